// `node bench/alliance-likeness.mjs ATLAS [--nested]`: how well alliance-likeness does on pairs and on region pairs held out, beside
// persistence and the baselines that were measured for the issue, as a Markdown table. --nested chooses the rounds anew inside each
// fold (an hour); without it they are those of the fit. It needs a full atlas.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const atlas = process.argv[2];
if (!atlas || !existsSync(atlas)) {
  console.error('usage: node bench/alliance-likeness.mjs ATLAS [--nested]');
  process.exit(2);
}
const folder = mkdtempSync(join('node_modules', '.entente-bench-'));
try {
  await build({
    entryPoints: ['scripts/likeness-held-out.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { heldOutTable } = await import(pathToFileURL(join(process.cwd(), folder, 'likeness-held-out.mjs')).href);
  console.log(await heldOutTable(atlas, 'records', process.argv.includes('--nested')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
