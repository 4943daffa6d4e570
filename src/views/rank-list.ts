import { statesOfKey } from '../figures/index.ts';
import {
  type BetweenList,
  LAST_TREATY_YEAR,
  type RankedBetween,
  type TreatyAndBehaviour,
  treatyAndBehaviour,
} from '../inquiry/treaty-and-behaviour.ts';
import { allianceLikeness } from '../measures/alliance-likeness/alliance-likeness.ts';
import { betweenTitles } from '../pages/measures/between-words.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { wholeNumber, year } from './number-argument.ts';
import { stateArgument } from './state-argument.ts';
import { usualRows } from './usual-rows.ts';
import type { Answer, Desk, Given } from './view.ts';

/** Which of the two lists between treaty and behaviour is asked for. @throws InputError where both are, or a measure too */
export function listAsked(given: Given): BetweenList | undefined {
  const [behaviour, treaty] = [given.flag('behaviour-ahead'), given.flag('treaty-ahead')];
  if (behaviour && treaty)
    throw new InputError(
      '--treaty-ahead',
      'only one of the two lists at a time',
      'Leave --behaviour-ahead or --treaty-ahead out',
    );
  if (!behaviour && !treaty) return undefined;
  const list = behaviour ? 'behaviour-ahead' : 'treaty-ahead';
  if (given.words.length > 0)
    throw new InputError(
      `"${given.words[0]}"`,
      `--${list} ranks by alliance-likeness and takes no measure`,
      'Leave the word out',
    );
  for (const flag of ['weights', 'min-cinc'] as const)
    if (given.text(flag) !== undefined)
      throw new InputError(`--${flag}`, `it does not go with --${list}`, 'Leave it out');
  return list;
}

/** A list in the form of a ranking, with the pacts other than defence beside each pair. */
export async function listAnswer(list: BetweenList, given: Given, desk: Desk): Promise<Answer> {
  const asked = year(given) ?? LAST_TREATY_YEAR;
  if (asked > LAST_TREATY_YEAR)
    throw new InputError(
      `--year ${asked}`,
      `alliances are coded to ${LAST_TREATY_YEAR}, so that nobody can say which pairs have no pact`,
      `Ask for ${LAST_TREATY_YEAR} or earlier`,
    );
  const partnerOf = given.text('with');
  const state = partnerOf === undefined ? undefined : stateArgument(partnerOf, asked);
  const top = wholeNumber(given, 'top', [1, 1_000_000]);
  const atlas = desk.atlas;
  const found = await treatyAndBehaviour(
    atlas,
    list,
    asked,
    (key) => state === undefined || statesOfKey(key).includes(state),
  );
  if (found.rows.length === 0)
    throw new InputError(
      `--year ${asked}`,
      `no pair has a score that year in this atlas (${atlas.place}): alliance-likeness begins in ${allianceLikeness.years[0]}`,
      `Ask for a year from ${allianceLikeness.years[0]} to ${LAST_TREATY_YEAR}`,
    );
  const { belowFloor, absent, sources } = found;
  const shown = (usual: number) => found.rows.slice(0, top ?? usual);
  const limited = state === undefined ? {} : { state };
  return {
    json: () => ({
      measure: 'alliance-likeness',
      list,
      year: asked,
      rows: shown(Infinity).map(shapeOf),
      absent,
      belowFloor,
      sources,
    }),
    csv: () =>
      csvOf(
        shown(Infinity)
          .map(shapeOf)
          .map(({ states, otherPact, ...row }) => ({
            list,
            year: asked,
            state1: states[0],
            state2: states[1],
            other_pact: otherPact.join(' '),
            ...row,
          })),
        ['list', 'year', 'rank', 'state1', 'state2', 'value', 'low', 'high', 'rankLow', 'rankHigh', 'other_pact'],
      ),
    svg: async () => {
      const { betweenPicture } = await import('../pages/measures/between-picture.ts');
      return betweenPicture({ found, rows: shown(Infinity), ...limited });
    },
    page: async () => {
      const { betweenPage } = await import('../pages/measures/between-page.ts');
      return betweenPage(atlas, { found, rows: shown(usualRows.page), ...limited });
    },
    text: () => asText(found, shown(usualRows.terminal)),
  };
}

const shapeOf = ({ rank, states, score, low, high, ranks, otherObligations }: RankedBetween) => ({
  rank,
  states: states.map(codeOf),
  value: score,
  low,
  high,
  rankLow: ranks[0],
  rankHigh: ranks[1],
  otherPact: otherObligations,
});

function asText(
  { list, year: asked, belowFloor, absent, rows: all }: TreatyAndBehaviour,
  shown: readonly RankedBetween[],
): string {
  const lines = shown.map(({ rank, states, score, low, high, ranks, otherObligations }) => {
    const interval = `${low.toFixed(0)} to ${high.toFixed(0)}`;
    const names = states.map((state) => nameIn(state, asked)).join(' · ');
    const flag = otherObligations.length > 0 ? `  [pact: ${otherObligations.join(', ')}]` : '';
    return `${String(rank).padStart(9)}  ${score.toFixed(0).padStart(5)}  ${interval.padEnd(10)}  ${`${ranks[0]}-${ranks[1]}`.padEnd(11)}  ${names}${flag}`;
  });
  const withoutScore = Object.values(absent).reduce((sum, n) => sum + n, 0);
  const more = all.length > shown.length ? `… and ${all.length - shown.length} more\n` : '';
  return `${betweenTitles[list]}, ${asked}\nalliance-likeness: of pairs behaving like this, so many in 100 had a defence pact\n\n     rank  score  interval    ranks it takes\n${lines.join('\n')}\n${more}\n${all.length} ranked; left out: ${belowFloor} pairs with a state under 0.05% of the world's population, ${withoutScore} without a score\nA measure of behaviour, not a forecast: docs/alliance-likeness.md\n`;
}
