import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberCells } from '../../src/sources/number-cells.ts';

it('a column grows to what was pushed, whatever its length and gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ noNaN: true }), { nil: undefined }), { maxLength: 400 }), (pushed) => {
      const cells = new NumberCells();
      for (const x of pushed) cells.push(x);
      const { values, missing } = cells.close();
      expect([...values].map((x, row) => (missing?.[row] ? undefined : x))).toEqual(pushed);
      expect(missing === undefined).toBe(!pushed.includes(undefined));
    }),
  );
});
