import type { Absence } from '../../figures/index.ts';
import { type Contingency, type Distance, expectedDisagreement, margins, observedDisagreement } from './contingency.ts';

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
