import type { Absence } from '../../figures/index.ts';
import { randomStream } from '../../stats/index.ts';
import type { ComposedMeasure, Part, Scaled, Setting } from '../measure.ts';
import { dimensionScore, observedMean, type Standing } from './score.ts';
import { DRAWS, plausibleWeights } from './weights.ts';

/** One component of a dimension: a published measure, and where its values are placed. */
export interface Component extends Part {
  /** Its share of the dimension's weight by default. Ours. */
  weight: number;
  /**
   * COW numbers of the states that it is known of as i: it counts for them alone, and places j among the partners of that state (a
   * president's trips among those of that president). Left out: it counts for all, among all pairs.
   */
  senders?: readonly number[];
  /** COW numbers between which alone it can be (joint vetoes: permanent members); it counts for no other pair. */
  among?: readonly number[];
}

/** A dimension of closeness: components that lists of weights belong to. */
export interface Dimension {
  id: 'personal' | 'economic' | 'military' | 'diplomatic';
  title: string;
  question: string;
  of: 'dyad' | 'directed-dyad';
  components: readonly Component[];
  years: readonly [from: number, to: number];
  breaks?: readonly { year: number; note: string }[];
  notes: readonly string[];
  /** A number worked through: what the components' percentiles (of a distance: the share of pairs further apart is 100 less it) come to for i and j. */
  worked?: {
    about: string;
    states: readonly [number, number];
    percentiles: readonly (number | Absence)[];
    value: number;
  };
}

/** What a component is called in a list of weights: its measure, and "turned" where it is that of j toward i. */
export function componentName({ measure, turned }: Part): string {
  return turned ? `${measure.name}-turned` : measure.name;
}

/** Whether a component counts for i and j at all. */
export function appliesTo({ senders, among }: Component, [i, j]: readonly number[]): boolean {
  if (senders) return senders.includes(i!);
  return !among || (among.includes(i!) && among.includes(j!));
}

/** The percentile of a component's value among the year's pairs, 100 the closest; or why there is none. */
function componentPercentile(component: Component, cell: number | Absence, setting: Setting): number | Absence {
  if (typeof cell !== 'number') return cell;
  const { measure } = component;
  const percentile = setting.percentile(scaleOf(component, setting.states[0]!), cell);
  // Too few have a value that year to place anybody among them.
  if (percentile === undefined) return 'not-defined';
  return measure.closer === 'lower' ? 100 - percentile : percentile;
}

const percentileMeasures = new WeakMap<Dimension, ComposedMeasure[]>();

/**
 * Each component's percentile as a measure of its own: what a dimension is the mean of. Not defined where the component does not
 * count for the pair. The same measures each time: their columns are held, whatever weights are asked about.
 */
export function componentMeasures(dimension: Dimension): ComposedMeasure[] {
  const known = percentileMeasures.get(dimension) ?? madeMeasures(dimension);
  percentileMeasures.set(dimension, known);
  return known;
}

function madeMeasures(dimension: Dimension): ComposedMeasure[] {
  const { interval, worked, ...whole } = dimensionMeasure(dimension);
  return dimension.components.map((component) => ({
    ...whole,
    name: `${whole.name}-${componentName(component)}`,
    label: `${component.measure.label}, percentile`,
    formula: 'the percentile within the year, 100 the closest',
    parts: [component],
    scaled: scalesOf(component),
    value: ([cell], setting) =>
      appliesTo(component, setting.states) ? componentPercentile(component, cell!, setting) : 'not-defined',
  }));
}

const scales = new WeakMap<Component, Scaled[]>();

/** The same each time: percentiles are asked for of every pair of a year. */
function scalesOf(component: Component): Scaled[] {
  const { measure, senders } = component;
  const known =
    scales.get(component) ??
    (senders ? senders.map((partnersOf) => ({ measure: measure.name, partnersOf })) : [{ measure: measure.name }]);
  scales.set(component, known);
  return known;
}

/** The scale that a component of i is placed on. */
function scaleOf(component: Component, i: number): Scaled {
  const all = scalesOf(component);
  return component.senders ? all.find(({ partnersOf }) => partnersOf === i)! : all[0]!;
}

/**
 * A dimension as a measure: the weighted mean of its components' percentiles, with an interval over plausible weights and over the
 * components' own intervals.
 * @param weights by component name; those left out keep their default
 */
export function dimensionMeasure(
  dimension: Dimension,
  weights: Readonly<Record<string, number>> = {},
): ComposedMeasure {
  const { components } = dimension;
  const shares = components.map((component) => weights[componentName(component)] ?? component.weight);
  const drawn = once(() => plausibleWeights(shares).map((row) => Float64Array.from(row)));
  const inputs = once(() => components.map((_, n) => Float64Array.from({ length: DRAWS }, randomStream(1, n + 1))));
  // Written over by the next pair.
  const percentiles: Standing[] = components.map(() => undefined);
  const percentilesOf = (parts: readonly (number | Absence)[], setting: Setting) => {
    for (let n = 0; n < components.length; n++) {
      const counts = appliesTo(components[n]!, setting.states);
      percentiles[n] = counts ? componentPercentile(components[n]!, parts[n]!, setting) : undefined;
    }
    return percentiles;
  };
  return {
    kind: 'composed',
    name: `dimension-${dimension.id}`,
    label: `${dimension.title.charAt(0).toUpperCase()}${dimension.title.slice(1)} closeness`,
    question: dimension.question,
    unit: 'mean percentile among the pairs of the year, 0 to 100',
    of: dimension.of,
    range: [0, 100],
    decimals: 1,
    closer: 'higher',
    origin: {
      kind: 'ours',
      why: "the four dimensions are Allison's; which published measures stand for them, and with what weights, is our choice",
    },
    formula: `Σ w p / Σ w over the components observed: p percentile within the year, w weight (${components.map((component) => `${componentName(component)} ${component.weight}`).join(', ')})`,
    parts: components,
    scaled: components.flatMap(scalesOf),
    years: dimension.years,
    ...(dimension.breaks && { breaks: dimension.breaks }),
    notes: dimension.notes,
    ...(dimension.worked && { worked: workedNumber(dimension.worked) }),
    value: (parts, setting) => dimensionScore(percentilesOf(parts, setting), shares),
    interval: (parts, setting, bounds) => {
      percentilesOf(parts, setting);
      // A component without a width stands where it stands in every draw.
      const spans = components.flatMap((component, n) => {
        const span = typeof percentiles[n] === 'number' ? bounds[n] : undefined;
        return span && span[1] > span[0] ? [{ n, component, low: span[0], width: span[1] - span[0] }] : [];
      });
      const uniform = inputs();
      return intervalOver(percentiles, drawn(), (draw) => {
        for (const { n, component, low, width } of spans)
          percentiles[n] = componentPercentile(component, low + uniform[n]![draw]! * width, setting);
      });
    },
  };
}

const scores = new Float64Array(DRAWS);

/**
 * The 95% interval of a dimension's score over plausible weightings.
 * @param percentiles one a component @param weightings {@link DRAWS} of them @param move moves the percentiles before a draw
 */
export function intervalOver(
  percentiles: readonly Standing[],
  weightings: readonly ArrayLike<number>[],
  move?: (draw: number) => void,
): [low: number, high: number] {
  for (let draw = 0; draw < DRAWS; draw++) {
    move?.(draw);
    scores[draw] = observedMean(percentiles, weightings[draw]!)!;
  }
  scores.sort();
  return [scores[Math.floor(0.025 * DRAWS)]!, scores[Math.ceil(0.975 * DRAWS) - 1]!];
}

/** What a function returns, worked out at the first call. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A worked number whose cells are percentiles already: how the weights work is all that it shows. */
function workedNumber({ about, states, percentiles, value }: NonNullable<Dimension['worked']>) {
  return { about, parts: percentiles, setting: { year: 2010, states, percentile: (_: Scaled, p: number) => p }, value };
}
