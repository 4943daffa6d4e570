import { randomNormal } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/stats/change-points.ts';
import { drawPersistent } from '../../src/stats/persistence.ts';
import { randomStream } from '../../src/stats/random.ts';

const years = Array.from({ length: 40 }, (_, n) => 1980 + n);
const lags = years.map((_, n) => (n === 0 ? 0 : 1));
const noise = (seed: number, rho = 0) => [...drawPersistent(lags, rho, randomNormal.source(randomStream(seed))())];

describe('change-points', () => {
  it('a planted break is found, dated, and described', () => {
    const values = noise(2).map((x, n) => x + (n >= 22 ? 4 : 0));
    const found = changePoints(years, values, randomStream(1))!;
    expect(found.shape).toBe('level');
    expect(found.p).toBe(0.01);
    expect(found.points).toHaveLength(1);
    const [point] = found.points;
    expect(point!.low).toBeLessThanOrEqual(2002);
    expect(point!.high).toBeGreaterThanOrEqual(2002);
    expect(point!.high - point!.low).toBeLessThan(4);
    expect(point!.after.level - point!.before.level).toBeGreaterThan(3);
    expect(point!.dates[0]!.year).toBe(point!.year);
    const held = point!.dates.reduce((sum, { share }) => sum + share, 0);
    expect(held).toBeGreaterThanOrEqual(0.95);
    expect(held).toBeLessThanOrEqual(1 + 1e-12);
  });

  it('two that cancel out are found', () => {
    const values = noise(4).map((x, n) => x + (n >= 13 && n < 27 ? 4 : 0));
    expect(changePoints(years, values, randomStream(1))!.points.map(({ year }) => year)).toEqual([1993, 2007]);
  });

  it('a bend in a line is found as one, not as a staircase', () => {
    const values = noise(5).map((x, n) => 0.3 * x + (n < 20 ? 0.5 * n : 10 - 0.5 * (n - 20)));
    const found = changePoints(years, values, randomStream(1))!;
    expect(found.shape).toBe('line');
    expect(found.points).toHaveLength(1);
    expect(Math.abs(found.points[0]!.year - 2000)).toBeLessThanOrEqual(2);
    expect(found.points[0]!.before.slope).toBeCloseTo(0.5, 1);
    expect(found.points[0]!.after.slope).toBeCloseTo(-0.5, 1);
  });

  it('a steady rise has none', () => {
    const found = changePoints(
      years,
      noise(6).map((x, n) => 0.3 * x + 0.2 * n),
      randomStream(1),
    )!;
    expect(found.points).toEqual([]);
    expect(found.shape).toBe('line');
  });

  it('persistence is not taken for breaks: few false alarms where the criterion alone has many', () => {
    const normal = randomNormal.source(randomStream(3))();
    let [alarms, criterion] = [0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const { points, p } = changePoints(years, [...drawPersistent(lags, 0.8, normal)], randomStream(seed))!;
      if (points.length > 0) alarms += 1;
      if (p < 1) criterion += 1;
    }
    expect(criterion).toBeGreaterThan(12);
    // Of 60 at 5% at most 7 in 99 of 100 tries (binomial).
    expect(alarms).toBeLessThanOrEqual(7);
  });

  it('a set of dates holds 95% and as few years as that takes', () => {
    let several = 0;
    for (let seed = 20; seed < 30; seed++) {
      const values = noise(seed).map((x, n) => x + (n >= 20 ? 2.2 : 0));
      for (const { year, low, high, dates } of changePoints(years, values, randomStream(1))!.points) {
        const shares = dates.map(({ share }) => share);
        const held = shares.reduce((sum, share) => sum + share, 0);
        expect(held).toBeGreaterThanOrEqual(0.95);
        expect(held - shares.at(-1)!).toBeLessThan(0.95);
        expect(dates[0]!.year).toBe(year);
        expect([low, high]).toEqual([
          Math.min(...dates.map((date) => date.year)),
          Math.max(...dates.map((date) => date.year)),
        ]);
        if (dates.length > 1) several += 1;
      }
    }
    expect(several).toBeGreaterThan(2);
  });

  it('a change of source is a break that is known, and is not counted', () => {
    const values = noise(7).map((x, n) => x + (years[n]! >= 2000 ? 8 : 0));
    expect(changePoints(years, values, randomStream(1))!.points.map(({ year }) => year)).toEqual([2000]);
    const known = changePoints(years, values, randomStream(1), { known: [2000, 2050] })!;
    expect(known.points).toEqual([]);
    expect(known.known).toEqual([2000]);
    const another = values.map((x, n) => x + (years[n]! >= 1990 ? 6 : 0));
    expect(changePoints(years, another, randomStream(1), { known: [2000] })!.points.map(({ year }) => year)).toEqual([
      1990,
    ]);
  });

  it('missing years are skipped, and a break is dated to a year that has a value', () => {
    const some = years.filter((year) => year % 5 !== 0);
    const values = some.map((year) => Math.sin(7.3 * year) + (year >= 2000 ? 5 : 0));
    expect(changePoints(some, values, randomStream(1))!.points.map(({ year }) => year)).toEqual([2001]);
  });

  it('the same seed gives the same answer, and the unit does not matter', () => {
    const values = noise(8, 0.5).map((x, n) => x + (n >= 15 ? 3 : 0));
    const one = changePoints(years, values, randomStream(9));
    expect(changePoints(years, values, randomStream(9))).toEqual(one);
    const scaled = changePoints(
      years,
      values.map((x) => 1000 * x - 5),
      randomStream(9),
    )!;
    expect(scaled.p).toBe(one!.p);
    expect(scaled.points.map(({ year }) => year)).toEqual(one!.points.map(({ year }) => year));
  });

  it('few values, or none that moves: nothing to say', () => {
    expect(changePoints(years.slice(0, 11), noise(1).slice(0, 11), randomStream(1))).toBeUndefined();
    expect(
      changePoints(
        years,
        years.map(() => 2),
        randomStream(1),
      ),
    ).toMatchObject({ points: [], p: 1 });
    expect(
      changePoints(
        years,
        years.map((year) => (year >= 2003 ? 1 : 0)),
        randomStream(1),
      )!.points,
    ).toMatchObject([{ year: 2003, low: 2003, high: 2003, before: { level: 0 }, after: { level: 1 } }]);
    expect(() => changePoints(years, [1], randomStream(1))).toThrow(RangeError);
  });
});
