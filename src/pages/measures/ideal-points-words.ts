import type { Series } from '../../inquiry/series.ts';
import type { Measure } from '../../measures/index.ts';

/** A state's point in a session of the General Assembly, in standard deviations of all states and sessions. */
export interface IdealPoint {
  ccode: number;
  state: string;
  session: number;
  /** In which the session opens. */
  year: number;
  value: number;
  low: number;
  high: number;
}

/** Points as shown: of a session, or of some states over the sessions. */
export interface IdealPointsShown {
  measure: Measure;
  /** Of the states asked for; none where all are. */
  series: readonly Series[];
  rows: readonly IdealPoint[];
  /** Ids of the measure's sources. */
  sources: readonly string[];
  /** The session's year; left out where all sessions are shown. */
  year?: number;
}

/** Session s of the General Assembly opens in the autumn of year 1945 + s. */
export const BEFORE_FIRST_SESSION = 1945;
