import { type NoZone, within } from './bargain.ts';

/** A buyer and a seller, in one currency. */
export interface Sale {
  /** The most that the buyer would pay. */
  most: number;
  /** The least that the seller would take: its reservation price. */
  least: number;
}

/** The prices that both would rather have than no sale. */
export interface Zone {
  kind: 'zone';
  low: number;
  high: number;
  /** The middle: Nash's division where the two bargain alike. */
  middle: number;
}

/**
 * The prices at which there can be a sale. What the two would like (a car for nothing, a million for it) plays no part: only the most
 * that one would pay and the least that the other would take.
 * @returns no zone where the seller's least is above the buyer's most
 * @throws RangeError for a price below 0
 * @example zoneOfAgreement({ most: 1000, least: 20000 }) // no zone, gap 19000
 */
export function zoneOfAgreement({ most, least }: Sale): Zone | NoZone {
  within("the buyer's most", most, 0, Number.MAX_VALUE);
  within("the seller's least", least, 0, Number.MAX_VALUE);
  if (least > most) return { kind: 'no-zone', gap: least - most };
  return { kind: 'zone', low: least, high: most, middle: (least + most) / 2 };
}
