import { type RankChart, rankChart } from '../../charts/index.ts';
import { count, howMany } from '../../charts/text.ts';
import { nameIn } from '../../states/index.ts';
import { type BetweenShown, betweenTitle } from './between-words.ts';
import { ROWS_DRAWN } from './rank-picture.ts';
import { overWords } from './rank-words.ts';

/** The first pairs of a list between treaty and behaviour: an SVG that stands by itself. */
export function betweenPicture(shown: BetweenShown): string {
  return rankChart(betweenDrawn(shown));
}

/** What it shows, with its words. */
export function betweenDrawn(shown: BetweenShown): RankChart {
  const { found } = shown;
  const rows = shown.rows.slice(0, ROWS_DRAWN);
  return {
    title: betweenTitle(shown),
    subtitle: `Alliance-likeness: of pairs behaving like this, so many in 100 had a defence pact; ${count(rows.length)} of ${howMany(found.rows.length, 'pairs')}`,
    rows: rows.map(({ states, score, low, high, rank, ranks }) => ({
      label: states.map((state) => nameIn(state, found.year)).join(' · '),
      value: score,
      low,
      high,
      rank,
      ranks,
      tone: 'first',
    })),
    decimals: 0,
    unit: '',
    zero: true,
    ranksOver: overWords.interval,
    notes: ['Bands are 95% intervals.', `Source: ${found.sources.join(', ')}.`],
  };
}
