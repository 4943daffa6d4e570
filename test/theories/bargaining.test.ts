import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, theoryNamed } from '../../src/theories/index.ts';

const unit = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('war as a bargaining failure', () => {
  const theory = theoryNamed('war-as-bargaining-failure');
  it('always has a range: war costs something, so something both would rather have', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const { readings } = theory.judge({ challengerCinc: a, defenderCinc: b }, defaultsOf(theory));
        expect(readings!.high!).toBeGreaterThan(readings!.low!);
      }),
    );
  });

  it('settles where nothing is in doubt and the good can be cut finely', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const found = theory.judge(
          { challengerCinc: a, defenderCinc: b },
          { ...defaultsOf(theory), doubt: 0, parts: 40 },
        );
        expect(found.verdict).toBe('settles');
      }),
    );
  });
});

describe('shifting power', () => {
  const theory = theoryNamed('shifting-power');
  it('calls one of two rising, or neither, and never both', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (a, b, c, d) => {
        const one = theory.judge(
          { risingNow: a, fallingNow: b, risingBefore: c, fallingBefore: d },
          defaultsOf(theory),
        );
        const other = theory.judge(
          { risingNow: b, fallingNow: a, risingBefore: d, fallingBefore: c },
          defaultsOf(theory),
        );
        expect([one, other].filter(({ verdict }) => verdict !== 'not-rising').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('costs once make war where costs for ever do not, and never the other way round', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (a, b, c, d) => {
        const at = { risingNow: a, fallingNow: b, risingBefore: c, fallingBefore: d };
        const forEver = theory.judge(at, { ...defaultsOf(theory), convention: 'per-period' }).verdict;
        const once = theory.judge(at, { ...defaultsOf(theory), convention: 'one-off' }).verdict;
        if (forEver === 'war') expect(once).toBe('war');
      }),
    );
  });
});

describe('the Nash bargain and offers in turn', () => {
  it('give the two the other way round when they change places', () => {
    const theory = theoryNamed('nash-bargain');
    fc.assert(
      fc.property(unit, unit, unit, unit, fc.constantFrom('equal', 'capability'), (a, b, c, d, weight) => {
        const at = { firstAlone: a, secondAlone: b, firstCinc: c, secondCinc: d };
        const turned = { firstAlone: b, secondAlone: a, firstCinc: d, secondCinc: c };
        const [one, other] = [theory.judge(at, { weight }), theory.judge(turned, { weight })];
        expect(one.verdict).toBe(other.verdict);
        if (one.verdict === 'agreement') expect(one.readings!.first!).toBeCloseTo(other.readings!.second!, 12);
      }),
    );
  });

  it('never give less to one that can wait longer', () => {
    const theory = theoryNamed('alternating-offers');
    const patience = fc.double({ min: 0.5, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(patience, patience, patience, fc.integer({ min: 0, max: 20 }), (a, b, c, rounds) => {
        const at = { firstOutside: 0, secondOutside: 0, rounds };
        const share = (first: number) => theory.judge(at, { firstPatience: first, secondPatience: b }).readings!.share!;
        expect(share(Math.max(a, c))).toBeGreaterThanOrEqual(share(Math.min(a, c)) - 1e-12);
      }),
    );
  });
});

describe('the territorial bargain over the islands', () => {
  const theory = theoryNamed('territorial-bargain');
  const at = { claimantWorth: 1.2, settlement: 0.1, claimantSettlement: 0.1, payment: 2 };
  it('has fewer settlements the dearer giving up is at home, down to none', () => {
    const count = (audience: number) =>
      theory.judge({ ...at, holderAudience: audience, claimantAudience: audience }, defaultsOf(theory)).readings!
        .feasible!;
    const counts = [0, 0.03, 0.06, 0.1, 0.2].map(count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBe(16);
    expect(counts.at(-1)).toBe(0);
  });

  it('says what bars it', () => {
    const verdict = (more: Record<string, number>) =>
      theory.judge({ ...at, holderAudience: 0, claimantAudience: 0, ...more }, defaultsOf(theory)).verdict;
    expect(verdict({})).toBe('all');
    expect(verdict({ holderAudience: 0.3, claimantAudience: 0.3 })).toBe('audience-bars');
    expect(verdict({ settlement: 0, claimantSettlement: 0, claimantWorth: 0.5 })).toBe('none');
  });
});
