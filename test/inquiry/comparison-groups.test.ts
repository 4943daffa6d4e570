import { describe, expect, it } from 'vitest';
import { dyadKey } from '../../src/figures/index.ts';
import { groupStandings, pactGroupsIn } from '../../src/inquiry/comparison-groups.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import {
  CANADA,
  CHINA,
  FRANCE,
  type MadeRow,
  madeAtlas,
  madeMeasure,
  madeTable,
  RUSSIA,
  UK,
  USA,
} from '../atlas/made-atlas.ts';

const JAPAN = 740;

/** Closeness in 2010: the United States and its allies low, other allies high, one omnibus pair in the middle. */
const rows: MadeRow[] = [
  [dyadKey(USA, UK), 2010, 2010, [0.1]],
  [dyadKey(USA, JAPAN), 2010, 2010, [0.2]],
  [dyadKey(UK, FRANCE), 2010, 2010, [0.9]],
  [dyadKey(CANADA, FRANCE), 2010, 2010, [0.8]],
  [dyadKey(CANADA, UK), 2010, 2010, [0.4]],
  [dyadKey(RUSSIA, CHINA), 2010, 2010, [0.5]],
];
const votes = madeTable(
  { name: 'made', of: 'dyad', coverage: { missing: 'not-coded', spans: [{ from: 1946, to: 2020 }] } },
  { x: 'exact' },
  rows,
);
const groups = madeTable(
  { name: 'pact-groups', of: 'dyad', coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] } },
  { group: 'integer' },
  [
    [dyadKey(USA, UK), 1949, 2018, [2]],
    [dyadKey(USA, JAPAN), 1951, 2018, [1]],
    [dyadKey(UK, FRANCE), 1949, 2018, [2]],
    [dyadKey(CANADA, FRANCE), 1949, 2018, [2]],
    [dyadKey(CANADA, UK), 1949, 2018, [3]],
  ],
);
const atlas = madeAtlas([votes, groups]);
const closeness = madeMeasure('closeness', 'dyad', 'made', { closer: 'higher' });

describe('the named groups of treaty allies', () => {
  it('place a pair among each, and show that beside the allies of the United States it looks closer', async () => {
    const [whole] = await yearOf(atlas, [closeness], 2010);
    const standings = groupStandings(whole!, dyadKey(RUSSIA, CHINA), await pactGroupsIn(atlas, 2010));
    expect(standings).toEqual([
      { group: 'allies', percentile: 50, of: 4 },
      { group: 'allies-with-usa', percentile: 100, of: 2 },
      { group: 'allies-without-usa', percentile: 0, of: 2 },
      { group: 'omnibus', percentile: 100, of: 1 },
    ]);
  });

  it('leave the pair itself out of its group', async () => {
    const [whole] = await yearOf(atlas, [closeness], 2010);
    const [allies] = groupStandings(whole!, dyadKey(UK, FRANCE), await pactGroupsIn(atlas, 2010));
    expect(allies).toEqual({ group: 'allies', percentile: 100, of: 3 });
  });

  it('turn round where lower is closer', async () => {
    const distance = madeMeasure('distance', 'dyad', 'made', { closer: 'lower' });
    const [whole] = await yearOf(atlas, [distance], 2010);
    const standings = groupStandings(whole!, dyadKey(RUSSIA, CHINA), await pactGroupsIn(atlas, 2010));
    expect(standings.find(({ group }) => group === 'allies-with-usa')).toEqual({
      group: 'allies-with-usa',
      percentile: 0,
      of: 2,
    });
  });

  it('are those of the last coded year where a later one is asked about, and a pair without a value has no place', async () => {
    expect((await pactGroupsIn(atlas, 2025)).asOf).toBe(2018);
    const [whole] = await yearOf(atlas, [closeness], 2010);
    expect(groupStandings(whole!, dyadKey(USA, CHINA), await pactGroupsIn(atlas, 2010))).toEqual([]);
  });
});
