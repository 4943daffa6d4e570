import { describe, expect, it } from 'vitest';
import { estimatedTurnover } from '../../src/measures/leader-turnover/estimated.ts';
import { turnoverEstimates } from '../../src/measures/leader-turnover/estimates.ts';
import { defaultsOf } from '../../src/theories/index.ts';
import { leaderTurnover } from '../../src/theories/leader-turnover.ts';

const judged = (tenure: number, polyarchy: number, parameters = {}) =>
  leaderTurnover.judge({ tenure, polyarchy }, { ...defaultsOf(leaderTurnover), ...parameters });

describe('what rests on one leader', () => {
  it('takes the estimate of the regime’s side and of the time in office', () => {
    for (const [tenure, polyarchy, regime, kind] of [
      [3, 0.2, 'less', 'any'],
      [12, 0.2, 'less', 'long'],
      [3, 0.7, 'more', 'any'],
      [12, 0.7, 'more', 'long'],
    ] as const) {
      const { more, usual } = estimatedTurnover('un-kappa', { from: 1992, regime, kind });
      const { readings } = judged(tenure, polyarchy);
      expect(readings).toEqual({ further: more[0], share: more[0] / usual });
    }
    const { more } = estimatedTurnover('un-kappa', { from: 1947, regime: 'any', kind: 'long' });
    expect(judged(12, 0.2, { compared: 'all', period: 'since-1947' }).readings!.further).toBe(more[0]);
  });

  it('a higher bar never makes it much', () => {
    for (let bar = 0.05; bar < 0.25; bar += 0.02)
      if (judged(12, 0.2, { bar }).verdict === 'little')
        expect(judged(12, 0.2, { bar: bar + 0.01 }).verdict).toBe('little');
  });

  it('has every parameter that is estimated inside its interval, and says from how many turnovers', () => {
    const estimated = Object.values(leaderTurnover.parameters).filter(({ origin }) => origin.kind === 'estimated');
    expect(estimated.length).toBe(12);
    for (const parameter of estimated) {
      const [low, high] = (parameter as { range: readonly [number, number] }).range;
      expect(parameter.default).toBeGreaterThan(low);
      expect(parameter.default).toBeLessThan(high);
    }
    for (const {
      more: [value, low, high],
    } of turnoverEstimates) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });
});
