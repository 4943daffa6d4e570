import { describe, expect, it } from 'vitest';
import { RowBuilder } from '../../src/sources/rows.ts';

const table = (keys: readonly (readonly number[])[]) => {
  const rows = new RowBuilder('made', 'made', { a: 'number', b: 'number' });
  for (const [a, b] of keys) rows.push(a, b);
  return () => rows.close(['a', 'b'], 'made.csv');
};

describe('keys', () => {
  it('that stand twice are named', () => {
    expect(
      table([
        [2, 20],
        [2, 21],
        [2, 20],
      ]),
    ).toThrow('made.csv: the key stands twice: a 2, b 20. Keep one row for each key');
  });

  it('with large, negative or broken numbers are told apart, and found where they stand twice', () => {
    // Packed into one number of five digits a part, each of these pairs would be the same.
    const pairs = [
      [
        [1, 100_002],
        [2, 2],
      ],
      [
        [1, -1],
        [0, 99_999],
      ],
      [
        [1, 0.5],
        [1.000005, 0],
      ],
    ];
    for (const pair of pairs) {
      expect(table(pair)).not.toThrow();
      expect(table([...pair, pair[0]!])).toThrow('stands twice');
    }
  });
});
