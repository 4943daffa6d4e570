import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/**
 * Whether an obligation binds a pair of states in a year: 1 if either owes it to the other, else `no-tie`. Most obligations are
 * mutual; where they are not (a guarantee), the directed twins (`atop-defence-owed` …) tell who owes whom.
 * @param owed one flag: what the first state owes the second @param owedBack the same the other way
 * @returns 1, or `no-tie` where the pair is coded and neither owes it
 * @example obligationBetween([0], [1]) // 1
 */
export function obligationBetween([owed]: Cells, [owedBack]: Cells): number | Absence {
  return owed === 1 || owedBack === 1 ? 1 : 'no-tie';
}

const obligation = (
  column: string,
  name: string,
  label: string,
  duty: string,
  notes: readonly string[] = [],
): TableMeasure => ({
  name,
  label,
  question: `Had i and j a treaty in force under which either ${duty}?`,
  unit: '1 where in force',
  of: 'dyad',
  range: [0, 1],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'published',
    citation: 'Leeds, Ritter, Mitchell and Long 2002, International Interactions 28; ATOP 5.1',
  },
  table: 'obligations',
  columns: [column],
  formula:
    'max(o_ij, o_ji): o is 1 where the first state owes it to the second under a treaty in force in the year; no tie where both are 0',
  value: obligationBetween,
  worked: { about: 'say, i owes j nothing, and j owes it to i (a guarantee)', cells: [0], other: [1], value: 1 },
  notes: [
    'A pair counts as bound if either direction owes it; the coding is by calendar year.',
    'The coding ends in 2018: "in force when last coded (2018)" is all that it says of later years.',
    ...notes,
  ],
});

export const atopDefence = obligation(
  'defence',
  'atop-defence',
  'Defence pact',
  'promises to fight for the other if it is attacked',
);

export const atopOffence = obligation(
  'offence',
  'atop-offence',
  'Offence pact',
  'promises to fight beside the other where it was not attacked',
);

export const atopNeutrality = obligation(
  'neutrality',
  'atop-neutrality',
  'Neutrality pact',
  "promises to stay out of the other's war",
);

export const atopNonaggression = obligation(
  'nonaggression',
  'atop-nonaggression',
  'Non-aggression pact',
  'promises not to use force against the other',
);

export const atopConsultation = obligation(
  'consultation',
  'atop-consultation',
  'Consultation pact',
  'promises to consult the other in a crisis',
);
