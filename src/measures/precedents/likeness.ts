import { type Nearness, percentileIn } from './nearness.ts';

/** A pair-year drawn at random, and how near its precedents are. */
export interface Drawn extends Nearness {
  /** Its kinds of tie: see `tiesOf`. */
  ties: number;
  /** For how many pair-years it stands: those with many ties are drawn more densely. */
  weight: number;
}

/** How near the precedents are beside those of pair-years drawn at random. */
export interface Likeness extends Nearness {
  /** Kinds of tie of the pair-year. */
  ties: number;
  /** Of the pair-years drawn with as many kinds of tie, the share whose nearest precedent is nearer than this one's, 0 to 100. */
  nearestPercentile: number;
  /** The same of the twentieth. */
  twentiethPercentile: number;
  /** How many were drawn with as many. */
  of: number;
  /** The share of all pair-years whose nearest precedent is nearer. */
  nearestAmongAll: number;
  twentiethAmongAll: number;
  verdict: 'nothing' | 'few' | 'far' | 'usual';
}

/** From these percentiles on a distance is called unusual, or beyond likeness. Ours. */
const FAR = 75;
const BEYOND = 95;

/**
 * Judges distances by those of pair-years drawn at random that have as many kinds of tie: `nothing` is really like it where even its nearest precedent is
 * farther off than that of 95 in 100; `few` where only the twentieth is; `far` from 75 in 100 on.
 * @param ties of the pair-year @param drawn at least one with as many
 */
export function likenessOf({ nearest, twentieth }: Nearness, ties: number, drawn: readonly Drawn[]): Likeness {
  const alike = drawn.filter((one) => one.ties === ties);
  const place = (of: readonly Drawn[], which: keyof Nearness, value: number) =>
    percentileIn(
      of.map((one) => one[which]),
      value,
      of.map((one) => one.weight),
    );
  const nearestPercentile = place(alike, 'nearest', nearest);
  const twentiethPercentile = place(alike, 'twentieth', twentieth);
  return {
    nearest,
    twentieth,
    ties,
    nearestPercentile,
    twentiethPercentile,
    of: alike.length,
    nearestAmongAll: place(drawn, 'nearest', nearest),
    twentiethAmongAll: place(drawn, 'twentieth', twentieth),
    verdict:
      nearestPercentile >= BEYOND
        ? 'nothing'
        : twentiethPercentile >= BEYOND
          ? 'few'
          : Math.max(nearestPercentile, twentiethPercentile) >= FAR
            ? 'far'
            : 'usual',
  };
}

/** The judgement as a sentence for a reader. */
export function likenessWords(likeness: Likeness): string {
  const inHundred = (percentile: number) => (percentile > 99.4 ? 'over 99 in 100' : `${Math.round(percentile)} in 100`);
  const { nearestPercentile, twentiethPercentile, nearestAmongAll, ties, of } = likeness;
  const beside = `pair-years with as many kinds of tie (${ties} of 3 beside trade and votes; ${of} drawn at random)`;
  const all = `Of all pair-years, ${inHundred(nearestAmongAll)} have a nearer one.`;
  switch (likeness.verdict) {
    case 'nothing':
      return `Nothing is really like this: even the nearest is farther off than the nearest precedent of ${inHundred(nearestPercentile)} ${beside}. ${all}`;
    case 'few':
      return `Few are really like this: the twentieth is farther off than that of ${inHundred(twentiethPercentile)} ${beside}, the nearest than that of ${inHundred(nearestPercentile)}. ${all}`;
    case 'far':
      return `The likeness is loose: the nearest is farther off than that of ${inHundred(nearestPercentile)} ${beside}, the twentieth than that of ${inHundred(twentiethPercentile)}. ${all}`;
    case 'usual':
      return `As near as precedents usually are: the nearest is farther off than that of ${inHundred(nearestPercentile)} ${beside}, the twentieth than that of ${inHundred(twentiethPercentile)}. ${all}`;
  }
}
