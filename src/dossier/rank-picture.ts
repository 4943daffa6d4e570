import { rankChart } from '../charts/index.ts';
import { count } from '../charts/text.ts';
import { overWords, type RankShown, rankTitle, rowName } from './rank-page.ts';
import { shownAs } from './shown.ts';

/** The first rows of a ranking with the ranks that each takes: an SVG that stands by itself. */
export function rankPicture(shown: RankShown): string {
  const { ranking, rows } = shown;
  const { measure, over, of } = ranking;
  const { scale, unit, decimals } = shownAs(measure);
  const ranged = rows.some(({ ranks: [first, last] }) => first !== last);
  return rankChart({
    title: rankTitle(shown),
    subtitle: `${measure.unit}; the ${measure.closer ? 'closest' : 'highest'} first, ${count(rows.length)} of ${count(of)}`,
    rows: rows.map((row) => ({
      label: rowName(row, ranking),
      value: row.value * scale,
      ...(row.bounds && { low: row.bounds.low * scale, high: row.bounds.high * scale }),
      rank: row.rank,
      ranks: row.ranks,
      tone: 'first',
    })),
    decimals,
    unit: unit === '%' ? '%' : '',
    zero: measure.range[0] === 0,
    ...(ranged && { ranksOver: overWords[over] }),
    notes: [
      ...(rows.some(({ bounds }) => bounds) ? ['Bands are 95% intervals.'] : []),
      `Source: ${ranking.sources.join(', ')}.`,
    ],
  });
}
