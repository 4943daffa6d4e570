// `node scripts/standardise-threat.mjs --from ATLAS`: estimates what the components of threat are standardised by, from a full atlas,
// and writes src/measures/threat/standard-numbers.ts. The same atlas gives the same bytes. With --check it changes nothing and exits 1
// where the file is not what the atlas gives.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const at = process.argv.indexOf('--from');
const from = at > 0 ? process.argv[at + 1] : undefined;
if (!from || !existsSync(from)) {
  console.error(
    'usage: node scripts/standardise-threat.mjs --from ATLAS [--check], a full atlas made by entente data build',
  );
  process.exit(2);
}
const folder = mkdtempSync(join('node_modules', '.entente-threat-'));
let text;
try {
  await build({
    entryPoints: ['scripts/threat-numbers.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { standardFile } = await import(pathToFileURL(join(process.cwd(), folder, 'threat-numbers.mjs')).href);
  text = await standardFile(from);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const path = 'src/measures/threat/standard-numbers.ts';
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the atlas gives`);
    process.exit(1);
  }
} else writeFileSync(path, text);
