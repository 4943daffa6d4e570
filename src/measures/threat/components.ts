import { standardNumbers } from './standard-numbers.ts';

/** What a threat is made of, in the order of lists (Walt's aggregate power with proximity, offensive power, and three signs of intent). */
export const threatComponents = ['capability', 'offence', 'disputes', 'territory', 'rivalry'] as const;

export type ThreatComponent = (typeof threatComponents)[number];

/** A number for each component. */
export type ByComponent = Readonly<Record<ThreatComponent, number>>;

/**
 * A component in standard deviations from the mean. Of capability and offence over all directed pairs; of the three signs of intent
 * over the pairs with any sign at all, for among all pairs one sign would count as ten standard deviations. Ours.
 * @param x capability: {@link logReach}; offence: {@link logOffence}; disputes: ln(1 + number begun); territory, rivalry: 1 or 0
 */
export function standardised(component: ThreatComponent, x: number): number {
  const { mean, sd } = standardNumbers[component];
  return (x - mean) / sd;
}

/** Default weights. Ours: capability as it arrives counts twice, each other component once, so that half is what a state can do and half what it seems to want. */
export const threatWeights: ByComponent = { capability: 2, offence: 1, disputes: 1, territory: 1, rivalry: 1 };

/**
 * The logarithm of a threat, ln T = Σ w z / Σ w: a sum of logarithms, so that no single nothing erases a threat as in a product.
 * @param z standardised components @param w weights, 0 or more, not all 0
 * @returns standard deviations; only differences of scores of one year are to be read
 * @example threatScore({ capability: 3, offence: 2, disputes: 0, territory: 0, rivalry: 0 }, threatWeights) // 8 / 6
 */
export function threatScore(z: ByComponent, w: ByComponent): number {
  const sum =
    w.capability * z.capability +
    w.offence * z.offence +
    w.disputes * z.disputes +
    w.territory * z.territory +
    w.rivalry * z.rivalry;
  return sum / (w.capability + w.offence + w.disputes + w.territory + w.rivalry);
}
