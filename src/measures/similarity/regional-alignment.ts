import type { Absence } from '../../figures/index.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { sScore } from './s-score.ts';

/** A part of the world: the states whose COW numbers lie between two. */
export interface Region {
  name: string;
  label: string;
  /** The lowest and highest COW number that can belong to it. */
  from: number;
  to: number;
}

/**
 * Regions by COW number. The Correlates of War project numbers states part of the world by part of the world (State System
 * Membership, version 2016): the Americas from 2, Europe from 200 (with Russia, Cyprus and the Caucasus), Africa south of the
 * Sahara from 402, North Africa and the Middle East from 600 (Morocco to Oman, with Turkey, Iran, Egypt and the Sudans), Asia and
 * the Pacific from 700 (with Afghanistan and Central Asia). That these blocks are taken as the regions is ours.
 */
export const regions: readonly Region[] = [
  { name: 'americas', label: 'Americas', from: 2, to: 199 },
  { name: 'europe', label: 'Europe', from: 200, to: 399 },
  { name: 'africa', label: 'Africa south of the Sahara', from: 400, to: 599 },
  { name: 'middle-east', label: 'Middle East and North Africa', from: 600, to: 699 },
  { name: 'asia', label: 'Asia and Oceania', from: 700, to: 999 },
];

/** The region of a state. @throws RangeError for what is no COW number @example regionOf(705).name // 'asia' */
export function regionOf(state: number): Region {
  const region = regions.find(({ from, to }) => from <= state && state <= to);
  if (!region) throw new RangeError(`${state} is no COW number of a state`);
  return region;
}

/**
 * How alike two states' treaty commitments to some third states are: Cohen's kappa (squared weights), and S beside it.
 * @param first, second the strongest commitment of each to each third state, 0 to 3, in one order
 * @returns kappa is `not-defined` where one of the two has no commitment there (it would be 0 whatever the other does), and where
 *   both are bound alike to all; S where there is no third state
 * @example treatyAlignment([3, 3, 0, 0], [3, 0, 0, 0]) // kappa 0.5, S 0.5
 */
export function treatyAlignment(
  first: readonly number[],
  second: readonly number[],
): { kappa: number | Absence; s: number | Absence } {
  const table = new Array<number>(16).fill(0);
  for (const [third, owed] of first.entries()) table[owed * 4 + second[third]!]! += 1;
  const none = (owed: readonly number[]) => owed.every((commitment) => commitment === 0);
  return { kappa: none(first) || none(second) ? 'not-defined' : cohenKappa(table), s: sScore(table) };
}

/**
 * How far two states' trade, or arms imports, go to the same third states: 1 less half the summed difference of their shares, each
 * state's shares first brought to a sum of 1 among these. 1 where both split theirs alike, 0 where they share no partner.
 * @param first, second shares of each state's total with each third state, 0 or more, in one order
 * @returns `not-defined` where one of the two has none with any of them
 * @example shareOverlap([0.1, 0.3], [0.2, 0.2]) // 0.75: shares .25 and .75 beside .5 and .5
 */
export function shareOverlap(first: readonly number[], second: readonly number[]): number | Absence {
  const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
  const [ofFirst, ofSecond] = [total(first), total(second)];
  if (ofFirst === 0 || ofSecond === 0) return 'not-defined';
  return first.reduce((sum, share, third) => sum + Math.min(share / ofFirst, second[third]! / ofSecond), 0);
}
