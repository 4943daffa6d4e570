import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentColumns } from '../../src/atlas/recent-columns.ts';

describe('columns kept', () => {
  it('are what was given, number for number, from the second time on', () => {
    const numbers = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 300 })),
      fc.array(fc.integer({ min: -40_000, max: 40_000 })),
      fc.array(fc.integer()),
      fc.array(fc.float({ noNaN: true })),
      fc.array(fc.double({ noNaN: true })),
    );
    fc.assert(
      fc.property(numbers, (given) => {
        const cells = given.map((x) => x + 0);
        const recent = new RecentColumns(10_000);
        recent.note('x', cells);
        expect(recent.get('x')).toBeUndefined();
        recent.note('x', cells);
        expect(Array.from(recent.get('x')!)).toEqual(cells);
      }),
    );
  });

  it('never with missing cells', () => {
    const recent = new RecentColumns(1000);
    for (let time = 0; time < 3; time++) recent.note('x', [1, null, 3]);
    expect(recent.get('x')).toBeUndefined();
  });

  it('never hold more bytes than allowed; what was not used for longest goes first', () => {
    const recent = new RecentColumns(6);
    const twice = (name: string, cells: number[]) => {
      recent.note(name, cells);
      recent.note(name, cells);
    };
    const held = (...names: string[]) => names.map((name) => recent.get(name) !== undefined);
    twice('a', [1, 2]);
    twice('b', [3, 4]);
    twice('c', [5, 6]);
    recent.get('a');
    twice('d', [7, 8]);
    expect(held('a', 'b', 'c', 'd')).toEqual([true, false, true, true]);
    twice('e', [1, 2, 3, 4, 5, 6]);
    expect(held('a', 'b', 'c', 'd', 'e')).toEqual([false, false, false, false, true]);
    twice('f', [1, 2, 3, 4, 5, 6, 7]);
    expect(held('e', 'f')).toEqual([true, false]);
  });
});
