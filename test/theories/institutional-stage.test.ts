import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, remainingVerdicts } from '../../src/theories/index.ts';
import { institutionalStage } from '../../src/theories/institutional-stage.ts';

const names = Object.keys(institutionalStage.inputs);
const judge = (codings: readonly number[], parameters: Record<string, number> = {}) =>
  institutionalStage.judge(Object.fromEntries(names.map((name, n) => [name, codings[n] ?? 0])), {
    ...defaultsOf(institutionalStage),
    ...parameters,
  });
const stages = ['none', 'early', 'moderate', 'deep'];
const coding = fc.constantFrom(0, 0.5, 1);
const eight = fc.array(coding, { minLength: 8, maxLength: 8 });

describe('the stage of military institutions', () => {
  it('is deep only where all five criteria of the moderate stage are met (ruling M10)', () => {
    expect(judge([1, 1, 1, 1, 1, 1, 1, 0]).verdict).toBe('deep');
    expect(judge([0.5, 1, 1, 1, 1, 1, 1, 1]).verdict).toBe('moderate');
    expect(judge([1, 1, 0, 0, 0, 1, 1, 1]).verdict).toBe('early');
    expect(judge([0, 0, 0, 0, 0, 0, 0, 0]).verdict).toBe('none');
  });

  it('its score is the sum of the codings', () => {
    fc.assert(
      fc.property(eight, (codings) => {
        expect(judge(codings).readings!.score).toBeCloseTo(
          codings.reduce<number>((sum, x) => sum + x, 0),
          12,
        );
      }),
    );
  });

  it('a criterion met more never lowers it', () => {
    fc.assert(
      fc.property(eight, fc.nat(7), fc.constantFrom(0.5, 1), (codings, n, met) => {
        const more = codings.map((x, m) => (m === n ? 1 : x));
        const [before, after] = [judge(codings, { met }), judge(more, { met })];
        expect(stages.indexOf(after.verdict)).toBeGreaterThanOrEqual(stages.indexOf(before.verdict));
      }),
    );
  });

  it('an absent coding is never taken for 0: the stages it leaves open are named', () => {
    const inputs = Object.fromEntries(names.slice(0, 5).map((name) => [name, { value: 1 }]));
    const settings = { inputs, parameters: defaultsOf(institutionalStage) };
    expect(remainingVerdicts(institutionalStage, settings, names.slice(5))).toEqual(['moderate', 'deep']);
    expect(remainingVerdicts(institutionalStage, { ...settings, inputs: {} }, names)).toEqual(stages);
  });
});
