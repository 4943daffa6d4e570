// `node scripts/fit-likeness.mjs --from ATLAS`: fits alliance-likeness to a full atlas and writes
// src/measures/alliance-likeness/fitted-numbers.ts. The same atlas gives the same bytes. With --check it changes nothing and exits 1
// where the file is not what the fit gives.
import { withBundled } from './bundled.mjs';
import { atlasGiven, writeOrCheck } from './from-atlas.mjs';

const from = atlasGiven(
  'node scripts/fit-likeness.mjs --from ATLAS [--check], a full atlas made by entente data build',
);
const text = await withBundled('scripts/likeness-numbers.ts', ({ fittedFile }) =>
  fittedFile(from, 'records', (step) => console.error(step)),
);
writeOrCheck('src/measures/alliance-likeness/fitted-numbers.ts', text, 'what the fit gives');
