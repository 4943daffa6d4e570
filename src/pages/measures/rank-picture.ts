import { type InPage, type RankChart, rankChart } from '../../charts/index.ts';
import { count } from '../../charts/text.ts';
import type { RankRow } from '../../inquiry/ranking.ts';
import type { PictureBlock } from '../page.ts';
import { shownAs, unitWords } from '../shown.ts';
import { type RankShown, ranksOver, rankTitle, rowName } from './rank-words.ts';

/** Rows of a ranking that a picture holds. */
export const ROWS_DRAWN = 25;

/** The first rows of a ranking with the ranks that each takes: an SVG that stands by itself, or in a page. */
export function rankPicture(shown: RankShown, inPage?: InPage): string {
  return rankChart(rankDrawn(shown), inPage);
}

/** The same in a page. */
export function rankPictureBlock(shown: RankShown, sources: readonly string[]): PictureBlock {
  const chart = rankDrawn(shown);
  return rankBlock(chart, sources);
}

/** A chart of ranks as a block of a page, whose title says the rest. */
export function rankBlock(chart: RankChart, sources: readonly string[]): PictureBlock {
  const { rows, ranksOver, subtitle } = chart;
  const first = rows.length === 1 ? 'The first' : `The first ${count(rows.length)}`;
  return {
    kind: 'picture',
    title: ranksOver === undefined ? first : `${first}: ${ranksOver}`,
    subtitle,
    svg: rankChart(chart, { id: 'ranks' }),
    narrow: rankChart({ ...chart, phone: true }, { id: 'ranks-narrow' }),
    sources,
  };
}

/** What a picture of a ranking shows, with its words. */
function rankDrawn(shown: RankShown): RankChart {
  const { ranking } = shown;
  const rows = shown.rows.slice(0, ROWS_DRAWN);
  const { measure, of } = ranking;
  const { scale, unit, decimals } = shownAs(measure);
  const over = ranksOver(ranking, rows);
  // The title has the state that all rows share.
  const nameOf = (row: RankRow) =>
    rowName({ ...row, states: row.states.filter((state) => state !== shown.state) }, ranking);
  return {
    title: rankTitle(shown),
    subtitle: `${unitWords(measure, shownAs(measure))}; the ${measure.closer ? 'closest' : 'highest'} first, ${count(rows.length)} of ${count(of)}`,
    rows: rows.map((row) => ({
      label: nameOf(row),
      value: row.value * scale,
      ...(row.bounds && { low: row.bounds.low * scale, high: row.bounds.high * scale }),
      rank: row.rank,
      ranks: row.ranks,
      tone: 'first',
    })),
    decimals,
    unit: unit === '%' ? '%' : '',
    zero: measure.range[0] === 0,
    ...(over !== undefined && { ranksOver: over }),
    notes: [
      ...(rows.some(({ bounds }) => bounds) ? ['Bands are 95% intervals.'] : []),
      `Source: ${ranking.sources.join(', ')}.`,
    ],
  };
}
