import type { Absence } from '../../figures/index.ts';
import type { TableMeasure } from '../measure.ts';
import { type Contingency, type Distance, margins, observedDisagreement } from './contingency.ts';
import { ofContestedVotes, ofPortfolios, ofVotes } from './tables.ts';

/**
 * Signorino and Ritter's S: 1 less twice the mean distance of two states' choices as a share of the largest distance possible.
 * From -1 (opposed throughout) to 1 (alike throughout). It is not corrected for chance: two states with few alliances each come
 * out near 1.
 * @param table counts, or sums of weights where the choices are weighted (by capability, say)
 * @param kind `absolute` as in the paper; `squared` and `nominal` for comparison
 * @returns `not-defined` for an empty table
 * @example sScore([7, 1, 1, 1]) // 0.6
 */
export function sScore(table: Contingency, kind: Distance = 'absolute'): number | Absence {
  return margins(table).total === 0 ? 'not-defined' : 1 - 2 * observedDisagreement(table, kind);
}

// Signorino and Ritter 1999: S = 1 - 2 * sum(w d) / sum(w), where d is the absolute difference over the largest one.
const declared = {
  unit: '-1 opposed to 1 alike',
  range: [-1, 1],
  origin: { kind: 'published', citation: 'Signorino and Ritter 1999, International Studies Quarterly 43(1): 115-144' },
  value: (cells: Contingency) => sScore(cells),
  notes: ['S is not corrected for chance: where most choices are the same for everybody, everybody looks alike.'],
} as const;

export const unS: TableMeasure = ofVotes({
  ...declared,
  name: 'un-s',
  label: 'UN votes, S',
  question: "How near were i's and j's recorded votes, by Signorino and Ritter's S?",
});

export const unContestedS: TableMeasure = ofContestedVotes({
  ...declared,
  name: 'un-contested-s',
  label: 'UN contested votes, S',
  question: "How near were i's and j's contested votes, by Signorino and Ritter's S?",
});

export const portfolioS: TableMeasure = ofPortfolios({
  ...declared,
  name: 'portfolio-s',
  label: 'Alliance portfolios, S',
  question: "How near were i's and j's alliances with all states, by Signorino and Ritter's S?",
});
