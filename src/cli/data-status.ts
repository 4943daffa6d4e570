import { statusJson, statusOf } from '../pages/start/source-status.ts';
import { sources } from '../sources/index.ts';
import { statusCsv } from '../views/sources-csv.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { atlasOf } from './open-atlas.ts';

/** `entente data status`: each data set, whether the atlas holds it, to which year, under which terms, and how to get it. */
export async function dataStatus(given: Given, effects: Effects): Promise<number> {
  const atlas = atlasOf(given, effects);
  const { manifest, place } = atlas;
  const wanted = given.words.length === 0 ? sources : sources.filter(({ id }) => given.words.includes(id));
  const rows = wanted.map((source) => statusOf(source, atlas));
  if (given.flag('json')) {
    effects.out(`${JSON.stringify(statusJson(rows, atlas, place), null, 1)}\n`);
    return 0;
  }
  if (given.flag('csv')) {
    effects.out(statusCsv(rows));
    return 0;
  }
  effects.out(
    `Atlas: ${place} (${manifest.kind}, ${manifest.version}${manifest.built ? `, built ${manifest.built.slice(0, 10)}` : ''})\n\n`,
  );
  if (given.words.length === 0) {
    const width = Math.max(...rows.map(({ id }) => id.length));
    for (const row of rows)
      effects.out(
        `${row.state.padEnd(10)}  ${row.id.padEnd(width)}  ${row.from}-${row.to}  ${row.title} ${row.version}; ${row.licence}\n`,
      );
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    effects.out(
      `\n${count('loaded')} data sets loaded, ${count('missing')} missing, ${count('declared')} declared but not read by this release. entente data status ID says how to get one.\n`,
    );
    return 0;
  }
  for (const row of rows) {
    effects.out(`${row.id}: ${row.title}, ${row.version} (${row.state}), ${row.from}-${row.to}\n`);
    effects.out(`  terms    ${row.licence}. ${row.obligations}\n  how      ${row.byHand}\n`);
    for (const file of row.files)
      effects.out(
        `  file     ${file.name} (${file.edition}; sha256 ${file.sha256.slice(0, 12)}…)${file.recipe ? `\n           ${file.recipe}` : ''}${file.address ? `\n           ${file.address}` : ''}\n`,
      );
    for (const trap of row.traps) effects.out(`  beware   ${trap}\n`);
  }
  return 0;
}
