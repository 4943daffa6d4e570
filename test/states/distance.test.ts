import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalIn, distanceKm, EARTH_RADIUS_KM, LAST_YEAR, membersIn } from '../../src/states/index.ts';

const HALF_ROUND_KM = Math.PI * EARTH_RADIUS_KM;

/** A year and three of its members. */
const yearAndThree = fc
  .integer({ min: 1816, max: LAST_YEAR })
  .chain((year) => fc.tuple(fc.constant(year), ...[0, 1, 2].map(() => fc.constantFrom(...membersIn(year)))));

describe('capitals', () => {
  it('are known for every member in every year', () => {
    for (let year = 1816; year <= LAST_YEAR; year++)
      for (const ccode of membersIn(year)) expect(capitalIn(ccode, year), `${ccode} in ${year}`).toBeDefined();
  });

  it('are those of the last day of the year', () => {
    expect(capitalIn(475, 1990)?.name).toBe('Lagos');
    expect(capitalIn(475, 1991)?.name).toBe('Abuja');
    expect(capitalIn(220, 1940)?.name).toBe('Vichy');
    expect(capitalIn(265, 1990)?.name).toBe('East Berlin');
    expect(capitalIn(999, 1990)).toBeUndefined();
  });
});

describe('distance', () => {
  // numpy 2.4: arc between unit vectors, R atan2(|u × v|, u · v), on the capitals file; not the haversine formula.
  it.each([
    [365, 710, 2020, 5776.447],
    [365, 710, 1900, 6037.116],
    [2, 365, 1962, 7831.054],
    [220, 255, 1941, 1011.943],
    [2, 200, 1816, 5898.485],
    [140, 160, 1959, 1969.652],
    [140, 160, 1960, 2751.314],
    [475, 200, 1990, 5020.11],
    [475, 200, 1991, 4770.444],
    [920, 230, 2000, 19854.712],
    [990, 955, 2010, 889.738],
    [260, 265, 1980, 479.814],
    [260, 265, 1990, 479.814],
  ])('from %i to %i in %i is %f km', (a, b, year, km) => {
    expect(distanceKm(a, b, year)).toBeCloseTo(km, 2);
  });

  it('is undefined without a capital', () => {
    expect(distanceKm(2, 999, 2000)).toBeUndefined();
    expect(distanceKm(999, 2, 2000)).toBeUndefined();
  });

  it('is a metric, at most half of the circumference', () => {
    fc.assert(
      fc.property(yearAndThree, ([year, a, b, c]) => {
        const [ab, bc, ac] = [distanceKm(a!, b!, year)!, distanceKm(b!, c!, year)!, distanceKm(a!, c!, year)!];
        expect(distanceKm(b!, a!, year)).toBeCloseTo(ab, 9);
        expect(distanceKm(a!, a!, year)).toBe(0);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(HALF_ROUND_KM);
        expect(ac).toBeLessThanOrEqual(ab + bc + 1e-6);
        if (a !== b && capitalIn(a!, year)!.name !== capitalIn(b!, year)!.name) expect(ab).toBeGreaterThan(0);
      }),
    );
  });
});
