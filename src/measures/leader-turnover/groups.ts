import { type MatchedDifference, matchedDifference, type Observation } from './matched-difference.ts';
import type { Exit, LeaderYear } from './turnovers.ts';

/** A state-year as it is compared: the turnover, the regime before it, and how much a measure moved. */
export interface MovedYear extends LeaderYear {
  /** Electoral democracy (polyarchy) in t - 1, where it is coded. */
  polyarchy?: number;
  /** The mean absolute change of the measure toward the major powers from t - 1 to t + 2. */
  change: number;
  /** The same over the three years before: from t - 4 to t - 1. */
  changeBefore?: number;
}

/** At or below it a state counts as less democratic here: the middle of the index. Ours. */
export const POLYARCHY_BOUND = 0.5;

/** From so many years in office on a leader counts as long in office. Ours. */
export const LONG_IN_OFFICE = 10;

export type TurnoversFrom = 1947 | 1992;
export type RegimeClass = 'any' | 'less' | 'more';
export type TurnoverKind = 'any' | Exclude<Exit, 'otherwise'> | 'long';

/** What a turnover is set beside years without one in: regimes, and how or after what time the leader before left. */
export interface TurnoverGroup {
  /** The first year of turnovers looked at: all, or those since the end of the Soviet Union. */
  from: TurnoversFrom;
  regime: RegimeClass;
  kind: TurnoverKind;
}

export const turnoverGroups: readonly TurnoverGroup[] = ([1947, 1992] as const).flatMap((from) =>
  (['any', 'less', 'more'] as const).flatMap((regime) =>
    (['any', 'regular', 'irregular', 'long'] as const).map((kind) => ({ from, regime, kind })),
  ),
);

/** Fewer turnovers than this are told as too few. Ours. */
export const FEWEST_TURNOVERS = 30;

export interface TurnoverEstimate {
  /** Years with a turnover beside years without: same year, same side of the bound where the regime counts. */
  moved: MatchedDifference;
  /** The same states over the three years before: what of the difference was there already. */
  before?: MatchedDifference;
}

/**
 * How much more a measure moved within three years of a new leader than in years without, in one group. Matched by year and, where the
 * regime counts, by side of the bound; leaders long in office are set beside leaders long in office.
 * @returns undefined for fewer than {@link FEWEST_TURNOVERS} turnovers
 */
export function turnoverEstimate(years: readonly MovedYear[], group: TurnoverGroup): TurnoverEstimate | undefined {
  const among = years.filter((one) => belongs(one, group));
  const moved = matchedDifference(among.map((one) => observed(one, one.change)));
  if (!moved || moved.count < FEWEST_TURNOVERS) return undefined;
  const before = matchedDifference(
    among.flatMap((one) => (one.changeBefore === undefined ? [] : [observed(one, one.changeBefore)])),
  );
  return { moved, ...(before && before.count >= FEWEST_TURNOVERS && { before }) };
}

function belongs({ year, turned, exit, before, polyarchy }: MovedYear, { from, regime, kind }: TurnoverGroup): boolean {
  if (year < from) return false;
  if (regime !== 'any' && (polyarchy === undefined || polyarchy <= POLYARCHY_BOUND !== (regime === 'less')))
    return false;
  if (kind === 'long') return before >= LONG_IN_OFFICE;
  return kind === 'any' || !turned || exit === kind;
}

function observed({ state, year, turned }: MovedYear, value: number): Observation {
  return { cluster: state, cell: String(year), treated: turned, value };
}
