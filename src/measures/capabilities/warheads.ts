import { asIs, type TableMeasure } from '../measure.ts';
import { ratioOfTwo } from './ratio-of-two.ts';
import { sharesOfTotal } from './shares-of-total.ts';

const notes = [
  "Estimates by the Bulletin of the Atomic Scientists, to 2017. North Korea stands at 0 throughout; the Soviet Union's warheads stand under Russia.",
];

export const warheadShare: TableMeasure = {
  name: 'warhead-share',
  label: 'Share of nuclear warheads',
  question: "What share of the world's nuclear warheads did i have?",
  unit: 'share of all stockpiled warheads, 0 to 1',
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin: { kind: 'ours', why: "the Bulletin's estimates as shares of their yearly sum" },
  table: 'warheads',
  columns: ['share'],
  formula: "x_i / Σ x: x a state's stockpiled nuclear warheads in the year, the sum over all states",
  value: asIs,
  worked: {
    about: 'say, the states with warheads have 300 (i), 500 and 1,200',
    cells: [sharesOfTotal([300, 500, 1200])[0]!],
    value: 0.15,
  },
  notes,
};

export const warheadRatio: TableMeasure = {
  name: 'warhead-ratio',
  label: 'Ratio of nuclear warheads',
  question: "How many times j's nuclear warheads did i have?",
  unit: "i's warheads divided by j's",
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 2,
  origin: { kind: 'ours', why: "ratio of the Bulletin's estimates" },
  table: 'warheads',
  columns: ['share'],
  formula: "x_i / x_j: x a state's stockpiled nuclear warheads in the year",
  value: ratioOfTwo,
  worked: {
    about: 'say, i has 15% of all warheads and j 6%, and the total cancels',
    cells: [0.15],
    other: [0.06],
    value: 2.5,
  },
  notes: [...notes, 'Not defined where j has none.'],
};
