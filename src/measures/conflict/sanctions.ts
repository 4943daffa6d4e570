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
  value: sanctionsInForce,
  notes: [ends, 'Not coded where an earlier sanction has no coded end: sanctions-at-least then gives the lower bound.'],
};

export const sanctionsAtLeast: TableMeasure = {
  ...shared,
  name: 'sanctions-at-least',
  label: 'Sanctions in force, at least',
  question: 'How many economic sanctions did i have in force against j for certain?',
  unit: 'sanctions, a lower bound',
  columns: ['certain'],
  value: asIs,
  notes: [ends, 'A lower bound: a sanction whose end was never coded counts only as long as it was known to go on.'],
};

export const sanctionThreats: TableMeasure = {
  ...shared,
  name: 'sanction-threats',
  label: 'Sanctions threatened',
  question: 'How many times did i begin to threaten j with economic sanctions that year?',
  unit: 'threats begun',
  columns: ['threats'],
  value: asIs,
  notes: [ends, 'Counted in the year in which the case began, whether or not the threat was carried out.'],
};
