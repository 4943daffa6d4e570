import type { Atlas } from '../atlas/atlas.ts';
import { absenceOf, type Column, statesOfKey, statusOf, VALUE } from '../figures/index.ts';
import {
  appliesTo,
  componentMeasures,
  componentName,
  type Dimension,
  dimensionMeasure,
  intervalOver,
} from '../measures/dimensions/dimension.ts';
import { dimensionScore, type Standing } from '../measures/dimensions/score.ts';
import { plausibleWeights } from '../measures/dimensions/weights.ts';
import type { ComposedMeasure } from '../measures/index.ts';
import { rowOf, YearOf } from './standing.ts';

interface Interval {
  low: number;
  high: number;
}

/**
 * A dimension in a year, weighed as somebody likes. The percentiles of its components, which take long, do not depend on the weights and are
 * held, so that other weights cost little. What comes out is what `dimensionMeasure` says of each pair.
 */
export class WeighedYear {
  readonly year: YearOf;
  readonly #measure: ComposedMeasure;
  readonly #dimension: Dimension;
  readonly #atlas: Atlas;
  readonly #shares: readonly number[];
  readonly #columns: readonly Column[];

  private constructor(
    atlas: Atlas,
    dimension: Dimension,
    weights: Readonly<Record<string, number>>,
    year: number,
    columns: readonly Column[],
  ) {
    this.#atlas = atlas;
    this.#dimension = dimension;
    this.#measure = dimensionMeasure(dimension, weights);
    this.#shares = dimension.components.map((component) => weights[componentName(component)] ?? component.weight);
    this.#columns = columns;
    this.year = new YearOf(this.#measure, year, this.#weigh());
  }

  /** @param weights by component name; those left out keep their default */
  static async of(
    atlas: Atlas,
    dimension: Dimension,
    weights: Readonly<Record<string, number>>,
    year: number,
  ): Promise<WeighedYear> {
    return new WeighedYear(atlas, dimension, weights, year, await atlas.year(year, componentMeasures(dimension)));
  }

  #weigh(): Column {
    const held = this.#columns.find(({ keys }) => keys.length > 0) ?? this.#columns[0]!;
    const { keys, years } = held;
    const [values, status] = [new Float64Array(keys.length), new Uint8Array(keys.length)];
    const source = new Uint16Array(keys.length);
    const lists = new Map<number, number>();
    const sources: string[][] = [];
    const percentiles: Standing[] = this.#columns.map(() => undefined);
    for (let row = 0; row < keys.length; row++) {
      this.#percentilesAt(row, keys[row]!, percentiles);
      const score = dimensionScore(percentiles, this.#shares);
      if (typeof score === 'number') values[row] = score;
      else status[row] = statusOf(score);
      // Which list each component has, as the digits of one number: they have a few each.
      let name = 0;
      for (const column of this.#columns) name = name * (column.sources.length + 1) + (column.source[row] ?? 0);
      const list = lists.get(name) ?? sources.length;
      if (list === sources.length) {
        lists.set(name, list);
        sources.push([...new Set(this.#columns.flatMap((column) => column.sources[column.source[row]!] ?? []))]);
      }
      source[row] = list;
    }
    return { measure: this.#measure.name, keys, years, values, status, source, sources };
  }

  #percentilesAt(row: number, key: number, percentiles: Standing[]): void {
    const { components } = this.#dimension;
    for (let n = 0; n < components.length; n++) {
      const { status, values } = this.#columns[n]!;
      const component = components[n]!;
      const limited = component.senders ?? component.among;
      if (limited && !appliesTo(component, statesOfKey(key))) percentiles[n] = undefined;
      else if (status.length === 0) percentiles[n] = 'not-loaded';
      else percentiles[n] = status[row] === VALUE ? values[row]! : absenceOf(status[row]!);
    }
  }

  /** The 95% intervals of some pairs over plausible weights and over the components' own intervals. */
  async intervals(keys: readonly number[]): Promise<Map<number, Interval>> {
    if (this.#dimension.components.some(({ measure }) => measure.interval)) return this.#composedIntervals(keys);
    const weightings = plausibleWeights(this.#shares).map((row) => Float64Array.from(row));
    const all = this.year.column.keys;
    const percentiles: Standing[] = this.#columns.map(() => undefined);
    return new Map(
      keys.map((key) => {
        this.#percentilesAt(rowOf(all, key), key, percentiles);
        const [low, high] = intervalOver(percentiles, weightings);
        return [key, { low, high }];
      }),
    );
  }

  /** With the components' own intervals, which are made from the figures themselves. */
  async #composedIntervals(wanted: readonly number[]): Promise<Map<number, Interval>> {
    const [column] = await this.#atlas.some(wanted, this.year.year, [this.#measure]);
    const { keys, low, high, status } = column!;
    const intervals = new Map<number, Interval>();
    for (let row = 0; low && high && row < keys.length; row++)
      if (status[row] === VALUE) intervals.set(keys[row]!, { low: low[row]!, high: high[row]! });
    return intervals;
  }
}
