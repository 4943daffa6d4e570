// `npm run claims -- --from ATLAS [--as-of DATE]`: checks the claims of all cases on a full atlas and writes cases/checked.json, which the
// dossier shows. With --check it changes nothing and exits 1 where the file is not what the checker finds as of the file's own date.
import { readFileSync } from 'node:fs';
import { withBundled } from './bundled.mjs';
import { atlasGiven, checking, given, writeOrCheck } from './from-atlas.mjs';

const path = 'cases/checked.json';
const from = atlasGiven(
  'npm run claims -- --from ATLAS [--as-of DATE] [--check], a full atlas made by entente data build',
);
const asOf =
  given('--as-of') ?? (checking ? JSON.parse(readFileSync(path, 'utf8')).asOf : new Date().toISOString().slice(0, 10));
const text = await withBundled('scripts/checked-claims.ts', ({ checkedFile }) =>
  checkedFile(from, asOf, (step) => console.error(step)),
);
writeOrCheck(path, text, 'what the checker finds: npm run claims -- --from ATLAS');
