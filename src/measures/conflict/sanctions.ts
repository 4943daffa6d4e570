import type { Absence } from '../../figures/index.ts';
import { asIs, type Cells, type TableMeasure } from '../measure.ts';

const shared = {
  of: 'directed-dyad',
  range: [0, 20],
  decimals: 0,
  closer: 'lower',
  origin: {
    kind: 'published',
    citation: 'Morgan, Bapat and Kobayashi 2014, Conflict Management and Peace Science 31(5); TIES 4',
  },
  table: 'sanctions',
} as const;

const ends =
  'Economic sanctions only, of cases that began from 1945 to 2005; those of the European Union are not counted for its members.';

/**
 * The number of sanctions in force, or `not-coded` where a sanction begun earlier has no coded end and so may be in force.
 * @param cells sanctions in force for certain, and sanctions that may be in force too
 * @example sanctionsInForce([2, 0]) // 2
 * @example sanctionsInForce([2, 1]) // 'not-coded'
 */
export function sanctionsInForce([certain, open]: Cells): number | Absence {
  return open! > 0 ? 'not-coded' : certain!;
}

export const sanctions: TableMeasure = {
  ...shared,
  name: 'sanctions',
  label: 'Sanctions in force',
  question: 'How many economic sanctions did i have in force against j?',
  unit: 'sanctions',
  columns: ['certain', 'open'],
  formula:
    'n: the sanctions of i against j in force on some day of the year; not coded while another, whose end is not coded, may be in force',
  value: sanctionsInForce,
  worked: { about: 'say, two are in force for certain and none may be in force besides', cells: [2, 0], value: 2 },
  notes: [ends, 'Not coded where an earlier sanction has no coded end: sanctions-at-least then gives the lower bound.'],
};

export const sanctionsAtLeast: TableMeasure = {
  ...shared,
  name: 'sanctions-at-least',
  label: 'Sanctions in force, at least',
  question: 'How many economic sanctions did i have in force against j for certain?',
  unit: 'sanctions, a lower bound',
  columns: ['certain'],
  formula: 'n: the sanctions of i against j known to be in force on some day of the year',
  value: asIs,
  worked: { about: 'say, two are in force for certain and a third may be', cells: [2], value: 2 },
  notes: [ends, 'A lower bound: a sanction whose end was never coded counts only as long as it was known to go on.'],
};

export const sanctionThreats: TableMeasure = {
  ...shared,
  name: 'sanction-threats',
  label: 'Sanctions threatened',
  question: 'How many times did i begin to threaten j with economic sanctions that year?',
  unit: 'threats begun',
  columns: ['threats'],
  formula: 'n: the cases of i against j that began in the year with a threat',
  value: asIs,
  worked: {
    about: 'say, one case begins with a threat and one, without a threat, with the sanction itself',
    cells: [1],
    value: 1,
  },
  notes: [ends, 'Counted in the year in which the case began, whether or not the threat was carried out.'],
};
