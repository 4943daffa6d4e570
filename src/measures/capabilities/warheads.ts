import { asIs, type TableMeasure } from '../measure.ts';
import { ratioOfTwo } from './ratio-of-two.ts';

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
  value: asIs,
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
  value: ratioOfTwo,
  notes: [...notes, 'Not defined where j has none.'],
};
