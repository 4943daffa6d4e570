import { count } from '../../charts/text.ts';
import { absenceWords } from '../../figures/index.ts';
import type { Ranking, RankRow } from '../../inquiry/ranking.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import type { Ask } from '../page.ts';

/** A ranking as shown: its first rows, and whom it is limited to. */
export interface RankShown {
  ranking: Ranking;
  rows: readonly RankRow[];
  /** Only pairs of this state. */
  state?: number;
  /** Only states with at least this share of capabilities, and the sources of those. */
  least?: { share: number; sources: readonly string[] };
}

/** What the ranks of a row are taken over, in words. */
export const overWords: Readonly<Record<Ranking['over'], string>> = {
  weights: 'ranks over plausible weights',
  interval: 'ranks over its interval',
  ties: 'places shared',
};

/** "Trade share, 2014: partners of Russia". */
export function rankTitle({ ranking: { measure, year }, state }: RankShown): string {
  return `${measure.label}, ${year}${state === undefined ? '' : `: partners of ${withArticle(nameIn(state, year))}`}`;
}

/** "Russia · China", "Russia → China", "China". */
export function rowName({ states }: RankRow, { measure, year }: Ranking): string {
  return states.map((state) => nameIn(state, year)).join(measure.of === 'directed-dyad' ? ' → ' : ' · ');
}

/** What a row leads to: the dossier of a pair, the page of a state. */
export function rowAsk(states: readonly number[], year: number): Ask {
  return {
    view: states.length === 2 ? 'dossier' : 'states',
    words: states.map(codeOf),
    options: { year: `${year}` },
  };
}

/** What ranks are drawn and listed over; undefined where hardly any row takes more than one, which shares a place and no more. */
export function ranksOver({ over }: Ranking, rows: readonly RankRow[]): string | undefined {
  const ranged = rows.filter(({ ranks: [first, last] }) => first !== last).length;
  const enough = over === 'ties' ? rows.length / 4 : 1;
  return ranged > 0 && ranged >= enough ? overWords[over] : undefined;
}

/** Over ranks with our weights, and how far the row moved from there. */
export const oursTitle = 'with our weights (moved)';

/** "12 (5 up)", "3 (4 down)", "7" where the rank with our weights is the same; else why there is none. */
export function oursText({ rank, withOurs }: RankRow): string {
  if (typeof withOurs !== 'number') return withOurs === undefined ? '' : absenceWords[withOurs];
  if (withOurs === rank) return count(withOurs);
  return `${count(withOurs)} (${count(Math.abs(withOurs - rank))}\u00a0${rank < withOurs ? 'up' : 'down'})`;
}

/** "3–12", or the rank where it is one. */
export const ranksText = ([first, last]: readonly [number, number]): string =>
  first === last ? count(first) : `${count(first)}–${count(last)}`;
