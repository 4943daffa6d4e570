import type { BetweenList, RankedBetween, TreatyAndBehaviour } from '../../inquiry/treaty-and-behaviour.ts';
import { nameIn, withArticle } from '../../states/index.ts';

/** One of the two lists between treaty and behaviour as shown. */
export interface BetweenShown {
  found: TreatyAndBehaviour;
  rows: readonly RankedBetween[];
  /** Only pairs of this state. */
  state?: number;
}

export const betweenTitles: Readonly<Record<BetweenList, string>> = {
  'behaviour-ahead': 'Behaviour ahead of treaty: no defence pact, the most alliance-like first',
  'treaty-ahead': 'Treaty ahead of behaviour: a defence pact, the least alliance-like first',
};

/** "Behaviour ahead of treaty, 2018: pairs of Russia". */
export function betweenTitle({ found: { list: which, year }, state }: BetweenShown): string {
  const [short] = betweenTitles[which].split(':');
  return `${short}, ${year}${state === undefined ? '' : `: pairs of ${withArticle(nameIn(state, year))}`}`;
}
