import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../src/atlas/atlas.ts';
import { memoryCarrier } from '../../src/atlas/memory.ts';
import { absenceOf, type Column, type Coverage, figureAt, statesOfKey } from '../../src/figures/index.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { existedIn, membersIn } from '../../src/states/index.ts';
import { CHINA, madeAtlas, madeCapabilities, madeObligations, madeVotes, RUSSIA, UK, USA } from './made-atlas.ts';

const measures = ['un-agreement', 'cinc', 'atop-consultation-owed', 'atop-consultation', 'capability-ratio'].map(
  measureNamed,
);
const atlas = madeAtlas([madeVotes(), madeCapabilities(), madeObligations()]);

const cells = (column: Column) =>
  new Map(Array.from(column.keys, (key, row) => [`${key} in ${column.years[row]}`, figureAt(column, row)] as const));

describe('the same figure by pair, by year and by state', () => {
  it.each([1949, 1964, 2000, 2010, 2017])('in %i', async (year) => {
    const [byPair, byYear, byState] = await Promise.all([
      atlas.pair(RUSSIA, CHINA, measures),
      atlas.year(year, measures),
      atlas.state(RUSSIA, measures),
    ]);
    for (const [n, measure] of measures.entries()) {
      const [pair, whole, state] = [byPair[n]!, byYear[n]!, byState[n]!].map(cells);
      let compared = 0;
      for (const [cell, figure] of pair!) {
        if (!cell.endsWith(`in ${year}`)) continue;
        expect(whole!.get(cell), `${measure.name} ${cell}`).toEqual(figure);
        if (state!.has(cell)) expect(state!.get(cell), `${measure.name} ${cell}`).toEqual(figure);
        compared += 1;
      }
      expect(compared).toBe(
        year > (['cinc', 'capability-ratio'].includes(measure.name) ? 2016 : 2018) ? 0 : measure.of === 'dyad' ? 1 : 2,
      );
    }
  });
});

describe('one state’s row of a year', () => {
  it('is what the whole year has of it: itself, its pairs, it toward every other', async () => {
    for (const year of [1964, 2000, 2017]) {
      const [row, whole] = await Promise.all([atlas.around(RUSSIA, year, measures), atlas.year(year, measures)]);
      for (const [n, measure] of measures.entries()) {
        const own = [...cells(whole[n]!)].filter(([cell]) => {
          const key = Number(cell.split(' ')[0]);
          const states = measure.of === 'state' ? [key] : statesOfKey(key);
          return measure.of === 'dyad' ? states.includes(RUSSIA) : states[0] === RUSSIA;
        });
        expect([...cells(row[n]!)], measure.name).toEqual(own);
      }
    }
  });
});

describe('some pairs of a year', () => {
  it('have what the whole year has of them, with the same bounds', async () => {
    for (const year of [1964, 2000, 2017])
      for (const measure of measures) {
        const [whole] = await atlas.year(year, [measure], true);
        const keys = [...whole!.keys].filter((_, n) => n % 97 === 3).reverse();
        const [some] = await atlas.some(keys, year, [measure]);
        expect([...some!.keys]).toEqual(keys);
        const expected = cells(whole!);
        expect(cells(some!), measure.name).toEqual(
          new Map([...cells(some!).keys()].map((cell) => [cell, expected.get(cell)])),
        );
      }
  });
});

describe('by year', () => {
  it('holds every state, dyad or directed pair of the state system, and nobody else', async () => {
    for (const year of [1820, 1990, 2026]) {
      const n = membersIn(year).size;
      const columns = await atlas.year(year, measures);
      expect(columns.map(({ keys }) => keys.length)).toEqual([
        (n * (n - 1)) / 2,
        n,
        n * (n - 1),
        (n * (n - 1)) / 2,
        n * (n - 1),
      ]);
      for (const [m, { keys }] of columns.entries())
        for (const key of keys)
          for (const state of measures[m]!.of === 'state' ? [key] : statesOfKey(key))
            expect(existedIn(state, year)).toBe(true);
    }
  });

  it('has its keys in ascending order, as rankings rely on', async () => {
    for (const { keys } of await atlas.year(2000, measures))
      expect(keys.every((key, row) => row === 0 || keys[row - 1]! < key)).toBe(true);
  });
});

describe('reading', () => {
  it('reads each table once, with the columns of all measures that stand on it', async () => {
    const { manifest } = atlas;
    const carrier = memoryCarrier(manifest, { 'un-votes': madeVotes(), capabilities: madeCapabilities() });
    const asked: string[] = [];
    const counted = openAtlas({
      ...carrier,
      read: (table, wanted, columns) => {
        asked.push(`${table}: ${columns.join(' ')}`);
        return carrier.read(table, wanted, columns);
      },
    });
    await counted.pair(USA, UK, ['cinc', 'cinc-without-urban', 'capability-ratio'].map(measureNamed));
    expect(asked).toEqual(['capabilities: cinc cinc_without_urban']);
  });

  it('asks for both keys of a pair on a directed table, one on a dyad’s, the states on a table of states', async () => {
    const carrier = memoryCarrier(atlas.manifest, {
      'un-votes': madeVotes(),
      capabilities: madeCapabilities(),
      obligations: madeObligations(),
    });
    const asked: Record<string, readonly number[] | undefined> = {};
    const watched = openAtlas({
      ...carrier,
      read: (table, wanted, columns) => {
        asked[table] = wanted.keys;
        return carrier.read(table, wanted, columns);
      },
    });
    await watched.pair(CHINA, RUSSIA, measures);
    expect(asked).toEqual({ 'un-votes': [365710], capabilities: [CHINA, RUSSIA], obligations: [365710, 710365] });
  });

  it('gives an empty column of a table that it does not know', async () => {
    const [trade] = await atlas.pair(RUSSIA, CHINA, [measureNamed('trade-share')]);
    expect(trade!.keys.length).toBe(0);
  });

  it('of a table or column that it lacks says not-loaded where the source covers the year, else what is so', async () => {
    const trade: Coverage = { missing: 'not-coded', spans: [{ from: 1990, to: 2000 }] };
    const lacking = madeAtlas([madeCapabilities()], {}, { trade: { of: 'directed-dyad', coverage: trade } });
    const reasonsIn = async (name: string, year: number) => {
      const [column] = await lacking.year(year, [measureNamed(name)]);
      return [...new Set([...column!.status].map(absenceOf))];
    };
    expect(await reasonsIn('trade-share', 1995)).toEqual(['not-loaded']);
    expect(await reasonsIn('trade-share', 2005)).toEqual(['outside-coverage']);
    expect(await reasonsIn('pec-share', 2000)).toEqual(['not-loaded']);
  });

  it('gives a whole figure table, and nothing of one that it does not hold', async () => {
    const votes = madeVotes();
    const table = await atlas.table('un-votes');
    expect(table!.keys).toEqual(votes.keys);
    expect(Object.keys(table!.columns)).toEqual(Object.keys(votes.columns));
    expect(await atlas.table('trade')).toBeUndefined();
  });
});
