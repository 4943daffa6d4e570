import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, theoryNamed } from '../../src/theories/index.ts';
import { tieWorth } from '../../src/theories/wedge/tie-worth.ts';

const wedge = theoryNamed('wedge');
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const inputs = fc.record(
  Object.fromEntries(
    Object.entries(wedge.inputs).map(([name, { whole }]) => [name, whole ? fc.constantFrom(0, 1) : unit]),
  ),
) as fc.Arbitrary<Record<string, number>>;
const order = ['refused-price', 'refused-credibility', 'taken'];
const ofTarget = (verdict: string) => Math.min(2, order.indexOf(verdict) < 0 ? 2 : order.indexOf(verdict));

describe('the wedge', () => {
  it('is never taken less for more belief in the divider, more worth, or less of a tie', () => {
    fc.assert(
      fc.property(inputs, unit, unit, unit, (at, q, qPartner, more) => {
        const parameters = { ...defaultsOf(wedge), credibility: q, partnerCredibility: qPartner };
        const kept = Math.min(at.kept!, at.value!);
        const base: Record<string, number> = { ...at, kept };
        const now = wedge.judge(base, parameters);
        const up = (x: number) => x + (1 - x) * more;
        const believed = wedge.judge(base, { ...parameters, credibility: up(q) });
        expect(ofTarget(believed.verdict)).toBeGreaterThanOrEqual(ofTarget(now.verdict));
        expect(believed.readings!.price!).toBeLessThanOrEqual(now.readings!.price! + 1e-9);
        const richer = wedge.judge({ ...base, value: up(base.value!) }, parameters);
        expect(ofTarget(richer.verdict)).toBeGreaterThanOrEqual(ofTarget(now.verdict));
        const closer = wedge.judge({ ...base, counter: up(base.counter!) }, parameters);
        expect(ofTarget(closer.verdict)).toBeLessThanOrEqual(ofTarget(now.verdict));
      }),
    );
  });

  it('refuses for the price exactly where full belief would not do', () => {
    fc.assert(
      fc.property(inputs, unit, (at, q) => {
        const base = { ...at, kept: 0 };
        const parameters = { ...defaultsOf(wedge), credibility: q };
        const now = wedge.judge(base, parameters).verdict;
        const full = wedge.judge(base, { ...parameters, credibility: 1 }).verdict;
        expect(now === 'refused-price').toBe(full === 'refused-price');
        expect(full).not.toBe('refused-credibility');
      }),
    );
  });

  it('lets neither ceiling nor cost keep back an offer that was made', () => {
    fc.assert(
      fc.property(inputs, (at) => {
        const { verdict, also } = wedge.judge({ ...at, made: 1 }, defaultsOf(wedge));
        expect([verdict, ...also!].filter((one) => one.startsWith('not-offered'))).toEqual([]);
      }),
    );
    const at = {
      ...Object.fromEntries(Object.keys(wedge.inputs).map((name) => [name, 0])),
      value: 1,
      ceiling: 0.2,
      cost: 0.9,
    };
    const { verdict, also } = wedge.judge(at, defaultsOf(wedge));
    expect([verdict, ...also!]).toEqual(['not-offered-ceiling', 'not-offered-cost', 'reward']);
  });

  it('says the same of trade and arms whoever the states are, by hand', () => {
    // log(25)/log(201) = 0.60696; 0.4 of 1 for trade, 0.3 for arms at 0, 0.3 for consultation alone at a half.
    const weights = { tradeWeight: 0.4, armsWeight: 0.3, treatyWeight: 0.3 };
    const tie = { trade: 0.12, arms: 0, defence: 0, consultation: 1 };
    expect(tieWorth(tie, { ...weights, composition: 'trade-arms-treaty' })).toBeCloseTo(0.4 * 0.60696 + 0.15, 4);
    expect(tieWorth(tie, { ...weights, composition: 'trade' })).toBeCloseTo(0.60696, 4);
    expect(tieWorth(tie, { ...weights, composition: 'trade-arms' })).toBeCloseTo((0.4 * 0.60696) / 0.7, 4);
    expect(tieWorth({ ...tie, defence: 1 }, { ...weights, composition: 'arms-treaty' })).toBeCloseTo(0.5, 12);
    expect(tieWorth({ ...tie, trade: 1, arms: 1, defence: 1 }, { ...weights, composition: 'trade-arms-treaty' })).toBe(
      1,
    );
  });
});
