import { FIRST_YEAR, LAST_YEAR } from '../../states/index.ts';
import type { LineWord } from './line.ts';

/** From a year, to a year, or both: "since 1992", "until 1980", "1955 to 1965". */
export interface Span {
  from?: number;
  to?: number;
}

/** The years of a line. */
export interface YearsSaid {
  /** The one year, or the last of several. */
  year?: number;
  span?: Span;
  /** Years named that are not within the state system as coded. */
  outside: readonly number[];
  /** Places of the words that were read as years. */
  places: ReadonlySet<number>;
}

const within = (year: number) => FIRST_YEAR <= year && year <= LAST_YEAR;

/** Reads years, decades and spans. @example yearsSaid(wordsOf('since 1992')).span // { from: 1992 } */
export function yearsSaid(words: readonly LineWord[]): YearsSaid {
  const places = new Set<number>();
  const outside: number[] = [];
  const ends: number[] = [];
  let [open, closed] = [false, false];
  for (const [place, { plain }] of words.entries()) {
    const found = /^(\d{4})(s)?$/.exec(plain);
    if (!found) continue;
    places.add(place);
    const year = Number(found[1]);
    if (!within(year)) {
      outside.push(year);
      continue;
    }
    const before = words[place - 1]?.plain;
    if (found[2]) ends.push(year, Math.min(year + 9, LAST_YEAR));
    else ends.push(year);
    if (before === 'since' || before === 'after') open = true;
    if (before === 'until' || before === 'till' || before === 'before') closed = true;
  }
  if (ends.length === 0) return { outside, places };
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (open) return { span: { from: first }, outside, places };
  if (closed) return { year: last, span: { to: last }, outside, places };
  return { year: last, ...(first < last && { span: { from: first, to: last } }), outside, places };
}
