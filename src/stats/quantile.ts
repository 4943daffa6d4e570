/**
 * A quantile of a sample by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default).
 * @param sample at least one number; not changed
 * @param p from 0 to 1
 * @throws RangeError for an empty sample or a p outside 0 to 1
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(sample: readonly number[], p: number): number {
  if (sample.length === 0) throw new RangeError('a quantile needs at least one number');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is from 0 to 1; got ${p}`);
  const sorted = [...sample].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}
