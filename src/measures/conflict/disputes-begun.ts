import { asIs, type TableMeasure } from '../measure.ts';

const shared = {
  of: 'directed-dyad',
  range: [0, 100],
  decimals: 0,
  closer: 'lower',
  table: 'disputes-begun',
  value: asIs,
} as const;

export const disputesBegunTenYears: TableMeasure = {
  ...shared,
  name: 'disputes-begun-ten-years',
  label: 'Disputes begun in ten years',
  question: 'How many militarised disputes did i begin against j in the last ten years?',
  unit: 'disputes',
  origin: { kind: 'ours', why: 'ten years of onsets (COW-MID), by who acted first' },
  columns: ['begun'],
  formula:
    'Σ of b over the year and the nine before it: b the disputes begun in which i stood on the side that acted first, j on the other, both from the first day',
  worked: {
    about: 'say, one dispute begun by i nine years ago, one four years ago and one by j',
    cells: [2],
    value: 2,
  },
  notes: [
    'Who acted first is not who was to blame.',
    'Disputes are coded to 2014: later years look at what is left of their ten, 2020 at four of them.',
  ],
};

export const territorialDisputesTenYears: TableMeasure = {
  ...shared,
  name: 'disputes-territorial-ten-years',
  label: 'Disputes over territory in ten years',
  question: 'In how many militarised disputes begun in the last ten years did i want territory of j?',
  unit: 'disputes',
  origin: { kind: 'ours', why: 'ten years of disputes (GML), by what each side wanted changed' },
  columns: ['territorial'],
  formula:
    'Σ of t over the year and the nine before it: t the disputes of i and j begun, by either, in which i wanted territory to change hands',
  worked: { about: 'say, i wanted territory in one of the three disputes of the ten years', cells: [1], value: 1 },
  notes: [
    'The aim is coded for a state in the whole dispute: in one of many states, the territory may be that of another opponent.',
    'Coded to 2010: later years look at what is left of their ten; of 2020 nothing is. `rivalry-territorial` goes on to 2020.',
  ],
};
