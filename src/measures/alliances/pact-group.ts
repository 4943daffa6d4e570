import { asIs, type TableMeasure } from '../measure.ts';

/** How a group of pacts is coded. */
export const pactGroupCode = { bilateral: 1, integrated: 2, omnibus: 3 } as const;

export const pactGroupMeasure: TableMeasure = {
  name: 'pact-group',
  label: 'Group of defence pact',
  question: 'Was the defence pact of i and j one of two or a few states, an integrated one, or a regional omnibus?',
  unit: '1 bilateral or of a few states, 2 integrated, 3 regional omnibus',
  of: 'dyad',
  range: [1, 3],
  decimals: 0,
  origin: {
    kind: 'ours',
    why: 'defence pairs of ATOP, grouped by our records of pact families: a pair counts once, as integrated, then bilateral, then omnibus',
  },
  formula: '2 where both are in a pact with a joint command, council or force; else 1 or 3 by the records',
  table: 'pact-groups',
  columns: ['group'],
  value: asIs,
  worked: { about: 'say, two members of NATO', cells: [2], value: 2 },
  notes: [
    'Two thirds of all defence pairs of 2018 are in regional omnibus pacts, whose members mostly do little together: a pair is compared with the other two groups by default.',
    'A pair whose pact is on no record counts as bilateral, or, where both states have more than four such partners, as omnibus. Ours.',
  ],
};
