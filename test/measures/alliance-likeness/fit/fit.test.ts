import { describe, expect, it } from 'vitest';
import { behaviourFeatures, featuresOf, patterns } from '../../../../src/measures/alliance-likeness/behaviour.ts';
import { boostStumps } from '../../../../src/measures/alliance-likeness/fit/boosting.ts';
import { fitPatterns, fittedRows, logOdds } from '../../../../src/measures/alliance-likeness/fit/fit.ts';
import { calibrationLine } from '../../../../src/measures/alliance-likeness/fit/metrics.ts';
import { numberPacts } from '../../../../src/measures/alliance-likeness/fit/pacts.ts';
import {
  ABSENT,
  foldOf,
  type PairYears,
  pactWeights,
} from '../../../../src/measures/alliance-likeness/fit/pair-years.ts';
import { randomStream } from '../../../../src/stats/index.ts';

/** Made-up pairs whose pacts follow their votes and trade alone; features vary at random. */
function madeUp(count: number, seed = 7): PairYears {
  const draw = randomStream(seed);
  const steps = behaviourFeatures.map(({ edges }) =>
    Uint8Array.from({ length: count }, () => draw() * (edges.length + 1)),
  );
  const pact = Uint8Array.from({ length: count }, (_, n) => {
    const z = -3 + steps[0]![n]! / 4 + steps[1]![n]! / 6;
    return draw() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
  });
  return {
    keys: Int32Array.from({ length: count }, (_, n) => 2000 + n),
    years: new Int16Array(count).fill(2000),
    steps,
    pact,
    pactOf: Int32Array.from(pact, (one, n) => (one ? n : -1)),
  };
}

describe('boosting of monotone stumps', () => {
  const steps = Uint8Array.of(0, 1, 2, 3);
  const cells = {
    size: 4,
    steps: [steps],
    pact: Float64Array.of(10, 30, 60, 90),
    none: Float64Array.of(90, 70, 40, 10),
  };
  const held = { rounds: 2000, rate: 0.1, ridge: 0, leastWeight: 1 };

  it('finds the log odds of every step where they follow the law', () => {
    const { constant, adds } = boostStumps(cells, [1], [4], held);
    for (const step of [0, 1, 2, 3])
      expect(constant + adds[0]![step]!).toBeCloseTo(Math.log(cells.pact[step]! / cells.none[step]!), 3);
  });

  it('stays flat where they go against it', () => {
    const { adds } = boostStumps(cells, [-1], [4], held);
    expect([...adds[0]!]).toEqual([0, 0, 0, 0]);
  });
});

describe('each pact weighs 1', () => {
  it('whatever its number of pairs, and the base rate stays', () => {
    const pairs: PairYears = {
      keys: Int32Array.of(2020, 2070, 20070, 100101, 200210),
      years: new Int16Array(5).fill(2000),
      steps: [],
      pact: Uint8Array.of(1, 1, 1, 1, 0),
      pactOf: Int32Array.of(0, 0, 0, 1, -1),
    };
    const weights = [...pactWeights(pairs, [0, 1, 2, 3, 4])];
    expect(weights[0]! * 3).toBeCloseTo(weights[3]!, 12);
    expect(weights.slice(0, 4).reduce((a, b) => a + b)).toBeCloseTo(4, 12);
    expect(weights[4]).toBe(1);
  });

  it('pairs without a name are one pact where their pacts began together and hang together', () => {
    const pair = (key: number, since: number, named?: string) => ({ key, year: 2006, since, named });
    const [a, b, c, d, e, f] = numberPacts([
      pair(402_404, 2005),
      pair(404_411, 2005),
      pair(700_701, 2005),
      pair(411_420, 1999),
      pair(2020, 1949, 'nato'),
      pair(20_200, 1949, 'nato'),
    ]);
    expect(b).toBe(a);
    expect(e).toBe(f);
    expect(new Set([a, c, d, e]).size).toBe(4);
  });
});

describe('missing is never a signal', () => {
  const pairs = madeUp(6000);
  const rows = fittedRows(pairs, () => true);
  const models = fitPatterns(pairs, rows, 60, 0);
  const base = pairs.pact.reduce((sum, x) => sum + x, 0) / 6000;

  it('on the same pairs every pattern predicts the same share with a pact, and the same line', () => {
    for (const { pattern, model } of models) {
      const predicted = Float64Array.from(rows, (row) => logOdds(pairs, row, featuresOf(pattern), model));
      const mean = predicted.reduce((sum, x) => sum + 1 / (1 + Math.exp(-x)), 0) / rows.length;
      expect(Math.abs(mean - base)).toBeLessThan(0.02);
      const { slope } = calibrationLine({ predicted, pact: pairs.pact, weight: new Float64Array(6000).fill(1) });
      expect(slope).toBeGreaterThan(0.8);
      expect(slope).toBeLessThan(1.3);
    }
  });

  it('a feature taken from pairs at random leaves new pairs calibrated', () => {
    const fresh = madeUp(6000, 8);
    const draw = randomStream(9);
    const predicted = Float64Array.from(fresh.keys.keys(), (row) => {
      const { pattern, model } = models[draw() < 0.5 ? 0 : patterns.findIndex(({ id }) => id === 'votes+conflict')]!;
      return logOdds(fresh, row, featuresOf(pattern), model);
    });
    const { intercept, slope } = calibrationLine({
      predicted,
      pact: fresh.pact,
      weight: new Float64Array(6000).fill(1),
    });
    expect(slope).toBeGreaterThan(0.85);
    expect(slope).toBeLessThan(1.2);
    expect(Math.abs(intercept)).toBeLessThan(0.2);
  });

  it('no pair-year is fitted to because something is absent', () => {
    const lacking = madeUp(100);
    lacking.steps[3]![5] = ABSENT;
    expect([...fittedRows(lacking, () => true)]).not.toContain(5);
    expect(fittedRows(lacking, () => true)).toHaveLength(99);
  });
});

describe('the same rows', () => {
  it('give the same refits, number for number', () => {
    const pairs = madeUp(800);
    const rows = fittedRows(pairs, () => true);
    expect(fitPatterns(pairs, rows, 20, 2, [patterns[0]!])).toEqual(fitPatterns(pairs, rows, 20, 2, [patterns[0]!]));
  });

  it('stand in the same fold in all years, and folds are of a size', () => {
    const sizes = [0, 0, 0, 0, 0];
    for (let key = 2020; key < 102_020; key++) sizes[foldOf(key, 5)]! += 1;
    for (const size of sizes) expect(Math.abs(size - 20_000)).toBeLessThan(1000);
  });
});
