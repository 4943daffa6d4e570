import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsInOrder } from '../../src/atlas/figure-table.ts';
import { madeVotes } from './made-atlas.ts';

it('rows stand in the order of a layout as a stable sort puts them', () => {
  const row = fc.record({ key: fc.integer({ min: 2, max: 990_950 }), year: fc.integer({ min: 1816, max: 2026 }) });
  const few = fc.record({ key: fc.constantFrom(2200, 2365, 365_710), year: fc.integer({ min: 1990, max: 1993 }) });
  fc.assert(
    fc.property(fc.array(fc.oneof(row, few), { maxLength: 60 }), fc.constantFrom('pair', 'year'), (rows, layout) => {
      const years = Int16Array.from(rows, ({ year }) => year);
      const table = { ...madeVotes(), keys: Int32Array.from(rows, ({ key }) => key), from: years, to: years };
      const byBoth = (a: number, b: number) => {
        const [key, year] = [rows[a]!.key - rows[b]!.key, rows[a]!.year - rows[b]!.year];
        return layout === 'pair' ? key || year : year || key;
      };
      expect([...rowsInOrder(table, layout)]).toEqual([...rows.keys()].sort(byBoth));
    }),
  );
});
