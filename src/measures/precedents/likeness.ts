import { type Nearness, percentileIn } from './nearness.ts';

/** How near the precedents are beside those of pair-years drawn at random. */
export interface Likeness extends Nearness {
  /** Share of the pair-years drawn whose nearest precedent is nearer than this one's, 0 to 100. */
  nearestPercentile: number;
  /** The same of the twentieth. */
  twentiethPercentile: number;
  /** How many were drawn. */
  of: number;
  verdict: 'nothing' | 'few' | 'far' | 'usual';
}

/** From these percentiles on a distance is called unusual, or beyond likeness. Ours. */
const FAR = 75;
const BEYOND = 95;

/**
 * Judges distances by those of pair-years drawn at random: `nothing` is really like it where even its nearest precedent is farther off than that of 95 in
 * 100; `few` where only the twentieth is; `far` from 75 in 100 on.
 * @param drawn the nearness of each pair-year drawn; at least one
 */
export function likenessOf({ nearest, twentieth }: Nearness, drawn: readonly Nearness[]): Likeness {
  const [nearestPercentile, twentiethPercentile] = [
    percentileIn(
      drawn.map((one) => one.nearest),
      nearest,
    ),
    percentileIn(
      drawn.map((one) => one.twentieth),
      twentieth,
    ),
  ];
  const verdict =
    nearestPercentile >= BEYOND
      ? 'nothing'
      : twentiethPercentile >= BEYOND
        ? 'few'
        : Math.max(nearestPercentile, twentiethPercentile) >= FAR
          ? 'far'
          : 'usual';
  return { nearest, twentieth, nearestPercentile, twentiethPercentile, of: drawn.length, verdict };
}

/** The judgement as a sentence for a reader. */
export function likenessWords({ nearestPercentile, twentiethPercentile, of, verdict }: Likeness): string {
  const inHundred = (percentile: number) => `${Math.round(percentile)} in 100`;
  const drawn = `of ${of} pair-years drawn at random`;
  switch (verdict) {
    case 'nothing':
      return `Nothing is really like this: even the nearest is farther off than the nearest precedent of ${inHundred(nearestPercentile)} ${drawn}.`;
    case 'few':
      return `Few are really like this: the twentieth is farther off than that of ${inHundred(twentiethPercentile)} ${drawn}, the nearest than that of ${inHundred(nearestPercentile)}.`;
    case 'far':
      return `The likeness is loose: the nearest is farther off than that of ${inHundred(nearestPercentile)} ${drawn}, the twentieth than that of ${inHundred(twentiethPercentile)}.`;
    case 'usual':
      return `As near as precedents usually are: the nearest is farther off than that of ${inHundred(nearestPercentile)} ${drawn}, the twentieth than that of ${inHundred(twentiethPercentile)}.`;
  }
}
