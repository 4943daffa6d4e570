import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/atlas/content.ts';
import { type MadeRow, madeTable } from './made-atlas.ts';

const coverage = { missing: 'zero', spans: [{ from: 1816, to: 2018 }] } as const;
const made = (rows: readonly MadeRow[], x: 'exact' | 'float' = 'exact') =>
  madeTable({ name: 'made', of: 'dyad', coverage, sources: [['a'], ['b']] }, { x, n: 'integer' }, rows);

const someRows = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 2020, max: 2040 }),
    fc.integer({ min: 1990, max: 2000 }),
    fc.double({ noNaN: true, min: -1e3, max: 1e3 }),
    fc.option(fc.integer()),
    fc.integer({ min: 0, max: 1 }),
  ),
  { selector: ([key, year]) => `${key} ${year}`, minLength: 1, maxLength: 20 },
);

describe('the content hash', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(someRows, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (drawn, stream) => {
        const rows: MadeRow[] = drawn.map(([key, year, x, n, list]) => [key, year, year, [x, n ?? undefined], list]);
        const shuffled = rows
          .map((row) => ({ row, at: stream.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        expect(contentHash(made(shuffled))).toBe(contentHash(made(rows)));
      }),
    );
  });

  it('changes with any cell, key, year, source, and with a number that goes missing', () => {
    const row: MadeRow = [2020, 1990, 1990, [1, 2], 0];
    const others: MadeRow[] = [
      [2021, 1990, 1990, [1, 2], 0],
      [2020, 1991, 1991, [1, 2], 0],
      [2020, 1990, 1991, [1, 2], 0],
      [2020, 1990, 1990, [1.5, 2], 0],
      [2020, 1990, 1990, [1, 0], 0],
      [2020, 1990, 1990, [1, undefined], 0],
      [2020, 1990, 1990, [1, 2], 1],
    ];
    const hashes = [row, ...others].map((one) => contentHash(made([one])));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('sees a float as it is stored, in 32 bits', () => {
    const of = (x: number) => contentHash(made([[2020, 1990, 1990, [x, 1], 0]], 'float'));
    expect(of(0.1)).toBe(of(Math.fround(0.1)));
    expect(of(0.1)).not.toBe(of(0.1001));
  });
});
