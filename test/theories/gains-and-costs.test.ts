import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/stats/index.ts';
import { autonomyGained, chanceToWin, gainsAndCosts, securityGained } from '../../src/theories/gains-and-costs.ts';
import { defaultsOf } from '../../src/theories/index.ts';

const strength = fc.double({ min: 1e-4, max: 0.5, noNaN: true });
const far = fc.double({ min: 0, max: 6, noNaN: true });

interface Case {
  own: number;
  ally: number;
  threat: number;
  allysThreat: number;
  distance: number;
}

const cases = fc.record<Case>({
  own: strength,
  ally: strength,
  threat: strength,
  allysThreat: strength,
  distance: far,
});

function judge(
  { own, ally, threat, allysThreat, distance }: Case,
  parameters: Readonly<Record<string, number | string>> = {},
) {
  const inputs = {
    'cinc-state': own,
    'cinc-partner': ally,
    'cinc-threat': threat,
    'cinc-partner-threat': allysThreat,
    distance,
  };
  return gainsAndCosts.judge(inputs, { ...defaultsOf(gainsAndCosts), ...parameters }) as {
    verdict: string;
    readings: Record<string, number>;
  };
}

describe('gains and costs', () => {
  it('swaps its sides and nothing else where the two states are named the other way round', () => {
    const mirror: Record<string, string> = { both: 'both', neither: 'neither', first: 'second', second: 'first' };
    fc.assert(
      fc.property(cases, (one) => {
        const swapped = judge({
          ...one,
          own: one.ally,
          ally: one.own,
          threat: one.allysThreat,
          allysThreat: one.threat,
        });
        const { verdict, readings } = judge(one);
        expect(swapped.verdict).toBe(mirror[verdict]);
        expect(swapped.readings.value).toBeCloseTo(readings['value-partner']!, 12);
        expect(swapped.readings['security-partner']).toBeCloseTo(readings.security!, 12);
      }),
    );
  });

  it('an ally never lowers the chance to win, and a stronger one never adds less', () => {
    fc.assert(
      fc.property(
        strength,
        strength,
        strength,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (own, ally, threat, m) => {
          const gained = securityGained(own, ally, threat, m);
          expect(gained).toBeGreaterThanOrEqual(0);
          expect(gained).toBeLessThanOrEqual(1);
          expect(securityGained(own, ally * 1.5, threat, m)).toBeGreaterThanOrEqual(gained - 1e-12);
        },
      ),
    );
  });

  it('a stronger threat lowers the chance to win; what an ally adds is greatest where c sqrt(R) is the threat’s strength, R = joint over own', () => {
    fc.assert(
      fc.property(strength, strength, strength, (own, ally, threat) => {
        expect(chanceToWin(own, threat * 1.2, 1)).toBeLessThan(chanceToWin(own, threat, 1));
        // By hand, m = 1: the derivative of Rc/(Rc + t) - c/(c + t) in t is 0 at t = c sqrt(R), where it is (sqrt(R) - 1) / (sqrt(R) + 1).
        const root = Math.sqrt((own + ally) / own);
        const most = (root - 1) / (root + 1);
        expect(securityGained(own, ally, own * root, 1)).toBeCloseTo(most, 9);
        expect(securityGained(own, ally, threat, 1)).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });

  it('autonomy goes from the weaker to the stronger, and none between equals or the like-minded', () => {
    fc.assert(
      fc.property(strength, strength, fc.double({ min: 0, max: 1, noNaN: true }), (own, ally, distance) => {
        const gained = autonomyGained(own, ally, distance);
        expect(gained).toBeCloseTo(-autonomyGained(ally, own, distance), 12);
        expect(Math.abs(gained)).toBeLessThanOrEqual(distance + 1e-12);
        if (own > ally) expect(gained).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(autonomyGained(0.2, 0.2, 1)).toBe(0);
    expect(autonomyGained(0, 0, 1)).toBe(0);
  });

  it('a dearer pact never pays where a cheaper one does not', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.02, max: 0.19, noNaN: true }), (one, cost) => {
        if (judge(one, { cost }).verdict === 'neither')
          expect(judge(one, { cost: cost + 0.01 }).verdict).toBe('neither');
        if (judge(one, { cost: cost + 0.01 }).verdict === 'both') expect(judge(one, { cost }).verdict).toBe('both');
      }),
    );
  });

  it('judges by the yardstick chosen and reads no other', () => {
    const inputs = {
      'spending-state': 0.1,
      'spending-partner': 0.1,
      'spending-threat': 0.2,
      'spending-partner-threat': 0.2,
    };
    const parameters = { ...defaultsOf(gainsAndCosts), yardstick: 'spending' };
    expect(gainsAndCosts.judge({ ...inputs, distance: 0 }, parameters).verdict).toBe('both');
  });
});

/** Log-uniform strengths and threats between which they may lie by orders of magnitude, and uniform distances: as CINC is spread. */
function worldOf(seed: number, size: number): Case[] {
  const random = randomStream(seed);
  const between = (low: number, high: number) => low * (high / low) ** random();
  return Array.from({ length: size }, () => ({
    own: between(0.001, 0.3),
    ally: between(0.001, 0.3),
    threat: between(0.01, 0.3),
    allysThreat: between(0.01, 0.3),
    distance: 4 * random(),
  }));
}

const asymmetryOf = ({ own, ally }: Case): number => Math.abs(own - ally) / (own + ally);
const pays = (one: Case, parameters = {}): boolean => judge(one, parameters).verdict === 'both';
const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;

/** Strengths moved at random: each times e to the power of a number spread evenly around 0. */
function moved(one: Case, by: number, random: () => number): Case {
  const step = (x: number) => x * Math.exp(by * (2 * random() - 1));
  return {
    ...one,
    own: step(one.own),
    ally: step(one.ally),
    threat: step(one.threat),
    allysThreat: step(one.allysThreat),
  };
}

describe('Morrow’s three results come out of the form (simulated)', () => {
  const world = worldOf(1, 40_000);
  const symmetric = world.filter((one) => asymmetryOf(one) < 0.2);
  const asymmetric = world.filter((one) => asymmetryOf(one) > 0.8);

  it('asymmetric pacts are easier to form', () => {
    expect(shareOf(asymmetric, (one) => pays(one))).toBeGreaterThan(1.3 * shareOf(symmetric, (one) => pays(one)));
  });

  it('and not so where autonomy counts for nothing: it is the trade that makes them', () => {
    const without = { autonomy: 0 };
    expect(shareOf(asymmetric, (one) => pays(one, without))).toBeLessThan(
      shareOf(symmetric, (one) => pays(one, without)),
    );
  });

  it('a pact of equals never pays above a cost of 3 - 2 sqrt(2), an asymmetric one may', () => {
    const dear = { cost: 3 - 2 * Math.SQRT2 + 1e-9 };
    fc.assert(
      fc.property(cases, (one) => {
        expect(pays({ ...one, ally: one.own }, dear)).toBe(false);
      }),
    );
    expect(asymmetric.some((one) => pays(one, dear))).toBe(true);
  });

  it('and last longer', () => {
    const random = randomStream(2);
    const lifeOf = (start: Case): number => {
      let at = start;
      for (let year = 1; year <= 40; year++) {
        at = moved(at, 0.2, random);
        if (!pays(at)) return year;
      }
      return 40;
    };
    const mean = (all: readonly Case[]) => {
      const formed = all.filter((one) => pays(one)).slice(0, 400);
      return formed.reduce((sum, one) => sum + lifeOf(one), 0) / formed.length;
    };
    expect(mean(asymmetric)).toBeGreaterThan(1.2 * mean(symmetric));
  });

  it('the greater the change of strength, the more pacts break, of either kind', () => {
    for (const kind of [symmetric, asymmetric]) {
      const formed = kind.filter((one) => pays(one));
      const broken = [0.1, 0.2, 0.4, 0.8].map((by) => {
        const random = randomStream(3);
        return shareOf(formed, (one) => !pays(moved(one, by, random)));
      });
      for (const [n, share] of broken.entries()) if (n > 0) expect(share).toBeGreaterThan(broken[n - 1]!);
    }
  });

  it('a rising major power of the second rank forms more asymmetric pacts', () => {
    const minors = worldOf(4, 4000).map((one) => ({ ...one, ally: Math.min(one.ally, 0.02), threat: 0.2 }));
    const formed = [0.04, 0.06, 0.08, 0.1].map((own) => {
      const pacts = minors.map((one) => ({ ...one, own })).filter((one) => pays(one) && asymmetryOf(one) > 0.5);
      return pacts.length;
    });
    for (const [n, count] of formed.entries()) if (n > 0) expect(count).toBeGreaterThan(formed[n - 1]!);
  });

  it('the first result fails where threats are of the size of the threatened and pacts are cheap: it is no law of the form', () => {
    const random = randomStream(5);
    const matched = worldOf(6, 20_000).map((one) => ({
      ...one,
      threat: one.own * Math.exp(2 * (2 * random() - 1)),
      allysThreat: one.ally * Math.exp(2 * (2 * random() - 1)),
    }));
    const share = (holds: (one: Case) => boolean) => shareOf(matched.filter(holds), (one) => pays(one, { cost: 0.02 }));
    expect(share((one) => asymmetryOf(one) > 0.8)).toBeLessThan(share((one) => asymmetryOf(one) < 0.2));
  });
});
