import { asIs, type TableMeasure } from '../measure.ts';
import { ratioOfTwo } from './ratio-of-two.ts';
import { sharesOfTotal } from './shares-of-total.ts';

const notes = [
  "SIPRI's constant-dollar series. The figures of China, Russia and others are SIPRI's estimates; the file does not say which.",
  'The total is of the states with a figure that year: without the Soviet Union before 1988 and in 1991, without China before 1989, without North Korea.',
];

export const militarySpendingShare: TableMeasure = {
  name: 'military-spending-share',
  label: 'Share of military spending',
  question: "What share of the military spending of all states with data was i's?",
  unit: 'share of the sum over states with data, 0 to 1',
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin: { kind: 'ours', why: "SIPRI's constant-dollar figures as shares of their yearly sum" },
  table: 'military-spending',
  columns: ['share'],
  formula:
    "x_i / Σ x: x a state's military spending in the year in constant US dollars, the sum over all states with a figure",
  value: asIs,
  worked: {
    about: 'say, the states with a figure spend 3 (i), 5 and 12, and one has none',
    cells: [sharesOfTotal([3, 5, undefined, 12])[0]!],
    value: 0.15,
  },
  notes,
};

export const militarySpendingRatio: TableMeasure = {
  name: 'military-spending-ratio',
  label: 'Ratio of military spending',
  question: 'How many times as much as j did i spend on its military?',
  unit: "i's spending divided by j's, constant US$",
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 2,
  origin: { kind: 'ours', why: "ratio of SIPRI's constant-dollar figures" },
  table: 'military-spending',
  columns: ['share'],
  formula: "x_i / x_j: x a state's military spending in the year in constant US dollars",
  value: ratioOfTwo,
  worked: {
    about: 'say, i has 15% of the total and j 6%, and the total cancels',
    cells: [0.15],
    other: [0.06],
    value: 2.5,
  },
  notes,
};
