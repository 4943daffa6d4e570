import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../src/figures/index.ts';
import { gdpTimesPerHead } from '../../../src/measures/capabilities/wealth-power.ts';
import { logOffence, logReach, milesADay, reachExponent } from '../../../src/measures/threat/reach.ts';
import { threat, threatComponentMeasures, threatParts } from '../../../src/measures/threat/threat.ts';

const MILE = 1.609344;
const setting = { states: [2, 20], year: 2000, percentile: () => undefined };

describe('capabilities within reach', () => {
  it('are those of the design’s worked numbers (The War Trap’s formula as in EUGene)', () => {
    expect(reachExponent(0, 2000)).toBeCloseTo(0.862234, 6);
    expect(reachExponent(1000 * MILE, 2000)).toBeCloseTo(0.967628, 6);
    expect(reachExponent(5000 * MILE, 2000)).toBeCloseTo(1.237587, 6);
    expect(reachExponent(5000 * MILE, 1900)).toBeCloseTo(1.435872, 6);
    const adjusted = [0, 1000, 5000].map((miles) => Math.exp(logReach(0.2, miles * MILE, 2000)));
    for (const [n, x] of [0.249646, 0.210696, 0.136447].entries()) expect(adjusted[n]).toBeCloseTo(x, 6);
    expect(Math.exp(logReach(0.2, 5000 * MILE, 1900))).toBeCloseTo(0.099167, 6);
  });

  it('travel 250 miles a day before 1918, 375 to 1945, 500 since', () => {
    expect([1917, 1918, 1945, 1946].map(milesADay)).toEqual([250, 375, 375, 500]);
  });

  it('fall with distance and rise with capability, and never go without a number', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.integer({ min: 1816, max: 2020 }),
        (a, b, km, year) => {
          expect(Number.isFinite(logReach(a, km, year))).toBe(true);
          expect(logReach(a, km + 100, year)).toBeLessThanOrEqual(logReach(a, km, year));
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(logReach(less, km, year)).toBeLessThanOrEqual(logReach(more, km, year));
        },
      ),
    );
  });

  it('of offence take the one share that is known', () => {
    expect(logOffence(0.2, undefined)).toBe(Math.log(0.2));
    expect(logOffence(undefined, undefined)).toBeUndefined();
  });
});

describe('threat', () => {
  const parts: (number | Absence)[] = [0.2, 1609, 0.4, 0.1, 2, 0, 0, 1];

  it('is not known where any component is not, and says why', () => {
    const without = (n: number, reason: Absence) =>
      threat.value(
        parts.map((part, at) => (at === n ? reason : part)),
        setting,
      );
    expect(without(0, 'not-coded')).toBe('not-coded');
    expect(without(4, 'outside-coverage')).toBe('outside-coverage');
    expect(without(7, 'not-loaded')).toBe('not-loaded');
    // One of the two shares of armies is enough.
    expect(typeof without(2, 'not-coded')).toBe('number');
  });

  it('is the weighted mean of its components, each a measure of its own', () => {
    const z = threatComponentMeasures.map((component) => {
      const own = component.parts.map((part) => threatParts.findIndex((other) => other.measure === part.measure));
      return component.value(
        own.map((n) => parts[n]!),
        setting,
      ) as number;
    });
    expect(threat.value(parts, setting)).toBeCloseTo((2 * z[0]! + z[1]! + z[2]! + z[3]! + z[4]!) / 6, 12);
  });

  it('rises with each sign of intent, and no single nothing erases it', () => {
    const score = (n: number, x: number) =>
      threat.value(
        parts.map((part, at) => (at === n ? x : part)),
        setting,
      ) as number;
    expect(score(4, 3)).toBeGreaterThan(score(4, 2));
    expect(score(5, 1)).toBeGreaterThan(score(5, 0));
    expect(score(6, 1)).toBe(score(5, 1));
    expect(score(7, 0)).toBeLessThan(score(7, 1));
    expect(Number.isFinite(score(0, 0))).toBe(true);
  });
});

describe('GDP times GDP per head', () => {
  it('of equal shares is the GDP itself, and is not defined without people', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (x) => {
        expect(gdpTimesPerHead([x, x])).toBeCloseTo(x, 9);
      }),
    );
    expect(gdpTimesPerHead([0.1, 0])).toBe('not-defined');
  });
});
