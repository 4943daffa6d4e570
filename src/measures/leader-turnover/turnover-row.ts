import type { TurnoverGroup } from './groups.ts';

/** One row of the estimates: a measure, a group of turnovers, and how much more it moved than in years without one. */
export interface TurnoverRow extends TurnoverGroup {
  measure: 'ideal-point-distance' | 'un-kappa' | 'trade-share';
  /** Mean absolute change toward the major powers over three years without a turnover, in the measure's unit. */
  usual: number;
  /** How much more with one, and its 95% interval. */
  more: readonly [value: number, low: number, high: number];
  /** The same of the three years before, where there are enough of them. */
  before?: readonly [value: number, low: number, high: number];
  turnovers: number;
  states: number;
}
