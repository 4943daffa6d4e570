import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeRatios,
  inverseMills,
  normalBetween,
  normalCdf,
  normalDensity,
} from '../../../src/measures/ideal-points/normal.ts';

const relative = (a: number, b: number) => Math.abs(a / b - 1);

describe('the normal distribution', () => {
  // scipy 1.17: exp(norm.logpdf(x) - log_ndtr(x)) and norm.cdf(x).
  it.each([
    [-30, 30.033259667436372, 4.906713927147908e-198],
    [-12, 12.082214175254526, 1.776482112077653e-33],
    [-8, 8.12136811223618, 6.22096057427174e-16],
    [-7.9, 8.022817246208815, 1.394517146659261e-15],
    [-3, 3.28309865493044, 0.0013498980316300933],
    [-0.5, 1.1410777703680648, 0.3085375387259869],
    [0, 0.7978845608028654, 0.5],
    [1.3, 0.18973503541925962, 0.9031995154143897],
    [4, 0.0001338344644685752, 0.9999683287581669],
    [7.99, 5.472786281028492e-15, 0.9999999999999993],
    [12, 2.1463837356630728e-32, 1.0],
  ])('has the inverse Mills ratio and the probability that scipy gives at %d', (x, ratio, below) => {
    expect(relative(inverseMills(x), ratio)).toBeLessThan(1e-6);
    if (Math.abs(x) <= 3) expect(relative(inverseMills(x), ratio)).toBeLessThan(2e-9);
    expect(relative(normalCdf(x), below)).toBeLessThan(1e-6);
  });

  // scipy 1.17: differences of norm.cdf below 0, of norm.sf above.
  it.each([
    [-1, 0.5, 0.532807207342556],
    [6, 7, 9.853078324938088e-10],
    [-9, -8.5, 9.366675981607867e-18],
    [10, 10.5, 7.576662960982378e-24],
    [-0.001, 0.001, 0.000797884427822082],
  ])('lies between %d and %d as often as scipy says, in both tails', (low, high, between) => {
    expect(relative(normalBetween(low, high), between)).toBeLessThan(2e-6);
  });

  it('at both edges of an interval stands to what lies between as the density over the probability', () => {
    const edges = new Float64Array(2);
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0.01, max: 6, noNaN: true }),
        (low, gap) => {
          edgeRatios(low, low + gap, edges);
          const between = normalBetween(low, low + gap);
          expect(relative(edges[0]!, normalDensity(low) / between)).toBeLessThan(2e-6);
          expect(relative(edges[1]!, normalDensity(low + gap) / between)).toBeLessThan(2e-6);
        },
      ),
    );
    edgeRatios(-1, 1, edges);
    // scipy 1.17: norm.pdf(1) / (norm.cdf(1) - norm.cdf(-1)).
    expect(edges[0]).toBeCloseTo(0.35443745261360343, 8);
    for (const [low, high] of [
      [-60, 0],
      [0, 60],
      [-45, 45],
    ] as const) {
      edgeRatios(low, high, edges);
      expect(edges.every(Number.isFinite)).toBe(true);
    }
  });

  it('the ratio falls, lies above -x and above 0, and is minus the mean of what lies below', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 30, noNaN: true }), (x) => {
        expect(inverseMills(x)).toBeGreaterThan(Math.max(0, -x) - 1e-12);
        expect(inverseMills(x + 0.01)).toBeLessThanOrEqual(inverseMills(x));
      }),
    );
    // The mean of a standard normal below -1 by summing over a fine grid.
    let [mass, sum] = [0, 0];
    for (let n = 0; n < 110_000; n++) {
      const z = -12 + (n + 0.5) * 1e-4;
      const here = normalDensity(z);
      mass += here;
      sum += here * z;
    }
    expect(inverseMills(-1)).toBeCloseTo(-sum / mass, 6);
  });
});
