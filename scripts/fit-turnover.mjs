// `node scripts/fit-turnover.mjs --from ATLAS`: estimates from a full atlas what changes within three years of a new leader, and writes
// src/measures/leader-turnover/estimates.ts and the table of docs/leader-turnover.md. The same atlas gives the same bytes. With --check it
// changes nothing and exits 1 where the file is not what the estimate gives. 14 s of processor time.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const at = process.argv.indexOf('--from');
const from = at > 0 ? process.argv[at + 1] : undefined;
if (!from || !existsSync(from)) {
  console.error('usage: node scripts/fit-turnover.mjs --from ATLAS [--check], a full atlas made by entente data build');
  process.exit(2);
}
const path = 'src/measures/leader-turnover/estimates.ts';
const page = 'docs/leader-turnover.md';
const text = await withBundle(({ estimatesFile }) => estimatesFile(from));
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the estimate gives`);
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
  const table = await withBundle(({ docsTable }) => docsTable());
  const old = readFileSync(page, 'utf8');
  writeFileSync(page, old.replace(/(<!-- table -->\n\n)[\s\S]*?(\n\n<!-- end -->)/, `$1${table}$2`));
}

/** Bundled anew each time: the table is made from the file that was just written. */
async function withBundle(use) {
  const folder = mkdtempSync(join('node_modules', '.entente-fit-'));
  try {
    await build({
      entryPoints: ['scripts/turnover-numbers.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      logLevel: 'warning',
    });
    return await use(await import(pathToFileURL(join(process.cwd(), folder, 'turnover-numbers.mjs')).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
