/**
 * Each amount as a share of the sum of all that are known. An unknown amount has no share and adds nothing to the sum; where the
 * sum is 0 nobody has a share.
 * @param amounts of one year, 0 or more, one a state; undefined where unknown
 * @returns shares between 0 and 1, in the same order
 * @example sharesOfTotal([6, undefined, 2]) // [0.75, undefined, 0.25]
 */
export function sharesOfTotal(amounts: readonly (number | undefined)[]): (number | undefined)[] {
  const total = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return amounts.map((amount) => (amount === undefined || total === 0 ? undefined : amount / total));
}
