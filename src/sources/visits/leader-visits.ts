import { dyadKey, statesOfKey } from '../../figures/index.ts';
import { stateOfIso3 } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Leader visits between five reporting states and their partners, in either direction; zeros stand in the file. */
export function readLeaderVisits(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'leader-visits';
  const file = {
    name: 'derived_statevisits_dyad_year.csv',
    columns: {
      reporter_iso: { type: 'text' },
      partner_iso: { type: 'text' },
      year: { type: 'integer', range: [2018, 2024] },
      stateVisits: { type: 'integer', range: [0, 366] },
    },
  } as const;
  const visits = new Map<number, number>();
  const told = new Set<string>();
  readDelimited(files, file, (row, where) => {
    const pair = `${row.reporter_iso} ${row.partner_iso} ${row.year}`;
    if (told.has(pair)) throw new InputError(where(), `the key stands twice: ${pair}`, 'Keep one row for each key');
    told.add(pair);
    const [a, b] = [stateOf(row.reporter_iso, row.year, where), stateOf(row.partner_iso, row.year, where)];
    if (!statesExisted([a, b], row.year, drops, table, where)) return;
    const key = dyadKey(a, b) * 10_000 + row.year;
    const known = visits.get(key);
    if (known !== undefined && known !== row.stateVisits)
      throw new InputError(
        where(),
        `${row.stateVisits} visits, but ${known} where the two reporters change places`,
        'Mend one of the two rows',
      );
    visits.set(key, row.stateVisits);
  });
  const rows = new RowBuilder(table, 'visits', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    visits: 'integer',
  });
  for (const [key, count] of visits) rows.push(...statesOfKey(Math.floor(key / 10_000)), key % 10_000, count);
  return rows.close(['state1', 'state2', 'year'], files.path(file.name));
}

function stateOf(iso3: string, year: number, where: Where): number {
  const state = stateOfIso3(iso3, year);
  if (state === undefined) throw new InputError(where(), `"${iso3}" is the ISO-3 code of no state`, 'Mend the code');
  return state;
}
