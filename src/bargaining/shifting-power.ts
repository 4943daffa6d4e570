import { within } from './bargain.ts';

/** Whether war's costs are lost in every period after it, for ever, or once. The two give different answers. */
export type CostConvention = 'per-period' | 'one-off';

/** A first that grows stronger beside a second, over a good worth 1 in every period. */
export interface PowerShift {
  /** The first's chance of winning a war now, and after the shift: 0 to 1. */
  now: number;
  later: number;
  /** What the next period is worth beside this one, 0 to below 1. */
  discount: number;
  /** What war costs the first and the second: as a share of a period's good, in every period or once. */
  costs: readonly [first: number, second: number];
  convention: CostConvention;
}

export interface ShiftAnswer {
  /** Whether the second would rather fight now than be given everything now and what the first leaves it later. */
  war: boolean;
  /** What peace at its best, and war now, are worth to the second over all periods. */
  peace: number;
  fight: number;
  /** The strength after the shift from which it fights; above 1 where no shift is large enough. */
  threshold: number;
}

/**
 * Whether a coming shift of power brings war now, because the rising side cannot bind itself: the second can have all of the good now,
 * but later only what leaves the first no better off by war. War where δ p' - p > c2 + δ c1 with costs in every period, and where
 * δ p' - p > (1 - δ) (c2 + δ c1) with costs once.
 * Source: the commitment problem in Fearon (1995) and Powell (2006), War as a Commitment Problem, International Organization 60(1): 169-203;
 * the infinite-horizon form with the two conventions is worked out here.
 * @throws RangeError for numbers out of range
 * @example shiftingPower({ now: 0.4, later: 0.5, discount: 0.9, costs: [0.1, 0.1], convention: 'one-off' }) // war: peace 5.59, fight 5.9
 */
export function shiftingPower({ now, later, discount, costs: [c1, c2], convention }: PowerShift): ShiftAnswer {
  within('p', now, 0, 1);
  within("p'", later, 0, 1);
  within('the discount factor', discount, 0, 1 - Number.EPSILON);
  within('a cost', c1, 0, 1);
  within('a cost', c2, 0, 1);
  const periods = 1 / (1 - discount);
  const [cost1, cost2] = convention === 'per-period' ? [c1 * periods, c2 * periods] : [c1, c2];
  const peace = 1 + discount * ((1 - later) * periods + cost1);
  const fight = (1 - now) * periods - cost2;
  const bound = (convention === 'per-period' ? 1 : 1 - discount) * (c2 + discount * c1);
  return {
    war: discount * later - now > bound,
    peace,
    fight,
    threshold: discount === 0 ? Number.POSITIVE_INFINITY : (now + bound) / discount,
  };
}
