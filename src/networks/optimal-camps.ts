/** All splits in two camps that reach the frustration index, or a sample of them. */
export interface OptimalCamps {
  /** Different splits found; two that differ only in which camp is called 0 are one. At most the limit asked for. */
  splits: readonly Int8Array[];
  /** How many there are, counted over independent parts of the network; a lower bound where not `complete`. */
  count: number;
  /** Whether every optimal split was found; if not, shares are those of the splits found. */
  complete: boolean;
  /**
   * For each member the share of optimal splits in which it stands in the rarer of its two places, 0 to 0.5, beside the best-tied
   * member of its connected part: above 0 it could go either way. Members without a tie have 0.
   */
  eitherWay: Float64Array;
  /**
   * Share of optimal splits, 0 to 1, in which two members stand in the same camp; undefined where no chain of ties joins them.
   * @param a place of one @param b place of the other
   */
  together: (a: number, b: number) => number | undefined;
}
