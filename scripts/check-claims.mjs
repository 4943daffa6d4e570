// `npm run claims -- --from ATLAS [--as-of DATE]`: checks the claims of all cases on a full atlas and writes cases/checked.json, which the
// dossier shows. With --check it changes nothing and exits 1 where the file is not what the checker finds as of the file's own date.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const path = 'cases/checked.json';
const given = (flag) => {
  const at = process.argv.indexOf(flag);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const from = given('--from');
if (!from || !existsSync(from)) {
  console.error(
    'usage: npm run claims -- --from ATLAS [--as-of DATE] [--check], a full atlas made by entente data build',
  );
  process.exit(2);
}
const check = process.argv.includes('--check');
const asOf =
  given('--as-of') ?? (check ? JSON.parse(readFileSync(path, 'utf8')).asOf : new Date().toISOString().slice(0, 10));
const folder = mkdtempSync(join('node_modules', '.entente-claims-'));
let text;
try {
  await build({
    entryPoints: ['scripts/checked-claims.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { checkedFile } = await import(pathToFileURL(join(process.cwd(), folder, 'checked-claims.mjs')).href);
  text = await checkedFile(from, asOf, (step) => console.error(step));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (check) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the checker finds: npm run claims -- --from ATLAS`);
    process.exit(1);
  }
} else writeFileSync(path, text);
