import { declareTheory, type Input } from '../theory.ts';
import { type Answer, answer, balanceScore, type Climate, shares } from './rule.ts';
import { inputName, type StrengthInput, strengthInputs, type YardstickName, yardsticks } from './yardsticks.ts';

const disputes = (label: string, of: readonly [string, string]): Input => ({
  label,
  unit: 'disputes in ten years',
  range: [0, 50],
  whole: true,
  decimals: 0,
  from: { kind: 'measure', measure: 'disputes-begun-ten-years', of },
});

const slope = (label: string) =>
  ({
    label,
    unit: 'logistic slope',
    default: 1,
    range: [0.5, 4],
    origin: { kind: 'ours', why: 'the signs follow Walt; no source gives magnitudes' },
  }) as const;

const yardstickOptions = Object.fromEntries(
  Object.entries(yardsticks).map(([name, { about }]) => [
    name,
    { about, needs: ['state', 'threat', 'available'].map((role) => inputName(name, role as 'state')) },
  ]),
) as Record<YardstickName, { about: string; needs: string[] }>;

/** Names of inputs by yardstick, made once: `judge` is called thousands of times. */
const namesOf = Object.fromEntries(
  Object.keys(yardsticks).map((name) => [
    name,
    {
      own: inputName(name as YardstickName, 'state'),
      threat: inputName(name as YardstickName, 'threat'),
      available: inputName(name as YardstickName, 'available'),
      allies: inputName(name as YardstickName, 'allies'),
    },
  ]),
) as Record<YardstickName, Record<'own' | 'threat' | 'available' | 'allies', StrengthInput>>;

/** Strengths of worked cases on the yardsticks that they do not use. */
const nobody = Object.fromEntries(Object.keys(strengthInputs).map((name) => [name, 0]));
const calm = { begunByThreat: 0, begunByState: 0, rivalry: 0, nearlyDecided: 0 };

/** Balance against a threat, bandwagon with it, or keep a free hand (ruling M4, after Walt and Ko). */
export const balanceTheory = declareTheory({
  id: 'balance',
  title: 'Balance, bandwagon or a free hand',
  question:
    'Does the state balance against its threat with the partner, bandwagon with the threat, or keep a free hand?',
  family: 'threat',
  pair: 'each',
  roles: {
    state: { about: 'the state that chooses' },
    partner: { about: 'the state with which it might balance' },
    threat: {
      about: 'the state that threatens it',
      found: { rule: 'greatest-threat', of: 'state', apartFrom: ['partner'] },
    },
    available: {
      about: 'the states that would stand with it',
      many: true,
      found: { rule: 'same', as: 'partner' },
    },
    allies: {
      about: 'the states that would stand with the threat',
      many: true,
      found: { rule: 'defence-partners', of: 'threat', apartFrom: ['state', 'partner', 'available'] },
    },
  },
  inputs: {
    ...strengthInputs,
    begunByThreat: disputes('disputes begun by threat against state', ['threat', 'state']),
    begunByState: disputes('disputes begun by state against threat', ['state', 'threat']),
    rivalry: {
      label: 'state and threat are rivals',
      unit: '1 yes, 0 no',
      range: [0, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'rivalry', of: ['state', 'threat'] },
    },
    nearlyDecided: {
      label: 'a war with the threat is nearly decided',
      unit: '1 yes, 0 no',
      range: [0, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'stated', usual: 0 },
    },
  },
  parameters: {
    yardstick: {
      label: 'yardstick of strength',
      default: 'cinc',
      options: yardstickOptions,
      origin: { kind: 'ours', why: 'the theory speaks of strength and names no measure; the answer often turns on it' },
    },
    against: {
      label: 'who stands on the other side',
      default: 'alone',
      options: {
        alone: { about: 'the threat alone' },
        allies: {
          about: 'the threat with its allies',
          needs: Object.values(namesOf).map(({ allies }) => allies),
        },
      },
      origin: {
        kind: 'ours',
        why: 'Ko counts the United States alone; whether its allies would stand with it is open',
      },
    },
    enough: {
      label: 'share from which allies suffice',
      unit: 'share of both sides',
      default: 0.5,
      range: [0.4, 0.6],
      origin: { kind: 'ours', why: 'half outweighs; how sure a state wants to be is open' },
    },
    weak: {
      label: 'share below which a state is weak',
      unit: 'share of both sides',
      default: 1 / 3,
      range: [0.2, 0.5],
      origin: { kind: 'ours', why: 'outweighed two to one' },
    },
    tensionFrom: {
      label: 'disputes in ten years that make tension',
      unit: 'disputes begun by either',
      default: 2,
      range: [1, 6],
      whole: true,
      origin: { kind: 'ours', why: 'one dispute in ten years is an incident; a rivalry is tension by itself' },
    },
    slopeAlone: slope('slope of own strength in the score'),
    slopeTogether: slope('slope of available allies in the score'),
    slopePeace: slope('slope of peace in the score'),
  },
  verdicts: {
    balance: {
      label: 'balance',
      about: 'stand against the threat, with the partner where it takes one',
      implies: 'align',
    },
    bandwagon: { label: 'bandwagon', about: 'go along with the threat', implies: 'apart' },
    'free-hand': { label: 'free hand', about: 'nothing presses: either choice is open', implies: 'silent' },
    'join-winner': { label: 'join the winner', about: 'stand with whoever is about to win', implies: 'silent' },
  },
  readings: {
    alone: { label: 'share of state alone', unit: 'share of both sides', decimals: 3 },
    together: { label: 'share with those available', unit: 'share of both sides', decimals: 3 },
    score: { label: 'logistic score', unit: '0 bandwagon to 1 balance', decimals: 3 },
  },
  rule: [
    'a = s / (s + t), b = (s + v) / (s + v + t): strength s of state, v of those available, t of the threat, with or without its allies.',
    'A war nearly decided: join the winner. Else b at or above `enough`: balance.',
    'Else in peace: free hand. Else (rivals, or disputes from `tensionFrom` on) a below `weak`: bandwagon; not weak: balance.',
    'Beside it the score 1 / (1 + exp(-(c + p a + q b + r e))): slopes p, q, r; e = 1 in peace, 0.5 under tension, 0 in a war nearly decided; c = -(p + q + r) / 2.',
  ],
  judge: (given, parameters) => {
    const names = namesOf[parameters.yardstick];
    const other = given[names.threat] + (parameters.against === 'allies' ? given[names.allies] : 0);
    const both = shares(given[names.own], given[names.available], other);
    const tense = given.rivalry === 1 || given.begunByThreat + given.begunByState >= parameters.tensionFrom;
    const climate: Climate = given.nearlyDecided === 1 ? 'nearly-decided' : tense ? 'tension' : 'peace';
    const verdict: Answer = answer(both, climate, parameters.enough, parameters.weak);
    const { slopeAlone, slopeTogether, slopePeace } = parameters;
    const score = balanceScore(both, climate, slopeAlone, slopeTogether, slopePeace);
    return { verdict, readings: { alone: both.alone, together: both.together, score } };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Walt 1985',
      citation:
        'Walt, Stephen M. (1985), Alliance Formation and the Balance of World Power, International Security 9(4): 3-43.',
    },
    {
      short: 'Ko',
      citation:
        'Ko, Sangtu (undated; its sources run to 2006), Russia’s Choice of Alliance: Balancing or Bandwagoning? The text read does not say where it appeared.',
    },
    {
      short: 'Beckley 2018',
      citation:
        'Beckley, Michael (2018), The Power of Nations: Measuring What Matters, International Security 43(2): 7-44.',
      doi: '10.1162/ISEC_a_00328',
    },
  ],
  worked: [
    {
      about:
        'Russia in 2004 by CINC (NMC 7.0), the United States as the threat, China available, the United States alone; in peace, as Ko judges the climate',
      inputs: {
        ...nobody,
        cincOfState: 0.04761013,
        cincOfThreat: 0.15169488,
        cincOfAvailable: 0.16799483,
        cincOfAllies: 0.23080512,
        ...calm,
      },
      verdict: 'balance',
      readings: { alone: 0.239, together: 0.587 },
    },
    {
      about: 'the same with NATO, Japan, South Korea and Australia beside the United States (0.3825 together)',
      inputs: {
        ...nobody,
        cincOfState: 0.04761013,
        cincOfThreat: 0.15169488,
        cincOfAvailable: 0.16799483,
        cincOfAllies: 0.23080512,
        ...calm,
      },
      parameters: { against: 'allies' },
      verdict: 'free-hand',
      readings: { alone: 0.111, together: 0.36 },
    },
    {
      about: 'the same again under tension: as weak as that, and without enough allies',
      inputs: {
        ...nobody,
        cincOfState: 0.04761013,
        cincOfThreat: 0.15169488,
        cincOfAvailable: 0.16799483,
        cincOfAllies: 0.23080512,
        ...calm,
        rivalry: 1,
      },
      parameters: { against: 'allies' },
      verdict: 'bandwagon',
      readings: { alone: 0.111, together: 0.36 },
    },
  ],
  notes: [
    'Walt gives conditions and no numbers, Ko three of them (strength, allies available, climate): thresholds and slopes are ours.',
    'The answer turns first on the yardstick and then on whether the allies of the threat count: the table of yardsticks shows all of them.',
    'Tension is read off rivalries (to 2020) and disputes begun (coded to 2014); of a war nearly decided there is no coding: state it.',
    'A strong state under tension balances alone where allies do not suffice: Walt has the strong balance and the weak bandwagon.',
    'Who is available is a named set, the partner where nobody is named: that a state could stand with another does not say that it would.',
  ],
});
