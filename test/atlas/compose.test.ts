import { describe, expect, it } from 'vitest';
import { scalesRecipe } from '../../src/atlas/tables/scales.ts';
import { dyadKey, figureAt, pairKey } from '../../src/figures/index.ts';
import type { ComposedMeasure } from '../../src/measures/index.ts';
import { membersIn } from '../../src/states/index.ts';
import { scalePercentiles } from '../../src/stats/index.ts';
import { CHINA, EAST_GERMANY, type MadeRow, madeAtlas, madeMeasure, madeTable, RUSSIA, USA } from './made-atlas.ts';

const years = { missing: 'not-coded', spans: [{ from: 1990, to: 2010 }] } as const;
const power = madeTable({ name: 'power', of: 'state', coverage: years, sources: [['made-power']] }, { x: 'exact' }, [
  [USA, 1990, 2010, [8]],
  [RUSSIA, 1990, 2010, [3]],
  [CHINA, 1990, 2005, [4]],
]);
const trips = madeTable(
  { name: 'trips', of: 'directed-dyad', coverage: { ...years, missing: 'zero' }, sources: [['made-trips']] },
  { x: 'exact' },
  [
    [pairKey(RUSSIA, CHINA), 2000, 2000, [7]],
    [pairKey(CHINA, RUSSIA), 2000, 2000, [5]],
  ],
);
const votes = madeTable({ name: 'votes', of: 'dyad', coverage: years, sources: [['made-votes']] }, { x: 'exact' }, [
  [dyadKey(RUSSIA, CHINA), 1990, 2010, [100]],
]);

const [powerOf, tripsOf, votesOf] = [
  madeMeasure('power-of', 'state', 'power', { interval: ([x]) => [x! - 1, x! + 1] }),
  madeMeasure('trips-of', 'directed-dyad', 'trips'),
  madeMeasure('votes-of', 'dyad', 'votes'),
];

/** Every part in one number, digit by digit: votes, trips of i, trips of j, power of i, power of j. */
const composed = (of: ComposedMeasure['of']): ComposedMeasure => ({
  kind: 'composed',
  name: 'composed',
  label: 'composed',
  question: 'A made-up one.',
  unit: 'made up',
  of,
  range: [0, 1e6],
  decimals: 0,
  origin: { kind: 'ours', why: 'a test' },
  parts: [
    { measure: votesOf },
    { measure: tripsOf },
    { measure: tripsOf, turned: true },
    { measure: powerOf },
    { measure: powerOf, turned: true },
  ],
  years: [1985, 2010],
  value: (parts) => {
    const absent = parts.find((part) => typeof part === 'string');
    return absent ?? (parts as number[]).reduce((sum, x) => 10 * sum + x, 0);
  },
  interval: (_parts, { states }, bounds) => [bounds[3]![0] + states[0]! / 1000, bounds[4]![1] + states[1]! / 1000],
});

const atlas = madeAtlas([power, trips, votes]);

describe('a composed measure', () => {
  it('of a directed pair takes each part in its own direction, and the turned ones in the other', async () => {
    const [column] = await atlas.pair(RUSSIA, CHINA, [composed('directed-dyad')]);
    const row = (key: number) =>
      [...column!.keys.keys()].find((n) => column!.keys[n] === key && column!.years[n] === 2000)!;
    expect(column!.values[row(pairKey(RUSSIA, CHINA))]).toBe(1_007_534);
    expect(column!.values[row(pairKey(CHINA, RUSSIA))]).toBe(1_005_743);
  });

  it('of a dyad has the smaller COW number as i', async () => {
    const [column] = await atlas.pair(CHINA, RUSSIA, [composed('dyad')]);
    const row = [...column!.years].indexOf(2000);
    expect(column!.values[row]).toBe(1_007_534);
    expect(column!.sources[column!.source[row]!]).toEqual(['made-votes', 'made-trips', 'made-power']);
  });

  it('has bounds from those of its parts where they are asked for, and knows whose figure it is', async () => {
    const [column] = await atlas.pair(RUSSIA, CHINA, [composed('dyad')]);
    const row = [...column!.years].indexOf(2000);
    expect(figureAt(column!, row)).toMatchObject({ low: 2 + 0.365, high: 5 + 0.71 });
    const [plain] = await atlas.year(2000, [composed('dyad')]);
    expect(plain!.low).toBeUndefined();
    const [bounded] = await atlas.year(2000, [composed('dyad')], true);
    const at = bounded!.keys.indexOf(dyadKey(RUSSIA, CHINA));
    expect([bounded!.low![at], bounded!.high![at]]).toEqual([2.365, 5.71]);
  });

  it('gives each absence of its parts its reason: not coded, outside coverage, no such state, not loaded', async () => {
    const reasonIn = async (of: typeof atlas, a: number, b: number, year: number) => {
      const [column] = await of.pair(a, b, [composed('dyad')]);
      const figure = figureAt(column!, [...column!.years].indexOf(year));
      return figure.kind === 'absent' ? figure.reason : figure.value;
    };
    expect(await reasonIn(atlas, RUSSIA, CHINA, 2006)).toBe('not-coded');
    expect(await reasonIn(atlas, RUSSIA, CHINA, 1985)).toBe('outside-coverage');
    expect(await reasonIn(atlas, RUSSIA, EAST_GERMANY, 2000)).toBe('no-such-state');
    const without = madeAtlas([power, trips], {}, { votes: { of: 'dyad', coverage: votes.coverage } });
    expect(await reasonIn(without, RUSSIA, CHINA, 2000)).toBe('not-loaded');
  });

  it('by pair and by year is the same figure', async () => {
    const [byYear] = await atlas.year(2000, [composed('directed-dyad')]);
    const [byPair] = await atlas.pair(CHINA, RUSSIA, [composed('directed-dyad')]);
    for (const key of [pairKey(CHINA, RUSSIA), pairKey(RUSSIA, CHINA)]) {
      const n = [...byPair!.keys.keys()].find((row) => byPair!.keys[row] === key && byPair!.years[row] === 2000)!;
      expect(byYear!.values[byYear!.keys.indexOf(key)]).toBe(byPair!.values[n]);
    }
  });
});

describe('scales', () => {
  const members = [...membersIn(2000)].sort((a, b) => a - b);
  const rows = members
    .slice(0, 60)
    .flatMap((a, i) =>
      members.slice(i + 1, 60).map((b, j): MadeRow => [dyadKey(a, b), 2000, 2000, [(i * 60 + j) % 97]]),
    );
  const trade = madeTable(
    { name: 'trade', of: 'dyad', coverage: { ...years, missing: 'not-coded' } },
    { x: 'exact' },
    rows,
  );
  const tradeOf = madeMeasure('trade-of', 'dyad', 'trade', { closer: 'higher' });
  const placed: ComposedMeasure = {
    ...composed('dyad'),
    parts: [{ measure: tradeOf }],
    scaled: [{ measure: 'trade-of' }, { measure: 'trade-of', partnersOf: members[0]! }],
    value: ([x], { percentile }) =>
      typeof x === 'number' ? (percentile({ measure: 'trade-of' }, x) ?? 'outside-coverage') : x!,
  };
  const { interval, ...unbounded } = placed;
  const recipe = scalesRecipe([tradeOf, unbounded], []);

  it('place a value of a year among the pairs of that year, to within a step of the grid', async () => {
    const made = madeAtlas([trade, recipe.make({}, { trade })]);
    const [column] = await made.year(2000, [unbounded]);
    const values = rows.map(([, , , [x]]) => x!);
    for (const [key, , , [x]] of rows.slice(0, 200)) {
      const below = values.filter((y) => y < x!).length;
      const tied = values.filter((y) => y === x).length;
      const midrank = (100 * (below + (tied - 1) / 2)) / (values.length - 1);
      expect(Math.abs(column!.values[column!.keys.indexOf(key)]! - midrank)).toBeLessThan(1.1);
    }
  });

  it('have no quantiles for a year with a handful of pairs, and then no percentile', async () => {
    const few = { ...trade, keys: trade.keys.slice(0, 5), from: trade.from.slice(0, 5), to: trade.to.slice(0, 5) };
    const made = madeAtlas([trade, recipe.make({}, { trade: few })]);
    const [column] = await made.year(2000, [unbounded]);
    const row = column!.keys.indexOf(rows[0]![0]);
    expect(figureAt(column!, row)).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
  });

  it('keep a column for each scale, that of one state’s partners too', () => {
    const table = recipe.make({}, { trade });
    expect(Object.keys(table.columns)).toEqual(['trade-of', `trade-of/${members[0]}`]);
    expect(table.keys.length % scalePercentiles.length).toBe(0);
  });
});
