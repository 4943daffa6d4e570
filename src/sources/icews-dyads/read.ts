import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { iso3Reader } from '../iso3-state.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Reads counts of news events by directed pair and year: words and deeds of cooperation and of conflict. */
export function readIcewsDyads(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('icews-events', 'icews-dyads', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    verbalCooperation: 'integer',
    materialCooperation: 'integer',
    verbalConflict: 'integer',
    materialConflict: 'integer',
  });
  const count = { type: 'integer', range: [0, 1_000_000] } as const;
  const file = {
    name: 'icews_dyad_year_2002-2014.csv.gz',
    columns: {
      i_iso3c: { type: 'text' },
      j_iso3c: { type: 'text' },
      year: { type: 'integer', range: [2002, 2014] },
      verbCoop: count,
      matlCoop: count,
      verbConf: count,
      matlConf: count,
    },
  } as const;
  const first = iso3Reader('i_iso3c');
  const second = iso3Reader('j_iso3c');
  readDelimited(files, file, (row, where) => {
    const a = first(row.i_iso3c, row.year, where)!;
    const b = second(row.j_iso3c, row.year, where)!;
    if (!statesExisted([a, b], row.year, drops, 'icews-events', where)) return;
    rows.push(a, b, row.year, row.verbCoop, row.matlCoop, row.verbConf, row.matlConf);
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
