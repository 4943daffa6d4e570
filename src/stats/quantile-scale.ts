/**
 * The percentiles at which a scale is kept: by 1 to 90, by 0.25 to 99, by 0.05 to 100. Finest where close pairs are: of 18,000
 * pairs the hundred closest lie above 99.4.
 */
export const scalePercentiles: readonly number[] = [
  ...Array.from({ length: 90 }, (_, n) => n),
  ...Array.from({ length: 36 }, (_, n) => 90 + n / 4),
  ...Array.from({ length: 21 }, (_, n) => (9900 + 5 * n) / 100),
];

/**
 * The values of a sample at {@link scalePercentiles}, each the order statistic nearest to its place, so that a value that fills many
 * places (0, mostly) stands at exactly the percentiles that it fills.
 * @param sample one value or more; not changed
 * @throws RangeError for an empty sample
 * @example quantileScale([3, 1, 2])[45] // 2: the value at the 45th percentile
 */
export function quantileScale(sample: ArrayLike<number>): Float64Array {
  if (sample.length === 0) throw new RangeError('a scale needs at least one value');
  const sorted = Float64Array.from(sample).sort();
  return Float64Array.from(scalePercentiles, (p) => sorted[Math.round((p / 100) * (sorted.length - 1))]!);
}

/**
 * The percentile of a value on a scale: the middle of those it fills; between two knots by interpolation; 0 below the lowest, 100
 * above the highest.
 * @param scale values at {@link scalePercentiles}
 * @example percentileOn(quantileScale([0, 0, 0, 1]), 0) // 41.5: it fills the percentiles up to 83
 */
export function percentileOn(scale: ArrayLike<number>, value: number): number {
  // Without a function of what is looked for: this runs for every pair of a year.
  let from = 0;
  for (let to = scale.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (scale[middle]! >= value) to = middle;
    else from = middle + 1;
  }
  if (from === scale.length) return 100;
  if (scale[from] === value) {
    let above = from + 1;
    for (let to = scale.length; above < to; ) {
      const middle = (above + to) >> 1;
      if (scale[middle]! > value) to = middle;
      else above = middle + 1;
    }
    return (scalePercentiles[from]! + scalePercentiles[above - 1]!) / 2;
  }
  if (from === 0) return 0;
  const [low, high] = [scale[from - 1]!, scale[from]!];
  const [p, q] = [scalePercentiles[from - 1]!, scalePercentiles[from]!];
  return p + ((value - low) / (high - low)) * (q - p);
}
