import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warSides } from '../../../src/measures/conflict/war-sides.ts';

type Row = readonly [war: number, a: number, b: number, year: number, sideA: number, sideB: number];

const sides = (rows: readonly Row[]) =>
  warSides({
    war: rows.map((row) => row[0]),
    state1: rows.map((row) => row[1]),
    state2: rows.map((row) => row[2]),
    years: rows.map((row) => row[3]),
    side1: rows.map((row) => row[4]),
    side2: rows.map((row) => row[5]),
  }).sort((a, b) => a.state1 - b.state1 || a.state2 - b.state2 || a.year - b.year);

describe('sides of a war', () => {
  it('puts enemies of one enemy on one side', () => {
    expect(
      sides([
        [227, 2, 645, 2003, 1, 2],
        [227, 200, 645, 2003, 1, 2],
      ]),
    ).toEqual([
      { state1: 2, state2: 200, year: 2003, opposed: 0, joint: 1 },
      { state1: 2, state2: 645, year: 2003, opposed: 1, joint: 0 },
      { state1: 200, state2: 645, year: 2003, opposed: 1, joint: 0 },
    ]);
  });

  it('does not join sides of different wars or years', () => {
    const found = sides([
      [1, 2, 645, 2003, 1, 2],
      [2, 200, 645, 2003, 1, 2],
      [1, 900, 645, 2004, 1, 2],
    ]);
    expect(found.filter(({ joint }) => joint === 1)).toEqual([]);
  });

  it('puts a state that changed sides on both', () => {
    const found = sides([
      [139, 360, 365, 1944, 2, 1],
      [139, 255, 360, 1944, 2, 1],
    ]);
    expect(found.find(({ state1, state2 }) => state1 === 360 && state2 === 365)).toMatchObject({
      opposed: 1,
      joint: 1,
    });
  });

  it('says the same whichever state of a row comes first', () => {
    const states = [2, 200, 255, 365, 710];
    const row = fc
      .tuple(
        fc.integer({ min: 1, max: 2 }),
        fc.shuffledSubarray(states, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(1914, 1915),
      )
      .map(([war, [a, b], year]) => [war, a!, b!, year, 1, 2] as const);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const turned = rows.map(([war, a, b, year, s, t]) => [war, b, a, year, t, s] as const);
        expect(sides(turned)).toEqual(sides(rows));
      }),
    );
  });
});
