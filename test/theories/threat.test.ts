import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threatComponents, threatScore, threatWeights } from '../../src/measures/threat/components.ts';
import { randomStream } from '../../src/stats/index.ts';
import { defaultsOf } from '../../src/theories/index.ts';
import { type Candidate, rankThreats } from '../../src/theories/threat/rank-threats.ts';
import { threatTheory } from '../../src/theories/threat/threat.ts';
import { threatWeightParameters } from '../../src/theories/threat/weights.ts';

const z = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const components = fc.record({ capability: z, offence: z, disputes: z, territory: z, rivalry: z });
const candidates = fc
  .array(components, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, n): Candidate => ({ state: 100 + n, components: one })));

describe('the theory of threat', () => {
  it.each(threatTheory.worked)('$about', ({ inputs, verdict, readings }) => {
    const found = threatTheory.judge(inputs, defaultsOf(threatTheory));
    expect(found.verdict).toBe(verdict);
    for (const [name, value] of Object.entries(readings ?? {})) expect(found.readings![name]).toBeCloseTo(value, 2);
  });

  it('never says of both that they are the greatest', () => {
    const names = ['capability', 'offence', 'disputes', 'territory', 'rivalry'];
    const given = fc
      .record({ a: z, b: z, c: fc.nat(9), d: fc.nat(1), e: fc.nat(1) })
      .map(({ a, b, c, d, e }) => [a, b, c, d, e]);
    fc.assert(
      fc.property(given, given, (one, other) => {
        const of = (first: number[], second: number[]) =>
          Object.fromEntries(
            names.flatMap((name, n) => [
              [name, first[n]!],
              [`${name}OfRival`, second[n]!],
            ]),
          );
        const [here, there] = [of(one, other), of(other, one)].map(
          (inputs) => threatTheory.judge(inputs, defaultsOf(threatTheory)).verdict,
        );
        expect(here === 'greatest' && there === 'greatest').toBe(false);
      }),
    );
  });

  it('turns to the greatest, and never from it, as any sign of the threat rises', () => {
    const names = ['capability', 'offence', 'disputes', 'territory', 'rivalry'] as const;
    fc.assert(
      fc.property(z, fc.nat(5), fc.constantFrom(...names), (capability, disputes, name) => {
        const inputs: Record<string, number> = {
          ...threatTheory.worked[0]!.inputs,
          capability,
          disputes,
        };
        const before = threatTheory.judge(inputs, defaultsOf(threatTheory));
        const after = threatTheory.judge({ ...inputs, [name]: inputs[name]! + 1 }, defaultsOf(threatTheory));
        expect(after.readings!.score!).toBeGreaterThan(before.readings!.score!);
        if (before.verdict === 'greatest') expect(after.verdict).toBe('greatest');
      }),
    );
  });
});

describe('the ranking of threats', () => {
  it('counts as often who comes first as judging every candidate under every draw does', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ranked = rankThreats(given, 200, 5);
        const stream = randomStream(5, 0);
        const wins = new Map<number, number>();
        for (let draw = 0; draw < 200; draw++) {
          const w = Object.fromEntries(
            threatComponents.map((name) => {
              const [low, high] = threatWeightParameters[name].range;
              return [name, low + stream() * (high - low)];
            }),
          ) as unknown as typeof threatWeights;
          let first = given[0]!;
          for (const one of given)
            if (threatScore(one.components, w) > threatScore(first.components, w) + 1e-12) first = one;
          wins.set(first.state, (wins.get(first.state) ?? 0) + 1);
        }
        for (const { state, first } of ranked) expect(first * 200).toBeCloseTo(wins.get(state) ?? 0, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('adds up to 1, with the highest score before the others', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ranked = rankThreats(given, 100);
        expect(ranked.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9);
        for (const [n, one] of ranked.slice(1).entries()) expect(one.score).toBeLessThanOrEqual(ranked[n]!.score);
      }),
    );
  });

  it('does not depend on the order of the candidates, nor on who they are but for ties', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const distinct = new Set(given.map((one) => threatScore(one.components, threatWeights).toFixed(9)));
        fc.pre(distinct.size === given.length);
        const plain = rankThreats(given, 50);
        expect(rankThreats([...given].reverse(), 50)).toEqual(plain);
        const renamed = rankThreats(
          given.map((one) => ({ ...one, state: 900 - one.state })),
          50,
        );
        expect(renamed.map(({ score, first }) => [score, first])).toEqual(
          plain.map(({ score, first }) => [score, first]),
        );
      }),
    );
  });

  it('is empty of nobody', () => {
    expect(rankThreats([])).toEqual([]);
  });
});
