import { declareTheory, type Input } from '../theory.ts';
import { triangleRole, triangleRoles, triangleType, triangleUtility } from './types.ts';

const sides = {
  'first-second': ['first', 'second'],
  'first-third': ['first', 'third'],
  'second-third': ['second', 'third'],
} as const;
type Side = keyof typeof sides;

const sideNames = Object.keys(sides) as Side[];

/** The three inputs of one reading of the signs. */
const signsOf = <const S extends string>(rule: S, label: string, measure: string) => {
  const inputs = sideNames.map((side): [string, Input] => [
    `${rule}-${side}`,
    {
      label: `${label}, ${sides[side].join(' and ')}`,
      unit: '1 friends, -1 foes, 0 neither',
      range: [-1, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure, of: sides[side] },
    },
  ]);
  return Object.fromEntries(inputs) as Readonly<Record<`${S}-${Side}`, Input>>;
};

const needs = (rule: string) => sideNames.map((side) => `${rule}-${side}`);

const ours = 'ours: an open side is no part of the typology';
const silent = { implies: 'silent' } as const;

/** Dittmer's strategic triangle with Wu's roles, for any three states. */
export const triangle = declareTheory({
  id: 'triangle',
  title: 'The strategic triangle',
  question: 'What kind of triangle do the three states form, and which part does each play in it?',
  family: 'triads',
  roles: {
    first: { about: 'one of the three' },
    second: { about: 'another of the three' },
    third: { about: 'the last of the three' },
  },
  inputs: {
    ...signsOf('treaties', 'tie by treaties and disputes', 'tie-by-treaties-and-disputes'),
    ...signsOf('defence', 'tie by defence pacts and disputes', 'tie-by-defence-and-disputes'),
    ...signsOf('votes', 'tie by votes', 'tie-by-votes'),
    ...signsOf('peace', 'tie by the peace scale', 'tie-by-peace-scale'),
  },
  parameters: {
    signs: {
      label: 'sign of a tie',
      default: 'treaties',
      options: {
        treaties: {
          label: 'treaties and disputes',
          about: 'defence, offence and consultation pacts against disputes and rivalries',
          needs: needs('treaties'),
        },
        defence: {
          label: 'defence pacts and disputes',
          about: 'defence pacts alone against disputes and rivalries',
          needs: needs('defence'),
        },
        votes: {
          label: 'votes',
          about: 'the quarter of pairs that votes most alike, against the quarter least alike',
          needs: needs('votes'),
        },
        peace: {
          label: 'the peace scale',
          about: 'the peace scale: warm peace against rivalry',
          needs: needs('peace'),
        },
      },
      origin: {
        kind: 'ours',
        why: 'the typology takes the signs as given; what shows a tie’s sign is our choice, and the readings disagree',
      },
    },
    own: {
      label: 'a: weight of a state’s own ties',
      unit: 'per tie',
      default: 2,
      range: [1.5, 3],
      origin: { kind: 'ours', why: 'any a > b > 0 ranks the roles as Wu does; readings only, no verdict rests on it' },
    },
    others: {
      label: 'b: weight of the tie between the other two',
      unit: 'per tie',
      default: 1,
      range: [0.5, 1.25],
      origin: { kind: 'ours', why: 'less than a state’s own ties, and taken off: friends of each other need one less' },
    },
  },
  verdicts: {
    'menage-a-trois': { label: 'ménage à trois', about: 'all three are friends', ...silent },
    'romantic-triangle': {
      label: 'romantic triangle',
      about: 'one state, the pivot, is friends with both others, and these are foes',
      ...silent,
    },
    'stable-marriage': {
      label: 'stable marriage',
      about: 'two states are friends and both are foes of the third',
      ...silent,
    },
    'unit-veto': { label: 'unit veto', about: 'all three are foes', ...silent },
    'open-romance': {
      label: 'open romance',
      about: `one state is friends with both others, and these are neither friends nor foes (${ours})`,
      ...silent,
    },
    'open-marriage': {
      label: 'open marriage',
      about: `two states are friends, and at least one of them is not the third’s foe (${ours})`,
      ...silent,
    },
    'open-veto': {
      label: 'open veto',
      about: `some are foes, none are friends, and at least one side has no sign (${ours})`,
      ...silent,
    },
    'no-triangle': { label: 'no triangle', about: `no tie has a sign (${ours})`, ...silent },
  },
  readings: {
    first: { label: 'what it is worth to the first', unit: 'u', decimals: 1 },
    second: { label: 'to the second', unit: 'u', decimals: 1 },
    third: { label: 'to the third', unit: 'u', decimals: 1 },
    'first-role': { label: 'the first’s role', unit: `place of ${triangleRoles.join(', ')}`, decimals: 0 },
    'second-role': { label: 'the second’s role', unit: 'place in the same list', decimals: 0 },
    'third-role': { label: 'the third’s role', unit: 'place in the same list', decimals: 0 },
  },
  rule: [
    'The number of friendly ties names the type: three, a ménage à trois; two, a romantic triangle; one, a stable marriage; none, a unit veto.',
    'A side that is neither friendly nor hostile leaves it open: open romance, open marriage, open veto, or no triangle (ours).',
    'Roles: pivot (friend of both, who are no friends), friend (all are), partner (one friend, and the third is no friend of it), wing (one friend, who has the third as a friend too), enemy (no friend, nor have the others), outcast (no friend while the others are friends), bystander (no tie at all, ours).',
    'u_i = a (s_ij + s_ik) - b s_jk: s signs of ties, a weight of a state’s own ties, b of the tie between the other two, a > b > 0 (ours).',
  ],
  judge: (inputs, { signs, own, others }) => {
    const xy = inputs[`${signs}-first-second`];
    const xz = inputs[`${signs}-first-third`];
    const yz = inputs[`${signs}-second-third`];
    return {
      verdict: triangleType(xy, xz, yz),
      readings: {
        first: triangleUtility(xy, xz, yz, own, others),
        second: triangleUtility(xy, yz, xz, own, others),
        third: triangleUtility(xz, yz, xy, own, others),
        'first-role': triangleRoles.indexOf(triangleRole(xy, xz, yz)) + 1,
        'second-role': triangleRoles.indexOf(triangleRole(xy, yz, xz)) + 1,
        'third-role': triangleRoles.indexOf(triangleRole(xz, yz, xy)) + 1,
      },
    };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Dittmer 1981',
      citation:
        'Dittmer, Lowell (1981). The Strategic Triangle: An Elementary Game-Theoretical Analysis. World Politics 33(4), 485-516.',
      doi: '10.2307/2010133',
    },
    {
      short: 'Wu 1996',
      citation:
        'Wu, Yu-Shan (1996). Exploring Dual Triangles: The Development of Taipei-Washington-Beijing Relations. Issues & Studies 32(10), 26-52.',
    },
  ],
  worked: [
    {
      about: 'three friends',
      inputs: { 'treaties-first-second': 1, 'treaties-first-third': 1, 'treaties-second-third': 1 },
      verdict: 'menage-a-trois',
      readings: { first: 3, second: 3, third: 3, 'first-role': 2, 'second-role': 2, 'third-role': 2 },
    },
    {
      about: 'the first is friends with two foes: the pivot',
      inputs: { 'treaties-first-second': 1, 'treaties-first-third': 1, 'treaties-second-third': -1 },
      verdict: 'romantic-triangle',
      readings: { first: 5, second: -1, third: -1, 'first-role': 1, 'second-role': 4, 'third-role': 4 },
    },
    {
      about: 'the first two are friends, and both foes of the third: the outcast',
      inputs: { 'treaties-first-second': 1, 'treaties-first-third': -1, 'treaties-second-third': -1 },
      verdict: 'stable-marriage',
      readings: { first: 1, second: 1, third: -5, 'first-role': 3, 'second-role': 3, 'third-role': 6 },
    },
    {
      about: 'three foes',
      inputs: { 'treaties-first-second': -1, 'treaties-first-third': -1, 'treaties-second-third': -1 },
      verdict: 'unit-veto',
      readings: { first: -3, second: -3, third: -3, 'first-role': 5, 'second-role': 5, 'third-role': 5 },
    },
  ],
  notes: [
    'The types are Dittmer’s, the roles and their order Wu’s; the utility is ours, and with any a > b > 0 it ranks the six roles as Wu does.',
    'Wu gives outcasts and enemies no positive tie, wings and partners one, friends and pivots two.',
    'Many triangles are not closed: a tie may be neither friendly nor hostile, or both at once. Such types are named as ours and never forced into one of the four.',
    'A triangle leaves out all other states: whether these three are the ones that matter is the reader’s judgement.',
    'Allison calls the American policy of the 1970s “trilateral diplomacy”. By treaties and disputes a rapprochement without a pact has no sign: the United States and China from 1973 to 1993 read as neither friends nor foes.',
  ],
});
