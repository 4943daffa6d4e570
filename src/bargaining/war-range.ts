import { type NoZone, within } from './bargain.ts';

/** Two who could fight over a good worth 1. */
export interface Contest {
  /** The first's chance of winning it by war, 0 to 1. */
  p: number;
  /** What war costs each, as a share of the good: below 0 for one that would rather fight than not. */
  costs: readonly [first: number, second: number];
}

/** The first's shares that both would rather have than war. */
export interface BargainingRange {
  kind: 'range';
  low: number;
  high: number;
}

/**
 * The divisions that both would rather have than war: the first takes no less than p - c1, and the second gives no more than p + c2,
 * within 0 and 1. War costs something, so there always is one: it comes from something that keeps the two from it.
 * Source: Fearon (1995), Rationalist Explanations for War, International Organization 49(3): 379-414.
 * @returns no zone only where war costs the two together less than nothing, or one of them hopes for more than the whole good
 * @throws RangeError for p outside 0 to 1 or costs outside -1 to 1
 * @example bargainingRange({ p: 0.6, costs: [0.1, 0.15] }) // low 0.5, high 0.75
 */
export function bargainingRange({ p, costs: [c1, c2] }: Contest): BargainingRange | NoZone {
  within('p', p, 0, 1);
  within('a cost', c1, -1, 1);
  within('a cost', c2, -1, 1);
  const [low, high] = [Math.max(0, p - c1), Math.min(1, p + c2)];
  return low > high ? { kind: 'no-zone', gap: low - high } : { kind: 'range', low, high };
}

/**
 * The divisions open to the two where the good comes in equal parts that cannot be split: war can come of there being none.
 * @param parts 1 or more
 * @returns the numbers of parts for the first, smallest first; empty where none lies in the range
 * @example divisibleShares({ p: 0.6, costs: [0.05, 0.05] }, 2) // []: 0.55 to 0.65 holds no half
 */
export function divisibleShares(contest: Contest, parts: number): number[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`${parts} parts; expected 1 or more`);
  const range = bargainingRange(contest);
  if (range.kind === 'no-zone') return [];
  return Array.from({ length: parts + 1 }, (_, n) => n).filter(
    (n) => n / parts >= range.low - 1e-12 && n / parts <= range.high + 1e-12,
  );
}

/** What the first would best demand when it does not know what war costs the second. */
export interface RiskyDemand {
  /** The first's share. */
  demand: number;
  /** The chance that the second would rather fight, 0 to 1. */
  risk: number;
}

/**
 * The best demand, take it or fight, of a first that knows the second's cost of war only to lie anywhere between two bounds: more asked
 * is more got and more often refused. Maximises x P(c2 >= x - p) + (p - c1) P(c2 < x - p), which is p + (high - c1) / 2 within the bounds.
 * The mechanism (private information and a reason to bluff) is Fearon's (1995: 379-414); that every cost is equally likely is ours.
 * @param between lowest and highest cost of the second, 0 to 1
 * @throws RangeError for numbers out of range
 * @example demandUnderUncertainty(0.5, 0.1, [0, 0.4]) // demand 0.65, risk 0.375
 */
export function demandUnderUncertainty(p: number, ownCost: number, between: readonly [number, number]): RiskyDemand {
  const [low, high] = between;
  within('p', p, 0, 1);
  within('a cost', ownCost, 0, 1);
  within('a cost', low, 0, high);
  within('a cost', high, low, 1);
  const best = Math.min(p + high, Math.max(p + low, p + (high - ownCost) / 2));
  const demand = Math.min(1, best);
  return { demand, risk: high === low ? 0 : Math.max(0, Math.min(1, (demand - p - low) / (high - low))) };
}
