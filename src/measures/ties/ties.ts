import { atopConsultation, atopDefence, atopOffence } from '../alliances/obligations.ts';
import { disputes } from '../conflict/disputes.ts';
import { peaceScale } from '../conflict/peace-scale.ts';
import { rivalry } from '../conflict/rivalries.ts';
import type { ComposedMeasure, Part } from '../measure.ts';
import { similarityMeasures } from '../similarity/declarations.ts';
import { anyOf, tieSign } from './tie-sign.ts';

const unContestedKappa = similarityMeasures.find(({ name }) => name === 'un-contested-kappa')!;

const base = {
  kind: 'composed',
  of: 'dyad',
  unit: '1 friends, -1 foes, 0 neither or both',
  range: [-1, 1],
  decimals: 0,
  closer: 'higher',
} as const;

const sideBySide =
  'Rival signs of a tie stand beside each other and disagree: a finding about triangles or balance names the sign it rests on.';

const foes: readonly Part[] = [{ measure: disputes }, { measure: rivalry }];

/** Which of {@link foes} may be outside its coverage while the other decides. */
const DISPUTES = 0;

const byTreaty = (friends: readonly Part[]) => ({
  ...base,
  parts: [...friends, ...foes],
  years: [1816, 2018] as const,
  breaks: [{ year: 2015, note: 'Disputes are coded to 2014: from 2015 the list of rivals alone says who are foes.' }],
  value: (parts: Parameters<ComposedMeasure['value']>[0]) =>
    tieSign(anyOf(parts.slice(0, friends.length)), anyOf(parts.slice(friends.length), [DISPUTES])),
});

const treatyNotes = [
  'Two states count as in dispute when they stood on opposite sides of one, so that allies quarrelling over fish have no sign that year.',
  'A treaty is paper and a dispute an event: 0 of both kinds, a pact beside a quarrel and nothing at all, looks alike. The parts tell them apart.',
  'It ends in 2018 with the treaties; pacts on record since then do not enter.',
  sideBySide,
];

export const tieByTreatiesAndDisputes: ComposedMeasure = {
  ...byTreaty([{ measure: atopDefence }, { measure: atopOffence }, { measure: atopConsultation }]),
  name: 'tie-by-treaties-and-disputes',
  label: 'Tie by treaties and disputes',
  question: 'By what they signed and whom they fought, are i and j friends or foes?',
  origin: {
    kind: 'ours',
    why: 'a promise to fight together or to consult in a crisis is a friendly tie, a militarised dispute under way or a rivalry a hostile one; promises only to abstain (neutrality, non-aggression) are neither, for they are often made between rivals',
  },
  formula:
    'f - e: f is 1 with a defence, offence or consultation pact in force, e is 1 with a dispute under way or a rivalry, else 0',
  notes: [
    'With consultation pacts among the friendly ties the treaty of Russia and China of 2001 is one; tie-by-defence-and-disputes leaves them out.',
    ...treatyNotes,
  ],
  worked: {
    about: 'say, a consultation pact and no defence pact, no dispute, no rivalry',
    parts: ['no-tie', 'no-tie', 1, 0, 0],
    value: 1,
  },
};

export const tieByDefenceAndDisputes: ComposedMeasure = {
  ...byTreaty([{ measure: atopDefence }]),
  name: 'tie-by-defence-and-disputes',
  label: 'Tie by defence pacts and disputes',
  question: 'By defence pacts and by whom they fought, are i and j friends or foes?',
  variantOf: 'tie-by-treaties-and-disputes',
  origin: {
    kind: 'ours',
    why: 'the narrow reading of a friendly tie: only a promise to fight for the other if it is attacked',
  },
  formula: 'f - e: f is 1 with a defence pact in force, e is 1 with a dispute under way or a rivalry, else 0',
  notes: treatyNotes,
  worked: {
    about: 'say, a defence pact and, the same year, a dispute between the two: both, so 0',
    parts: [1, 1, 0],
    value: 0,
  },
};

/** Pairs in the upper quarter of a year's pairs vote as friends, those in the lower quarter as foes. Ours. */
const QUARTER = 25;

export const tieByVotes: ComposedMeasure = {
  ...base,
  name: 'tie-by-votes',
  label: 'Tie by votes',
  question: 'By their contested votes at the UN, do i and j stand together or apart?',
  unit: '1 together, -1 apart, 0 between',
  origin: {
    kind: 'ours',
    why: 'kappa on contested votes has no natural line between friend and foe: the quarter of the year’s pairs that votes most alike stands together, the quarter that votes least alike apart',
  },
  formula:
    '1 where p ≥ 75, -1 where p ≤ 25, else 0; p the percentile of kappa on contested votes among all pairs of the year',
  parts: [{ measure: unContestedKappa }],
  scaled: [{ measure: 'un-contested-kappa' }],
  years: [1946, 2025],
  value: ([kappa], { percentile }) => {
    if (typeof kappa !== 'number') return kappa!;
    const place = percentile({ measure: 'un-contested-kappa' }, kappa);
    // Too few pairs have a value that year to place anybody among them.
    if (place === undefined) return 'not-defined';
    return place >= 100 - QUARTER ? 1 : place <= QUARTER ? -1 : 0;
  },
  notes: [
    'Relative to the year: there are as many together as apart in every year, whatever the mood of the Assembly.',
    'A state that votes alone most of the time is apart from almost everybody, its allies among them.',
    'Votes are words: states that vote apart need not be foes, and this sign says nothing of force or of treaties.',
    sideBySide,
  ],
  worked: {
    about: 'say, a kappa that lies above 81 in 100 pairs of the year',
    parts: [0.62],
    setting: { year: 2010, states: [365, 710], percentile: () => 81 },
    value: 1,
  },
};

export const tieByPeaceScale: ComposedMeasure = {
  ...base,
  name: 'tie-by-peace-scale',
  label: 'Tie by the peace scale',
  question: 'By the peace scale, are i and j friends or foes?',
  unit: '1 friends, -1 foes, 0 between',
  origin: {
    kind: 'ours',
    why: 'the scale is published; that warm peace and security communities are friendly ties, rivalries hostile ones and negative peace neither, is our reading of its levels',
  },
  formula: '1 where p ≥ 0.75, -1 where p ≤ 0.25, else 0; p the peace scale',
  parts: [{ measure: peaceScale }],
  years: [1900, 2020],
  value: ([peace]) => (typeof peace !== 'number' ? peace! : peace >= 0.75 ? 1 : peace <= 0.25 ? -1 : 0),
  notes: [
    'Only pairs with a coded relation have a sign; most pairs have none, which is neither friendship nor enmity.',
    'Allies whose relation the makers call negative peace have no sign here.',
    sideBySide,
  ],
  worked: { about: 'say, the makers code the relation as a lesser rivalry', parts: [0.25], value: -1 },
};

/** The rival signs of a tie, in the order of lists. */
export const tieMeasures: readonly ComposedMeasure[] = [
  tieByTreatiesAndDisputes,
  tieByDefenceAndDisputes,
  tieByVotes,
  tieByPeaceScale,
];
