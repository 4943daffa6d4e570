import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, placeLabels } from '../../src/charts/label-places.ts';

const label = fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 40 }) });

function edges(labels: readonly Label[], places: readonly number[]): [number, number][] {
  return labels
    .map(({ size }, index): [number, number] => [places[index]! - size / 2, places[index]! + size / 2])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

describe('places for labels', () => {
  it('moves two that touch apart by the same amount', () => {
    expect(
      placeLabels(
        [
          { at: 50, size: 10 },
          { at: 52, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([46, 56]);
  });

  it('leaves alone what has room', () => {
    expect(
      placeLabels(
        [
          { at: 80, size: 10 },
          { at: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 20]);
  });

  it('never lets one cover another, and keeps them inside where they fit', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        const placed = edges(labels, placeLabels(labels, 0, 300));
        for (const [index, [start]] of placed.slice(1).entries())
          expect(start).toBeGreaterThanOrEqual(placed[index]![1] - 1e-9);
        for (const [start, end] of placed) {
          expect(start).toBeGreaterThanOrEqual(-1e-9);
          expect(end).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
    );
  });
});
