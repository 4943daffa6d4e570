// `node scripts/score-balance.mjs --from ATLAS`: how often the theory of balance said where ties went in the next five years. Prints
// the table of docs/theories-scored.md.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const at = process.argv.indexOf('--from');
const from = at > 0 ? process.argv[at + 1] : undefined;
if (!from || !existsSync(from)) {
  console.error(
    'usage: node scripts/score-balance.mjs --from ATLAS, an atlas of the years from 1991 (data/starter is one)',
  );
  process.exit(2);
}
const folder = mkdtempSync(join('node_modules', '.entente-score-'));
try {
  await build({
    entryPoints: ['scripts/balance-scores.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { scoresOf } = await import(pathToFileURL(join(process.cwd(), folder, 'balance-scores.mjs')).href);
  console.log(await scoresOf(from));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
