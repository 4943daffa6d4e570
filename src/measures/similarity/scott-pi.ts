import type { Absence } from '../../figures/index.ts';
import type { TableMeasure } from '../measure.ts';
import { type Contingency, type Distance, expectedDisagreement, margins, observedDisagreement } from './contingency.ts';
import { ofContestedVotes, ofPortfolios, ofVotes } from './tables.ts';

/**
 * Scott's weighted pi: as Cohen's kappa, but chance is reckoned with the choices of the two states taken together, so that
 * different habits (one abstains often, the other seldom) count as difference. Never above kappa.
 * @param kind `squared` by default, as in {@link cohenKappa}
 * @returns `not-defined` for an empty table, and where both always made the same one choice (0/0)
 * @example scottPi([7, 2, 0, 1]) // 0.375; kappa is 0.411765
 */
export function scottPi(table: Contingency, kind: Distance = 'squared'): number | Absence {
  const { rows, columns, total } = margins(table);
  if (total === 0) return 'not-defined';
  const pooled = rows.map((count, category) => count + columns[category]!);
  const expected = expectedDisagreement(pooled, pooled, kind);
  return expected === 0 ? 'not-defined' : 1 - observedDisagreement(table, kind) / expected;
}

const declared = {
  unit: '1 alike, 0 as chance',
  range: [-1, 1],
  origin: { kind: 'published', citation: 'Scott 1955; Häge 2011, Political Analysis 19(3): 287-305' },
  value: (cells: Contingency) => scottPi(cells),
  notes: [
    'Squared weights: a yes against a no counts four times an abstention beside either. Not defined where both cast one and the same vote throughout.',
  ],
} as const;

export const unPi: TableMeasure = ofVotes({
  ...declared,
  name: 'un-pi',
  label: 'UN votes, pi',
  question: "How much nearer than pooled chance were i's and j's recorded votes?",
});

export const unContestedPi: TableMeasure = ofContestedVotes({
  ...declared,
  name: 'un-contested-pi',
  label: 'UN contested votes, pi',
  question: "How much nearer than pooled chance were i's and j's contested votes?",
});

export const portfolioPi: TableMeasure = ofPortfolios({
  ...declared,
  name: 'portfolio-pi',
  label: 'Alliance portfolios, pi',
  question: "How much nearer than pooled chance were i's and j's alliances with all states?",
});
