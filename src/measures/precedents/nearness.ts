import { ABSENT, TOP } from './features.ts';
import { nearest } from './nearest.ts';
import { samePair } from './same-pair.ts';
import { type Behaviours, pointOf, WIDTH } from './space.ts';

/** How many precedents are shown, and to which of them distances are compared. */
export const PRECEDENTS = 20;

/** How near the nearest and the twentieth pair-year stand to one. */
export interface Nearness {
  nearest: number;
  twentieth: number;
}

/**
 * What a feature that is not known must count for, around one pair-year, so that having no figure neither brings near nor keeps away: as much as leaving it out
 * brings the twentieth nearest pair-year nearer. A pair-year without the feature then finds itself among the twenty as often as one with it.
 * Over pair-years of all years, since what a source does not reach is mostly early or late.
 * @param without pairs left out @param count which neighbour is looked at; one year a pair
 * @returns differences of 0 to 100, one a feature; where too few have all its features, those of two points drawn at random
 * @example twentieth at 0.030 with votes and 0.012 without, votes being an eighth of the weight: (0.030 - 0.012) * 8 = 14 points
 */
export function gapsAround(
  { keys, values }: Behaviours,
  point: Uint8Array,
  weights: readonly number[],
  without: readonly number[],
  count = PRECEDENTS,
): number[] {
  const known = weights.flatMap((weight, n) => (point[n] === ABSENT || weight === 0 ? [] : [n]));
  // The smallest sums of weighted differences: without each feature in turn, and last with all.
  const smallest = [...known, undefined].map(() => new Smallest(count));
  const whole = smallest[known.length]!;
  const lowest = new Float64Array(smallest.length);
  const parts = new Float64Array(known.length);
  for (let other = 0; other < keys.length; ) {
    const key = keys[other]!;
    lowest.fill(Infinity);
    const beyond = whole.last;
    candidates: for (; other < keys.length && keys[other] === key; other++) {
      let total = 0;
      let largest = 0;
      for (let k = 0; k < known.length; k++) {
        const byte = values[other * WIDTH + known[k]!]!;
        if (byte === ABSENT) continue candidates;
        const part = weights[known[k]!]! * Math.abs(byte - point[known[k]!]!);
        parts[k] = part;
        total += part;
        if (part > largest) largest = part;
        // Whichever feature is left out, this one is not among the smallest.
        if (total - largest >= beyond) continue candidates;
      }
      for (let k = 0; k < known.length; k++) {
        const rest = total - parts[k]!;
        if (rest < lowest[k]!) lowest[k] = rest;
      }
      if (total < lowest[known.length]!) lowest[known.length] = total;
    }
    if (!without.includes(key)) for (const [k, list] of smallest.entries()) list.see(lowest[k]!);
  }
  const gaps = weights.map(() => exact(TOP / 3));
  if (whole.last < Infinity)
    for (const [k, n] of known.entries()) gaps[n] = exact((whole.last - smallest[k]!.last) / weights[n]!);
  return gaps;
}

/** Rounded to a sixty-fourth, so that sums of gaps and whole numbers are exact. */
const exact = (gap: number) => Math.round(gap * 64) / 64;

/** Keeps the smallest numbers seen. */
class Smallest {
  readonly #kept: number[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  /** The largest of those kept; infinite while there are too few. */
  get last(): number {
    return this.#kept[this.#count - 1] ?? Infinity;
  }

  see(x: number): void {
    if (x >= this.last || x === Infinity) return;
    let at = this.#kept.length;
    while (at > 0 && this.#kept[at - 1]! > x) at -= 1;
    this.#kept.splice(at, 0, x);
    if (this.#kept.length > this.#count) this.#kept.pop();
  }
}

/** The nearest and the twentieth pair-year of one; undefined where there are no twenty. @param years that they may be of */
export function nearnessOf(
  space: Behaviours,
  row: number,
  weights: readonly number[],
  years: readonly [number, number],
): Nearness | undefined {
  const point = pointOf(space, row);
  const without = samePair(space.keys[row]!);
  const metric = { weights, gaps: gapsAround(space, point, weights, without) };
  const found = nearest(space, point, { metric, count: PRECEDENTS, years, without });
  const last = found[PRECEDENTS - 1];
  return last && { nearest: found[0]!.distance, twentieth: last.distance };
}

/** The share of a sample, 0 to 100, that is below a value; what is equal counts half. @example percentileIn([1, 2, 3, 4], 3) // 62.5 */
export function percentileIn(sample: readonly number[], value: number): number {
  let below = 0;
  for (const x of sample) below += x < value ? 1 : x === value ? 0.5 : 0;
  return (100 * below) / sample.length;
}
