// `node scripts/score-balance.mjs --from ATLAS`: how often the theory of balance said where ties went in the next five years. Prints
// the table of docs/theories-scored.md.
import { withBundled } from './bundled.mjs';
import { atlasGiven } from './from-atlas.mjs';

const from = atlasGiven(
  'node scripts/score-balance.mjs --from ATLAS, an atlas of the years from 1991 (data/starter is one)',
);
console.log(await withBundled('scripts/balance-scores.ts', ({ scoresOf }) => scoresOf(from)));
