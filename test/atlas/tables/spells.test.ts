import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { FigureRows } from '../../../src/atlas/recipe.ts';
import { pushSpells } from '../../../src/atlas/tables/spells.ts';

function joined(keys: number[], years: number[], values: number[]): FigureTable {
  const rows = new FigureRows(['x']);
  pushSpells(rows, keys, years, [values]);
  return rows.close(
    { name: 'made', of: 'state', coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] } },
    { x: 'integer' },
    [['made']],
  );
}

const spells = (table: FigureTable) =>
  Array.from(table.keys, (key, row) => [key, table.from[row]!, table.to[row]!, table.columns.x!.values[row]!]);

describe('spells from yearly rows', () => {
  it('end where a year is missing, the numbers change or another key begins', () => {
    expect(spells(joined([20, 20, 20, 20, 20, 2], [1953, 1950, 1951, 1952, 1955, 1951], [2, 1, 1, 2, 2, 2]))).toEqual([
      [2, 1951, 1951, 2],
      [20, 1950, 1951, 1],
      [20, 1952, 1953, 2],
      [20, 1955, 1955, 2],
    ]);
    expect(spells(joined([], [], []))).toEqual([]);
  });

  it('say the same of every key and year as the rows did, with no two that could be one', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1900, max: 1912 }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([key, year]) => `${key} ${year}` }), (rows) => {
        const found = spells(
          joined(
            rows.map((r) => r[0]),
            rows.map((r) => r[1]),
            rows.map((r) => r[2]),
          ),
        );
        const unrolled = found.flatMap(([key, from, to, x]) =>
          Array.from({ length: to! - from! + 1 }, (_, n) => `${key} ${from! + n} ${x}`),
        );
        expect(unrolled.sort()).toEqual(rows.map((r) => r.join(' ')).sort());
        for (const [n, [key, , to, x]] of found.entries()) {
          const next = found[n + 1];
          expect(next?.[0] === key && next?.[1] === to! + 1 && next?.[3] === x).toBe(false);
        }
      }),
    );
  });
});
