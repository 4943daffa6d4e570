import { shiftingPower as answer } from '../bargaining/index.ts';
import { fearon1995, powell2006 } from './bargaining-works.ts';
import { declareTheory } from './theory.ts';

const cincOf = (role: string, when: 'now' | 'before') =>
  ({
    label: `the ${role} one’s capability index${when === 'now' ? '' : ' ten years before'}`,
    unit: 'CINC',
    range: [0, 1],
    decimals: 3,
    from: { kind: 'measure', measure: 'cinc', of: role, ...(when === 'before' && { yearsBefore: 10 }) },
  }) as const;

const cost = (label: string) =>
  ({
    label,
    unit: 'share of a period’s good',
    default: 0.1,
    range: [0.02, 0.3],
    origin: { kind: 'ours', why: 'no source on hand measures what a war that was not fought would have cost' },
  }) as const;

/** A shift that is no more than the rounding of two shares is none: else both states could rise at once. */
const ROUNDING = 1e-12;

const share = (own: number, other: number): number => (own + other === 0 ? 0.5 : own / (own + other));

/** A state that grows stronger cannot promise not to use it: whether the other would rather fight now. */
export const shiftingPowerTheory = declareTheory({
  id: 'shifting-power',
  title: 'Shifting power and commitment',
  question: 'Would the falling state rather fight now than be at the rising one’s mercy later?',
  family: 'bargaining',
  roles: {
    rising: { about: 'the one whose strength grows beside the other’s' },
    falling: { about: 'the one that must trust it' },
  },
  inputs: {
    risingNow: cincOf('rising', 'now'),
    fallingNow: cincOf('falling', 'now'),
    risingBefore: cincOf('rising', 'before'),
    fallingBefore: cincOf('falling', 'before'),
  },
  parameters: {
    convention: {
      label: 'how war costs',
      default: 'per-period',
      options: {
        'per-period': { label: 'in every period', about: 'in every period after it, for ever' },
        'one-off': { about: 'once' },
      },
      origin: { kind: 'ours', why: 'both forms are in use and the answer turns on it, so both are drawn' },
    },
    discount: {
      label: 'what the next decade is worth beside this one',
      unit: '0 to 1',
      default: 0.9,
      range: [0.7, 0.95],
      origin: { kind: 'ours', why: 'nobody measures it' },
    },
    ahead: {
      label: 'how far the last ten years’ shift goes on',
      unit: 'times that shift',
      default: 1,
      range: [0.5, 2],
      origin: { kind: 'ours', why: 'that a decade’s trend goes on is the plainest guess; none is a forecast' },
    },
    risingCost: cost('what war costs the rising one'),
    fallingCost: cost('what war costs the falling one'),
  },
  verdicts: {
    'not-rising': {
      label: 'no shift toward it',
      about: 'the named state has not gained on the other',
      implies: 'silent',
    },
    peace: {
      label: 'the shift can be borne',
      about: 'what peace leaves the falling state is worth more than war now',
      implies: 'silent',
    },
    war: {
      label: 'war now beats decline',
      about: 'no promise of the rising state’s would be kept, and war now is worth more',
      implies: 'apart',
    },
  },
  readings: {
    p: { label: 'the rising one’s chance of winning now', unit: '0 to 1', decimals: 2 },
    later: { label: 'and after the shift', unit: '0 to 1', decimals: 2 },
    threshold: {
      label: 'the chance after the shift from which there is war (1 or more: no shift is enough)',
      unit: '0 to 1',
      decimals: 2,
    },
    peaceWorth: { label: 'peace at its best, to the falling one', unit: 'periods of the whole good', decimals: 2 },
    warWorth: { label: 'war now, to it', unit: 'periods of the whole good', decimals: 2 },
  },
  rule: [
    'p = c / (c + c’) now; p’ = p + a (p - p before), within 0 and 1: c, c’ the capability of the two, a how far the shift goes on',
    'costs in every period: war where δ p’ - p > k’ + δ k; δ the worth of the next period, k, k’ what war costs the rising and the falling one',
    'costs once: war where δ p’ - p > (1 - δ) (k’ + δ k)',
  ],
  judge: (
    { risingNow, fallingNow, risingBefore, fallingBefore },
    { convention, discount, ahead, risingCost, fallingCost },
  ) => {
    const now = share(risingNow, fallingNow);
    const shift = now - share(risingBefore, fallingBefore);
    const later = Math.min(1, Math.max(0, now + ahead * shift));
    const { war, peace, fight, threshold } = answer({
      now,
      later,
      discount,
      costs: [risingCost, fallingCost],
      convention,
    });
    return {
      verdict: shift <= ROUNDING ? 'not-rising' : war ? 'war' : 'peace',
      readings: { p: now, later, threshold: Math.min(1, threshold), peaceWorth: peace, warWorth: fight },
    };
  },
  cost: 'closed-form',
  works: [powell2006, fearon1995],
  worked: [
    {
      about: 'from nothing to 0.4, which goes on to 0.8: costs of 0.1 in every period',
      inputs: { risingNow: 0.04, fallingNow: 0.06, risingBefore: 0, fallingBefore: 0.1 },
      verdict: 'war',
      readings: { p: 0.4, later: 0.8, peaceWorth: 3.7, warWorth: 5 },
    },
    {
      about: 'from 0.3 to 0.4, which goes on to 0.5: costs in every period',
      inputs: { risingNow: 0.04, fallingNow: 0.06, risingBefore: 0.03, fallingBefore: 0.07 },
      verdict: 'peace',
      readings: { later: 0.5, peaceWorth: 6.4, warWorth: 5 },
    },
    {
      about: 'the same where war costs once',
      inputs: { risingNow: 0.04, fallingNow: 0.06, risingBefore: 0.03, fallingBefore: 0.07 },
      parameters: { convention: 'one-off' },
      verdict: 'war',
      readings: { later: 0.5, peaceWorth: 5.59, warWorth: 5.9 },
    },
  ],
  notes: [
    'A period is the decade over which the shift is read.',
    'It takes the falling state to have all that the rising one can give now; what cannot be given now (a loan on the future) is not in it.',
    'CINC breaks between 2001 and 2002 in urban population: a shift across that year is partly the coding’s.',
    'Nuclear weapons, allies and distance are not in the chance of winning.',
  ],
});
