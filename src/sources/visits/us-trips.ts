import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { hostOf } from './host-names.ts';

const USA = 2;

/**
 * Stays abroad of presidents and secretaries of state of the United States by host and year. A stay counts in the year in which
 * it began; stays of presidents-elect are left out.
 */
export function readUsTrips(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'us-trips';
  const names = { presidents: 'AmericanPresidentVisit.csv', secretaries: 'AmericanSecretaryVisit.csv' } as const;
  const stays = new Map<number, { presidents: number; secretaries: number }>();
  for (const who of ['presidents', 'secretaries'] as const) {
    const file = {
      name: names[who],
      columns: {
        'destination country': { type: 'text' },
        description: { type: 'text' },
        year: { type: 'integer', range: [1866, 2026] },
      },
    } as const;
    readDelimited(files, file, (row, where) => {
      if (row.description.includes('[Visit made as President-elect.]'))
        return drops.drop(table, 'a president-elect, not a president', where);
      const host = hostOf(row['destination country'], row.year, drops, table, where);
      if (host === undefined) return;
      const key = host * 10_000 + row.year;
      const known = stays.get(key) ?? { presidents: 0, secretaries: 0 };
      known[who] += 1;
      stays.set(key, known);
    });
  }
  const rows = new RowBuilder(table, 'visits', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    presidents: 'integer',
    secretaries: 'integer',
  });
  for (const [key, { presidents, secretaries }] of stays)
    rows.push(USA, Math.floor(key / 10_000), key % 10_000, presidents, secretaries);
  return rows.close(['state1', 'state2', 'year'], files.path(names.secretaries));
}
