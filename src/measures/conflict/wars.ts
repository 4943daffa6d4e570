import { asIs, type TableMeasure } from '../measure.ts';

const shared = {
  unit: '1 at war',
  of: 'dyad',
  range: [0, 1],
  decimals: 0,
  value: asIs,
} as const;

const sarkees = 'Sarkees and Wayman 2010, Resort to War; COW War Data 4.0';

export const interstateWar: TableMeasure = {
  ...shared,
  name: 'interstate-war',
  label: 'At war, opposite sides',
  question: 'Did i and j stand on opposite sides of an interstate war that year?',
  closer: 'lower',
  origin: { kind: 'published', citation: sarkees },
  table: 'wars',
  formula: '1 where i and j stood on opposite sides of an interstate war in the year, else 0',
  columns: ['opposed'],
  worked: { about: 'say, i and k fight j: the figure of i and j', cells: [1], value: 1 },
  notes: [
    'Every state on one side counts as at war with every state on the other, whether or not they met in battle.',
    'A war counts from 1,000 battle deaths; the coding ends in 2007 and its last war in 2003.',
  ],
};

export const jointWar: TableMeasure = {
  ...shared,
  name: 'joint-war',
  label: 'At war, same side',
  question: 'Did i and j stand on the same side of an interstate war that year?',
  closer: 'higher',
  origin: { kind: 'published', citation: sarkees },
  table: 'wars',
  formula: '1 where i and j stood on the same side of an interstate war in the year, else 0',
  columns: ['joint'],
  worked: { about: 'say, i and j fight k', cells: [1], value: 1 },
  notes: [
    'A state that changed sides during the year stood on both.',
    'The coding ends in 2007 and its last war in 2003.',
  ],
};

export const warFought: TableMeasure = {
  ...shared,
  name: 'war-fought',
  label: 'Fought each other',
  question: 'Did the forces of i and j fight each other in an interstate war that year?',
  closer: 'lower',
  origin: { kind: 'published', citation: 'Maoz et al. 2019, Journal of Conflict Resolution 63(3)' },
  table: 'wars-fought',
  formula: '1 where the makers have the forces of i and j fight each other in an interstate war in the year, else 0',
  columns: ['fought'],
  worked: {
    about: 'say, i and k are at war with j, and only k’s forces met those of j: the figure of i and j',
    cells: [0],
    value: 0,
  },
  notes: ['A narrower count than opposite sides; it ends in 2010 and its last war in 2003.'],
};
