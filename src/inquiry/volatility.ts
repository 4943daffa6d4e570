import type { Atlas } from '../atlas/atlas.ts';
import { type Measure, measures } from '../measures/index.ts';
import {
  FEWEST_FOR_SPREAD,
  meanOf,
  randomStream,
  ratioOfSpreads,
  type SpreadRatio,
  standardDeviation,
} from '../stats/index.ts';
import type { NotShown } from './direction.ts';
import { pairSeries, stateSeries } from './series.ts';
import { yearOf } from './standing.ts';
import { tradeMix } from './trade-mix.ts';
import { deviations, observedIn, type Yearly, yearlyChanges } from './yearly.ts';

/** One of the measures over which the volatility of two states is compared. */
export interface VolatilityMeasure {
  name: string;
  label: string;
  /** Why it is in the list, and how it is compared. Ours. */
  why: string;
  /**
   * - `turnover`: the yearly amounts are movements already; their means are compared
   * - `difference`: changes and deviations in the measure's unit
   * - `growth`: of logarithms, since a share's changes grow with the share
   */
  by: 'turnover' | 'difference' | 'growth';
  /** The measure it is read off; a pair's measure is that of the state and the reference power. Left out: worked out here. */
  measure?: string;
}

/**
 * Over which measures the volatility of two states is compared, in this order. The list and its reasons are ours: what a
 * government chooses in its dealings with others first, then what it has to deal with.
 */
export const volatilityMeasures: readonly VolatilityMeasure[] = [
  {
    name: 'trade-mix',
    label: 'Trade mix',
    why: 'with whom it trades: the share of its trade that changes partners from one year to the next',
    by: 'turnover',
  },
  {
    name: 'agreement',
    label: 'Agreement with the reference power',
    why: 'how often it votes in the General Assembly as the reference power does; the agenda moves it as well',
    by: 'difference',
    measure: 'un-agreement',
  },
  {
    name: 'ideal-point',
    label: 'Ideal point',
    why: 'where it stands in the General Assembly once the agenda is allowed for',
    by: 'difference',
    measure: 'ideal-point',
  },
  {
    name: 'polyarchy',
    label: 'Institutions at home',
    why: 'electoral democracy as coded: a change of course at home is no change abroad',
    by: 'difference',
    measure: 'regime-polyarchy',
  },
  {
    name: 'military-spending',
    label: 'Military spending',
    why: 'what it spends on arms, as a share of the world: growth, since a large share moves by larger steps',
    by: 'growth',
    measure: 'military-spending-share',
  },
  {
    name: 'capabilities',
    label: 'Capabilities',
    why: 'what it can bring to bear, without urban population, whose coding breaks in 2002: growth',
    by: 'growth',
    measure: 'cinc-without-urban',
  },
  {
    name: 'trade-openness',
    label: 'Trade openness',
    why: 'how much of its economy is trade: growth',
    by: 'growth',
    measure: 'trade-openness',
  },
];

export type VolatilityVerdict = 'first' | 'second' | 'no difference shown' | 'readings part';

/** One measure of the comparison. */
export interface VolatilityRow {
  measure: VolatilityMeasure;
  /** From one year to the next. */
  changes: SpreadRatio | NotShown;
  /** Around the straight line; `not-defined` for a turnover. */
  deviations: SpreadRatio | NotShown;
  /** Undefined where neither reading has enough years. */
  verdict?: VolatilityVerdict;
  /** First and last year in which both have a value. */
  years?: readonly [number, number];
}

/** Two states' volatility across measures. */
export interface VolatilityComparison {
  states: readonly [number, number];
  /** The power that agreement is with, and how it was chosen. */
  reference: number;
  referenceRule: string;
  window: readonly [number, number];
  rows: VolatilityRow[];
  /**
   * `first` or `second`: that one on every measure that can be judged; `mixed`: a difference is shown on some, and not the same way on all;
   * `undecided`: shown on none, or nothing to judge.
   */
  overall: 'first' | 'second' | 'mixed' | 'undecided';
}

export interface VolatilityOptions {
  /** Years compared, the last being the year asked (default 30, ours). */
  window?: number;
  /** COW number of the reference power (default: the largest share of capabilities, the two left out). */
  reference?: number;
  seed?: number;
}

export const volatilityWindow = 30;

/**
 * Which of two states moves more, measure by measure, over the years in which both have a value.
 * @param year the last year looked at
 * @throws RangeError where the reference is one of the two
 */
export async function compareVolatility(
  atlas: Atlas,
  first: number,
  second: number,
  year: number,
  options: VolatilityOptions = {},
): Promise<VolatilityComparison> {
  const { window = volatilityWindow, seed = 1 } = options;
  const from = year - window + 1;
  const chosen =
    options.reference === undefined
      ? await largestOther(atlas, first, second, year)
      : { reference: options.reference, rule: 'as asked' };
  if (chosen.reference === first || chosen.reference === second)
    throw new RangeError(`the reference power is one of the two states: ${chosen.reference}`);
  const rows: VolatilityRow[] = [];
  for (const [n, measure] of volatilityMeasures.entries()) {
    const read = (state: number) => moving(atlas, measure, state, chosen.reference, from, year);
    const [a, b] = await Promise.all([read(first), read(second)]);
    rows.push(rowOf(measure, a, b, seed, n));
  }
  return {
    states: [first, second],
    reference: chosen.reference,
    referenceRule: chosen.rule,
    window: [from, year],
    rows,
    overall: overallOf(rows.map(({ verdict }) => verdict)),
  };
}

interface Moving {
  changes: Yearly;
  /** Left out where the measure is a movement already. */
  points?: Yearly;
  breaks: readonly number[];
}

async function moving(
  atlas: Atlas,
  declared: VolatilityMeasure,
  state: number,
  reference: number,
  from: number,
  to: number,
): Promise<Moving | undefined> {
  if (declared.measure === undefined) {
    const all = await tradeMix(atlas, state);
    return { changes: all.filter(({ year }) => year > from && year <= to), breaks: [] };
  }
  const measure = measures.find(({ name }) => name === declared.measure);
  if (!measure) return undefined;
  const [series] =
    measure.of === 'state'
      ? await stateSeries(atlas, [measure], state)
      : (await pairSeries(atlas, [measure], state, reference))[0]!;
  const breaks = series!.breaks.map(({ year }) => year);
  const observed = observedIn(series!, from, to);
  const points =
    declared.by === 'growth'
      ? observed.flatMap(({ year, value }) => (value > 0 ? [{ year, value: Math.log(value) }] : []))
      : observed;
  return { changes: yearlyChanges(points, breaks), points, breaks };
}

/** The comparison of two states on one measure. */
export function rowOf(
  measure: VolatilityMeasure,
  a: Moving | undefined,
  b: Moving | undefined,
  seed: number,
  chunk: number,
): VolatilityRow {
  if (!a || !b) {
    const lacking: NotShown = { kind: 'absent', reason: 'not-loaded', note: 'this release has no such measure' };
    return { measure, changes: lacking, deviations: lacking };
  }
  const spread = measure.by === 'turnover' ? meanOf : standardDeviation;
  const changes = paired(a.changes, b.changes);
  const changed = ratioOfSpreads(...changes.values, spread, randomStream(seed, 2 * chunk));
  const levels = a.points && b.points ? paired(a.points, b.points) : undefined;
  const around =
    levels &&
    ratioOfSpreads(
      ...paired(deviations(levels.of[0], a.breaks), deviations(levels.of[1], b.breaks)).values,
      standardDeviation,
      randomStream(seed, 2 * chunk + 1),
    );
  const gone = notCompared(changes.values[0].length);
  const verdict = verdictOf([changed, around].filter((one) => one !== undefined));
  const years = (levels?.of[0] ?? changes.of[0]).map(({ year }) => year);
  return {
    measure,
    changes: changed ?? gone,
    deviations:
      around ??
      (levels ? gone : { kind: 'absent', reason: 'not-defined', note: 'the mix of partners has no straight line' }),
    ...(verdict && { verdict }),
    ...(years.length > 0 && { years: [years[0]!, years.at(-1)!] as const }),
  };
}

function notCompared(years: number): NotShown {
  return years < FEWEST_FOR_SPREAD
    ? { kind: 'absent', reason: 'outside-coverage', note: `${years} yearly changes in which both have a value` }
    : { kind: 'absent', reason: 'not-defined', note: 'one of the two does not move' };
}

/** Two series in the years that both have. */
function paired(a: Yearly, b: Yearly): { of: [Yearly, Yearly]; values: [number[], number[]] } {
  const inA = new Set(a.map(({ year }) => year));
  const inB = new Set(b.map(({ year }) => year));
  const of: [Yearly, Yearly] = [a.filter(({ year }) => inB.has(year)), b.filter(({ year }) => inA.has(year))];
  return { of, values: [of[0].map(({ value }) => value), of[1].map(({ value }) => value)] };
}

/** First or second where at least one reading shows it and none shows the opposite. */
export function verdictOf(readings: readonly Pick<SpreadRatio, 'low' | 'high'>[]): VolatilityVerdict | undefined {
  if (readings.length === 0) return undefined;
  const first = readings.some(({ low }) => low > 1);
  const second = readings.some(({ high }) => high < 1);
  if (first && second) return 'readings part';
  return first ? 'first' : second ? 'second' : 'no difference shown';
}

/** All one way, mixed, or undecided; measures that cannot be judged are left out. */
export function overallOf(verdicts: readonly (VolatilityVerdict | undefined)[]): VolatilityComparison['overall'] {
  const judged = verdicts.filter((verdict) => verdict !== undefined);
  if (judged.every((verdict) => verdict === 'no difference shown')) return 'undecided';
  const [one] = judged;
  if ((one === 'first' || one === 'second') && judged.every((verdict) => verdict === one)) return one;
  return 'mixed';
}

/** The state with the largest share of capabilities among all others, in the last year up to the one asked that has any. */
async function largestOther(
  atlas: Atlas,
  first: number,
  second: number,
  year: number,
): Promise<{ reference: number; rule: string }> {
  const measure = measures.find(({ name }) => name === 'cinc') as Measure;
  for (let y = year; y > year - 30; y--) {
    const [cinc] = await yearOf(atlas, [measure], y);
    const [top] = cinc!.ranking((key) => key !== first && key !== second);
    if (top) return { reference: top.key, rule: `the largest share of capabilities (CINC) in ${y}, the two left out` };
  }
  throw new RangeError(`no state has a share of capabilities in the 30 years up to ${year}: name the reference power`);
}
