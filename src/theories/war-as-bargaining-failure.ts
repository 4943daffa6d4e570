import { demandUnderUncertainty } from '../bargaining/index.ts';
import { fearon1995, powell2006 } from './bargaining-works.ts';
import { declareTheory, type Input } from './theory.ts';

const cincOf = (role: string) =>
  ({
    label: `${role}’s capability index`,
    unit: 'CINC',
    range: [0, 1],
    decimals: 3,
    from: { kind: 'measure', measure: 'cinc', of: role },
  }) as const satisfies Input;

const costs = {
  kind: 'ours',
  why: 'no source on hand measures what a war that was not fought would have cost',
} as const;

/** There is always a division better than war for both; what keeps two states from it. */
export const warAsBargainingFailure = declareTheory({
  id: 'war-as-bargaining-failure',
  title: 'War as a bargaining failure',
  question:
    'Is there a division that the challenger and the defender would both rather have than war, and would they find it?',
  family: 'bargaining',
  roles: {
    challenger: { about: 'the one that makes the demand' },
    defender: { about: 'the one that yields or fights' },
  },
  inputs: {
    challengerCinc: cincOf('challenger'),
    defenderCinc: cincOf('defender'),
  },
  parameters: {
    decisiveness: {
      label: 'how far strength decides',
      unit: 'power to which capability is raised',
      default: 1,
      range: [0.5, 2],
      origin: {
        kind: 'ours',
        why: '1 makes the chance of winning the share of capability; wars are less or more decisive',
      },
    },
    challengerCost: {
      label: 'what war costs the challenger',
      unit: 'share of what is fought over',
      default: 0.1,
      range: [0.02, 0.3],
      origin: costs,
    },
    defenderCost: {
      label: 'what war costs the defender',
      unit: 'share of what is fought over',
      default: 0.1,
      range: [0.02, 0.3],
      origin: costs,
    },
    doubt: {
      label: 'how far off the challenger may be about the defender’s cost',
      unit: 'either way, as a share of that cost',
      default: 0.5,
      range: [0, 1],
      origin: { kind: 'ours', why: 'what a state knows of another’s resolve is nowhere coded' },
    },
    parts: {
      label: 'parts that the good can be cut into',
      unit: 'parts',
      default: 20,
      range: [1, 40],
      whole: true,
      origin: { kind: 'ours', why: 'most issues can be divided finely or paid for; one part is the indivisible case' },
    },
  },
  verdicts: {
    settles: {
      label: 'a settlement',
      about: 'the best demand is one that the defender takes whatever war would cost it',
      implies: 'silent',
    },
    risks: {
      label: 'a settlement at the risk of war',
      about: 'not knowing the defender’s resolve, the challenger does best to ask for more than it might take',
      implies: 'silent',
    },
    indivisible: {
      label: 'nothing to divide it by',
      about: 'no division open to the two lies in the range',
      implies: 'apart',
    },
  },
  readings: {
    p: { label: 'the challenger’s chance of winning', unit: '0 to 1', decimals: 2 },
    low: { label: 'the least that it takes', unit: 'share', decimals: 2 },
    high: { label: 'the most that the defender gives', unit: 'share', decimals: 2 },
    demand: { label: 'its best demand', unit: 'share', decimals: 2 },
    risk: { label: 'chance that the demand is refused', unit: '0 to 1', decimals: 2 },
  },
  rule: [
    'p = c^m / (c^m + c’^m); c, c’ the capability of the two, m how far strength decides',
    'both would rather have any share from p - k to p + k’ than war; k, k’ what war costs each',
    'the challenger’s best demand is p + (h - k) / 2, within l and h: l and h the lowest and highest cost it thinks the defender may have',
    'indivisible where no whole number of parts lies in the range',
  ],
  judge: ({ challengerCinc, defenderCinc }, { decisiveness, challengerCost, defenderCost, doubt, parts }) => {
    const strength = challengerCinc ** decisiveness;
    const both = strength + defenderCinc ** decisiveness;
    const p = both === 0 ? 0.5 : strength / both;
    const [low, high] = [Math.max(0, p - challengerCost), Math.min(1, p + defenderCost)];
    const { demand, risk } = demandUnderUncertainty(p, challengerCost, [
      defenderCost * (1 - doubt),
      Math.min(1, defenderCost * (1 + doubt)),
    ]);
    const whole = Math.ceil(low * parts - 1e-9) <= Math.floor(high * parts + 1e-9);
    return {
      verdict: !whole ? 'indivisible' : risk > 0 ? 'risks' : 'settles',
      readings: { p, low, high, demand, risk },
    };
  },
  cost: 'closed-form',
  works: [fearon1995, powell2006],
  worked: [
    {
      about: 'a chance of 0.6, costs of 0.1 and 0.15, and no doubt about them',
      inputs: { challengerCinc: 0.06, defenderCinc: 0.04 },
      parameters: { defenderCost: 0.15, doubt: 0 },
      verdict: 'settles',
      readings: { p: 0.6, low: 0.5, high: 0.75, demand: 0.75, risk: 0 },
    },
    {
      about: 'even strength, and a good that cannot be cut',
      inputs: { challengerCinc: 0.05, defenderCinc: 0.05 },
      parameters: { parts: 1 },
      verdict: 'indivisible',
    },
    {
      about: 'even strength, own cost 0.1, and the defender’s cost thought to lie from 0 to 0.4',
      inputs: { challengerCinc: 0.05, defenderCinc: 0.05 },
      parameters: { defenderCost: 0.2, doubt: 1 },
      verdict: 'risks',
      readings: { demand: 0.65, risk: 0.375 },
    },
  ],
  notes: [
    'It says when a bargain could fail, not that two states have anything to fight over: a pair without a quarrel gets an answer too.',
    'The chance of winning from capability alone leaves out distance, allies and nuclear weapons.',
    'The other way to war, that a promise cannot be kept as power shifts, is “Shifting power and commitment”.',
  ],
});
