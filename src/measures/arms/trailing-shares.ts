/** A volume that went between `of` and `toward` in a year. A `toward` that is no state counts in the total of `of` alone. */
export interface Flow {
  of: number;
  toward: number | undefined;
  year: number;
  volume: number;
}

/** A share of one state's trailing total that fell to another. */
export interface TrailingShare {
  of: number;
  toward: number;
  year: number;
  share: number;
}

/** Shares of trailing totals, and the totals: `totals.get(state)![n]` is that of the nth year whose whole window is covered. */
export interface TrailingShares {
  shares: TrailingShare[];
  totals: ReadonlyMap<number, readonly number[]>;
}

/**
 * Each partner's share of a state's total over the last few years, for every year whose whole window is covered. Partners with nothing in
 * the window have no row; a state whose total is 0 in a window has none at all: its shares are not defined.
 * @param window years, the year itself included: 5 is SIPRI's own habit for volumes that jump from year to year
 * @param from the first year that is covered @param to the last
 * @example
 * trailingShares([{ of: 2, toward: 20, year: 1, volume: 3 }, { of: 2, toward: 70, year: 2, volume: 1 }], 2, 1, 2).shares
 * // [{ of: 2, toward: 20, year: 2, share: 0.75 }, { of: 2, toward: 70, year: 2, share: 0.25 }]
 */
export function trailingShares(flows: Iterable<Flow>, window: number, from: number, to: number): TrailingShares {
  const years = to - from + 1;
  const volumes = new Map<number, Float64Array>();
  const partners = new Map<number, Map<number, Float64Array>>();
  for (const { of, toward, year, volume } of flows) {
    entry(volumes, of, () => new Float64Array(years))[year - from]! += volume;
    if (toward === undefined) continue;
    const own = entry(partners, of, () => new Map<number, Float64Array>());
    entry(own, toward, () => new Float64Array(years))[year - from]! += volume;
  }
  const totals = new Map([...volumes].map(([of, own]) => [of, trailingSums(own, window)]));
  const shares: TrailingShare[] = [];
  for (const [of, own] of partners)
    for (const [toward, flow] of own)
      for (const [n, sum] of trailingSums(flow, window).entries())
        if (sum > 0)
          shares.push({ of, toward, year: from + window - 1 + n, share: Math.min(1, sum / totals.get(of)![n]!) });
  return { shares, totals };
}

/** Sums over each run of `window` neighbouring values, each summed afresh so that a sum of zeros is exactly 0. */
function trailingSums(values: Float64Array, window: number): number[] {
  const sums: number[] = [];
  for (let end = window; end <= values.length; end++)
    sums.push(values.subarray(end - window, end).reduce((sum, value) => sum + value, 0));
  return sums;
}

function entry<Key, Item>(map: Map<Key, Item>, key: Key, make: () => Item): Item {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
