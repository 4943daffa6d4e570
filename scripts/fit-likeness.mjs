// `node scripts/fit-likeness.mjs --from ATLAS`: fits alliance-likeness to a full atlas and writes
// src/measures/alliance-likeness/fitted-numbers.ts. The same atlas gives the same bytes. With --check it changes nothing and exits 1
// where the file is not what the fit gives.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const at = process.argv.indexOf('--from');
const from = at > 0 ? process.argv[at + 1] : undefined;
if (!from || !existsSync(from)) {
  console.error('usage: node scripts/fit-likeness.mjs --from ATLAS [--check], a full atlas made by entente data build');
  process.exit(2);
}
const folder = mkdtempSync(join('node_modules', '.entente-fit-'));
let text;
try {
  await build({
    entryPoints: ['scripts/likeness-numbers.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { fittedFile } = await import(pathToFileURL(join(process.cwd(), folder, 'likeness-numbers.mjs')).href);
  text = await fittedFile(from, 'records', (step) => console.error(step));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const path = 'src/measures/alliance-likeness/fitted-numbers.ts';
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the fit gives`);
    process.exit(1);
  }
} else writeFileSync(path, text);
