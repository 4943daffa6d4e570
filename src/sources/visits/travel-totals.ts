import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { hostOf } from './host-names.ts';

const year = { type: 'integer', range: [1990, 2024] } as const;
const count = { type: 'integer', range: [1, 10_000] } as const;

/** Journeys of heads of state and government by year: sent by a state's leaders, received by a state. */
export function readTravelTotals(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'leader-travel';
  const totals = new Map<number, { sent?: number; received?: number }>();
  const add = (state: number, inYear: number, way: 'sent' | 'received', trips: number) => {
    const key = state * 10_000 + inYear;
    const known = totals.get(key) ?? {};
    known[way] = (known[way] ?? 0) + trips;
    totals.set(key, known);
  };
  const sent = {
    name: 'top_sent.csv',
    columns: { TripYear: year, LeaderCountryOrIGO: { type: 'text' }, count },
  } as const;
  readDelimited(files, sent, (row, where) => {
    const state = hostOf(row.LeaderCountryOrIGO, row.TripYear, drops, table, where);
    if (state !== undefined) add(state, row.TripYear, 'sent', row.count);
  });
  const received = {
    name: 'top_received.csv',
    columns: { TripYear: year, CountryVisited: { type: 'text' }, count },
  } as const;
  readDelimited(files, received, (row, where) => {
    const state = hostOf(row.CountryVisited, row.TripYear, drops, table, where);
    if (state !== undefined) add(state, row.TripYear, 'received', row.count);
  });
  const rows = new RowBuilder(table, 'visits', {
    state: 'integer',
    year: 'integer',
    sent: 'integer',
    received: 'integer',
  });
  for (const [key, { sent: out, received: home }] of totals)
    rows.push(Math.floor(key / 10_000), key % 10_000, out, home);
  return rows.close(['state', 'year'], files.path(received.name));
}
