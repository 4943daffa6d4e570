// `node bench/alliance-likeness.mjs ATLAS [--nested]`: how well alliance-likeness does on pairs and on region pairs held out, beside
// persistence and the baselines that were measured for the issue, as a Markdown table. --nested chooses the rounds anew inside each
// fold (an hour); without it they are those of the fit. It needs a full atlas.
import { existsSync } from 'node:fs';
import { withBundled } from '../scripts/bundled.mjs';

const atlas = process.argv[2];
if (!atlas || !existsSync(atlas)) {
  console.error('usage: node bench/alliance-likeness.mjs ATLAS [--nested]');
  process.exit(2);
}
const nested = process.argv.includes('--nested');
console.log(
  await withBundled('scripts/likeness-held-out.ts', ({ heldOutTable }) => heldOutTable(atlas, 'records', nested)),
);
