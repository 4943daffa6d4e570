/**
 * The years in which an agreement was in force: from its entry into force, or from signing where that is not known or comes out
 * earlier, to its end. Ours where entry into force is not known; the ends are mostly estimates by the data's makers.
 * @returns first and last year, or undefined where it entered into force only after its last year
 * @example yearsInForce(1993, undefined, 1998) // [1993, 1998]
 * @example yearsInForce(2009, 2011, 2010) // undefined
 */
export function yearsInForce(
  signed: number,
  entryIntoForce: number | undefined,
  end: number,
): [from: number, to: number] | undefined {
  const from = Math.max(signed, entryIntoForce ?? signed);
  return from <= end ? [from, end] : undefined;
}
