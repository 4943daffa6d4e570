import type { Flows } from './trade-of-a-pair.ts';

/**
 * Adds one flow to a state's total. A flow that is not known adds nothing, so that a total with gaps is a lower bound, and shares
 * of it upper bounds; a total to which nothing known was added stays undefined.
 * @example addKnown(undefined, 3) // 3
 * @example addKnown(3, undefined) // 3
 */
export function addKnown(total: number | undefined, flow: number | undefined): number | undefined {
  if (flow === undefined) return total;
  return (total ?? 0) + flow;
}

/**
 * A state's trade with all its partners: the sum of the flows that are known, exports and imports apart.
 * @param pairs the state's trade with each partner in one year
 * @example totalTrade([{ exports: 3, imports: 4 }, { exports: undefined, imports: 1 }]) // { exports: 3, imports: 5 }
 */
export function totalTrade(pairs: Iterable<Flows>): Flows {
  const total: Flows = { exports: undefined, imports: undefined };
  for (const pair of pairs) {
    total.exports = addKnown(total.exports, pair.exports);
    total.imports = addKnown(total.imports, pair.imports);
  }
  return total;
}
