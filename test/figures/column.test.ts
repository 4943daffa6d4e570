import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absences, ColumnBuilder, dyadKey, figureAt, pairKey, statesOfKey } from '../../src/figures/index.ts';
import { ordinary, someAbsence } from './arbitrary-figures.ts';

const code = fc.integer({ min: 2, max: 990 });

describe('a column', () => {
  it('gives back every figure pushed into it, whatever its status', () => {
    const row = fc.record({
      key: fc.tuple(code, code).map(([a, b]) => pairKey(a, b)),
      year: fc.integer({ min: 1816, max: 2026 }),
      cell: fc.oneof(ordinary, someAbsence),
      sources: fc.subarray(['atop', 'cow-nmc', 'unga-votes']),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const builder = new ColumnBuilder('made');
        for (const { key, year, cell, sources } of rows) builder.push(key, year, cell, sources);
        const column = builder.close();
        for (const [n, { key, year, cell, sources }] of rows.entries()) {
          expect([column.keys[n], column.years[n]]).toEqual([key, year]);
          expect(figureAt(column, n)).toEqual(
            typeof cell === 'number'
              ? { kind: 'value', value: cell, sources }
              : { kind: 'absent', reason: cell, sources },
          );
        }
      }),
    );
  });

  it('holds each of the six absences without a value', () => {
    const builder = new ColumnBuilder('made');
    for (const reason of absences) builder.push(2020, 2000, reason, ['x']);
    const column = builder.close();
    for (const [n, reason] of absences.entries()) {
      expect(figureAt(column, n)).toMatchObject({ kind: 'absent', reason });
      expect(figureAt(column, n)).not.toHaveProperty('value');
    }
  });

  it('gives its bounds where it has them', () => {
    const builder = new ColumnBuilder('made');
    builder.push(2, 2000, 5, ['x']);
    const column = { ...builder.close(), low: Float64Array.of(4), high: Float64Array.of(7) };
    expect(figureAt(column, 0)).toEqual({ kind: 'value', value: 5, low: 4, high: 7, sources: ['x'] });
  });

  it('refuses what is not finite, and rows that are not there', () => {
    const builder = new ColumnBuilder('made');
    expect(() => builder.push(2, 2000, Number.NaN, [])).toThrow(RangeError);
    expect(() => figureAt(builder.close(), 0)).toThrow(RangeError);
  });
});

describe('keys', () => {
  it('lead back to their states', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(statesOfKey(pairKey(a, b))).toEqual([a, b]);
        expect(dyadKey(a, b)).toBe(dyadKey(b, a));
        expect(statesOfKey(dyadKey(a, b))).toEqual([Math.min(a, b), Math.max(a, b)]);
      }),
    );
  });
});
