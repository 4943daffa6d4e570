import { quantile } from './quantile.ts';

/**
 * Sen's slope (1968): the median of the slopes between all pairs of years. Outliers hardly move it.
 * @param years rising @returns change a year; 0 for fewer than two values
 * @example theilSen([2000, 2001, 2002], [0, 1, 5]) // 2.5, the median of 1, 4 and 2.5
 */
export function theilSen(years: readonly number[], values: readonly number[]): number {
  const slopes: number[] = [];
  for (let j = 1; j < years.length; j++)
    for (let i = 0; i < j; i++) slopes.push((values[j]! - values[i]!) / (years[j]! - years[i]!));
  return slopes.length === 0 ? 0 : quantile(slopes, 0.5);
}

/**
 * The test of Mann (1945) and Kendall for a rise or fall by ranks, with the variance that Hamed and Rao (1998) give it where
 * values depend on those before: autocorrelations of the ranks, once Sen's slope is taken out, enter where they are larger than
 * 1.96 / √n. The variance is never taken below that of independent values (our choice). Gaps count as one step.
 * @param slope Sen's slope of the series
 * @returns tau, Kendall's tau-b with the years (-1 to 1), and z: beyond ±1.96 the trend is shown at 95%
 */
export function mannKendall(
  years: readonly number[],
  values: readonly number[],
  slope: number,
): { tau: number; z: number } {
  const n = values.length;
  let sum = 0;
  let untied = 0;
  for (let j = 1; j < n; j++)
    for (let i = 0; i < j; i++) {
      sum += Math.sign(values[j]! - values[i]!);
      if (values[j] !== values[i]) untied += 1;
    }
  if (untied === 0) return { tau: 0, z: 0 };
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spread = (m: number) => m * (m - 1) * (2 * m + 5);
  const ties = [...counts.values()].reduce((total, count) => total + spread(count), 0);
  const ranks = midRanks(values.map((value, at) => value - slope * (years[at]! - years[0]!)));
  const mean = (n + 1) / 2;
  const deviations = ranks.map((rank) => rank - mean);
  const power = deviations.reduce((total, d) => total + d * d, 0);
  let dependence = 0;
  for (let lag = 1; lag < n - 2 && power > 0; lag++) {
    let along = 0;
    for (let at = lag; at < n; at++) along += deviations[at]! * deviations[at - lag]!;
    const r = along / power;
    if (Math.abs(r) > 1.96 / Math.sqrt(n)) dependence += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  const inflation = Math.max(1, 1 + (2 * dependence) / (n * (n - 1) * (n - 2)));
  const variance = ((spread(n) - ties) / 18) * inflation;
  return {
    tau: sum / Math.sqrt(untied * ((n * (n - 1)) / 2)),
    z: sum === 0 ? 0 : (sum - Math.sign(sum)) / Math.sqrt(variance),
  };
}

/** Ranks from 1, ties sharing their mean. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let at = start; at < end; at++) ranks[order[at]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
