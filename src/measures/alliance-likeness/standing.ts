/** Fewer partners than this are too few to say where one of them stands. Ours. */
export const FEWEST_PARTNERS = 6;

/**
 * For every two states the lower of two percentiles: where j stands among i's partners, and where i stands among j's. A percentile is
 * the share (0 to 100) of the state's known values that a value is above, ties counted half, itself included in both. A value that
 * rises while the others stay lowers no percentile of its pair.
 * @param values n by n, of i toward j in row i; NaN where unknown. A symmetric measure stands on both sides of the diagonal
 * @param n how many states
 * @returns n by n, symmetric; NaN where either is unknown or has fewer than {@link FEWEST_PARTNERS} partners
 * @example of seven states, with 1's values [NaN, 5, 4, 3, 2, 1, 0], the second stands at (5 + 0.5) / 6 of the first's: 91.7
 */
export function lowerStandings(values: Float64Array, n: number): Float64Array {
  const own = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const row = values.subarray(i * n, (i + 1) * n);
    const known = row.filter((x) => !Number.isNaN(x)).sort();
    if (known.length < FEWEST_PARTNERS) continue;
    for (let j = 0; j < n; j++) {
      if (Number.isNaN(row[j]!)) continue;
      const [below, notAbove] = [firstPlace(known, row[j]!, false), firstPlace(known, row[j]!, true)];
      own[i * n + j] = (50 * (below + notAbove)) / known.length;
    }
  }
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) lower[i * n + j] = Math.min(own[i * n + j]!, own[j * n + i]!);
  return lower;
}

/** How many ordered values are below x, or (past) below or at it. */
function firstPlace(ordered: Float64Array, x: number, past: boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (past ? ordered[middle]! > x : ordered[middle]! >= x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A standing as it is stored: to 20 below 60, to 5 below 90, to 1 from there on, where one partner more or less tells something. Ours,
 * to save room; it never turns an order round.
 * @example storedStanding(43.2) // 40
 * @example storedStanding(97.4) // 97
 */
export function storedStanding(percentile: number): number {
  const step = percentile < 60 ? 20 : percentile < 90 ? 5 : 1;
  return step * Math.round(percentile / step);
}

/** The steps that shares of trade are stored in, in ten-thousandths. Ours: about two a doubling where most pairs are. */
export const shareSteps = [1, 3, 10, 30, 60, 100, 200, 300, 500, 800, 1200, 2000, 3000, 5000] as const;

/**
 * A share of trade as it is stored: the step at or below it, in ten-thousandths.
 * @param share 0 to 1 @example storedShare(0.0123) // 100
 */
export function storedShare(share: number): number {
  return shareSteps.findLast((step) => step <= share * 10_000) ?? 0;
}

/**
 * How strong each state's trade with each other is for one that trades as everybody does: the partner's share of its trade over the mean of
 * that partner's shares of all states' trade. The trade of large partners is thereby not close.
 * @param shares n by n, of j in i's trade in row i, 0 to 1; NaN where unknown
 * @returns n by n; NaN where unknown, or where nobody trades with the partner
 * @example intensities of three states whose shares of the third are 0.4, 0.2: 0.4 / ((0.4 + 0.2) / 3) = 2 and 1
 */
export function tradeIntensities(shares: Float64Array, n: number): Float64Array {
  const mean = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) mean[j]! += known(shares[i * n + j]!) / n;
  return shares.map((share, at) => (mean[at % n]! > 0 ? share / mean[at % n]! : Number.NaN));
}

/**
 * How alike every two states spread their trade: the cosine of their rows of log(1 + intensity), unknown ones taken as none. A state's
 * own place is left out of its row.
 * @param intensities n by n @returns n by n, 0 to 1; NaN where a state's trade is known with fewer than {@link FEWEST_PARTNERS}
 */
export function tradeProfiles(intensities: Float64Array, n: number): Float64Array {
  const rows = new Float64Array(n * n);
  const norms = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let partners = 0;
    for (let k = 0; k < n; k++) {
      const x = intensities[i * n + k]!;
      if (k === i || Number.isNaN(x)) continue;
      partners += 1;
      rows[i * n + k] = Math.log1p(x);
      norms[i]! += rows[i * n + k]! ** 2;
    }
    if (partners < FEWEST_PARTNERS) norms[i] = 0;
  }
  const alike = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      if (norms[i] === 0 || norms[j] === 0) continue;
      let sum = 0;
      for (let k = 0; k < n; k++) sum += rows[i * n + k]! * rows[j * n + k]!;
      alike[i * n + j] = alike[j * n + i] = Math.min(1, sum / (Math.sqrt(norms[i]!) * Math.sqrt(norms[j]!)));
    }
  return alike;
}

/** How many of a state's partners count as its closest in trade. Ours. */
export const CLOSEST_PARTNERS = 20;

/**
 * How many of their closest partners in trade every two states have in common, over the geometric mean of how many each has: the
 * {@link CLOSEST_PARTNERS} with the highest intensity, fewer where a state trades with fewer. A state is not its own partner, so
 * the partners in common are third states.
 * @param intensities n by n @returns n by n, symmetric, 0 to 1; 0 where a state trades with nobody
 * @example 20 partners each and 8 in common: 8 / √(20 · 20) = 0.4
 */
export function closestInCommon(intensities: Float64Array, n: number): Float64Array {
  const closest = Array.from({ length: n }, (_, i) => {
    const row = intensities.subarray(i * n, (i + 1) * n);
    const partners = [...row.keys()].filter((k) => k !== i && row[k]! > 0);
    return new Set(partners.sort((a, b) => row[b]! - row[a]! || a - b).slice(0, CLOSEST_PARTNERS));
  });
  const common = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      let both = 0;
      for (const k of closest[i]!) if (closest[j]!.has(k)) both += 1;
      if (both > 0) common[i * n + j] = common[j * n + i] = both / Math.sqrt(closest[i]!.size * closest[j]!.size);
    }
  return common;
}

/**
 * A share of partners in common as it is stored: 10 from a tenth on, else 0, in hundredths. Ours: more steps told no more on pairs held out, and take room.
 * @param share 0 to 1 @example storedCommon(0.45) // 10
 */
export function storedCommon(share: number): number {
  // Past the last digit of a root: 2 of 20 is a tenth.
  return share + 1e-9 >= 0.1 ? 10 : 0;
}

const known = (x: number): number => (Number.isNaN(x) ? 0 : x);

/**
 * The exercises that two states had together, over the geometric mean of all those that each took part in.
 * @param together exercises in which both took part @param one those of the one, never fewer than `together` @param other those of the other
 * @returns 0 to 1. One more exercise together, of however many others, adds one to all three numbers and never lowers it
 * @example exerciseIntensity(4, 8, 8) // 0.5
 */
export function exerciseIntensity(together: number, one: number, other: number): number {
  return together === 0 ? 0 : together / Math.sqrt(one * other);
}
