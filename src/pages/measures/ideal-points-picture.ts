import { type InPage, type LineChart, rankChart, seriesGrid } from '../../charts/index.ts';
import { count, howMany } from '../../charts/text.ts';
import { nameIn } from '../../states/index.ts';
import { BEFORE_FIRST_SESSION, type IdealPointsShown } from './ideal-points-words.ts';

/** States drawn of each end where there are more than twice as many. */
const OF_EACH_END = 15;

/** Where states stand in a session, or over the sessions on the same axes: an SVG that stands by itself, or in a page. */
export function idealPointsPicture(shown: IdealPointsShown, inPage?: InPage): string {
  return shown.year === undefined ? overYears(shown, inPage) : ofSession(shown, shown.year, inPage);
}

/** The points drawn of a session: all, or those nearest its two ends. */
export function pointsDrawn({ rows }: IdealPointsShown): IdealPointsShown['rows'] {
  const sorted = [...rows].sort((p, q) => q.value - p.value);
  return sorted.length <= 2 * OF_EACH_END ? sorted : [...sorted.slice(0, OF_EACH_END), ...sorted.slice(-OF_EACH_END)];
}

/** "the 15 nearest either end, of 190", or how many there are. */
export function drawnWords({ rows }: IdealPointsShown): string {
  return rows.length <= 2 * OF_EACH_END
    ? howMany(rows.length, 'states')
    : `the ${OF_EACH_END} nearest each end, of ${count(rows.length)} states`;
}

function ofSession(shown: IdealPointsShown, year: number, inPage?: InPage): string {
  const { measure } = shown;
  return rankChart(
    {
      title: `${measure.label}, session ${year - BEFORE_FIRST_SESSION} (opened in autumn ${year})`,
      subtitle: `${measure.unit}; ${drawnWords(shown)}; bands: 95% intervals`,
      rows: pointsDrawn(shown).map(({ ccode, value, low, high }) => ({
        label: nameIn(ccode, year),
        ...{ value, low, high },
        // No ranks are drawn.
        rank: 1,
        ranks: [1, 1],
        tone: 'first',
      })),
      ...{ decimals: 2, unit: '', zero: false },
      ...(inPage?.phone && { phone: true as const }),
      notes: [`Source: ${shown.sources.join(', ')}.`],
    },
    inPage,
  );
}

function overYears(shown: IdealPointsShown, inPage?: InPage): string {
  const { measure } = shown;
  return seriesGrid(
    {
      title: measure.label,
      subtitle: `${measure.unit}; bands: 95% intervals`,
      charts: chartsOf(shown),
      sameScale: true,
      ...(inPage?.phone && { phone: true as const }),
      notes: inPage ? [] : [`Source: ${shown.sources.join(', ')}.`],
    },
    inPage,
  );
}

/** One chart a state that has a point. */
export function chartsOf({ series, measure }: IdealPointsShown): LineChart[] {
  return series.flatMap((one) => {
    const known = one.points.filter(({ figure }) => figure.kind === 'value');
    if (known.length === 0) return [];
    const [from, to] = [known[0]!.year, known.at(-1)!.year];
    return [
      {
        title: nameIn(one.states[0]!, to),
        subtitle: '',
        lines: [
          {
            label: '',
            tone: 'first' as const,
            points: one.points.filter(({ year }) => year >= from && year <= to),
            breaks: one.breaks.filter(({ year }) => year > from && year <= to),
          },
        ],
        marks: [],
        zero: false,
        decimals: measure.decimals,
      },
    ];
  });
}
