import { asIs, type TableMeasure } from '../measure.ts';

/** How many intergovernmental organisations two states are both members of: the makers' own count. */
export const sharedIgos: TableMeasure = {
  name: 'shared-igos',
  label: 'Shared organisations',
  question: 'How many intergovernmental organisations were i and j both members of?',
  unit: 'organisations',
  of: 'dyad',
  range: [0, 150],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Pevehouse, Nordstrom, McManus and Jamison 2020, COW IGO 3.0' },
  table: 'shared-igos',
  columns: ['shared'],
  formula: 's: the number of organisations of which both i and j are members in the year',
  value: asIs,
  worked: { about: 'say, i is in 90 organisations, j in 60, and 45 of them are the same', cells: [45], value: 45 },
  notes: [
    'It grows with the number of organisations and with how many each state joins: compare with igo-overlap.',
    'It ends in 2014.',
  ],
};
