import { ABSENT, features } from './features.ts';
import type { Metric } from './space.ts';

/** A feature in which two pair-years are alike or differ, with both values told. */
export interface Contrast {
  feature: string;
  /** 0 to 100 on the feature's scale, of the pair-year asked about and of the other. */
  asked: number;
  other: number;
}

/**
 * What speaks most for and against the likeness of two pair-years: the features with the largest weighted difference, and those in which they differ least beside
 * what is typical of pair-years alike in the rest (both having nothing of what nearly none has says little).
 * @param count how many of each at most
 */
export function contrasts(
  asked: Uint8Array,
  other: Uint8Array,
  { weights, gaps }: Metric,
  count: number,
): { alike: Contrast[]; unlike: Contrast[] } {
  const both = features.flatMap((feature, n) => {
    if (asked[n] === ABSENT || other[n] === ABSENT || weights[n] === 0) return [];
    const difference = Math.abs(asked[n]! - other[n]!);
    const contrast: Contrast = { feature: feature.name, asked: asked[n]!, other: other[n]! };
    return [{ contrast, against: weights[n]! * difference, inFavour: weights[n]! * (gaps[n]! - difference) }];
  });
  const first = (by: 'against' | 'inFavour') =>
    both
      .filter((one) => one[by] > 0)
      .sort((p, q) => q[by] - p[by])
      .slice(0, count)
      .map(({ contrast }) => contrast);
  const unlike = first('against');
  return { alike: first('inFavour').filter(({ feature }) => !unlike.some((one) => one.feature === feature)), unlike };
}
