import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunkSizes,
  defaultsOf,
  drawChunk,
  flipsOf,
  joinChunks,
  jointFlip,
  openOptions,
  remainingVerdicts,
  type Settings,
  sensitivity,
  varyingOf,
} from '../../src/theories/index.ts';
import { madeTheory } from './made-theory.ts';

const settings = (inputs: Settings['inputs'], more: Partial<Settings> = {}): Settings => ({
  inputs,
  parameters: { ...defaultsOf(madeTheory), ...more.parameters },
  ...(more.fixed && { fixed: more.fixed }),
  ...(more.absent && { absent: more.absent }),
});
const point = (strength: number, friends: number, other = 0) => ({
  strength: { value: strength },
  friends: { value: friends },
  other: { value: other },
});

describe('flips', () => {
  it('are the nearest change by itself of each input and parameter, in shares of its range', () => {
    const flips = flipsOf(madeTheory, settings(point(0.3, 1), { absent: ['other'] }));
    const byName = Object.fromEntries(flips.map((flip) => [flip.name, flip]));
    // 0.3 + 0.1 = 0.4 against a bar of 0.5: strength needs 0.1 more, two friends do it with 0.6 (one gives 0.5, not above).
    expect(byName.strength!.distance).toBeCloseTo(0.1, 6);
    expect(byName.friends).toMatchObject({ from: 1, to: 3, verdict: 'firm', distance: 0.2 });
    expect(byName.bar!.distance).toBeCloseTo(0.2, 5);
    // With a weight of 0.2 the sum is exactly 0.5, which is not above: no weight in its range turns it.
    expect(byName.weight).toBeUndefined();
    expect(byName.other).toBeUndefined();
    expect(flips.map(({ name }) => name).sort()).toEqual(['bar', 'friends', 'strength']);
    expect(flips[0]!.name).toBe('strength');
  });

  it('name the option of a choice that turns it, where its inputs are known', () => {
    const at = point(0.3, 1, 0.9);
    expect(flipsOf(madeTheory, settings(at))[0]).toMatchObject({ name: 'yardstick', to: 'second', verdict: 'firm' });
    expect(flipsOf(madeTheory, settings(at, { absent: ['other'] })).some(({ name }) => name === 'yardstick')).toBe(
      false,
    );
  });

  it('turn the verdict where they say, and not a little before', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 10 }), (strength, friends) => {
        const at = settings(point(strength, friends), { absent: ['other'] });
        const now = madeTheory.judge({ strength, friends, other: 0 }, at.parameters).verdict;
        for (const { of, name, to, verdict, from } of flipsOf(madeTheory, at)) {
          if (of !== 'input') continue;
          const judged = (x: number) =>
            madeTheory.judge({ strength, friends, other: 0, [name]: x }, at.parameters).verdict;
          expect(judged(to as number)).toBe(verdict);
          expect(verdict).not.toBe(now);
          const step =
            name === 'friends'
              ? Math.sign((to as number) - (from as number))
              : ((to as number) - (from as number)) * 1e-4;
          if (name === 'friends') expect(judged((to as number) - step)).toBe(now);
          else if (Math.abs(step) > 1e-6) expect(judged((to as number) - step * 2)).toBe(now);
        }
      }),
    );
  });

  it('of all inputs together move each by no more than the nearest single one', () => {
    const at = settings(point(0.3, 0), { absent: ['other'] });
    const together = jointFlip(madeTheory, at)!;
    // δ + 0.1 floor(10 δ) > 0.2 first at δ = 0.1: strength 0.4 and one friend make 0.5, a hair more turns it.
    expect(together.distance).toBeCloseTo(0.1, 3);
    expect(together.verdict).toBe('firm');
    const single = Math.min(...flipsOf(madeTheory, at).flatMap((f) => (f.of === 'input' ? [f.distance!] : [])));
    expect(together.distance).toBeLessThanOrEqual(single + 1e-4);
  });
});

describe('absent inputs', () => {
  it('leave every verdict that some value of theirs could bring', () => {
    expect(remainingVerdicts(madeTheory, settings({ friends: { value: 0 } }), ['strength'])).toEqual([
      'firm',
      'yields',
    ]);
    expect(remainingVerdicts(madeTheory, settings({ friends: { value: 6 } }), ['strength'])).toEqual(['firm']);
    expect(remainingVerdicts(madeTheory, settings({}), ['strength', 'friends'])).toEqual(['firm', 'yields']);
    expect(remainingVerdicts(madeTheory, settings({}), ['strength', 'friends', 'other'])).toEqual(['firm', 'yields']);
  });
});

describe('a fallback', () => {
  const withFallbacks = {
    ...madeTheory,
    parameters: {
      ...madeTheory.parameters,
      yardstick: {
        label: 'yardstick',
        default: 'first',
        options: {
          first: { about: 'strength', needs: ['strength'] },
          second: { about: 'the other', needs: ['other'], fallback: true },
          none: { about: 'neither', fallback: true },
        },
        origin: { kind: 'ours', why: 'made for tests' },
      },
    },
  } as const;
  const open = (absent: readonly string[]) => openOptions(withFallbacks, 'yardstick', absent);

  it('is open only where nothing before it is, and never drawn beside it', () => {
    expect(open([])).toEqual(['first']);
    expect(open(['strength'])).toEqual(['second']);
    expect(open(['strength', 'other'])).toEqual(['none']);
    expect(varyingOf(withFallbacks, settings(point(0.3, 1))).map(({ name }) => name)).toEqual(['bar', 'weight']);
  });
});

describe('plausible settings', () => {
  it('vary inputs with an interval and open parameters, and no option whose input is absent', () => {
    const at = settings(
      { strength: { value: 0.3, low: 0.2, high: 0.4 }, friends: { value: 1 } },
      { absent: ['other'] },
    );
    expect(varyingOf(madeTheory, at).map(({ name }) => name)).toEqual(['strength', 'bar', 'weight']);
    const fixed = { ...at, fixed: ['bar', 'weight'] };
    expect(varyingOf(madeTheory, fixed).map(({ name }) => name)).toEqual(['strength']);
    expect(varyingOf(madeTheory, settings(point(0, 0))).map(({ name }) => name)).toEqual([
      'bar',
      'weight',
      'yardstick',
    ]);
  });

  it('give the shares that integration gives', () => {
    // One friend, strength 0.3: firm where 0.3 + w > bar, w uniform on 0 to 0.2, bar on 0.25 to 0.75: the mean of (0.05 + w) / 0.5 is 0.3.
    const at = settings(point(0.3, 1), { absent: ['other'] });
    const sizes = chunkSizes(50_500);
    expect(sizes.length).toBe(51);
    expect(sizes.at(-1)).toBe(500);
    const found = joinChunks(
      madeTheory,
      sizes.map((size, n) => drawChunk(madeTheory, at, 7, n, size)),
    );
    expect(found.draws).toBe(50_500);
    expect(found.shares.firm).toBeCloseTo(0.3, 1.9);
    expect(found.shares.firm! + found.shares.yields!).toBeCloseTo(1, 12);
    // Drawing the weight (ours) alone anew turns it with probability E[2 p (1 - p)] given the bar: p = P(w > bar - 0.3) is 1 below
    // a bar of 0.3, falls to 0 at 0.5, and is 0 above: the mean over the bar is (0.2 / 0.5) * 2 (1/2 - 1/3) = 0.1333.
    expect(found.restsOnOurs).toBeCloseTo(0.1333, 1.9);
    expect(found.readings.sum!.middle).toBeCloseTo(0.4, 1.7);
  });

  it('are the same again from the same seed, and others from another', () => {
    const at = settings(point(0.3, 1, 0.4));
    expect(drawChunk(madeTheory, at, 1, 3, 200)).toEqual(drawChunk(madeTheory, at, 1, 3, 200));
    expect(drawChunk(madeTheory, at, 1, 3, 200)).not.toEqual(drawChunk(madeTheory, at, 1, 4, 200));
  });

  it('tell by Sobol indices what the answer turns on', () => {
    const at = settings({ strength: { value: 0.3, low: 0, high: 1 }, friends: { value: 1 } }, { absent: ['other'] });
    const shares = sensitivity(madeTheory, at, { reading: 'sum' }, 8192)!;
    // Variances of strength (1/12) and weight (0.04/12): 0.9615 and 0.0385; the bar is not in the sum.
    expect(shares.map(({ name }) => name)).toEqual(['strength', 'weight', 'bar']);
    expect(shares[0]!.first).toBeCloseTo(1 / 1.04, 1);
    expect(shares[2]!.total).toBe(0);
    expect(sensitivity(madeTheory, settings(point(0, 0), { absent: ['other'] }), { verdict: 'firm' })).toBeUndefined();
  });
});
