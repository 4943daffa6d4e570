import { turnoverEstimates } from './estimates.ts';
import { LONG_IN_OFFICE, POLYARCHY_BOUND, type RegimeClass, type TurnoverKind } from './groups.ts';
import type { TurnoverRow } from './turnover-row.ts';

/** First and last year of the turnovers that the estimates rest on. */
export const TURNOVERS_COVER = [1947, 2013] as const;

/**
 * The estimate of one group.
 * @throws RangeError where there were too few turnovers for one
 */
export function estimatedTurnover(
  measure: TurnoverRow['measure'],
  regime: RegimeClass,
  kind: TurnoverKind,
): TurnoverRow {
  const row = turnoverEstimates.find((one) => one.measure === measure && one.regime === regime && one.kind === kind);
  if (!row) throw new RangeError(`there is no estimate of ${measure} for ${regime}, ${kind}`);
  return row;
}

/** The side of the bound that a state stands on; any where its regime is not known. */
export function regimeClassOf(polyarchy: number | undefined): RegimeClass {
  if (polyarchy === undefined) return 'any';
  return polyarchy <= POLYARCHY_BOUND ? 'less' : 'more';
}

/** Which turnovers a leader's own would be one of, as far as years in office tell. @example kindAfter(12) // 'long' */
export function kindAfter(years: number): 'any' | 'long' {
  return years >= LONG_IN_OFFICE ? 'long' : 'any';
}
