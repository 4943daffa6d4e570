import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { hostOf } from './host-names.ts';

const CHINA = 710;

/** Trips of China's top leaders: how many of them went to a state in a year (one leader going twice counts once). */
export function readChinaTrips(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'china-leader-trips';
  const file = {
    name: 'derived_clean_no_fmprc.csv',
    columns: {
      Year: { type: 'integer', range: [1949, 2026] },
      Name: { type: 'text' },
      Country: { type: 'text' },
    },
  } as const;
  const leaders = new Map<number, Set<string>>();
  readDelimited(files, file, (row, where) => {
    const host = hostOf(row.Country, row.Year, drops, table, where);
    if (host === undefined) return;
    const key = host * 10_000 + row.Year;
    const known = leaders.get(key) ?? new Set();
    if (known.has(row.Name)) drops.drop(table, 'the same leader, state and year again', where);
    leaders.set(key, known.add(row.Name));
  });
  const rows = new RowBuilder(table, 'visits', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    leaders: 'integer',
    names: 'text',
  });
  for (const [key, names] of leaders)
    rows.push(CHINA, Math.floor(key / 10_000), key % 10_000, names.size, [...names].sort().join('; '));
  return rows.close(['state1', 'state2', 'year'], files.path(file.name));
}
