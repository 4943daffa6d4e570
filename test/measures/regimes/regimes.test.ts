import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadersInYear, leaderTenure, yearsInOffice } from '../../../src/measures/regimes/leader-tenure.ts';
import { regimeEuds, regimePolity2, regimePolyarchy } from '../../../src/measures/regimes/regime.ts';
import {
  regimeDistance,
  regimeDistanceOf,
  regimeDistancePolity2,
} from '../../../src/measures/regimes/regime-distance.ts';

describe('regime distance', () => {
  it('is the absolute difference: 0.403 and 0.100 for Russia and China in 2000 (V-Dem) lie 0.303 apart', () => {
    expect(regimeDistanceOf(0.403, 0.1)).toBeCloseTo(0.303, 12);
    expect(regimeDistanceOf(6, -7)).toBe(13);
  });

  it('is a metric: 0 for the same, symmetric, never longer by way of a third', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(level, level, level, (a, b, c) => {
        expect(regimeDistanceOf(a, a)).toBe(0);
        expect(regimeDistanceOf(a, b)).toBe(regimeDistanceOf(b, a));
        expect(regimeDistanceOf(a, c)).toBeLessThanOrEqual(regimeDistanceOf(a, b) + regimeDistanceOf(b, c) + 1e-12);
        expect(regimeDistanceOf(a, b)).toBeLessThanOrEqual(regimeDistance.range[1]);
      }),
    );
  });
});

describe('years in office', () => {
  it('count a leap year in four', () => {
    expect(yearsInOffice(1461)).toBe(4);
    expect(yearsInOffice(0)).toBe(0);
    expect(yearsInOffice(3054)).toBeCloseTo(8.3614, 4);
  });
});

describe('declarations', () => {
  it('take neither end of a regime scale for the closer tie, and less distance for it', () => {
    for (const measure of [regimePolyarchy, regimeEuds, regimePolity2, leaderTenure, leadersInYear])
      expect(measure.closer).toBeUndefined();
    expect([regimeDistance.closer, regimeDistancePolity2.closer]).toEqual(['lower', 'lower']);
    expect(regimeDistance.origin.kind).toBe('ours');
  });
});
