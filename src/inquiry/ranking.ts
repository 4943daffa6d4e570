import type { Atlas } from '../atlas/atlas.ts';
import { type Absence, absenceOf, statesOfKey } from '../figures/index.ts';
import { componentName, type Dimension, dimensionMeasure } from '../measures/dimensions/dimension.ts';
import { dimensions } from '../measures/dimensions/dimensions.ts';
import type { Measure } from '../measures/index.ts';
import { rankRanges } from './rank-ranges.ts';
import { rowOf, type YearOf, yearOf } from './standing.ts';
import { WeighedYear } from './weighed-year.ts';

/** A row of a ranking: who, the number, and the places it may have. */
export interface RankRow {
  rank: number;
  /** The last place of those that share the rank. */
  lastTied: number;
  /** The state, or the pair in the measure's direction. */
  states: readonly number[];
  value: number;
  /** The value's 95% interval, where it has one. */
  bounds?: { low: number; high: number };
  /** The ranks it takes; over what, {@link Ranking.over} says. */
  ranks: readonly [first: number, last: number];
  /** Where somebody's weights are not ours: the rank with ours, or why there is none. */
  withOurs?: number | Absence;
}

/** A measure's ranking of a year. */
export interface Ranking {
  measure: Measure;
  year: number;
  /** How many have a value. */
  of: number;
  /** What the ranks of a row are taken over: plausible weights of a dimension, the interval of its value, or ties. */
  over: 'weights' | 'interval' | 'ties';
  /** The weights of a dimension's components: the ones used, and ours. */
  weights?: readonly { component: string; measure: string; label: string; used: number; ours: number }[];
  /** The weights used are not ours beside each other, and each row says its rank with ours. */
  reweighed: boolean;
  /** The first rows; all of them unless told how many. */
  rows: (top?: number) => Promise<RankRow[]>;
  /** Those without a value, by reason. */
  absent: Partial<Record<Absence, number>>;
  sources: readonly string[];
}

/** The dimension that a measure is, if it is one. */
export function dimensionOf({ name }: Measure): Dimension | undefined {
  return dimensions.find(({ id }) => name === `dimension-${id}`);
}

/**
 * All states or pairs on a measure in a year: the closest first where the measure has a closer end, else the highest.
 * @param accept only those of these keys are ranked and counted @param weights of a dimension's components, by name, in place of ours
 */
export async function rankingOf(
  atlas: Atlas,
  named: Measure,
  year: number,
  accept: (key: number) => boolean = () => true,
  weights: Readonly<Record<string, number>> = {},
): Promise<Ranking> {
  const dimension = dimensionOf(named);
  const measure = dimension ? dimensionMeasure(dimension, weights) : named;
  const weighed = dimension && (await WeighedYear.of(atlas, dimension, weights, year));
  const whole = weighed?.year ?? (await yearOf(atlas, [measure], year, true))[0]!;
  const ranked = whole.ranking(accept);
  const reweighed = dimension !== undefined && isReweighed(dimension, weights);
  const ours = reweighed ? (await WeighedYear.of(atlas, dimension, {}, year)).year : undefined;
  const withOurs = ours && ranksIn(ours, accept);
  return {
    measure,
    year,
    of: ranked.length,
    reweighed,
    over: dimension ? 'weights' : ranked.some(({ bounds }) => bounds) ? 'interval' : 'ties',
    ...(dimension && {
      weights: dimension.components.map((component) => ({
        component: componentName(component),
        measure: component.measure.name,
        label: component.turned ? `${component.measure.label}, the other way` : component.measure.label,
        used: weights[componentName(component)] ?? component.weight,
        ours: component.weight,
      })),
    }),
    rows: async (top = ranked.length) => {
      const overWeights = dimension && (await rankRanges(atlas, dimension, weights, year, ranked, top));
      const intervals = await weighed?.intervals(ranked.slice(0, top).map(({ key }) => key));
      return ranked.slice(0, top).map(({ key, value, standing, bounds: known }, n) => {
        const bounds = intervals ? intervals.get(key) : known;
        return {
          rank: standing.rank,
          lastTied: standing.lastTied,
          states: measure.of === 'state' ? [key] : statesOfKey(key),
          value,
          ...(bounds && { bounds: { low: bounds.low, high: bounds.high } }),
          ranks: overWeights?.[n] ?? known?.ranks ?? [standing.rank, standing.lastTied],
          ...(withOurs && { withOurs: withOurs(key) }),
        };
      });
    },
    absent: whole.absent(accept),
    sources: sourcesOf(whole),
  };
}

/** Whether weights are other than ours beside each other: all doubled, they are the same. */
function isReweighed({ components }: Dimension, weights: Readonly<Record<string, number>>): boolean {
  const times = components.map(
    (component) => (weights[componentName(component)] ?? component.weight) / component.weight,
  );
  return times.some((one) => one !== times[0]);
}

/** The rank of each key among those accepted; why it has none, where it has no value. */
function ranksIn(year: YearOf, accept: (key: number) => boolean): (key: number) => number | Absence {
  const ranks = new Map(year.ranking(accept).map(({ key, standing }) => [key, standing.rank]));
  const { keys, status } = year.column;
  return (key) => ranks.get(key) ?? absenceOf(status[rowOf(keys, key)]!) ?? 'not-defined';
}

/** The source ids that the year's values rest on. */
function sourcesOf(whole: YearOf): string[] {
  const { source, sources } = whole.column;
  const lists = new Set(whole.rows().map((row) => source[row]!));
  return [...new Set([...lists].flatMap((list) => sources[list] ?? []))];
}
