import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentColumns } from '../../src/atlas/recent-columns.ts';

describe('columns kept', () => {
  it('are what was given, cell for cell, missing ones included', () => {
    const cell = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true }).map((x) => x + 0),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const recent = new RecentColumns(1000);
        expect(Array.from(recent.keep('x', cells))).toEqual(cells);
        expect(Array.from(recent.get('x')!)).toEqual(cells);
      }),
    );
  });

  it('never hold more cells than allowed; what was not used for longest goes first', () => {
    const recent = new RecentColumns(6);
    recent.keep('a', [1, 2]);
    recent.keep('b', [3, 4]);
    recent.keep('c', [5, 6]);
    recent.get('a');
    recent.keep('d', [7, 8]);
    expect(['a', 'b', 'c', 'd'].map((name) => recent.get(name) !== undefined)).toEqual([true, false, true, true]);
    recent.keep('e', [1, 2, 3, 4, 5, 6]);
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => recent.get(name) !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
