import type { Atlas } from '../../atlas/atlas.ts';
import { dyadKey, type Figure, pairKey } from '../../figures/index.ts';
import { carriedIn } from '../../inquiry/carry.ts';
import { speaksOfTies } from '../../inquiry/compare-theories.ts';
import { type PactGroups, pactGroupsIn } from '../../inquiry/comparison-groups.ts';
import { likenessExplained } from '../../inquiry/likeness-explained.ts';
import { figureIn, pairSeries, type Series, valuesOf } from '../../inquiry/series.ts';
import { type YearOf, yearOf } from '../../inquiry/standing.ts';
import type { LikenessExplained } from '../../measures/alliance-likeness/model.ts';
import { type Measure, measureNamed } from '../../measures/index.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { theories } from '../../theories/index.ts';
import type { FigureOf } from '../page.ts';
import { dependences, dimensions, scores, stripInputs, yardsticks } from './components.ts';
import { obligationNames } from './kind.ts';

/** Two states and a year, with everything the sections read: fetched once. */
export interface Facts {
  a: number;
  b: number;
  year: number;
  /** Names in use that year, bare for titles and with their article for sentences ("the United States"). */
  nameA: string;
  nameB: string;
  proseA: string;
  proseB: string;
  codeA: string;
  codeB: string;
  atlas: Atlas;
  /** Every series that was fetched, a list for each measure. */
  all: readonly (readonly Series[])[];
  /** The series of a measure: one for a dyad's measure, else two, the first state's (or a toward b) first. */
  series: (measure: string) => readonly Series[];
  /** All pairs or states on a measure in the year asked; fetched only where the pair has a figure that year. */
  whole: (measure: string) => YearOf;
  /** Whether the pair is ranked on a measure: it has a figure that year, and the measure is no setting. */
  isRanked: (measure: string) => boolean;
  /** The defence pairs of that year by group of pact; after the coded years, of the last coded one. */
  groups: PactGroups;
  /** What alliance-likeness rests on in the year asked; undefined without a score. */
  explained: LikenessExplained | undefined;
}

/** The five obligations between the pair, whoever owes them. */
export const obligationMeasures: readonly string[] = obligationNames.map((name) => `atop-${name}`);

/** Distance, borders and regimes are the setting of a tie, not the tie: nobody is ranked by them. */
const rankedDimensions = dimensions.filter(({ id }) => id !== 'setting');

/** What theories about a pair take: read with the rest, in one go. */
const theoryMeasures = theories
  .filter(speaksOfTies)
  .flatMap(({ inputs }) =>
    Object.values(inputs).flatMap(({ from }) => (from.kind === 'measure' ? [from.measure] : [])),
  );

function measuresNeeded(): Measure[] {
  const names = [
    ...obligationMeasures,
    ...obligationMeasures.map((name) => `${name}-owed`),
    ...scores,
    ...dimensions.flatMap((dimension) => dimension.measures),
    ...yardsticks,
    ...dependences,
    ...stripInputs.map(({ measure }) => measure),
    ...theoryMeasures,
  ];
  return [...new Set(names)].map(measureNamed);
}

export async function gatherFacts(atlas: Atlas, a: number, b: number, year: number): Promise<Facts> {
  const measures = measuresNeeded();
  const [series, groups, explained] = await Promise.all([
    pairSeries(atlas, measures, a, b),
    pactGroupsIn(atlas, year),
    likenessExplained(atlas, a, b, year),
  ]);
  const seriesByName = new Map(measures.map((measure, n) => [measure.name, series[n]!]));
  // Where the pair has no figure that year it has no rank: the year's other pairs need not be read.
  const ranked = [...scores, ...rankedDimensions.flatMap((dimension) => dimension.measures)].filter((name) =>
    known(seriesByName, name).some((one) => figureIn(one, year).kind === 'value'),
  );
  const whole = await yearOf(atlas, ranked.map(measureNamed), year);
  const wholeByName = new Map(whole.map((one) => [one.measure.name, one]));
  return {
    a,
    b,
    year,
    nameA: nameIn(a, year),
    nameB: nameIn(b, year),
    proseA: withArticle(nameIn(a, year)),
    proseB: withArticle(nameIn(b, year)),
    codeA: codeOf(a),
    codeB: codeOf(b),
    atlas,
    all: series,
    series: (name) => known(seriesByName, name),
    whole: (name) => known(wholeByName, name),
    isRanked: (name) => wholeByName.has(name),
    groups,
    explained,
  };
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`the dossier did not fetch ${name}`);
  return found;
}

/** A measure's figure in the year asked, in one direction (0: a, or a toward b; 1: b, or b toward a), carried where allowed. */
export function figureOf(facts: Facts, measure: string, direction: 0 | 1 = 0): Figure {
  const series = facts.series(measure);
  return carriedIn(series[Math.min(direction, series.length - 1)]!, facts.year);
}

/** Whose number a figure is: its series', in the year asked or the one that it is carried from. */
export function numberOf({ measure, states }: Series, figure: Figure, year: number): FigureOf {
  const carried = figure.kind === 'value' ? figure.carriedFrom : undefined;
  return { ...seriesFor(measure.name, states), year: carried ?? year };
}

/** Where a series stands. */
export function seriesFor(measure: string, states: readonly number[]): FigureOf {
  return { measure, states: states.map(codeOf) };
}

/** The key of the pair for a measure, in one direction. */
export function keyOf(facts: Facts, measure: Measure, direction: 0 | 1): number {
  const [i, j] = direction === 0 ? [facts.a, facts.b] : [facts.b, facts.a];
  if (measure.of === 'state') return i;
  return measure.of === 'dyad' ? dyadKey(i, j) : pairKey(i, j);
}

/** The years and values before the year asked, for a sparkline. */
export function sparkOf(series: Series, year: number): { year: number; value: number }[] {
  return valuesOf(series, year);
}
