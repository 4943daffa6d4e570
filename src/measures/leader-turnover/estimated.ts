import { turnoverEstimates } from './estimates.ts';
import { LONG_IN_OFFICE, POLYARCHY_BOUND, type RegimeClass, type TurnoverGroup, type TurnoversFrom } from './groups.ts';
import type { TurnoverRow } from './turnover-row.ts';

/** The last year of the turnovers that the estimates rest on: leaders are coded to 2015, and two years must follow. */
export const LAST_TURNOVERS = 2013;

/** The period that a year is like: since 1992, or all. */
export function turnoversFor(year: number): TurnoversFrom {
  return year >= 1992 ? 1992 : 1947;
}

/**
 * The estimate of one group; where it had too few turnovers for one, that of all turnovers in its regimes: the row says which.
 * @throws RangeError where there is neither
 */
export function estimatedTurnover(measure: TurnoverRow['measure'], { from, regime, kind }: TurnoverGroup): TurnoverRow {
  const known = turnoverEstimates.filter(
    (one) =>
      one.measure === measure &&
      one.from === from &&
      one.regime === regime &&
      (one.kind === kind || one.kind === 'any'),
  );
  const row = known.find((one) => one.kind === kind) ?? known[0];
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
