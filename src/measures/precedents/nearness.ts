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
 * Measured on one pair in four, where the fifth stands for the twentieth, and over all years, since what a source does not reach is mostly early or late.
 * @param without pairs left out
 * @returns differences of 0 to 100, one a feature; where too few have all its features, those of two points drawn at random
 * @example twentieth at 0.030 with votes and 0.012 without, votes being an eighth of the weight: (0.030 - 0.012) * 8 = 14 points
 */
export function gapsAround(
  space: Behaviours,
  point: Uint8Array,
  weights: readonly number[],
  without: readonly number[],
): number[] {
  const sample = oneIn(SPARSE, space);
  const count = PRECEDENTS / SPARSE;
  const { keys, values } = sample;
  const known = weights
    .flatMap((weight, n) => (point[n] === ABSENT || weight === 0 ? [] : [n]))
    .sort((p, q) => weights[q]! - weights[p]!);
  // Only those that have every feature: what lacks one is set so far off that it comes last.
  const metric = { weights, gaps: weights.map(() => OUT_OF_REACH) };
  const asked = known.reduce((sum, n) => sum + weights[n]!, 0);
  const far = nearest(sample, point, { metric, count, years: EVER, without })[count - 1]?.distance ?? OUT_OF_REACH;
  const twentieth = far * TOP * asked;
  if (far > 1) return weights.map(() => exact(TOP / 3));
  const smallest = known.map(() => new Smallest(count, twentieth));
  const lowest = new Float64Array(known.length);
  const parts = new Float64Array(known.length);
  for (let other = 0; other < keys.length; ) {
    const key = keys[other]!;
    let any = false;
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
        // Whichever feature is left out, this one is not among the nearest.
        if (total - largest >= twentieth) continue candidates;
      }
      if (!any) lowest.fill(Infinity);
      any = true;
      for (let k = 0; k < known.length; k++) lowest[k] = Math.min(lowest[k]!, total - parts[k]!);
    }
    if (any && !without.includes(key)) for (let k = 0; k < known.length; k++) smallest[k]!.see(lowest[k]!);
  }
  const gaps = weights.map(() => 0);
  for (const [k, n] of known.entries()) gaps[n] = exact((twentieth - smallest[k]!.last) / weights[n]!);
  return gaps;
}

/** One pair in so many is looked at where a typical size is all that is wanted. */
const SPARSE = 4;

const sparse = new WeakMap<Behaviours, Behaviours>();

/** One pair in so many, in the order of their keys, with all their years. */
function oneIn(many: number, space: Behaviours): Behaviours {
  const known = sparse.get(space);
  if (known) return known;
  const { keys } = space;
  const kept = {
    keys: new Int32Array(keys.length),
    years: new Int16Array(keys.length),
    values: new Uint8Array(keys.length * WIDTH),
  };
  let [pair, length] = [0, 0];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (keys[to] === keys[from]) to += 1;
    if (pair++ % many !== 0) continue;
    kept.keys.set(keys.subarray(from, to), length);
    kept.years.set(space.years.subarray(from, to), length);
    kept.values.set(space.values.subarray(from * WIDTH, to * WIDTH), length * WIDTH);
    length += to - from;
  }
  const sample = {
    keys: kept.keys.subarray(0, length),
    years: kept.years.subarray(0, length),
    values: kept.values.subarray(0, length * WIDTH),
  };
  sparse.set(space, sample);
  return sample;
}

/** A distance that no two points have. */
const OUT_OF_REACH = 1e9;
const EVER = [-Infinity, Infinity] as const;

/** Rounded to a sixty-fourth, so that sums of gaps and whole numbers are exact. */
const exact = (gap: number) => Math.round(gap * 64) / 64;

/** Keeps the smallest numbers seen. */
class Smallest {
  readonly #kept: number[] = [];
  readonly #count: number;
  readonly #most: number;

  /** @param most what the last is while there are too few */
  constructor(count: number, most: number) {
    this.#count = count;
    this.#most = most;
  }

  /** The largest of those kept. */
  get last(): number {
    return this.#kept[this.#count - 1] ?? this.#most;
  }

  see(x: number): void {
    if (x >= this.last) return;
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

/**
 * The share of a sample, 0 to 100, that is below a value; what is equal counts half.
 * @param weights for how many each stands; one if left out
 * @example percentileIn([1, 2, 3, 4], 3) // 62.5
 */
export function percentileIn(sample: readonly number[], value: number, weights?: readonly number[]): number {
  let [below, all] = [0, 0];
  for (const [n, x] of sample.entries()) {
    const weight = weights?.[n] ?? 1;
    all += weight;
    below += weight * (x < value ? 1 : x === value ? 0.5 : 0);
  }
  return (100 * below) / all;
}
