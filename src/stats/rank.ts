/** Where one value stands among many. */
export interface Standing {
  /** 1 for the first; ties share the best place (competition ranking). */
  rank: number;
  /** The last place that the tied values fill: equal to `rank` without ties. */
  lastTied: number;
  /** How many values were ranked. */
  of: number;
  /** Share of the other values that this one is ahead of, ties counted half, 0 to 100; 100 where it is the only one. */
  percentile: number;
}

/**
 * The standing of one value among a set that contains it.
 * @param values the set, the value itself included
 * @param value the value to place
 * @param first whether the highest or the lowest comes first
 * @throws RangeError where the value is not in the set
 * @example standing([5, 3, 3, 1], 3, 'highest') // { rank: 2, lastTied: 3, of: 4, percentile: 50 }
 */
export function standing(values: ArrayLike<number>, value: number, first: 'highest' | 'lowest'): Standing {
  let ahead = 0;
  let tied = 0;
  for (let n = 0; n < values.length; n++) {
    const other = values[n]!;
    if (other === value) tied += 1;
    else if (first === 'highest' ? other > value : other < value) ahead += 1;
  }
  if (tied === 0) throw new RangeError(`${value} is not among the ${values.length} values`);
  const of = values.length;
  const behind = of - ahead - tied;
  const percentile = of === 1 ? 100 : (100 * (behind + (tied - 1) / 2)) / (of - 1);
  return { rank: ahead + 1, lastTied: ahead + tied, of, percentile };
}

/**
 * The order of values as row numbers, first to last; ties keep their order.
 * @example orderOf([5, 1, 3], 'highest') // [0, 2, 1]
 */
export function orderOf(values: ArrayLike<number>, first: 'highest' | 'lowest'): number[] {
  const sign = first === 'highest' ? -1 : 1;
  return Array.from({ length: values.length }, (_, n) => n).sort((a, b) => sign * (values[a]! - values[b]!) || a - b);
}
