import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/**
 * Whether the first state owes an obligation to the second in a year: 1, else `no-tie`.
 * @param owed one flag of the directed pair
 * @example obligationOwed([1]) // 1
 */
export function obligationOwed([owed]: Cells): number | Absence {
  return owed === 1 ? 1 : 'no-tie';
}

const owed = (column: string, name: string, label: string, duty: string): TableMeasure => ({
  name,
  label,
  question: `Had i a treaty in force under which it ${duty}?`,
  unit: '1 where in force',
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'published',
    citation: 'Leeds, Ritter, Mitchell and Long 2002, International Interactions 28; ATOP 5.1',
  },
  table: 'obligations',
  columns: [column],
  formula: 'o_ij: 1 where i owes it to j under a treaty in force in the year; no tie where it does not',
  value: obligationOwed,
  worked: {
    about: 'say, i guarantees j, which owes nothing in return: the figure of i toward j',
    cells: [1],
    value: 1,
  },
  notes: [
    'What i owes j; what j owes i may differ, as under a guarantee.',
    'The coding ends in 2018: "in force when last coded (2018)" is all that it says of later years.',
  ],
});

export const atopDefenceOwed = owed(
  'defence',
  'atop-defence-owed',
  'Defence owed',
  'promised to fight for j if j is attacked',
);

export const atopOffenceOwed = owed(
  'offence',
  'atop-offence-owed',
  'Offence owed',
  'promised to fight beside j where j was not attacked',
);

export const atopNeutralityOwed = owed(
  'neutrality',
  'atop-neutrality-owed',
  'Neutrality owed',
  "promised to stay out of j's war",
);

export const atopNonaggressionOwed = owed(
  'nonaggression',
  'atop-nonaggression-owed',
  'Non-aggression owed',
  'promised not to use force against j',
);

export const atopConsultationOwed = owed(
  'consultation',
  'atop-consultation-owed',
  'Consultation owed',
  'promised to consult j in a crisis',
);
