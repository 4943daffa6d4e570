import { whitener } from './persistence.ts';

/** What holds within a segment: one level, or one straight line. */
export type SegmentShape = 'level' | 'line';

/**
 * Sums of squared residuals of every possible segment of a series, at one shape and one persistence. What depends on the years
 * alone is worked out once, so that many series of the same years (bootstrap draws) cost little. A segment's deviations start
 * anew: its first one owes nothing to the segment before.
 */
export class SegmentCosts {
  readonly #shape: SegmentShape;
  readonly #times: Float64Array;
  readonly #white: (column: ArrayLike<number>, out?: Float64Array) => Float64Array;
  readonly #ones: Float64Array;
  readonly #slopes: Float64Array;
  /** Of each segment what X'X comes to: 1 by the constant's, time by constant over it, 1 by what time adds. */
  readonly #gram: readonly [Float64Array, Float64Array, Float64Array];
  readonly #whitened: Float64Array;

  /** @param times years, centred @param lags years since the entry before */
  constructor(shape: SegmentShape, times: Float64Array, lags: ArrayLike<number>, rho: number) {
    const n = times.length;
    this.#shape = shape;
    this.#times = times;
    this.#white = whitener(lags, rho);
    this.#ones = this.#white(new Float64Array(n).fill(1));
    this.#slopes = this.#white(times);
    const slope = shape === 'line' ? n * n : 0;
    const gram = [new Float64Array(n * n), new Float64Array(slope), new Float64Array(slope)] as const;
    for (let i = 0; i < n; i++) {
      let [cc, ct, tt] = [1, times[i]!, times[i]! * times[i]!];
      for (let j = i; j < n; j++) {
        if (j > i) {
          cc += this.#ones[j]! * this.#ones[j]!;
          ct += this.#ones[j]! * this.#slopes[j]!;
          tt += this.#slopes[j]! * this.#slopes[j]!;
        }
        gram[0][i * n + j] = 1 / cc;
        if (slope === 0) continue;
        gram[1][i * n + j] = ct / cc;
        gram[2][i * n + j] = 1 / (tt - (ct * ct) / cc);
      }
    }
    this.#gram = gram;
    this.#whitened = new Float64Array(n);
  }

  /** @returns at `i * n + j` the residual sum of squares of the segment from entry i to entry j, both inside @param costs filled and returned */
  of(y: Float64Array, costs: Float64Array = new Float64Array(y.length ** 2)): Float64Array {
    const n = y.length;
    const u = this.#white(y, this.#whitened);
    const [ones, slopes, times] = [this.#ones, this.#slopes, this.#times];
    const [constant, lean, along] = this.#gram;
    const line = this.#shape === 'line';
    for (let i = 0; i < n; i++) {
      let yy = y[i]! * y[i]!;
      let cy = y[i]!;
      let ty = y[i]! * times[i]!;
      costs[i * n + i] = 0;
      for (let j = i + 1; j < n; j++) {
        const v = u[j]!;
        yy += v * v;
        cy += v * ones[j]!;
        const at = i * n + j;
        let left = yy - cy * cy * constant[at]!;
        if (line) {
          ty += v * slopes[j]!;
          const rise = ty - lean[at]! * cy;
          left -= rise * rise * along[at]!;
        }
        costs[at] = left > 0 ? left : 0;
      }
    }
    return costs;
  }
}

/** The best division of a series into a number of segments. */
export interface Division {
  /** Index of each segment's first entry, the first segment's (0) included. */
  starts: number[];
  /** Sum of the segments' costs. */
  cost: number;
}

/** Where a segment that ends with an entry may start: from `first` to `last`, both inside; nowhere where last is before first. */
export interface Starts {
  first: Int32Array;
  last: Int32Array;
}

/**
 * Segments that never reach over the border of two blocks and have at least so many entries; a whole block may be shorter.
 * @param blocks of each entry its block: 0, 1, … in order
 */
export function startsWithin(blocks: readonly number[], shortest: number): Starts {
  const n = blocks.length;
  const first = Int32Array.from(blocks, (block) => blocks.indexOf(block));
  const last = Int32Array.from(blocks, (block, j) => {
    const whole = j === n - 1 || blocks[j + 1] !== block;
    return Math.max(j - shortest + 1, whole ? first[j]! : -1);
  });
  return { first, last };
}

/**
 * The best divisions of series of one length into 1, 2, … segments, exactly, by dynamic programming (Bai and Perron 2003). Its
 * work space is kept from one series to the next.
 */
export class Divider {
  readonly #n: number;
  readonly #starts: Starts;
  readonly #totals: Float64Array[];
  readonly #from: Int32Array[];

  /** @param most the largest number of segments looked at */
  constructor(n: number, starts: Starts, most: number) {
    this.#n = n;
    this.#starts = starts;
    this.#totals = Array.from({ length: most }, () => new Float64Array(n));
    this.#from = Array.from({ length: most }, () => new Int32Array(n));
  }

  /**
   * @param costs at `i * n + j` that of the segment from i to j, both inside
   * @returns entry k has k + 1 segments; undefined where no such division is allowed
   */
  divisions(costs: Float64Array): (Division | undefined)[] {
    this.ahead(costs);
    return this.#totals.map((total, k) => {
      const cost = total[this.#n - 1]!;
      if (cost === Infinity) return undefined;
      const starts = new Array<number>(k + 1);
      let end = this.#n - 1;
      for (let left = k; left >= 0; left--) {
        starts[left] = this.#from[left]![end]!;
        end = starts[left]! - 1;
      }
      return { starts, cost };
    });
  }

  /** Of every first part (entries 0 to j) the least cost in k + 1 segments: at [k][j]. Written over by the next call. */
  ahead(costs: Float64Array): readonly Float64Array[] {
    const n = this.#n;
    const { first, last } = this.#starts;
    for (let k = 0; k < this.#totals.length; k++) {
      const total = this.#totals[k]!;
      const from = this.#from[k]!;
      const before = this.#totals[k - 1];
      // The first entry that k segments can end with: nothing before it is worth a look.
      let reached = 0;
      while (before && reached < n && before[reached] === Infinity) reached += 1;
      for (let j = 0; j < n; j++) {
        let least = Infinity;
        let start = 0;
        if (before) {
          const to = last[j]!;
          for (let i = Math.max(reached + 1, first[j]!); i <= to; i++) {
            const sum = before[i - 1]! + costs[i * n + j]!;
            if (sum < least) {
              least = sum;
              start = i;
            }
          }
        } else if (first[j] === 0 && last[j]! >= 0) least = costs[j]!;
        total[j] = least;
        from[j] = start;
      }
    }
    return this.#totals;
  }

  /** Of every last part (entries i to the end) the least cost in k + 1 segments: at [k][i]. */
  behind(costs: Float64Array): Float64Array[] {
    const n = this.#n;
    const { first, last } = this.#starts;
    const totals: Float64Array[] = [];
    for (let k = 0; k < this.#totals.length; k++) {
      const total = new Float64Array(n).fill(Infinity);
      for (let i = 0; i < n; i++)
        for (let j = i; j < n; j++) {
          if (i < first[j]! || i > last[j]!) continue;
          const rest = k === 0 ? (j === n - 1 ? 0 : Infinity) : (totals[k - 1]![j + 1] ?? Infinity);
          total[i] = Math.min(total[i]!, costs[i * n + j]! + rest);
        }
      totals.push(total);
    }
    return totals;
  }
}
