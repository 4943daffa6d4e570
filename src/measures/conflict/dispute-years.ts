/** Disputes of pairs, a row for each dispute, pair and year; columns of equal length. */
export interface DisputeRows {
  /** The pair's key. */
  keys: ArrayLike<number>;
  years: ArrayLike<number>;
  /** 1 in the dispute's first year for the pair. */
  onset: ArrayLike<number>;
  /** Highest hostility level that either side reached in the dispute, 1 to 5. */
  hostility1: ArrayLike<number>;
  hostility2: ArrayLike<number>;
}

/** What a pair's disputes of one year come to. */
export interface DisputeYear {
  key: number;
  year: number;
  disputes: number;
  onsets: number;
  hostility: number;
}

/**
 * Adds up each pair's disputes by year: how many were under way, how many of them began, and the highest hostility level
 * that either state reached in any of them. The level is the side's in the whole dispute, so it may belong to another year
 * or to another opponent.
 * @example one dispute at levels 3 and 4 begun that year, one at 2 and 1 going on // disputes 2, onsets 1, hostility 4
 */
export function disputeYears(rows: DisputeRows): DisputeYear[] {
  const found = new Map<string, DisputeYear>();
  for (let n = 0; n < rows.keys.length; n++) {
    const [key, year] = [rows.keys[n]!, rows.years[n]!];
    const name = `${key} ${year}`;
    let sum = found.get(name);
    if (!sum) {
      sum = { key, year, disputes: 0, onsets: 0, hostility: 0 };
      found.set(name, sum);
    }
    sum.disputes += 1;
    sum.onsets += rows.onset[n]!;
    sum.hostility = Math.max(sum.hostility, rows.hostility1[n]!, rows.hostility2[n]!);
  }
  return [...found.values()];
}
