/** The four sides of behaviour that the space has. Personal ties are not in it: leaders' visits are covered for too few. */
export type Side = 'economic' | 'military' | 'diplomatic' | 'strain';

/** One axis of the space in which pair-years are compared: symmetric in the pair, scaled to 0-100. */
export interface Feature {
  /** Kebab-case and stable: a column of the table `behaviour` (with underscores), and a name that weights go by. */
  name: string;
  label: string;
  side: Side;
  /** Its weight in a distance. Ours: each side weighs the same, and within a side each feature. */
  weight: number;
  /** Which end is the closer tie. */
  closer: 'higher' | 'lower';
  /** What 0 to 100 stands for. */
  scale: string;
  /** A value of 0-100 told to a reader. */
  told: (scaled: number) => string;
}

/** The highest value of a feature's scale, and the byte that says that there is no value. */
export const TOP = 100;
export const ABSENT = 255;

/** A pair-year is compared over at least this share of all weight. The rule of ruling B0. */
export const LEAST_WEIGHT = 0.6;

/**
 * A number of 0 or more on a logarithmic scale of 0 to 100, so that 1% against 2% counts about as much as 10% against 20%, and nothing
 * against next to nothing hardly counts. Ours.
 * @param x at least 0; from `most` on the scale says 100 @param step below it the scale is nearly linear
 * @example logScaled(0.1, 0.005, 1) // 57
 */
export function logScaled(x: number, step: number, most: number): number {
  return Math.round(TOP * Math.min(1, Math.log1p(x / step) / Math.log1p(most / step)));
}

/** The number that stands at a place of the scale of {@link logScaled}. @example logUnscaled(57, 0.005, 1) // 0.098 */
export function logUnscaled(scaled: number, step: number, most: number): number {
  return step * Math.expm1((scaled / TOP) * Math.log1p(most / step));
}

interface LogScale {
  step: number;
  most: number;
}

const percent = (x: number) => `${(100 * x).toFixed(x < 0.0995 ? 1 : 0)}%`;
const count = (x: number) => `${Math.round(x)}`;

/** Shares of trade: 0.5% and less count little. Ours, as are the next four. */
export const TRADE: LogScale = { step: 0.005, most: 1 };
/** Trade over GDP. */
export const DEPENDENCE: LogScale = { step: 0.002, most: 1 };
/** Shares of arms deliveries. */
export const ARMS: LogScale = { step: 0.02, most: 1 };
/** Exercises in five years. */
export const EXERCISES: LogScale = { step: 1, most: 50 };
/** Disputes begun in ten years. */
export const DISPUTES: LogScale = { step: 1, most: 10 };

const SIDE_WEIGHT = 24;

const of = (side: Side, given: readonly Pick<Feature, 'name' | 'label' | 'closer' | 'scale' | 'told'>[]): Feature[] =>
  given.map((feature) => ({ ...feature, side, weight: SIDE_WEIGHT / given.length }));

const logarithmic = ({ step, most }: LogScale, what: string, told: (x: number) => string) => ({
  scale: `${what}, on a logarithmic scale (nearly linear below ${step})`,
  told: (scaled: number) => told(logUnscaled(scaled, step, most)),
});

const inYear = (what: string) => ({
  scale: `${what}: percentile among the pairs compared that year`,
  told: (scaled: number) => `percentile ${scaled}`,
});

/** The axes of the space, in the order of the bytes of a row. */
export const features: readonly Feature[] = [
  ...of('economic', [
    {
      name: 'dependence-higher',
      label: 'higher trade dependence',
      closer: 'higher',
      ...logarithmic(DEPENDENCE, 'trade with the other over GDP, of the one for whom it is more', percent),
    },
    {
      name: 'dependence-lower',
      label: 'lower trade dependence',
      closer: 'higher',
      ...logarithmic(DEPENDENCE, 'trade with the other over GDP, of the one for whom it is less', percent),
    },
    {
      name: 'trade-larger',
      label: 'larger trade share',
      closer: 'higher',
      ...logarithmic(TRADE, 'share of all trade, of the one for whom it is more', percent),
    },
    {
      name: 'trade-smaller',
      label: 'smaller trade share',
      closer: 'higher',
      ...logarithmic(TRADE, 'share of all trade, of the one for whom it is less', percent),
    },
  ]),
  ...of('military', [
    {
      name: 'arms-imports-larger',
      label: 'larger share of arms imports',
      closer: 'higher',
      ...logarithmic(
        ARMS,
        "the other's share of arms imports over five years, of the one for whom it is more",
        percent,
      ),
    },
    {
      name: 'arms-imports-smaller',
      label: 'smaller share of arms imports',
      closer: 'higher',
      ...logarithmic(
        ARMS,
        "the other's share of arms imports over five years, of the one for whom it is less",
        percent,
      ),
    },
    {
      name: 'arms-exports-larger',
      label: 'larger share of arms exports',
      closer: 'higher',
      ...logarithmic(
        ARMS,
        "the other's share of arms exports over five years, of the one for whom it is more",
        percent,
      ),
    },
    {
      name: 'exercises',
      label: 'small joint exercises',
      closer: 'higher',
      ...logarithmic(EXERCISES, 'exercises of at most five participants in the year and the four before it', count),
    },
  ]),
  ...of('diplomatic', [
    {
      name: 'votes',
      label: 'UN votes (kappa)',
      closer: 'higher',
      ...inYear("likeness of recorded votes, Cohen's kappa"),
    },
    { name: 'ideal-points', label: 'distance of ideal points', closer: 'lower', ...inYear('distance of ideal points') },
  ]),
  ...of('strain', [
    {
      name: 'disputes',
      label: 'disputes in ten years',
      closer: 'lower',
      ...logarithmic(DISPUTES, 'militarised disputes begun in the year and the nine before it', count),
    },
    {
      name: 'rivalry',
      label: 'rivalry',
      closer: 'lower',
      scale: '100 where strategic rivals, else 0',
      told: (scaled) => (scaled > 0 ? 'rivals' : 'no rivals'),
    },
  ]),
];

/** The weights of the features, in their order. */
export const ownWeights: readonly number[] = features.map(({ weight }) => weight);

/** A feature's place among the bytes of a row. @throws RangeError for a name that none has */
export function placeOf(name: string): number {
  const place = features.findIndex((feature) => feature.name === name);
  if (place < 0) throw new RangeError(`no feature ${name}: there are ${features.map((f) => f.name).join(', ')}`);
  return place;
}
