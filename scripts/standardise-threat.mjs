// `node scripts/standardise-threat.mjs --from ATLAS`: estimates what the components of threat are standardised by, from a full atlas,
// and writes src/measures/threat/standard-numbers.ts. The same atlas gives the same bytes. With --check it changes nothing and exits 1
// where the file is not what the atlas gives.
import { withBundled } from './bundled.mjs';
import { atlasGiven, writeOrCheck } from './from-atlas.mjs';

const from = atlasGiven(
  'node scripts/standardise-threat.mjs --from ATLAS [--check], a full atlas made by entente data build',
);
const text = await withBundled('scripts/threat-numbers.ts', ({ standardFile }) => standardFile(from));
writeOrCheck('src/measures/threat/standard-numbers.ts', text, 'what the atlas gives');
