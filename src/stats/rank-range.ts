/**
 * The first and last rank that a value takes while it moves over its interval and all others stay where they are. Tied values
 * share the best rank, as in `standing`.
 * @param sorted all values, ascending, the one in question among them
 * @throws RangeError where the value is not within its interval
 * @example rankRange([1, 2, 3, 4], { value: 3, low: 1.5, high: 3.5 }, 'highest') // [2, 3]
 */
export function rankRange(
  sorted: ArrayLike<number>,
  { value, low, high }: { value: number; low: number; high: number },
  first: 'highest' | 'lowest',
): [first: number, last: number] {
  if (!(low <= value && value <= high)) throw new RangeError(`${value} is not within ${low} to ${high}`);
  if (first === 'highest') return [1 + countAbove(sorted, high), 1 + countAbove(sorted, low) - (value > low ? 1 : 0)];
  const countBelow = (x: number) => sorted.length - countAtLeast(sorted, x);
  return [1 + countBelow(low), 1 + countBelow(high) - (value < high ? 1 : 0)];
}

/** How many values of an ascending list are above one. @example countAbove([1, 2, 2, 3], 2) // 1 */
export function countAbove(sorted: ArrayLike<number>, value: number): number {
  return sorted.length - firstPlaceWhere(sorted, (x) => x > value);
}

function countAtLeast(sorted: ArrayLike<number>, value: number): number {
  return sorted.length - firstPlaceWhere(sorted, (x) => x >= value);
}

/** The first place of an ascending list where a condition, once true, stays true; its length where that is nowhere. */
export function firstPlaceWhere(sorted: ArrayLike<number>, reached: (x: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
