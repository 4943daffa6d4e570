import type { RandomStream } from './random.ts';
import { studentQuantile } from './student.ts';

/** The mean of at least one number. */
export function meanOf(x: readonly number[]): number {
  return x.reduce((sum, one) => sum + one, 0) / x.length;
}

/**
 * The standard deviation of a sample, over n - 1.
 * @throws RangeError for fewer than two numbers
 * @example standardDeviation([1, 2, 3, 4]) // 1.291
 */
export function standardDeviation(x: readonly number[]): number {
  if (x.length < 2) throw new RangeError('a standard deviation needs at least two numbers');
  const mean = meanOf(x);
  return Math.sqrt(x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (x.length - 1));
}

/**
 * Row numbers of a circular block bootstrap (Politis and Romano 1992): blocks of rows that follow one another, the first after
 * the last, put together until there are n. Drawn once for two series, it keeps what moves both in the same year.
 * @param block rows in a block, 1 to n
 */
export function blockRows(n: number, block: number, stream: RandomStream): number[] {
  const rows: number[] = [];
  while (rows.length < n) {
    const start = Math.floor(stream() * n);
    for (let k = 0; k < block && rows.length < n; k++) rows.push((start + k) % n);
  }
  return rows;
}

/** How many times as large one spread is as another. */
export interface SpreadRatio {
  /** The spread of each. */
  spreads: readonly [number, number];
  ratio: number;
  /** 95% interval of the ratio. */
  low: number;
  high: number;
  /** Rows compared, and rows in a block. */
  rows: number;
  block: number;
}

/** Fewer rows than this are not compared. Our choice. */
export const FEWEST_FOR_SPREAD = 12;

/**
 * The ratio of the spreads of two series observed in the same years, with a 95% interval: the standard error of its logarithm
 * from a paired block bootstrap, times Student's t with one degree of freedom less than there are blocks (plain percentiles of so
 * few blocks cover less; what this covers, bench/change-points.mjs prints). Blocks have n^(1/3) rows, at least 2: our choice; on
 * block lengths see Hall, Horowitz and Jing 1995.
 * @param spread what is compared: a standard deviation, a mean of amounts
 * @returns undefined where there are fewer than {@link FEWEST_FOR_SPREAD} rows, or one of the two does not move at all
 * @throws RangeError where the two differ in length
 */
export function ratioOfSpreads(
  a: readonly number[],
  b: readonly number[],
  spread: (x: readonly number[]) => number,
  stream: RandomStream,
  draws = 999,
): SpreadRatio | undefined {
  const n = a.length;
  if (b.length !== n) throw new RangeError(`${n} and ${b.length} rows: the two are compared in the same years`);
  if (n < FEWEST_FOR_SPREAD) return undefined;
  const spreads = [spread(a), spread(b)] as const;
  if (!(spreads[0] > 0 && spreads[1] > 0)) return undefined;
  const block = Math.max(2, Math.round(Math.cbrt(n)));
  const logs: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const rows = blockRows(n, block, stream);
    const [x, y] = [spread(rows.map((row) => a[row]!)), spread(rows.map((row) => b[row]!))];
    if (x > 0 && y > 0) logs.push(Math.log(x / y));
  }
  if (logs.length < draws / 2) return undefined;
  const log = Math.log(spreads[0] / spreads[1]);
  const reach = studentQuantile(0.975, Math.max(1, Math.floor(n / block) - 1)) * standardDeviation(logs);
  return {
    spreads,
    ratio: Math.exp(log),
    low: Math.exp(log - reach),
    high: Math.exp(log + reach),
    rows: n,
    block,
  };
}
