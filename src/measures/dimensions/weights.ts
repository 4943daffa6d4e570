import { randomGamma } from 'd3-random';
import { randomStream } from '../../stats/index.ts';

/**
 * How firmly we hold a dimension's weights: a Dirichlet distribution with this total concentration around them. At 10 a weight of
 * a third ranges from 0.09 to 0.64 in 95 of 100 draws: a reader may well double it or halve it. Ours.
 */
export const CONCENTRATION = 10;

/** How many plausible weightings an interval is taken over. */
export const DRAWS = 200;

/**
 * Plausible weightings: draws of a Dirichlet distribution around the given weights; each adds up to 1.
 * @param weights above 0, in any unit @param seed the same seed gives the same draws
 * @throws RangeError where a weight is not above 0
 * @example plausibleWeights([1, 1, 1])[0] // three numbers that add up to 1
 */
export function plausibleWeights(weights: readonly number[], draws = DRAWS, seed = 1): number[][] {
  if (!weights.every((weight) => weight > 0 && Number.isFinite(weight)))
    throw new RangeError(`weights are above 0; got ${weights.join(', ')}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const gamma = randomGamma.source(randomStream(seed));
  const shapes = weights.map((weight) => gamma((CONCENTRATION * weight) / total));
  return Array.from({ length: draws }, () => {
    const drawn = shapes.map((draw) => Math.max(draw(), Number.MIN_VALUE));
    const sum = drawn.reduce((a, b) => a + b, 0);
    return drawn.map((x) => x / sum);
  });
}
