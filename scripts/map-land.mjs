// `npm run map`: writes src/charts/map-land.ts, the shapes of the map, from the package world-atlas, and from them
// src/charts/map-marks.ts, the places of circles. The same package gives the same bytes. With --check it changes nothing and exits 1 where the file is not what the package gives.
import { withBundled } from './bundled.mjs';
import { writeOrCheck } from './from-atlas.mjs';

const land = await withBundled('scripts/map-land.ts', ({ landFile }) => landFile('node_modules/world-atlas'));
writeOrCheck('src/charts/map-land.ts', land, 'what world-atlas gives');
const marks = await withBundled('scripts/map-marks.ts', ({ marksFile }) => marksFile());
writeOrCheck('src/charts/map-marks.ts', marks, 'what the land and the capitals give');
