import { describe, expect, it } from 'vitest';
import {
  categories,
  distanceOf,
  expectedDisagreement,
  margins,
  observedDisagreement,
} from '../../../src/measures/similarity/contingency.ts';

describe('a contingency table', () => {
  it('must be square', () => {
    expect(categories([1, 2, 3, 4])).toBe(2);
    for (const cells of [[], [1], [1, 2], [1, 2, 3, 4, 5]]) expect(() => categories(cells)).toThrow(RangeError);
  });

  it('adds up to its margins', () => {
    expect(margins([1, 2, 3, 4])).toEqual({ rows: [3, 7], columns: [4, 6], total: 10 });
  });

  it('knows three distances, all 0 for the same category and 1 for the furthest', () => {
    expect((['nominal', 'absolute', 'squared'] as const).map((kind) => distanceOf(kind, 0, 1, 3))).toEqual([
      1, 0.5, 0.25,
    ]);
    for (const kind of ['nominal', 'absolute', 'squared'] as const) {
      expect(distanceOf(kind, 0, 3, 4)).toBe(1);
      expect(distanceOf(kind, 2, 2, 4)).toBe(0);
    }
  });

  it('expects of independent choices what it observes in a table that is one', () => {
    const [rows, columns] = [
      [1, 2, 3],
      [4, 5, 1],
    ];
    const independent = rows.flatMap((r) => columns.map((c) => r * c));
    for (const kind of ['nominal', 'absolute', 'squared'] as const)
      expect(expectedDisagreement(rows, columns, kind)).toBeCloseTo(observedDisagreement(independent, kind), 12);
  });
});
