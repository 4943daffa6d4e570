import { showNumber } from './numbers.ts';

/** A colour of the map: q1 to q6 from little to much; l3 to l1 below a middle, m at it, h1 to h3 above it. */
export type Shade = 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'l3' | 'l2' | 'l1' | 'm' | 'h1' | 'h2' | 'h3';

/** Classes of values: class n holds what is at least `bounds[n - 1]` and below `bounds[n]`. */
export interface MapScale {
  bounds: readonly number[];
  /** The colour of each class, one more than there are bounds. */
  shades: readonly Shade[];
  /** What each class holds, in words. */
  words: readonly string[];
}

export interface ScaleOptions {
  /** The value that is neither one way nor the other, where the measure has one. */
  middle?: number;
  /** A ratio: as far from its middle, 1, by halving as by doubling. */
  ratio?: true;
  decimals: number;
  /** After a number: "%". */
  unit?: string;
  /** What a value is called, where each has a name. */
  named?: (value: number) => string | undefined;
  /** The low end is the one to see: it gets the strongest colour. */
  lowIsMuch?: true;
}

/** More classes than that are not told apart on a map. */
const MOST = 6;
const sequential: readonly Shade[] = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const [below, above]: readonly (readonly Shade[])[] = [
  ['l1', 'l2', 'l3'],
  ['h1', 'h2', 'h3'],
];

/**
 * Classes for values: one each where there are at most six different ones; else of about as many values each, with their bounds rounded
 * to one or two figures; around a middle the same on both sides of it.
 * @param values all that are to be compared, of all years, so that a colour means the same in each
 * @example mapScale([0, 1, 1, 0], { decimals: 0 }).words // ['0', '1']
 */
export function mapScale(values: Float64Array, options: ScaleOptions): MapScale {
  const sorted = values.slice().sort();
  const distinct = [...new Set(sorted)];
  const scale =
    distinct.length <= MOST
      ? oneEach(distinct, options)
      : options.middle === undefined
        ? byShare(sorted, options)
        : aroundMiddle(sorted, options as ScaleOptions & { middle: number });
  return options.lowIsMuch && options.middle === undefined ? { ...scale, shades: scale.shades.toReversed() } : scale;
}

/** The class of a value. */
export function classOf({ bounds }: Pick<MapScale, 'bounds'>, value: number): number {
  let n = 0;
  while (n < bounds.length && value >= bounds[n]!) n += 1;
  return n;
}

function oneEach(distinct: readonly number[], { middle, decimals, unit = '', named }: ScaleOptions): MapScale {
  const shades =
    middle === undefined
      ? spread(sequential, distinct.length)
      : distinct.map((value) => {
          if (value === middle) return 'm';
          const [side, of] =
            value < middle
              ? [below!, distinct.filter((x) => x < middle).reverse()]
              : [above!, distinct.filter((x) => x > middle)];
          return spread(side, Math.min(3, of.length))[Math.min(2, of.indexOf(value))]!;
        });
  return {
    bounds: distinct.slice(1).map((value, n) => (value + distinct[n]!) / 2),
    shades,
    words: distinct.map((value) => named?.(value) ?? `${showNumber(value, decimals)}${unit}`),
  };
}

/** So many colours of a row, the last always among them. */
function spread(row: readonly Shade[], n: number): Shade[] {
  return Array.from({ length: n }, (_, k) => row[row.length - 1 - Math.floor(((n - 1 - k) * row.length) / n)]!);
}

function byShare(sorted: Float64Array, options: ScaleOptions): MapScale {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  // Where very many have the least value (a count of 0), it is a class of its own.
  const atLeast = sorted.lastIndexOf(least) + 1;
  const own = atLeast > sorted.length / MOST;
  const rest = own ? sorted.subarray(atLeast) : sorted;
  const shares = own ? MOST - 1 : MOST;
  const cuts = Array.from({ length: shares - 1 }, (_, k) => rest[Math.floor(((k + 1) * rest.length) / shares)]!);
  const bounds = distinctBounds([...(own ? [rest[0]!] : []), ...cuts], least, most, options.decimals);
  return {
    bounds,
    shades: spread(sequential, bounds.length + 1),
    words: wordsOf(bounds, sorted.every(Number.isInteger), options.unit),
  };
}

function aroundMiddle(sorted: Float64Array, options: ScaleOptions & { middle: number }): MapScale {
  const { middle, ratio, decimals } = options;
  const away = (x: number) => (ratio ? Math.abs(Math.log(x / middle)) : Math.abs(x - middle));
  const distances = Float64Array.from(sorted, away)
    .filter((x) => x > 0 && Number.isFinite(x))
    .sort();
  const steps = [1, 2].map((k) => distances[Math.floor((k * distances.length) / 3)]!);
  const rounded = steps.map((x) => (ratio ? roundTo(Math.exp(x), 1) : roundTo(x, decimals)));
  const high = [...new Set(rounded)].map((x) => (ratio ? middle * x : middle + x)).filter((x) => x > middle);
  const low = high.map((x) => (ratio ? roundTo(middle ** 2 / x, 3) : 2 * middle - x)).reverse();
  const all = [...low, middle, ...high];
  const shades = [...below!.slice(0, low.length + 1).toReversed(), ...above!.slice(0, high.length + 1)];
  return { bounds: all, shades, words: wordsOf(all, false, options.unit) };
}

/** Rounded, ascending, each once, and none that leaves a class below or above it empty. */
function distinctBounds(cuts: readonly number[], least: number, most: number, decimals: number): number[] {
  return [...new Set(cuts.map((x) => roundTo(x, decimals)))]
    .filter((x) => x > least && x <= most)
    .sort((a, b) => a - b);
}

/** To two figures, and no finer than the measure is shown. */
function roundTo(x: number, decimals: number): number {
  if (x === 0) return 0;
  const places = Math.min(decimals, 1 - Math.floor(Math.log10(Math.abs(x))));
  return Number(x.toFixed(Math.max(0, places)));
}

function wordsOf(bounds: readonly number[], whole: boolean, unit = ''): string[] {
  const say = (x: number) => `${showNumber(x, (String(x).split('.')[1] ?? '').length)}${unit}`;
  if (bounds.length === 0) return ['all'];
  return [
    `below ${say(bounds[0]!)}`,
    ...bounds.slice(1).map((x, n) => {
      const [from, to] = [bounds[n]!, whole ? x - 1 : x];
      return from === to ? say(from) : `${say(from)} to ${say(to)}`;
    }),
    `${say(bounds.at(-1)!)} and above`,
  ];
}
