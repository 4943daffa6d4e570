import { showNumber } from '../../charts/text.ts';
import { type Direction, isShown, type Travel } from '../../inquiry/direction.ts';
import { namesOf, signed } from '../../inquiry/direction-words.ts';
import type { Series } from '../../inquiry/series.ts';
import { shownAs } from '../shown.ts';

/** Where two states, or one, are heading, as shown. */
export interface DriftShown {
  states: readonly number[];
  year: number;
  /** Years of the trend, and of the search for change-points. */
  window: number;
  long: number;
  found: readonly Direction[];
  /** Of the same measures and states. */
  series: readonly Series[];
}

/** "Which way are Russia and China heading, to 2018". */
export const driftTitle = ({ states, year }: DriftShown): string =>
  `Direction of travel: ${namesOf(states, year)}, to ${year}`;

/** "+4.2 (1.1 to 7.3)": a change over ten years in the printed unit, or how many years there are. */
export function perDecade({ trend }: Travel, { measure }: Direction): string {
  if (!isShown(trend)) return trend.note;
  const { scale, decimals } = shownAs(measure);
  // Of ten years, so with one decimal more than the measure itself has.
  const say = (x: number) => signed(10 * scale * x, decimals + 1);
  return `${say(trend.slope)} (${say(trend.low)} to ${say(trend.high)})`;
}

/** "±0.4": the usual change from one year to the next. */
export function yearToYear({ volatility, measure }: Direction): string {
  if (!isShown(volatility)) return '';
  const { scale, decimals } = shownAs(measure);
  return `±${showNumber(scale * volatility.changes, decimals + 1)}`;
}
