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
  formula:
    'the number of agreements of i and j with f ≤ year ≤ e: f the entry into force (signing where that is not known), e the end, coded or estimated',
  value: asIs,
  worked: {
    about: 'say, one agreement runs from 1993 to 1998, one from 1996 to 2005 and one from 2001 on; the year is 1997',
    cells: [2],
    value: 2,
  },
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
  formula: 'the number of agreements of i and j that were signed in the year',
  value: asIs,
  worked: { about: 'say, one was signed in March and one in October', cells: [2], value: 2 },
  notes: ['The coding covers 1980 to 2010.'],
};
