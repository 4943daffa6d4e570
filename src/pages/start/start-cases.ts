import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { dyadKey, type Figure } from '../../figures/index.ts';
import { comparisonGroups, type GroupStanding, groupStandings, pactGroupsIn } from '../../inquiry/comparison-groups.ts';
import { figureIn, pairSeries, type Series } from '../../inquiry/series.ts';
import { yearOf } from '../../inquiry/standing.ts';
import { pactGroupMeasure } from '../../measures/alliances/pact-group.ts';
import { isComposed, type Measure, measureNamed } from '../../measures/index.ts';

/**
 * Pairs that tell, each beside its mirror in another region or camp, so that no one tie stands for all of its kind (ours):
 * two great powers without a defence pact, and two with one; old rivals in Europe, and in South America; neighbours that fought, in
 * South Asia, and in the Horn of Africa; two that share an ally or a foe without a pact of their own, in East Asia, and in
 * West Asia; neighbours at odds inside one defence pact, that of the North Atlantic, and that of the Arab League.
 */
export const startPairs: readonly (readonly [number, number])[] = [
  [365, 710], // Russia, China
  [2, 200], // United States, United Kingdom
  [220, 255], // France, Germany
  [140, 160], // Brazil, Argentina
  [750, 770], // India, Pakistan
  [530, 531], // Ethiopia, Eritrea
  [740, 732], // Japan, South Korea
  [630, 652], // Iran, Syria
  [350, 640], // Greece, Turkey
  [600, 615], // Morocco, Algeria
];

/** What stands for closeness, in the order in which it is tried. */
const closeness = {
  'alliance-likeness':
    'Of 100 pairs that behaved like this one, so many had a defence pact: a measure of behaviour, not a forecast.',
  'un-agreement': 'Of the UN votes in which both took part, the share in which they voted alike.',
};

export interface StartCase {
  states: readonly [number, number];
  series: Series;
  figure: Figure;
  /** Whether either owes the other defence; left out where the atlas does not hold it. */
  defence?: boolean;
  /** Beside treaty allies; left out where there is no figure, or no ally with one. */
  beside?: GroupStanding;
}

export interface StartCases {
  measure: Measure;
  /** What its numbers say. */
  words: string;
  year: number;
  /** The year whose pacts are meant, and where they are coded. */
  pacts: { asOf: number; sources: readonly string[] };
  /** The closest first, those without a figure last. */
  cases: readonly StartCase[];
}

/**
 * The telling pairs in the last year in which no part of the measure of closeness had ended: later figures rest on less, and not on the
 * same for all pairs.
 * @returns undefined where the atlas holds no measure of closeness
 */
export async function startCases(atlas: Atlas): Promise<StartCases | undefined> {
  const found = Object.entries(closeness).find(([name]) => holdingOf(atlas.manifest, measureNamed(name))?.held);
  if (!found) return undefined;
  const [measure, words] = [measureNamed(found[0]), found[1]];
  const year = lastWhole(measure, holdingOf(atlas.manifest, measure)!.covers[1]);
  const pacts = holdingOf(atlas.manifest, pactGroupMeasure);
  const [groups, [whole], series] = await Promise.all([
    pactGroupsIn(atlas, year),
    yearOf(atlas, [measure], year),
    Promise.all(startPairs.map(([a, b]) => pairSeries(atlas, [measure], a, b))),
  ]);
  const cases = startPairs.map((states, n): StartCase => {
    const own = series[n]![0]![0]!;
    const key = dyadKey(...states);
    const beside = groupStandings(whole!, key, groups).find(({ group }) => group === comparisonGroups[0]!.id);
    return {
      states,
      series: own,
      figure: figureIn(own, year),
      ...(pacts?.held && { defence: groups.groupOf.has(key) }),
      ...(beside && { beside }),
    };
  });
  const order = ({ figure }: StartCase) => (figure.kind === 'value' ? figure.value : Number.NEGATIVE_INFINITY);
  const sorted = cases.sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
  return { measure, words, year, pacts: { asOf: groups.asOf, sources: pacts?.sources ?? [] }, cases: sorted };
}

/** A composed measure breaks where some of its parts end. */
function lastWhole(measure: Measure, last: number): number {
  const [first] = isComposed(measure) ? (measure.breaks ?? []) : [];
  return first ? first.year - 1 : last;
}
