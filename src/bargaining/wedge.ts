import { within } from './bargain.ts';

/** What a target weighs when a divider offers it something for leaving a partner. Worth is on one scale, 0 to 1. */
export interface WedgeBargain {
  /** What the tie with the partner is worth to the target, if the partner keeps to it. */
  tie: number;
  /** What leaving the partner costs the target by itself. */
  switching: number;
  /** How likely, as the target sees it, the divider is to keep its offer: 0 to 1. */
  credibility: number;
  /** The same of the partner and its tie (1: it is certain). */
  partnerCredibility?: number;
  /** What the partner adds to keep the target. */
  counter?: number;
  /** What the target has left of an offer that the divider does not keep; below 0 where it is then worse off than alone. */
  renege?: number;
  /** How a concession of size x is valued, rising, and its inverse; left out: v(x) = x. */
  value?: { of: (x: number) => number; inverse: (v: number) => number };
}

/**
 * What staying is worth to the target, and leaving must bring: q' (u + counter) + sw.
 * @example staying({ tie: 0.4, switching: 0.1, credibility: 0.5 }) // 0.5
 */
export function staying({ tie, switching, partnerCredibility = 1, counter = 0 }: WedgeBargain): number {
  within("the partner's credibility", partnerCredibility, 0, 1);
  return partnerCredibility * (tie + counter) + switching;
}

/**
 * The smallest concession for which the target leaves: x* = v⁻¹((q' (u + counter) + sw - (1 - q) v(renege)) / q), from q v(x) + (1 - q) v(renege) - sw >=
 * q' (u + counter). The form is ours, after Crawford (2011), International Security 35(4): 155-189, who finds that what works is selective accommodation.
 * Where what cannot be taken back is by itself worth staying away for, the price is what staying is worth, believed or not.
 * @returns infinite where the divider is not believed at all and staying is worth more than what is left then; never below 0
 * @throws RangeError for a credibility outside 0 to 1
 * @example reservationPrice({ tie: 0.4, switching: 0.1, credibility: 0.75 }) // 0.6667
 */
export function reservationPrice(bargain: WedgeBargain): number {
  const { credibility: q, renege = 0, value } = bargain;
  within('credibility', q, 0, 1);
  const stay = staying(bargain);
  if (q === 0 && stay > renege) return Number.POSITIVE_INFINITY;
  const worth = stay <= renege ? stay : (stay - (1 - q) * renege) / q;
  return Math.max(0, value ? value.inverse(Math.max(0, worth)) : worth);
}

/**
 * The credibility from which the target would take a concession: (q' (u + counter) + sw - v(renege)) / (v(x) - v(renege)).
 * @returns 0 where it takes it without believing it; undefined where no credibility suffices: the price is too low
 * @example credibilityNeeded({ tie: 0.4, switching: 0.1, credibility: 0.5 }, 0.8) // 0.625
 */
export function credibilityNeeded(bargain: WedgeBargain, offer: number): number | undefined {
  const { renege = 0, value } = bargain;
  const worth = value ? value.of(offer) : offer;
  const needed = staying(bargain);
  if (needed <= renege) return 0;
  // In the form of the acceptance condition at q = 1, so that the two never part by rounding.
  return worth < needed ? undefined : (needed - renege) / (worth - renege);
}

/** What the divider can and would give. */
export interface Giver {
  /** The most that its own politics would let it give, as worth to the target: 0 to 1. */
  ceiling: number;
  /** What the split is worth to it, and what this offer costs it, on one scale. */
  benefit: number;
  cost: number;
}

/** Which of the three stands in the way, in this order; `cost`: the split is not worth the offer to the giver. */
export type Binding = 'price' | 'credibility' | 'ceiling' | 'cost';

export interface WedgeAnswer {
  /** Everything that stands in the way: the target's own reasons first. Empty: the offer is made and taken. */
  binds: readonly Binding[];
  /** The reservation price x*. */
  price: number;
  /** By how much the offer falls short of it; 0 where it does not. */
  shortfall: number;
  credibilityNeeded: number | undefined;
  /** The offers that would be made and taken: from the price to the ceiling. Left out where the price is above the ceiling or above 1. */
  zone?: { low: number; high: number };
}

/**
 * What becomes of an offer, and which of price, credibility and ceiling binds: the price where even full belief would not do, else
 * credibility where more belief would; then the ceiling where the giver's politics forbid the offer, and cost where the split is not worth it.
 * @throws RangeError for a credibility or ceiling outside 0 to 1
 * @example wedgeAnswer({ tie: 0.4, switching: 0.1, credibility: 0.5 }, 0.8, { ceiling: 0.3, benefit: 1, cost: 0 }) // binds: ['credibility', 'ceiling'], price 1, shortfall 0.2
 */
export function wedgeAnswer(bargain: WedgeBargain, offer: number, { ceiling, benefit, cost }: Giver): WedgeAnswer {
  within('the ceiling', ceiling, 0, 1);
  const price = reservationPrice(bargain);
  const needed = credibilityNeeded(bargain, offer);
  const binds: Binding[] = [];
  if (offer < price) binds.push(needed === undefined ? 'price' : 'credibility');
  if (offer > ceiling) binds.push('ceiling');
  if (cost >= benefit && cost > 0) binds.push('cost');
  const high = Math.min(1, ceiling);
  return {
    binds,
    price,
    shortfall: Math.max(0, price - offer),
    credibilityNeeded: needed,
    ...(price <= high && { zone: { low: price, high } }),
  };
}

/**
 * Whether a divider would turn to coercion rather than reward: where the threat from the two together is grave, and it has too little
 * to give beside what the partner gives the target.
 * Source: Izumikawa (2013), abstract: reward is
 * preferred, coercion comes of a grave threat and lacking reward power. The scales and the threshold are ours.
 * @param threat 0 to 1, grave above `grave`
 * @param rewardPower the divider's beside the partner's, 0 to 1, against the reservation price
 * @example rewardOrCoercion({ threat: 0.6, rewardPower: 0.2, price: 0.5, grave: 0.5 }) // 'coercion'
 */
export function rewardOrCoercion(at: {
  threat: number;
  rewardPower: number;
  price: number;
  grave: number;
}): 'reward' | 'coercion' {
  return at.threat > at.grave && at.rewardPower < at.price ? 'coercion' : 'reward';
}
