import { dyadKey, statesOfKey } from '../../figures/index.ts';

/**
 * Numbers under which the Correlates of War list one state before and after it grew: West Germany goes on as Germany, North Yemen as Yemen. Without this
 * the first precedent of Germany with a state would be West Germany with it. Ours.
 */
const continued: readonly (readonly [number, number])[] = [
  [260, 255],
  [678, 679],
];

/**
 * The keys of a pair under whatever numbers its states have had.
 * @example samePair(2255) // [2255, 2260]: the United States with Germany, and with West Germany
 */
export function samePair(key: number): number[] {
  const [a, b] = statesOfKey(key).map((state) => continued.find((numbers) => numbers.includes(state)) ?? [state]);
  return a!.flatMap((first) => b!.map((second) => dyadKey(first, second))).sort((p, q) => p - q);
}
