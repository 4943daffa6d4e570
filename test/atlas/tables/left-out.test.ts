import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/atlas/tables/left-out.ts';
import { pairKey } from '../../../src/figures/index.ts';
import { membersIn } from '../../../src/states/index.ts';

const everyPair = (year: number, directed: boolean) =>
  [...membersIn(year)].flatMap((a) =>
    [...membersIn(year)].filter((b) => (directed ? a !== b : a < b)).map((b) => pairKey(a, b)),
  );

describe('pairs left out of a table', () => {
  it('are none where all stand, and those without a row elsewhere', () => {
    const keys = everyPair(1816, false);
    const years = keys.map(() => 1816);
    expect([...leftOut('dyad', [1816], keys, years)]).toEqual([]);
    expect([...leftOut('dyad', [1816], keys.slice(1), years.slice(1))]).toEqual([[keys[0], 1816]]);
    expect([...leftOut('dyad', [1816, 1817], keys, years)].length).toBe(
      (membersIn(1817).size * (membersIn(1817).size - 1)) / 2,
    );
  });

  it('stand in both directions where the table has both', () => {
    const keys = everyPair(1816, true);
    const years = keys.map(() => 1816);
    const without = keys.map((_, n) => n).filter((n) => keys[n] !== 2200 && keys[n] !== 200002);
    expect(
      [
        ...leftOut(
          'directed-dyad',
          [1816],
          without.map((n) => keys[n]!),
          without.map((n) => years[n]!),
        ),
      ].sort(),
    ).toEqual([
      [200002, 1816],
      [2200, 1816],
    ]);
  });
});
