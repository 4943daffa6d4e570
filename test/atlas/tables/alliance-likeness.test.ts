import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { allianceLikenessConflict } from '../../../src/atlas/tables/alliance-likeness-conflict.ts';
import { allianceLikenessExercises } from '../../../src/atlas/tables/alliance-likeness-exercises.ts';
import { allianceLikenessTrade } from '../../../src/atlas/tables/alliance-likeness-trade.ts';
import { disputes } from '../../../src/atlas/tables/disputes.ts';
import { rivalries } from '../../../src/atlas/tables/rivalries.ts';
import { YearMembers } from '../../../src/atlas/tables/year-grid.ts';
import { pairKey } from '../../../src/figures/index.ts';
import { cowMid } from '../../../src/sources/cow-mid/source.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readExercises } from '../../../src/sources/exercises/read.ts';
import { rivalries as rivalrySource } from '../../../src/sources/rivalries/source.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

const tableOf = (source: typeof cowMid, name: string) =>
  source.read!(realFiles(source.id), new DropLog()).find((table) => table.name === name)!;

describe.skipIf(!hasData)('conflict of ten years', () => {
  const figures: Record<string, FigureTable> = hasData
    ? {
        disputes: disputes.make({ disputes: tableOf(cowMid, 'disputes') }),
        rivalries: rivalries.make({ rivalries: tableOf(rivalrySource, 'rivalries') }),
      }
    : {};
  const table = hasData ? allianceLikenessConflict.make({}, figures) : undefined;

  it('adds up the disputes of a pair over ten years, by brute force', () => {
    const sum = (key: number, year: number) => {
      let all = 0;
      const { keys, from, columns } = figures.disputes!;
      for (let row = 0; row < keys.length; row++)
        if (keys[row] === key && from[row]! > year - 10 && from[row]! <= year) all += columns.disputes!.values[row]!;
      return all;
    };
    for (const key of [2365, 2710, 750770, 365640])
      for (const year of [1992, 2003, 2014, 2020])
        expect(figureRow(table!, key, year)?.disputes ?? 0).toBe(sum(key, year));
  });

  it('counts third states alone as shared opponents', () => {
    // Brute force over all k for two pairs.
    const opposed = (a: number, b: number, year: number) => {
      const key = Math.min(a, b) * 1000 + Math.max(a, b);
      const rival = figures.rivalries!;
      return (
        (figureRow(table!, key, year)?.disputes ?? 0) > 0 ||
        rival.keys.some((k, n) => k === key && rival.from[n]! <= year && year <= rival.to[n]!)
      );
    };
    for (const [a, b, year] of [
      [2, 200, 2003],
      [365, 710, 1995],
    ] as const) {
      const both = new YearMembers(year).codes.filter(
        (k) => k !== a && k !== b && opposed(a, k, year) && opposed(b, k, year),
      );
      expect(figureRow(table!, a * 1000 + b, year)?.opponents ?? 0).toBe(both.length);
    }
  });
});

describe('close trade partners in common', () => {
  it('are counted over third states, from the shares of five years', () => {
    // Sixteen members of 2000 in a ring, each trading with the three before and the three after it, in equal shares.
    const ring = new YearMembers(2000).codes.slice(0, 16);
    const ties = ring.flatMap((i, n) => [1, 2, 3, 13, 14, 15].map((step) => pairKey(i, ring[(n + step) % 16]!)));
    const table = allianceLikenessTrade.make(
      {},
      {
        trade: {
          name: 'trade',
          of: 'directed-dyad',
          coverage: { missing: 'not-coded', spans: [] },
          sources: [],
          keys: Int32Array.from(ties),
          from: new Int16Array(ties.length).fill(1998),
          to: new Int16Array(ties.length).fill(1998),
          columns: { share: { type: 'float', values: new Float64Array(ties.length).fill(1 / 6) } },
        },
      },
    );
    const apart = (steps: number) => figureRow(table, pairKey(ring[0]!, ring[steps]!), 2000);
    // Next to each other: four third states of six, stored as 10; four apart: the three between; seven apart: none.
    expect(apart(1)).toMatchObject({ common: 10, share: 1200 });
    expect(apart(4)).toMatchObject({ common: 10, share: undefined });
    expect(apart(7)?.common).toBe(0);
  });
});

describe.skipIf(!hasData)('intensity of exercises', () => {
  it('is what counting over the list gives', () => {
    const exercises = readExercises(realFiles('exercises'), new DropLog()).find(({ name }) => name === 'exercises')!;
    const table = allianceLikenessExercises.make({ exercises });
    const [ids, states, years] = ['exercise', 'state', 'year'].map((name) => numbers(exercises, name).values);
    const ofState = (state: number, year: number) =>
      new Set([...ids!].filter((_, n) => states![n] === state && years![n]! > year - 5 && years![n]! <= year));
    for (const [a, b, year] of [
      [2, 732, 2005],
      [200, 220, 1999],
      [2, 740, 2012],
    ] as const) {
      const [one, other] = [ofState(a, year), ofState(b, year)];
      const both = [...one].filter((id) => other.has(id)).length;
      const expected =
        both === 0 ? undefined : Math.max(1, Math.round((100 * both) / Math.sqrt(one.size * other.size)));
      expect(figureRow(table, a * 1000 + b, year)?.intensity).toBe(expected);
      expect(both).toBeGreaterThan(0);
    }
  });
});
