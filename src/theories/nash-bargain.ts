import { nash1950 } from './bargaining-works.ts';
import { declareTheory } from './theory.ts';

/** Two states divide something worth 1, each with what it has without an agreement. */
export const nashBargain = declareTheory({
  id: 'nash-bargain',
  title: 'The Nash bargain',
  question: 'How would the first and the second divide what they could have together, and is there anything to divide?',
  family: 'bargaining',
  roles: {
    first: { about: 'one of the two' },
    second: { about: 'the other' },
  },
  inputs: {
    firstAlone: {
      label: 'what the first has without an agreement',
      unit: 'share of what there is to divide',
      range: [0, 1],
      decimals: 2,
      from: { kind: 'stated' },
    },
    secondAlone: {
      label: 'what the second has without an agreement',
      unit: 'share of what there is to divide',
      range: [0, 1],
      decimals: 2,
      from: { kind: 'stated' },
    },
    firstCinc: {
      label: 'the first’s capability index',
      unit: 'CINC',
      range: [0, 1],
      decimals: 3,
      from: { kind: 'measure', measure: 'cinc', of: 'first' },
    },
    secondCinc: {
      label: 'the second’s capability index',
      unit: 'CINC',
      range: [0, 1],
      decimals: 3,
      from: { kind: 'measure', measure: 'cinc', of: 'second' },
    },
  },
  parameters: {
    weight: {
      label: 'what bargaining weight goes by',
      default: 'equal',
      options: {
        equal: { label: 'alike', about: 'Nash’s own: both bargain alike' },
        capability: { about: 'the share of the two’s capability', needs: ['firstCinc', 'secondCinc'] },
      },
      origin: {
        kind: 'ours',
        why: 'Nash’s solution is symmetric; that strength counts at the table is a claim to be tried',
      },
    },
  },
  verdicts: {
    agreement: { label: 'agreement', about: 'both have more with an agreement than without', implies: 'silent' },
    'no-zone': {
      label: 'nothing to agree on',
      about: 'together the two have more without an agreement than there is to divide',
      implies: 'silent',
    },
  },
  readings: {
    first: { label: 'the first’s share', unit: '0 to 1', decimals: 3 },
    second: { label: 'the second’s share', unit: '0 to 1', decimals: 3 },
    gap: { label: 'what is lacking for a zone of agreement', unit: '0 to 1', decimals: 3 },
  },
  rule: [
    'share of the first = d + w (1 - d - d’); d, d’ what each has without an agreement, w the first’s bargaining weight',
    'no agreement where d + d’ > 1',
  ],
  judge: ({ firstAlone, secondAlone, firstCinc, secondCinc }, { weight }) => {
    const surplus = 1 - firstAlone - secondAlone;
    if (surplus < 0) return { verdict: 'no-zone', readings: { gap: -surplus } };
    const both = firstCinc + secondCinc;
    const w = weight === 'equal' || both === 0 ? 0.5 : firstCinc / both;
    return {
      verdict: 'agreement',
      readings: { first: firstAlone + w * surplus, second: secondAlone + (1 - w) * surplus },
    };
  },
  cost: 'closed-form',
  works: [nash1950],
  worked: [
    {
      about: 'one has 0.2 and the other 0.1 without an agreement, and both bargain alike',
      inputs: { firstAlone: 0.2, secondAlone: 0.1, firstCinc: 0, secondCinc: 0 },
      verdict: 'agreement',
      readings: { first: 0.55, second: 0.45 },
    },
    {
      about: 'the two hope for 0.7 and 0.5 elsewhere',
      inputs: { firstAlone: 0.7, secondAlone: 0.5, firstCinc: 0, secondCinc: 0 },
      verdict: 'no-zone',
      readings: { gap: 0.2 },
    },
  ],
  notes: [
    'Both value each piece alike; curved utilities are in entente/bargaining (nashSplit).',
    'What each has without an agreement is yours to state: no data set codes it.',
  ],
});
