import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { behaviour } from '../../../src/atlas/tables/behaviour.ts';
import { behaviourNearness } from '../../../src/atlas/tables/behaviour-nearness.ts';
import { type Coverage, dyadKey, pairKey, statesOfKey } from '../../../src/figures/index.ts';
import { ABSENT, placeOf } from '../../../src/measures/precedents/features.ts';
import { events } from '../../../src/measures/precedents/outcomes.ts';
import { pointColumns, togetherIn, unpackPoints, untilIn } from '../../../src/measures/precedents/packing.ts';
import { voteColumns } from '../../../src/measures/similarity/tables.ts';
import { CHINA, EAST_GERMANY, FRANCE, type MadeRow, madeTable, RUSSIA, UK, USA } from '../made-atlas.ts';

const covers = (missing: Coverage['missing'], from: number, to: number): Coverage => ({
  missing,
  spans: [{ from, to }],
});
const each = (from: number, to: number, row: (year: number) => MadeRow) =>
  Array.from({ length: to - from + 1 }, (_, n) => row(from + n));

/** Both directions of a pair in a year. */
const ways = (a: number, b: number, from: number, to: number, ofA: number[], ofB: number[]) => [
  ...each(from, to, (year) => [pairKey(a, b), year, year, ofA]),
  ...each(from, to, (year) => [pairKey(b, a), year, year, ofB]),
];

const made = (): Record<string, FigureTable> => ({
  trade: madeTable(
    { name: 'trade', of: 'directed-dyad', coverage: covers('not-coded', 1870, 2014) },
    { share: 'float' },
    [
      ...ways(USA, UK, 1960, 2014, [0.1], [0.2]),
      ...ways(RUSSIA, CHINA, 1960, 2014, [0.049], [0.01]),
      ...ways(EAST_GERMANY, RUSSIA, 1960, 1990, [0.3], [0.1]),
    ],
  ),
  'trade-dependence': madeTable(
    { name: 'trade-dependence', of: 'directed-dyad', coverage: covers('not-coded', 1960, 2014) },
    { dependence: 'float' },
    [...ways(USA, UK, 1960, 2014, [0.01], [0.05]), ...ways(EAST_GERMANY, RUSSIA, 1960, 1990, [0.2], [0.01])],
  ),
  'arms-imports': madeTable(
    { name: 'arms-imports', of: 'directed-dyad', coverage: covers('zero', 1954, 2024) },
    { share: 'float', none: 'integer' },
    [
      [pairKey(UK, USA), 1980, 1980, [0.6, 0]],
      [pairKey(USA, UK), 1990, 1999, [0, 1]],
    ],
  ),
  'arms-exports': madeTable(
    { name: 'arms-exports', of: 'directed-dyad', coverage: covers('zero', 1954, 2024) },
    { share: 'float', none: 'integer' },
    [],
  ),
  'joint-exercises': madeTable(
    { name: 'joint-exercises', of: 'dyad', coverage: covers('zero', 1980, 2010) },
    { all: 'integer', small: 'integer' },
    [
      [dyadKey(UK, FRANCE), 1990, 1990, [9, 3]],
      [dyadKey(USA, FRANCE), 1990, 1990, [9, 0]],
    ],
  ),
  'un-votes': madeTable(
    { name: 'un-votes', of: 'dyad', coverage: covers('not-defined', 1946, 2014) },
    Object.fromEntries(voteColumns.map((cell) => [cell, 'integer' as const])),
    each(1960, 2014, (year) => [dyadKey(USA, UK), year, year, [20, 4, 6, 1, 10, 5, 2, 3, 30]]),
  ),
  'ideal-points': madeTable(
    { name: 'ideal-points', of: 'state', coverage: covers('not-coded', 1946, 2014) },
    { point: 'float', sd: 'float' },
    [USA, UK, FRANCE, RUSSIA, CHINA, EAST_GERMANY].flatMap((state, n) =>
      each(1960, 2014, (year) => [state, year, year, [n, 0.1]]),
    ),
  ),
  disputes: madeTable(
    { name: 'disputes', of: 'dyad', coverage: covers('zero', 1816, 2014) },
    { disputes: 'integer', onsets: 'integer', hostility: 'integer' },
    [
      [dyadKey(USA, UK), 1970, 1970, [1, 1, 4]],
      [dyadKey(USA, UK), 1971, 1971, [1, 0, 4]],
      [dyadKey(RUSSIA, CHINA), 1969, 1969, [2, 2, 4]],
    ],
  ),
  rivalries: madeTable(
    { name: 'rivalries', of: 'dyad', coverage: covers('zero', 1816, 2020) },
    { rivalry: 'integer' },
    [[dyadKey(USA, RUSSIA), 1975, 1989, [1]]],
  ),
  obligations: madeTable(
    { name: 'obligations', of: 'directed-dyad', coverage: covers('no-tie', 1816, 2018) },
    {
      defence: 'integer',
      offence: 'integer',
      neutrality: 'integer',
      nonaggression: 'integer',
      consultation: 'integer',
    },
    [
      [pairKey(USA, UK), 1980, 2000, [1, 0, 0, 0, 0]],
      [pairKey(UK, USA), 1980, 2000, [1, 0, 0, 0, 0]],
      [pairKey(RUSSIA, EAST_GERMANY), 1960, 1990, [0, 0, 0, 0, 1]],
    ],
  ),
});

/** The same tables with the two directions of every pair exchanged: what each state has, the other has. */
function turned(tables: Record<string, FigureTable>): Record<string, FigureTable> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      table.of === 'directed-dyad'
        ? { ...table, keys: table.keys.map((key) => pairKey(key % 1000, statesOfKey(key)[0])) }
        : table,
    ]),
  );
}

describe('the table of behaviour', () => {
  const table = behaviour.make({}, made());
  const points = unpackPoints(pointColumns.map((column) => table.columns[column]!.values));
  const rowAt = (a: number, b: number, year: number) =>
    table.keys.findIndex((key, n) => key === dyadKey(a, b) && table.from[n] === year);
  const at = (a: number, b: number, year: number, feature: string) =>
    points[rowAt(a, b, year) * 12 + placeOf(feature)]!;
  const until = (a: number, b: number, year: number) =>
    events.map((event) => untilIn(table.columns.after!.values[rowAt(a, b, year)]!, event));

  it('holds pair-years above the floor, and no others', () => {
    expect(rowAt(USA, UK, 1985)).toBeGreaterThanOrEqual(0);
    // 4.9% of trade and no dispute in ten years: below; with disputes above.
    expect(rowAt(RUSSIA, CHINA, 1985)).toBe(-1);
    expect(rowAt(RUSSIA, CHINA, 1968)).toBe(-1);
    // One small exercise in five years is enough, a large one is not.
    expect(rowAt(USA, FRANCE, 1990)).toBe(-1);
    for (const row of table.keys.keys()) expect(table.from[row]).toBeLessThanOrEqual(2022);
  });

  it('leaves out what is known for under 60% of the weight', () => {
    // Arms 18, exercises 6, ideal points 12 and strain 24 of 96: 62.5%.
    expect(rowAt(UK, FRANCE, 1990)).toBeGreaterThanOrEqual(0);
    // Trade 12, arms 18, ideal points 12 and strain 24.
    expect(rowAt(RUSSIA, CHINA, 1970)).toBeGreaterThanOrEqual(0);
    // Arms 18, ideal points 12 and strain 24: 56%, though they are rivals.
    expect(rowAt(USA, RUSSIA, 1980)).toBe(-1);
    expect(rowAt(USA, RUSSIA, 1985)).toBeGreaterThanOrEqual(0);
  });

  it('scales shares by logarithm: the larger and the smaller of the two', () => {
    // round(100 log1p(x / 0.005) / log1p(200)) in Python: 0.1 57, 0.2 70; dependence with 0.002: 0.05 52, 0.01 29
    expect([at(USA, UK, 1985, 'trade-smaller'), at(USA, UK, 1985, 'trade-larger')]).toEqual([57, 70]);
    expect([at(USA, UK, 1985, 'dependence-higher'), at(USA, UK, 1985, 'dependence-lower')]).toEqual([52, 29]);
  });

  it('knows a share of nothing from no share: arms imports', () => {
    // round(100 log1p(0.6 / 0.02) / log1p(50)) in Python: 87
    expect(at(USA, UK, 1980, 'arms-imports-larger')).toBe(87);
    expect(at(USA, UK, 1980, 'arms-imports-smaller')).toBe(0);
    expect(at(USA, UK, 1985, 'arms-imports-larger')).toBe(0);
    // The United States imported nothing at all from 1990 on: Britain's share is that of the two that there is.
    expect(at(USA, UK, 1995, 'arms-imports-larger')).toBe(0);
    expect(at(USA, UK, 1995, 'arms-imports-smaller')).toBe(ABSENT);
  });

  it('adds up exercises over five years and disputes over ten, only where all are covered', () => {
    // round(100 log1p(3) / log1p(50)) = 35, round(100 log1p(1) / log1p(10)) = 29 in Python
    expect(at(UK, FRANCE, 1990, 'exercises')).toBe(35);
    expect(at(UK, FRANCE, 1994, 'exercises')).toBe(35);
    expect(rowAt(UK, FRANCE, 1995)).toBe(-1);
    expect(at(USA, UK, 1983, 'exercises')).toBe(ABSENT);
    expect(at(USA, UK, 1984, 'exercises')).toBe(0);
    expect(at(USA, UK, 1969, 'disputes')).toBe(0);
    expect(at(USA, UK, 1970, 'disputes')).toBe(29);
    expect(at(USA, UK, 1979, 'disputes')).toBe(29);
    expect(at(USA, UK, 1980, 'disputes')).toBe(0);
  });

  it('places votes and ideal points among the pairs of the year', () => {
    // The only pair with votes stands in the middle.
    expect(at(USA, UK, 1985, 'votes')).toBe(50);
    expect(at(RUSSIA, CHINA, 1970, 'votes')).toBe(ABSENT);
    // Distances in 1985: USA-UK 1, East Germany-Russia 2, in the order of the made points; USA-Russia, a rivalry, 3.
    expect(at(USA, UK, 1985, 'ideal-points')).toBe(17);
    expect(at(EAST_GERMANY, RUSSIA, 1985, 'ideal-points')).toBe(50);
  });

  it('counts the years until an event, strictly after the year', () => {
    expect(until(USA, UK, 1969)).toEqual([0, 0, 15, 0, 1]);
    // A dispute that goes on is no new one.
    expect(until(USA, UK, 1970)).toEqual([10, 10, 15, 0, 0]);
    expect(until(USA, UK, 1975)).toEqual([5, 5, 15, 0, 0]);
    expect(until(USA, UK, 1980)).toEqual([15, 15, 0, 0, 0]);
    expect(until(USA, UK, 1995)).toEqual([15, 15, 6, 0, 0]);
    expect(until(USA, UK, 2005)).toEqual([0, 0, 15, 0, 0]);
  });

  it('knows when a state ends', () => {
    const together = (year: number) => togetherIn(table.columns.after!.values[rowAt(EAST_GERMANY, RUSSIA, year)]!);
    expect(together(1980)).toBe(10);
    expect(together(1988)).toBe(2);
    expect(rowAt(EAST_GERMANY, RUSSIA, 1991)).toBe(-1);
  });

  it('is the same when the two states of every pair are exchanged', () => {
    const other = behaviour.make({}, turned(made()));
    expect(other.keys).toEqual(table.keys);
    expect(other.columns).toEqual(table.columns);
  });

  it('is made without ideal points too', () => {
    const { 'ideal-points': _none, ...rest } = made();
    const without = behaviour.make({}, rest);
    const bytes = unpackPoints(pointColumns.map((column) => without.columns[column]!.values));
    expect(without.keys.length).toBeGreaterThan(0);
    for (let row = 0; row < without.keys.length; row++) expect(bytes[row * 12 + placeOf('ideal-points')]).toBe(ABSENT);
  });

  it('has nothing to draw from where there are no twenty others', () => {
    const nearness = behaviourNearness.make({}, { behaviour: table, obligations: made().obligations! });
    expect(nearness.keys.length).toBe(0);
  });
});
