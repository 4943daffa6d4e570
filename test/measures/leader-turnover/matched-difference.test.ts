import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedDifference, type Observation } from '../../../src/measures/leader-turnover/matched-difference.ts';
import { randomStream } from '../../../src/stats/index.ts';

const observation = fc.record<Observation>({
  cluster: fc.integer({ min: 1, max: 12 }),
  cell: fc.constantFrom('a', 'b', 'c', 'd'),
  treated: fc.boolean(),
  value: fc.double({ min: 0, max: 10, noNaN: true }),
});
const samples = fc.array(observation, { minLength: 2, maxLength: 60 });
const mean = (x: readonly number[]) => x.reduce((sum, one) => sum + one, 0) / x.length;

/** The same, written out: every treated observation less the mean of the others of its cell. */
function byHand(all: readonly Observation[]): number | undefined {
  const gaps = all.flatMap(({ cell, treated, value }) => {
    const others = all.filter((one) => one.cell === cell && !one.treated).map((one) => one.value);
    return treated && others.length > 0 ? [value - mean(others)] : [];
  });
  return gaps.length === 0 ? undefined : mean(gaps);
}

describe('the matched difference', () => {
  it('is the mean of what each treated one has above the others of its cell', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const found = matchedDifference(all, 1, 10);
        const wanted = byHand(all);
        if (wanted === undefined) expect(found).toBeUndefined();
        else expect(found!.more).toBeCloseTo(wanted, 9);
      }),
    );
  });

  it('does not see what a whole cell has in common, nor who is called what', () => {
    const shift: Record<string, number> = { a: 3, b: -1, c: 7, d: 0 };
    fc.assert(
      fc.property(samples, (all) => {
        const found = matchedDifference(all, 1, 10);
        const other = matchedDifference(
          all.map((one) => ({ ...one, cluster: one.cluster + 900, value: one.value + shift[one.cell]! })),
          1,
          10,
        );
        expect(other?.more ?? 0).toBeCloseTo(found?.more ?? 0, 9);
        expect(other?.count).toBe(found?.count);
      }),
    );
  });

  it('is the same again from the same seed', () => {
    const all: Observation[] = Array.from({ length: 40 }, (_, n) => ({
      cluster: n % 8,
      cell: 'a',
      treated: n % 3 === 0,
      value: n,
    }));
    expect(matchedDifference(all, 5)).toEqual(matchedDifference(all, 5));
    expect(matchedDifference(all, 5)!.low).not.toBe(matchedDifference(all, 6)!.low);
  });

  it('has an interval that holds the truth about as often as it says, though a state’s years go together', () => {
    const random = randomStream(11);
    const noise = () => random() + random() + random() - 1.5;
    let held = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      const all = Array.from({ length: 60 }, (_, cluster) => {
        const own = noise();
        const often = random();
        return Array.from({ length: 8 }, (_, year) => {
          const treated = random() < often;
          return { cluster, cell: `${year}`, treated, value: own + noise() + (treated ? 0.3 : 0) };
        });
      }).flat();
      const { low, high } = matchedDifference(all, round, 200)!;
      if (low <= 0.3 && high >= 0.3) held += 1;
    }
    // 95% less what 60 clusters and 200 resamples cost; without clusters it would be about 75%.
    expect(held / rounds).toBeGreaterThan(0.88);
  });
});
