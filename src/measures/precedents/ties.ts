import { ABSENT, placeOf } from './features.ts';

const kinds = [['arms-imports-larger', 'arms-exports-larger'], ['exercises'], ['disputes', 'rivalry']].map((names) =>
  names.map(placeOf),
);

/** How many kinds of tie there can be beside trade. */
export const MOST_TIES = kinds.length;

/**
 * How many of three kinds of tie a pair-year has beside trade and votes: arms, exercises, strain. The more of them, the rarer its like: a pair that only trades
 * has many near it. So a distance is judged by those of pair-years with as many. Ours.
 * @returns 0 to 3
 */
export function tiesOf(point: Uint8Array): number {
  return kinds.filter((places) => places.some((n) => point[n]! > 0 && point[n] !== ABSENT)).length;
}
