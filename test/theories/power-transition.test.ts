import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../src/theories/index.ts';
import { powerTransition } from '../../src/theories/power-transition.ts';

const ratio = fc.double({ min: 0, max: 3, noNaN: true });
const distance = fc.double({ min: 0, max: 5, noNaN: true });
const parity = fc.double({ min: 0.6, max: 0.9, noNaN: true });
const at = (ppp: number, votes: number, least: number) =>
  powerTransition.judge(
    { ppp, gdp: 0, cinc: 0, kappa: 0, s: 0, votes },
    { ...defaultsOf(powerTransition), parity: least },
  ).verdict;

describe('power transition', () => {
  it('makes war likelier at parity with a dissatisfied challenger, and nowhere else', () => {
    fc.assert(
      fc.property(ratio, distance, parity, (power, apart, least) => {
        const expected = power >= least && power <= 1 / least && apart > 1.5;
        expect(at(power, apart, least) === 'war-likelier').toBe(expected);
      }),
    );
  });

  it('never turns from likelier war to preponderance as the challenger grows, and is neither where the two stand together', () => {
    fc.assert(
      fc.property(ratio, ratio, distance, parity, (one, other, apart, least) => {
        const [weaker, stronger] = [Math.min(one, other), Math.max(one, other)];
        if (at(weaker, apart, least) === 'war-likelier') expect(at(stronger, apart, least)).not.toBe('preponderance');
        expect(['war-likelier', 'preponderance']).not.toContain(at(one, 0, least));
      }),
    );
  });
});
