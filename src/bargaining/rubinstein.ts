import { type Agreement, type NoZone, within } from './bargain.ts';

/** Two who make offers in turn over a pie of 1. */
export interface OffersInTurn {
  /** What a period's delay leaves of a share, to the first and to the second: 0 to 1. */
  discounts: readonly [first: number, second: number];
  /** Who offers first. */
  mover?: 'first' | 'second';
}

/** Shares of a pie of 1. */
export type Shares = readonly [first: number, second: number];

const shares = (mover: 'first' | 'second', ofMover: number): Shares =>
  mover === 'first' ? [ofMover, 1 - ofMover] : [1 - ofMover, ofMover];

/**
 * How offers in turn without end divide a pie of 1: agreed at once, the one who offers first having (1 - δ') / (1 - δ δ'), δ its
 * own and δ' the other's discount factor.
 * Source: Rubinstein (1982), Perfect Equilibrium in a Bargaining Model, Econometrica 50(1): 97-109.
 * @throws RangeError for discount factors outside 0 to 1, or both 1 (patience without end: nothing is determined)
 * @example alternatingOffers({ discounts: [0.9, 0.8] }) // [0.7143, 0.2857]
 */
export function alternatingOffers({ discounts, mover = 'first' }: OffersInTurn): Shares {
  const [own, other] = mover === 'first' ? discounts : [discounts[1], discounts[0]];
  within('a discount factor', own, 0, 1);
  within('a discount factor', other, 0, 1);
  if (own === 1 && other === 1) throw new RangeError('both discount factors are 1: nothing is determined');
  return shares(mover, (1 - other) / (1 - own * other));
}

/**
 * The same where offers end after some periods, by backward induction: whoever offers last takes all that `atEnd` does not leave the other.
 * @param periods 1 or more
 * @param atEnd what the two have if the last offer is refused, valued then (together at most 1)
 * @throws RangeError for discount factors outside 0 to 1 or a number of periods that is none
 * @example finiteOffers({ discounts: [0.9, 0.9] }, 3) // [0.91, 0.09]: the opening offer to the second is δ (1 - δ)
 */
export function finiteOffers(
  { discounts, mover = 'first' }: OffersInTurn,
  periods: number,
  atEnd: Shares = [0, 0],
): Shares {
  if (!Number.isInteger(periods) || periods < 1) throw new RangeError(`${periods} periods; expected 1 or more`);
  for (const discount of discounts) within('a discount factor', discount, 0, 1);
  for (const share of atEnd) within('what is left at the end', share, 0, 1);
  within('what is left at the end', atEnd[0] + atEnd[1], 0, 1);
  let [first, second] = atEnd;
  let valued: Shares = [1, 1];
  for (let period = periods; period >= 1; period--) {
    const firstOffers = (period % 2 === 1) === (mover === 'first');
    if (firstOffers) [first, second] = [1 - valued[1] * second, valued[1] * second];
    else [first, second] = [valued[0] * first, 1 - valued[0] * first];
    valued = discounts;
  }
  return [first, second];
}

/**
 * The same where a period lasts some time and the two discount it at rates: δ = exp(-rate × interval).
 * @param rates of the first and the second, per unit of time, above 0
 * @param interval between offers, in that unit, above 0
 * @example offersAtInterval([0.05, 0.1], 1) // [0.6832, 0.3168]
 */
export function offersAtInterval(rates: Shares, interval: number, mover: 'first' | 'second' = 'first'): Shares {
  // expm1 keeps what 1 - exp(-x) would lose at short intervals.
  const [own, other] = (mover === 'first' ? rates : [rates[1], rates[0]]).map((rate) => rate * interval) as [
    number,
    number,
  ];
  if (!(own > 0 && other > 0)) throw new RangeError('rates and interval must be above 0');
  return shares(mover, Math.expm1(-other) / Math.expm1(-own - other));
}

/**
 * What that tends to as offers follow one another without delay: the share of each is the other's rate over both, which is Nash's
 * division with that weight.
 * Source: Binmore, Rubinstein and Wolinsky (1986), RAND Journal of Economics 17(2): 176-188.
 * @example continuousOffers([0.05, 0.1]) // [2/3, 1/3]
 */
export function continuousOffers([first, second]: Shares): Shares {
  if (!(first > 0 && second > 0)) throw new RangeError('rates must be above 0');
  return [second / (first + second), first / (first + second)];
}

/**
 * Offers in turn without end where each may, when it answers, leave for an outside option. An option changes nothing unless the one
 * who has it would be better off leaving: then it has exactly that.
 * Source: the principle in Binmore, Shaked and Sutton (1989), An Outside Option Experiment, Quarterly Journal of Economics 104(4): 753-770.
 * @param outside what leaving is worth to each, as a share of the pie
 * @returns no zone where the two options add up to more than the pie
 * @example offersWithOutside({ discounts: [0.9, 0.9] }, [0, 0.6]) // gets: [0.4, 0.6]; without it the second has 0.4737
 */
export function offersWithOutside(
  { discounts: [d1, d2], mover = 'first' }: OffersInTurn,
  [w1, w2]: Shares,
): Agreement | NoZone {
  for (const option of [w1, w2]) within('an outside option', option, 0, 1);
  if (w1 + w2 > 1) return { kind: 'no-zone', gap: w1 + w2 - 1 };
  const [inside1] = alternatingOffers({ discounts: [d1, d2] });
  const [, inside2] = alternatingOffers({ discounts: [d1, d2], mover: 'second' });
  // What each has when it is the one to offer; the other then has what it would wait for, or leave for.
  let [offer1, offer2] = [inside1, inside2];
  const [leaves1, leaves2] = [w1 > d1 * inside1, w2 > d2 * inside2];
  if (leaves2) {
    offer1 = 1 - w2;
    offer2 = 1 - Math.max(d1 * offer1, w1);
  } else if (leaves1) {
    offer2 = 1 - w1;
    offer1 = 1 - Math.max(d2 * offer2, w2);
  }
  return { kind: 'agreement', gets: shares(mover, mover === 'first' ? offer1 : offer2) };
}
