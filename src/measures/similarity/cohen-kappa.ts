import type { Absence } from '../../figures/index.ts';
import { type Contingency, type Distance, expectedDisagreement, margins, observedDisagreement } from './contingency.ts';

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
