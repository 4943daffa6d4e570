/** Goods that went out and came in, in one unit of money; undefined where the makers do not know the flow. */
export interface Flows {
  exports: number | undefined;
  imports: number | undefined;
}

/**
 * Exports plus imports; undefined where either is not known, because a missing flow is not zero.
 * @example bothWays({ exports: 3, imports: 4 }) // 7
 * @example bothWays({ exports: 3, imports: undefined }) // undefined
 */
export function bothWays({ exports, imports }: Flows): number | undefined {
  return exports === undefined || imports === undefined ? undefined : exports + imports;
}

/**
 * A part of a total: a partner's share of a state's trade, trade's share of its GDP. Undefined where either is not known or the
 * total is 0.
 * @example partOf(93_942, 768_336) // 0.12227: China's share of Russia's trade in 2014, Correlates of War 4.0
 */
export function partOf(part: number | undefined, total: number | undefined): number | undefined {
  return part === undefined || total === undefined || total === 0 ? undefined : part / total;
}
