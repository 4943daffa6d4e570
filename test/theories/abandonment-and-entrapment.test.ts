import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfDispute,
  sharedInterest,
  abandonmentAndEntrapment as theory,
} from '../../src/theories/abandonment-and-entrapment.ts';
import { defaultsOf, type InputValues } from '../../src/theories/index.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const flag = fc.constantFrom(0, 1);
const far = fc.double({ min: 0, max: 8, noNaN: true });
const cases = fc.record({
  arms: share,
  trade: share,
  strength: share,
  'partner-strength': share,
  'defence-from': flag,
  'offence-from': flag,
  'consultation-from': flag,
  'defence-to': flag,
  'offence-to': flag,
  'consultation-to': flag,
  likeness: fc.double({ min: 0, max: 100, noNaN: true }),
  disputes: fc.integer({ min: 0, max: 100 }),
  'distance-partner': far,
  'distance-rival': far,
});
const settings = fc.record({
  dependence: fc.constantFrom('highest', 'mean', 'arms', 'trade', 'strength'),
  commitment: fc.constantFrom('treaty-or-behaviour', 'treaty'),
});

function fears(inputs: InputValues, parameters = {}): { verdict: string; A: number; E: number } {
  const { verdict, readings } = theory.judge(inputs, { ...defaultsOf(theory), ...parameters });
  return { verdict, A: readings!.abandonment!, E: readings!.entrapment! };
}

/** Snyder gives signs and no numbers: these are what can be tested. */
describe('the signs of abandonment and entrapment', () => {
  const neverLowers = (name: string, fear: 'A' | 'E', up: (x: number) => number) =>
    fc.assert(
      fc.property(cases, settings, (inputs, chosen) => {
        const raised = { ...inputs, [name]: up(inputs[name as keyof typeof inputs]) };
        expect(fears(raised, chosen)[fear]).toBeGreaterThanOrEqual(fears(inputs, chosen)[fear] - 1e-12);
      }),
    );
  const neverRaises = (name: string, fear: 'A' | 'E', up: (x: number) => number) =>
    fc.assert(
      fc.property(cases, settings, (inputs, chosen) => {
        const raised = { ...inputs, [name]: up(inputs[name as keyof typeof inputs]) };
        expect(fears(raised, chosen)[fear]).toBeLessThanOrEqual(fears(inputs, chosen)[fear] + 1e-12);
      }),
    );
  const more = (x: number) => Math.min(1, x + 0.1);

  it('more dependence never lowers the fear of abandonment', () => {
    for (const name of ['arms', 'trade', 'partner-strength']) neverLowers(name, 'A', more);
    neverRaises('strength', 'A', more);
  });

  it('more commitment of the partner never raises it', () => {
    for (const name of ['defence-from', 'offence-from', 'consultation-from']) neverRaises(name, 'A', () => 1);
    neverRaises('likeness', 'A', (x) => Math.min(100, x + 5));
    fc.assert(
      fc.property(cases, fc.double({ min: 0.22, max: 0.7, noNaN: true }), (inputs, kept) => {
        expect(fears(inputs, { kept: kept + 0.05 }).A).toBeLessThanOrEqual(fears(inputs, { kept }).A + 1e-12);
      }),
    );
  });

  it('more disputes and heavier obligations never lower the fear of entrapment', () => {
    neverLowers('disputes', 'E', (x) => Math.min(100, x + 1));
    for (const name of ['defence-to', 'offence-to', 'consultation-to']) neverLowers(name, 'E', () => 1);
  });

  it('a more widely shared quarrel never raises it', () => {
    neverRaises('distance-rival', 'E', (x) => x + 0.5);
    neverLowers('distance-partner', 'E', (x) => x + 0.5);
  });

  it('what one fear rests on does not move the other', () => {
    fc.assert(
      fc.property(cases, cases, settings, (one, other, chosen) => {
        const { arms, trade, likeness, 'defence-from': defence } = other;
        expect(fears({ ...one, arms, trade, likeness, 'defence-from': defence }, chosen).E).toBe(fears(one, chosen).E);
        const { disputes, 'defence-to': owed, 'distance-rival': distance } = other;
        expect(fears({ ...one, disputes, 'defence-to': owed, 'distance-rival': distance }, chosen).A).toBe(
          fears(one, chosen).A,
        );
      }),
    );
  });

  it('both lie between 0 and 1, and the verdict is the greater one that counts', () => {
    fc.assert(
      fc.property(cases, settings, (inputs, chosen) => {
        const { verdict, A, E } = fears(inputs, chosen);
        for (const fear of [A, E]) {
          expect(fear).toBeGreaterThanOrEqual(0);
          expect(fear).toBeLessThanOrEqual(1);
        }
        if (Math.max(A, E) < 0.15) expect(verdict).toBe('neither');
        else expect(verdict).toBe(A >= E ? 'abandonment' : 'entrapment');
      }),
    );
  });
});

describe('its parts', () => {
  it('the chance of a dispute is that of a Poisson count above 0', () => {
    // scipy.stats.poisson.sf(0, 1.5) = 0.7768698398515702: five in ten years, three years ahead.
    expect(chanceOfDispute(5, 3)).toBeCloseTo(0.7768698398515702, 12);
    expect(chanceOfDispute(0, 5)).toBe(0);
  });

  it('a quarrel is shared wholly beside the partner, not at all beside the rival', () => {
    expect(sharedInterest(0, 2)).toBe(1);
    expect(sharedInterest(2, 0)).toBe(0);
    expect(sharedInterest(0.5, 1.5)).toBe(0.75);
    expect(sharedInterest(0, 0)).toBe(0.5);
  });
});
