import { logCorrelation } from './persistence.ts';
import { Divider, SegmentCosts, type SegmentShape, startsWithin } from './segments.ts';

/** The persistences that models are tried at. Beyond 0.9 a wandering series and one with breaks are the same to so few years. Our choice. */
const tried = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9] as const;

/** Residuals below this share of the series' own spread are taken for rounding. */
const ROUNDING = 1e-9;

/** What is looked for. */
export interface SearchOptions {
  shapes: readonly SegmentShape[];
  /** The fewest values in a segment, by shape. */
  shortest: Readonly<Record<SegmentShape, number>>;
  /** The most breaks looked for. */
  most: number;
  /** Years in which the series is known to come from elsewhere: a free break each, and none of those counted. */
  known: readonly number[];
}

/** The best model of one shape with so many breaks. */
export interface BreakModel {
  shape: SegmentShape;
  /** Breaks beyond the known ones. */
  breaks: number;
  rho: number;
  /** Index of each segment's first entry. */
  starts: number[];
  /** Sum of squared residuals, whitened. */
  rss: number;
  /** The lower, the better: -2 log likelihood plus the penalty. */
  criterion: number;
}

/**
 * Finds the best segmentations of series of the same years, at every shape, persistence and number of breaks. The criterion is
 * the modified BIC of Zhang and Siegmund (2007), as -2 log L + 3 k log n + Σ log(l / n) for k breaks and segments of length l,
 * with log n more for each segment's slope; models of level or line, with or without breaks, all with autocorrelated
 * deviations, compete in it as in Beaulieu and Killick (2018).
 */
export class ChangePointSearch {
  readonly lags: readonly number[];
  readonly times: Float64Array;
  /** Of each entry the number of known breaks up to it. */
  readonly blocks: readonly number[];
  readonly #grid: {
    shape: SegmentShape;
    rho: number;
    costs: SegmentCosts;
    correlation: number;
    /** What a segment that starts with an entry takes out of the correlation. */
    anew: Float64Array;
  }[];
  readonly #dividers: Record<SegmentShape, Divider>;
  /** Of each length of a segment the logarithm of its share of the series. */
  readonly #logShare: Float64Array;
  readonly #costs: Float64Array;

  constructor(years: readonly number[], options: SearchOptions) {
    const n = years.length;
    const middle = (years[0]! + years[n - 1]!) / 2;
    this.times = Float64Array.from(years, (year) => year - middle);
    this.lags = years.map((year, at) => (at === 0 ? 0 : year - years[at - 1]!));
    const ends = years.map((year) => options.known.filter((known) => known <= year).length);
    const distinct = [...new Set(ends)];
    this.blocks = ends.map((end) => distinct.indexOf(end));
    this.#grid = options.shapes.flatMap((shape) =>
      tried.map((rho) => ({
        shape,
        rho,
        costs: new SegmentCosts(shape, this.times, this.lags, rho),
        correlation: logCorrelation(this.lags, rho),
        anew: Float64Array.from(this.lags, (lag, at) => (at === 0 ? 0 : Math.log(1 - rho ** (2 * lag)))),
      })),
    );
    const divider = (shape: SegmentShape) =>
      new Divider(n, startsWithin(this.blocks, options.shortest[shape]), this.known + options.most + 1);
    this.#dividers = { level: divider('level'), line: divider('line') };
    this.#logShare = Float64Array.from({ length: n + 1 }, (_, length) => Math.log(Math.max(1, length) / n));
    this.#costs = new Float64Array(n * n);
  }

  /** How many breaks are known beforehand. */
  get known(): number {
    return this.blocks.at(-1)!;
  }

  /** The best divisions of first parts and of last parts, by number of segments: see {@link Divider}. */
  parts(shape: SegmentShape, costs: Float64Array): { ahead: readonly Float64Array[]; behind: readonly Float64Array[] } {
    const divider = this.#dividers[shape];
    return { ahead: divider.ahead(costs), behind: divider.behind(costs) };
  }

  /** The costs of all segments at a shape and one of the persistences tried. */
  costs(shape: SegmentShape, rho: number, values: Float64Array): Float64Array {
    const cell = this.#grid.find((one) => one.shape === shape && one.rho === rho)!;
    return cell.costs.of(values).slice();
  }

  /** The best model for each shape and number of breaks. @param values centred */
  models(values: Float64Array): BreakModel[] {
    const n = values.length;
    const least = ROUNDING * values.reduce((sum, value) => sum + value * value, 0) + Number.MIN_VALUE;
    const best: Record<SegmentShape, BreakModel[]> = { level: [], line: [] };
    for (const { shape, rho, costs, correlation, anew } of this.#grid) {
      const divisions = this.#dividers[shape].divisions(costs.of(values, this.#costs));
      for (let count = this.known; count < divisions.length; count++) {
        const division = divisions[count];
        if (!division) continue;
        const { starts } = division;
        const breaks = count - this.known;
        let log = correlation;
        for (let m = 0; m < starts.length; m++)
          log += this.#logShare[(starts[m + 1] ?? n) - starts[m]!]! - anew[starts[m]!]!;
        const rss = Math.max(division.cost, least);
        const penalty = (3 * breaks + (shape === 'line' ? count + 1 : 0)) * this.#logShare[1]!;
        const criterion = n * Math.log(rss / n) + log - penalty;
        const known = best[shape][breaks];
        if (!known || criterion < known.criterion) best[shape][breaks] = { shape, breaks, rho, starts, rss, criterion };
      }
    }
    return [...best.level, ...best.line].filter((model) => model !== undefined);
  }
}

/** The best model without a break, the best with any, and how far the criterion prefers the second. */
export function bestModels(models: readonly BreakModel[]): { none: BreakModel; some?: BreakModel; gain: number } {
  const least = (some: readonly BreakModel[]) =>
    some.reduce<BreakModel | undefined>(
      (best, model) => (best && best.criterion <= model.criterion ? best : model),
      undefined,
    );
  const none = least(models.filter(({ breaks }) => breaks === 0))!;
  const some = least(models.filter(({ breaks }) => breaks > 0));
  return { none, gain: some ? none.criterion - some.criterion : -Infinity, ...(some && { some }) };
}
