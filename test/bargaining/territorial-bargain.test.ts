import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TerritorialBargain, territorialBargain, zoneOfAgreement } from '../../src/bargaining/index.ts';

const made = (more: Partial<TerritorialBargain> = {}): TerritorialBargain => ({
  units: [
    { name: 'a', toHolder: 4, toClaimant: 3 },
    { name: 'b', toHolder: 1, toClaimant: 3 },
  ],
  settlement: { holder: 0, claimant: 0 },
  audience: { holder: 0, claimant: 0 },
  payment: { claimantPays: 10, holderPays: 0 },
  ...more,
});

describe('a territorial bargain', () => {
  it('hands over what is worth more to the claimant, for a payment halfway', () => {
    const { nash, feasible } = territorialBargain(made());
    expect(nash).toHaveLength(1);
    expect(nash[0]).toMatchObject({
      handedOver: ['b'],
      agreed: 2,
      payment: { low: 1, high: 3 },
      gains: { holder: 1, claimant: 1 },
    });
    // Both together are worth 6 to the claimant and 5 to the holder; a alone is worth less to the claimant.
    expect(feasible.map(({ handedOver }) => handedOver)).toEqual([[], ['b'], ['a', 'b']]);
  });

  it('says what keeps the two apart', () => {
    const none = (more: Partial<TerritorialBargain>) => territorialBargain(made(more)).none?.obstacles;
    expect(none({ audience: { holder: 5, claimant: 5 }, payment: { claimantPays: 1, holderPays: 0 } })).toEqual([
      'audience',
    ]);
    expect(none({ payment: { claimantPays: 0, holderPays: 0 }, settlement: { holder: 0.5, claimant: -1 } })).toEqual([
      'payment',
      'indivisible',
    ]);
    expect(none({ settlement: { holder: -9, claimant: -9 } })).toEqual(['value']);
  });

  const worth = fc.integer({ min: 0, max: 20 });
  const bargain: fc.Arbitrary<TerritorialBargain> = fc.record({
    units: fc
      .array(fc.record({ toHolder: worth, toClaimant: worth }), { minLength: 0, maxLength: 4 })
      .map((units) => units.map((one, n) => ({ name: `${n}`, ...one }))),
    settlement: fc.record({ holder: fc.integer({ min: -5, max: 10 }), claimant: fc.integer({ min: -5, max: 10 }) }),
    audience: fc.record({ holder: worth, claimant: worth }),
    payment: fc.record({ claimantPays: worth, holderPays: worth }),
  });

  it('finds every settlement that trying each set of units with each payment finds, and the best product', () => {
    fc.assert(
      fc.property(bargain, (one) => {
        const found = territorialBargain(one);
        const open = new Set<string>();
        let most = -1;
        const count = one.units.length;
        for (let set = 0; set < 2 ** count; set++) {
          const handed = one.units.filter((_, n) => Math.floor(set / 2 ** n) % 2 === 1);
          for (let paid = -one.payment.holderPays; paid <= one.payment.claimantPays; paid += 0.5) {
            let holder = one.settlement.holder + paid;
            let claimant = one.settlement.claimant - paid - one.audience.claimant * (count - handed.length);
            for (const unit of handed) {
              holder -= unit.toHolder + one.audience.holder;
              claimant += unit.toClaimant;
            }
            if (holder < 0 || claimant < 0) continue;
            open.add(handed.map(({ name }) => name).join());
            most = Math.max(most, holder * claimant);
          }
        }
        expect(new Set(found.feasible.map(({ handedOver }) => handedOver.join()))).toEqual(open);
        if (open.size === 0) expect(found.none?.gap).toBeGreaterThan(0);
        else for (const { gains } of found.nash) expect(gains.holder * gains.claimant).toBeCloseTo(most, 6);
      }),
    );
  });

  it('is never opened by higher costs at home', () => {
    fc.assert(
      fc.property(bargain, worth, worth, (one, h, c) => {
        const names = (of: TerritorialBargain) =>
          territorialBargain(of).feasible.map(({ handedOver }) => handedOver.join());
        const { holder, claimant } = one.audience;
        const dearer = names({ ...one, audience: { holder: holder + h, claimant: claimant + c } });
        const before = new Set(names(one));
        for (const name of dearer) expect(before.has(name)).toBe(true);
      }),
    );
  });

  it('could be reached with units split only where a fine search over parts finds it', () => {
    fc.assert(
      fc.property(bargain, (one) => {
        const { none } = territorialBargain(one);
        if (!none || one.units.length > 2) return;
        let open = false;
        const parts = Array.from({ length: 41 }, (_, n) => n / 40);
        const [u, v] = [0, 1].map((n) => one.units[n] ?? { toHolder: 0, toClaimant: 0 });
        const real = one.units.length;
        for (const x of parts)
          for (const y of real < 2 ? [0] : parts) {
            if (real < 1 && x > 0) continue;
            const given = x + y;
            const holder = one.settlement.holder - x * u!.toHolder - y * v!.toHolder - one.audience.holder * given;
            const claimant =
              one.settlement.claimant + x * u!.toClaimant + y * v!.toClaimant - one.audience.claimant * (real - given);
            if (Math.max(-holder, -one.payment.holderPays) <= Math.min(claimant, one.payment.claimantPays)) open = true;
          }
        if (open) expect(none.obstacles).toContain('indivisible');
      }),
    );
  });

  it('takes no more than twelve units', () => {
    const units = Array.from({ length: 13 }, (_, n) => ({ name: `${n}`, toHolder: 1, toClaimant: 1 }));
    expect(() => territorialBargain(made({ units }))).toThrow('13 units; expected at most 12');
  });
});

describe('the buyer and the car', () => {
  it('an offer of 1,000 has no zone of agreement with a seller who needs 20,000', () => {
    expect(zoneOfAgreement({ most: 1000, least: 20000 })).toEqual({ kind: 'no-zone', gap: 19000 });
  });

  it('nothing and a million, what each would like, leave every price in between open', () => {
    expect(zoneOfAgreement({ most: 1_000_000, least: 0 })).toEqual({
      kind: 'zone',
      low: 0,
      high: 1_000_000,
      middle: 500_000,
    });
  });
});
