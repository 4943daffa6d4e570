// `node scripts/fit-turnover.mjs --from ATLAS`: estimates from a full atlas what changes within three years of a new leader, and writes
// src/measures/leader-turnover/estimates.ts and the table of docs/leader-turnover.md. The same atlas gives the same bytes. With --check it
// changes nothing and exits 1 where the file is not what the estimate gives. 14 s of processor time.
import { readFileSync, writeFileSync } from 'node:fs';
import { withBundled } from './bundled.mjs';
import { atlasGiven, checking, writeOrCheck } from './from-atlas.mjs';

const from = atlasGiven(
  'node scripts/fit-turnover.mjs --from ATLAS [--check], a full atlas made by entente data build',
);
const program = 'scripts/turnover-numbers.ts';
const page = 'docs/leader-turnover.md';
const text = await withBundled(program, ({ estimatesFile }) => estimatesFile(from));
writeOrCheck('src/measures/leader-turnover/estimates.ts', text, 'what the estimate gives');
if (!checking) {
  // Bundled anew: the table is made from the file that was just written.
  const table = await withBundled(program, ({ docsTable }) => docsTable());
  const old = readFileSync(page, 'utf8');
  writeFileSync(page, old.replace(/(<!-- table -->\n\n)[\s\S]*?(\n\n<!-- end -->)/, `$1${table}$2`));
}
