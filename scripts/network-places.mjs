// `node scripts/network-places.mjs --from ATLAS`: lays out the networks of a full atlas, one place a state for all years of a rule, and
// writes src/charts/network-places.ts. The same atlas gives the same bytes. With --check it changes nothing and exits 1 where the file
// is not what the atlas gives.
import { withBundled } from './bundled.mjs';
import { atlasGiven, writeOrCheck } from './from-atlas.mjs';

const from = atlasGiven(
  'node scripts/network-places.mjs --from ATLAS [--check], a full atlas made by entente data build',
);
const text = await withBundled('scripts/network-places.ts', ({ placesFile }) =>
  placesFile(from, (step) => console.error(step)),
);
writeOrCheck('src/charts/network-places.ts', text, 'what the atlas gives');
