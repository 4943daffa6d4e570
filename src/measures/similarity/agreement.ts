import type { Absence } from '../../figures/index.ts';
import { type Contingency, type Distance, margins, observedDisagreement } from './contingency.ts';

/**
 * The share of joint choices that were alike, from 0 to 1.
 * @param partial how unlike choices count: `nominal` not at all; `absolute` by steps, so that abstaining beside a yes or a no
 *   counts half (Voeten's index of voting similarity)
 * @returns `not-defined` without a joint choice
 * @example agreement([2, 1, 0, 0, 0, 0, 0, 0, 1]) // 0.75; with 'absolute' 0.875
 */
export function agreement(table: Contingency, partial: Distance = 'nominal'): number | Absence {
  return margins(table).total === 0 ? 'not-defined' : 1 - observedDisagreement(table, partial);
}
