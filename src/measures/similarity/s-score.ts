import type { Absence } from '../../figures/index.ts';
import { type Contingency, type Distance, margins, observedDisagreement } from './contingency.ts';

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
