import { asIs, type TableMeasure } from '../measure.ts';

const notes = [
  'An agreement with its amendments, accessions and withdrawals counts once. Agreements that lapsed or were replaced have no end in DESTA, so successive treaties between the same states all count: Rome to Lisbon are five, and in 2020 the United Kingdom, which left the last, still counts four with France.',
  'A withdrawal ends an agreement with the year before it; an accession without a known entry into force counts from its signature (both ours).',
  'A state that changes sides is followed only where DESTA has an accession: it counts none between Sweden and Norway after 1994, though the European Economic Area binds both.',
  'An agreement between a group and a country binds across the two sides, not within the group.',
];

const counted = (
  part: Pick<TableMeasure, 'name' | 'label' | 'question' | 'unit' | 'formula' | 'columns' | 'worked' | 'notes'>,
): TableMeasure => ({
  ...part,
  of: 'dyad',
  range: [0, 100],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'ours',
    why: 'a count of the treaties in DESTA (Dür, Baccini and Elsig 2014) by pair and year',
  },
  table: 'trade-agreements',
  value: asIs,
});

export const tradeAgreements = counted({
  name: 'trade-agreements',
  label: 'Trade agreements in force',
  question: 'How many preferential trade agreements were in force between i and j?',
  unit: 'agreements',
  formula: 'the number of agreements that had entered into force between i and j by the year and that neither had left',
  columns: ['in_force'],
  worked: {
    about: 'say, two agreements are in force between the two, and a third is signed and its entry into force not known',
    cells: [2],
    value: 2,
  },
  notes: ['Only agreements whose entry into force DESTA knows: a lower bound.', ...notes],
});

export const tradeAgreementsSigned = counted({
  name: 'trade-agreements-signed',
  label: 'Trade agreements signed',
  question: 'How many preferential trade agreements had i and j signed, in force or not?',
  unit: 'agreements',
  formula: 'the number of agreements signed between i and j by the year, in force or not, that neither had left',
  columns: ['signed'],
  worked: {
    about: 'say, two agreements are in force between the two, and a third is signed and its entry into force not known',
    cells: [3],
    value: 3,
  },
  notes: ['With those whose entry into force DESTA does not know: an upper bound of those in force.', ...notes],
});
