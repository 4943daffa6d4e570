import { absenceWords, type Figure } from '../../figures/index.ts';
import { figureIn, pairSeries } from '../../inquiry/series.ts';
import { type Measure, measureNamed } from '../../measures/index.ts';
import { codeOf } from '../../states/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { shownAs } from '../shown.ts';
import { scores } from './components.ts';
import { type Facts, seriesFor } from './facts.ts';

/** How many pairs of the reader's choice a dossier is set beside at most. */
export const MOST_COMPARATORS = 3;

/** The scores of one comparator in the year asked, each direction of a directed one. */
export interface Comparator {
  states: readonly [number, number];
  scores: { measure: string; figures: Figure[] }[];
}

/** What is compared: the scores, and the plain measures that reach furthest. Ours. */
const compared: readonly string[] = [...scores, 'trade-share', 'arms-dependence', 'un-kappa'];

/** The pair itself and the pairs of the reader's choice, on the same measures in the same year. */
export async function besideSection(
  facts: Facts,
  pairs: readonly (readonly [number, number])[],
): Promise<Comparator[]> {
  if (pairs.length === 0) return [];
  const measures = compared.map(measureNamed);
  return Promise.all(
    [[facts.a, facts.b] as const, ...pairs].map(async (states) => {
      const series = await pairSeries(facts.atlas, measures, ...states);
      return {
        states,
        scores: measures.map(({ name }, n) => ({
          measure: name,
          figures: series[n]!.map((one) => figureIn(one, facts.year)),
        })),
      };
    }),
  );
}

export function besideBlocks(section: readonly Comparator[], facts: Facts, notes: Footnotes): Block[] {
  if (section.length === 0) return [];
  const figures = section.flatMap(({ scores: rows }) => rows.flatMap((row) => row.figures));
  const sources = notes.use([...new Set(figures.flatMap((figure) => figure.sources))]);
  return [
    {
      kind: 'table',
      caption: `Beside pairs of your choice, ${facts.year}; of a directed measure first toward second / second toward first`,
      columns: [
        { title: '', align: 'left' },
        ...section.map(({ states }) => ({ title: states.map(codeOf).join('-'), align: 'right' as const })),
      ],
      rows: section[0]!.scores.map(({ measure }, n) => [
        measureNamed(measure).label,
        ...section.map(({ states, scores: rows }) => ({
          text: rows[n]!.figures.map((figure) => cell(figure, measureNamed(measure))).join(' / '),
          of: { ...seriesFor(measure, states), year: facts.year },
        })),
      ]),
      sources,
    },
  ];
}

function cell(figure: Figure, measure: Measure): string {
  if (figure.kind === 'absent') return absenceWords[figure.reason];
  const { scale, decimals, unit } = shownAs(measure);
  return `${(figure.value * scale).toFixed(decimals)}${unit === '%' ? '%' : ''}`;
}
