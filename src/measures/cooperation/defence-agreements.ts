import { asIs, type TableMeasure } from '../measure.ts';

const citation = 'Kinne 2020, Journal of Conflict Resolution 64(4); DCAD 1.0';

export const defenceAgreements: TableMeasure = {
  name: 'defence-agreements',
  label: 'Defence agreements in force',
  question: 'How many bilateral defence cooperation agreements had i and j in force?',
  unit: 'agreements in force',
  of: 'dyad',
  range: [0, 30],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'ours',
    why: 'a count of DCAD 1.0 from entry into force (signing where that is not known) to the end that its maker codes or estimates',
  },
  table: 'defence-agreements',
  columns: ['in_force'],
  value: asIs,
  notes: [
    'The end years are mostly estimates; where nothing is known of the duration many agreements end six years after signing.',
    'Agreements signed before 1980 are not in the data: the first years are too low. The coding ends in 2010.',
  ],
};

export const defenceAgreementsSigned: TableMeasure = {
  name: 'defence-agreements-signed',
  label: 'Defence agreements signed',
  question: 'How many bilateral defence cooperation agreements did i and j sign that year?',
  unit: 'agreements signed in the year',
  of: 'dyad',
  range: [0, 10],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation },
  table: 'defence-agreements',
  columns: ['signed'],
  value: asIs,
  notes: ['The coding covers 1980 to 2010.'],
};
