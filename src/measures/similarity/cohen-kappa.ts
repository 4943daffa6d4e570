import type { Absence } from '../../figures/index.ts';
import type { TableMeasure } from '../measure.ts';
import { type Contingency, type Distance, expectedDisagreement, margins, observedDisagreement } from './contingency.ts';
import { ofContestedVotes, ofPortfolios, ofVotes } from './tables.ts';

/**
 * Cohen's weighted kappa: how much nearer two states' choices are than chance would have them, if each chose on its own as often
 * yes, abstain and no as it did. 1 alike throughout, 0 as chance, below 0 further apart than chance.
 * @param kind `squared` by default: a yes against a no counts four times an abstention beside either
 * @returns `not-defined` for an empty table, and where both always made the same one choice: then chance agrees too, 0/0
 * @example cohenKappa([7, 1, 1, 1]) // 0.375
 */
export function cohenKappa(table: Contingency, kind: Distance = 'squared'): number | Absence {
  const { rows, columns, total } = margins(table);
  if (total === 0) return 'not-defined';
  const expected = expectedDisagreement(rows, columns, kind);
  return expected === 0 ? 'not-defined' : 1 - observedDisagreement(table, kind) / expected;
}

// Kappa is the default for portfolios and for ranks within one year, with squared weights (Häge 2011; so does the R package fpsim): it corrects for what S
// takes for likeness, and unlike pi keeps each state's own habit of voting apart.
const declared = {
  unit: '1 alike, 0 as chance',
  range: [-1, 1],
  origin: { kind: 'published', citation: 'Cohen 1968; Häge 2011, Political Analysis 19(3): 287-305' },
  value: (cells: Contingency) => cohenKappa(cells),
  notes: [
    'Squared weights: a yes against a no counts four times an abstention beside either. Not defined where both cast one and the same vote throughout.',
  ],
} as const;

export const unKappa: TableMeasure = ofVotes({
  ...declared,
  name: 'un-kappa',
  label: 'UN votes, kappa',
  question: "How much nearer than chance were i's and j's recorded votes?",
});

export const unContestedKappa: TableMeasure = ofContestedVotes({
  ...declared,
  name: 'un-contested-kappa',
  label: 'UN contested votes, kappa',
  question: "How much nearer than chance were i's and j's contested votes?",
});

export const portfolioKappa: TableMeasure = ofPortfolios({
  ...declared,
  name: 'portfolio-kappa',
  label: 'Alliance portfolios, kappa',
  question: "How much nearer than chance were i's and j's alliances with all states?",
});
