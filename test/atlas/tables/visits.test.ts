import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import {
  chinaLeaderMeetings,
  chinaLeaderTrips,
  leaderTravel,
  leaderVisitsTable,
  usTrips,
} from '../../../src/atlas/tables/visits.ts';
import { reaches } from '../../../src/figures/index.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readVisits } from '../../../src/sources/visits/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe('visits, coverage', () => {
  it('differs by list: who travelled, when, and whether absent is none', () => {
    expect(reaches(chinaLeaderTrips.coverage, 710, 365, 2019)).toBe(true);
    expect(reaches(chinaLeaderTrips.coverage, 365, 710, 2019)).toBe(false);
    expect(reaches(chinaLeaderTrips.coverage, 710, 365, 2025)).toBe(false);
    expect(reaches(usTrips.coverage, 2, 365, 2019)).toBe(true);
    expect(reaches(usTrips.coverage, 2, 365, 2020)).toBe(false);
    expect(reaches(usTrips.coverage, 365, 2, 2019)).toBe(false);
    const reported = (a: number, b: number, year: number) => reaches(leaderVisitsTable.coverage, a, b, year);
    expect([reported(365, 740, 2023), reported(365, 740, 2024)]).toEqual([true, false]);
    expect([reported(255, 365, 2019), reported(255, 365, 2020)]).toEqual([false, true]);
    expect([reported(365, 830, 2021), reported(365, 830, 2022)]).toEqual([true, false]);
    expect(reported(365, 750, 2020)).toBe(false);
    const missing = [chinaLeaderTrips, chinaLeaderMeetings, usTrips, leaderVisitsTable, leaderTravel];
    expect(missing.map(({ coverage }) => coverage.missing)).toEqual([
      'not-coded',
      'not-coded',
      'zero',
      'not-coded',
      'not-coded',
    ]);
  });

  it('keeps the makers’ own counts out of the starter', () => {
    expect([leaderVisitsTable.starter, leaderTravel.starter]).toEqual([undefined, undefined]);
    expect([chinaLeaderTrips.starter, usTrips.starter]).toEqual([{ from: 1991 }, { from: 1991 }]);
  });
});

describe.skipIf(!hasData)('visits, the tables', () => {
  let tables: Record<string, FigureTable>;
  beforeAll(() => {
    const inputs = Object.fromEntries(readVisits(realFiles('visits'), new DropLog()).map((t) => [t.name, t]));
    tables = Object.fromEntries(
      [chinaLeaderTrips, chinaLeaderMeetings, usTrips, leaderVisitsTable, leaderTravel].map((recipe) => [
        recipe.name,
        recipe.make(inputs),
      ]),
    );
  }, 60_000);
  const at = (name: string, column: string, key: number, year: number) => {
    const table = tables[name]!;
    const row = table.keys.findIndex((k, n) => k === key && table.from[n] === year);
    if (row < 0) return undefined;
    return table.columns[column]!.missing?.[row] ? 'missing' : table.columns[column]!.values[row];
  };

  it('count as pandas does', () => {
    expect(at('china-leader-trips', 'leaders', 710365, 2019)).toBe(2);
    expect(at('china-leader-meetings', 'meetings', 710365, 2010)).toBe(22);
    expect(at('us-trips', 'secretaries', 2710, 2014)).toBe(4);
    expect(at('leader-visits', 'visits', 365710, 2023)).toBe(2);
    expect(at('leader-visits', 'visits', 365710, 2020)).toBe(0);
    expect(at('leader-travel', 'sent', 365, 2024)).toBe(11);
    expect(at('leader-travel', 'sent', 710, 2021)).toBe('missing');
  });

  it('leave out the years in which a list breaks off', () => {
    expect(Math.max(...tables['china-leader-trips']!.to)).toBe(2024);
    expect(Math.max(...tables['us-trips']!.to)).toBe(2019);
  });
});
