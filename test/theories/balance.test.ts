import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceTheory } from '../../src/theories/balance/balance.ts';
import { answer, balanceScore, type Climate, shares } from '../../src/theories/balance/rule.ts';
import { strengthInputs, yardsticks } from '../../src/theories/balance/yardsticks.ts';
import { defaultsOf } from '../../src/theories/index.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const climate = fc.constantFrom<Climate>('peace', 'tension', 'nearly-decided');

describe('the decision table', () => {
  it.each(balanceTheory.worked)('$about', ({ inputs, parameters, verdict, readings }) => {
    const found = balanceTheory.judge(inputs, { ...defaultsOf(balanceTheory), ...parameters });
    expect(found.verdict).toBe(verdict);
    for (const [name, value] of Object.entries(readings ?? {})) expect(found.readings![name]).toBeCloseTo(value, 3);
  });

  it('has every verdict at its place', () => {
    expect(answer({ alone: 0.2, together: 0.5 }, 'peace', 0.5, 1 / 3)).toBe('balance');
    expect(answer({ alone: 0.2, together: 0.49 }, 'peace', 0.5, 1 / 3)).toBe('free-hand');
    expect(answer({ alone: 0.2, together: 0.49 }, 'tension', 0.5, 1 / 3)).toBe('bandwagon');
    expect(answer({ alone: 0.34, together: 0.49 }, 'tension', 0.5, 1 / 3)).toBe('balance');
    expect(answer({ alone: 0.9, together: 0.95 }, 'nearly-decided', 0.5, 1 / 3)).toBe('join-winner');
  });

  it('never turns from bandwagon to balance as only the threat grows', () => {
    fc.assert(
      fc.property(share, share, share, share, climate, (own, available, threat, more, p) => {
        const before = answer(shares(own, available, threat), p, 0.5, 1 / 3);
        const after = answer(shares(own, available, threat + more), p, 0.5, 1 / 3);
        if (before === 'bandwagon') expect(after).toBe('bandwagon');
        if (before === 'free-hand') expect(after).toBe('free-hand');
      }),
    );
  });

  it('in the theory, on any yardstick, alone or with allies', () => {
    const names = Object.keys(yardsticks) as (keyof typeof yardsticks)[];
    const given = fc.record(Object.fromEntries(Object.keys(strengthInputs).map((name) => [name, share])));
    fc.assert(
      fc.property(
        given,
        share,
        fc.constantFrom(...names),
        fc.constantFrom('alone', 'allies'),
        (strengths, more, yardstick, against) => {
          const inputs = { ...strengths, begunByThreat: 3, begunByState: 0, rivalry: 1, nearlyDecided: 0 };
          const parameters = { ...defaultsOf(balanceTheory), yardstick, against };
          const before = balanceTheory.judge(inputs, parameters).verdict;
          const name = `${yardstick}OfThreat`;
          const after = balanceTheory.judge({ ...inputs, [name]: strengths[name]! + more }, parameters).verdict;
          if (before === 'bandwagon') expect(after).toBe('bandwagon');
        },
      ),
    );
  });

  it('knows no state by name: a third of everything reads the same for all (the rule sees shares alone)', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (own, available, threat, scale) => {
          const [one, other] = [shares(own, available, threat), shares(own * scale, available * scale, threat * scale)];
          fc.pre(own + available + threat > 1e-6 && threat > 1e-6);
          expect(other.alone).toBeCloseTo(one.alone, 9);
          expect(other.together).toBeCloseTo(one.together, 9);
        },
      ),
    );
  });

  it('takes an even chance where nobody has anything', () => {
    expect(shares(0, 0, 0)).toEqual({ alone: 0.5, together: 0.5 });
  });
});

describe('the logistic score', () => {
  it('is a half in the middle, whatever the slopes, and rises with strength, allies and peace', () => {
    const slope = fc.double({ min: 0.5, max: 4, noNaN: true });
    fc.assert(
      fc.property(slope, slope, slope, share, share, (a, b, p, alone, together) => {
        expect(balanceScore({ alone: 0.5, together: 0.5 }, 'tension', a, b, p)).toBeCloseTo(0.5, 12);
        const score = (x: number, y: number, c: Climate) => balanceScore({ alone: x, together: y }, c, a, b, p);
        expect(score(alone + 0.1, together, 'tension')).toBeGreaterThan(score(alone, together, 'tension'));
        expect(score(alone, together + 0.1, 'tension')).toBeGreaterThan(score(alone, together, 'tension'));
        expect(score(alone, together, 'peace')).toBeGreaterThan(score(alone, together, 'tension'));
        expect(score(alone, together, 'nearly-decided')).toBeLessThan(score(alone, together, 'tension'));
      }),
    );
  });

  it("worked by hand: Ko's Russia of 2004 in peace, slopes of 1: 1 / (1 + exp(-(-1.5 + 0.239 + 0.587 + 1)))", () => {
    expect(balanceScore({ alone: 0.239, together: 0.587 }, 'peace', 1, 1, 1)).toBeCloseTo(
      1 / (1 + Math.exp(-0.326)),
      12,
    );
  });
});
