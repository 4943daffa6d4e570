import { type Agreement, type NoZone, within } from './bargain.ts';

export interface NashBargain {
  /** What there is to divide. */
  pie: number;
  /** What each has without an agreement, in the pie's unit. */
  disagreement: readonly [first: number, second: number];
  /** The first's bargaining weight, 0 to 1; 0.5 is Nash's own, symmetric case. */
  weight?: number;
}

/**
 * How two who value every piece alike divide a pie: each has what it would have without an agreement, and its weight's share of what is
 * left over. The maximum of (u1 - d1)^w (u2 - d2)^(1 - w).
 * Source: Nash (1950), The Bargaining Problem, Econometrica 18(2): 155-162; with weights: the asymmetric Nash solution.
 * @returns no zone where the two disagreement points add up to more than the pie
 * @throws RangeError for a weight outside 0 to 1 or a number that is none
 * @example nashDivision({ pie: 100, disagreement: [20, 10] }) // gets: [55, 45]
 */
export function nashDivision({ pie, disagreement: [d1, d2], weight = 0.5 }: NashBargain): Agreement | NoZone {
  within('the weight', weight, 0, 1);
  for (const x of [pie, d1, d2]) within('a number of the bargain', x, -Number.MAX_VALUE, Number.MAX_VALUE);
  const surplus = pie - d1 - d2;
  if (surplus < 0) return { kind: 'no-zone', gap: -surplus };
  return { kind: 'agreement', gets: [d1 + weight * surplus, d2 + (1 - weight) * surplus] };
}

/** The best of a list of possible agreements. */
export interface NashChoice {
  kind: 'agreement';
  /** Places in the list: more than one where several are equally good. */
  best: readonly number[];
  /** The weighted product of gains there. */
  product: number;
}

/** Products that differ by less than this share count as equal. */
const EQUAL = 1e-12;

/**
 * Of a list of possible agreements those with the largest weighted product of gains: what is indivisible is chosen so.
 * @param utilities what each agreement is worth to the first and to the second
 * @param disagreement what none is worth to them
 * @param weight the first's, above 0 and below 1
 * @returns no zone where every agreement is worse than none for one of the two; `gap`: the least by which one must lose
 * @throws RangeError for a weight outside 0 to 1
 * @example nashAmong([[3, 1], [2, 2], [0, 5]], [0, 0]) // best: [1], product 2
 */
export function nashAmong(
  utilities: readonly (readonly [number, number])[],
  [d1, d2]: readonly [number, number],
  weight = 0.5,
): NashChoice | NoZone {
  within('the weight', weight, 0, 1);
  let best: number[] = [];
  let most = -1;
  let gap = Number.POSITIVE_INFINITY;
  for (const [place, [u1, u2]] of utilities.entries()) {
    const [gain1, gain2] = [u1 - d1, u2 - d2];
    gap = Math.min(gap, Math.max(-gain1, -gain2));
    if (gain1 < 0 || gain2 < 0) continue;
    const product = gain1 ** weight * gain2 ** (1 - weight);
    if (product > most * (1 + EQUAL) || best.length === 0) [best, most] = [[place], product];
    else if (product >= most * (1 - EQUAL)) best.push(place);
  }
  if (best.length === 0) return { kind: 'no-zone', gap };
  const better = best.filter((place) => !best.some((other) => dominates(utilities[other]!, utilities[place]!)));
  return { kind: 'agreement', best: better, product: most };
}

/** No worse for either and better for one: where a product is nought, it does not tell them apart. */
function dominates([a1, a2]: readonly [number, number], [b1, b2]: readonly [number, number]): boolean {
  return a1 >= b1 && a2 >= b2 && (a1 > b1 || a2 > b2);
}

export interface NashSplit {
  kind: 'agreement';
  /** The point agreed on. */
  at: number;
  gets: readonly [first: number, second: number];
  product: number;
}

/** Points of the range that are tried before the best is narrowed down. */
const PLACES = 1024;

/**
 * The agreed point of a range that two value by utilities of their own: tried at 1,024 places and narrowed down between the neighbours
 * of the best (golden section), so that a product with one peak is found to about a billionth of the range.
 * @param first what a point is worth to the first
 * @param second what it is worth to the second
 * @throws RangeError for a weight outside 0 to 1
 * @example nashSplit((x) => x, (x) => Math.sqrt(1 - x), [0, 1], [0, 0]) // at: 2/3
 */
export function nashSplit(
  first: (x: number) => number,
  second: (x: number) => number,
  [low, high]: readonly [number, number],
  [d1, d2]: readonly [number, number],
  weight = 0.5,
): NashSplit | NoZone {
  const points = Array.from({ length: PLACES + 1 }, (_, n) => low + ((high - low) * n) / PLACES);
  const tried = nashAmong(
    points.map((x) => [first(x), second(x)]),
    [d1, d2],
    weight,
  );
  if (tried.kind === 'no-zone') return tried;
  const product = (x: number) => {
    const [gain1, gain2] = [first(x) - d1, second(x) - d2];
    return gain1 < 0 || gain2 < 0 ? Number.NEGATIVE_INFINITY : gain1 ** weight * gain2 ** (1 - weight);
  };
  const place = tried.best[Math.floor(tried.best.length / 2)]!;
  let [from, to] = [points[Math.max(0, place - 1)]!, points[Math.min(PLACES, place + 1)]!];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 60; step++) {
    const [left, right] = [to - golden * (to - from), from + golden * (to - from)];
    if (product(left) >= product(right)) to = right;
    else from = left;
  }
  const at = [(from + to) / 2, points[place]!].reduce((a, b) => (product(a) >= product(b) ? a : b));
  return { kind: 'agreement', at, gets: [first(at), second(at)], product: product(at) };
}
