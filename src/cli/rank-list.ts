import { statesOfKey } from '../figures/index.ts';
import {
  type BetweenList,
  LAST_TREATY_YEAR,
  type TreatyAndBehaviour,
  treatyAndBehaviour,
} from '../inquiry/treaty-and-behaviour.ts';
import { allianceLikeness } from '../measures/alliance-likeness/alliance-likeness.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { csvOf } from '../views/csv.ts';
import { wholeNumber, year } from '../views/number-argument.ts';
import { stateArgument } from '../views/state-argument.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { atlasOf } from './open-atlas.ts';

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

/** Prints a list in the form of a ranking, with the pacts other than defence beside each pair. */
export async function printList(list: BetweenList, given: Given, effects: Effects): Promise<number> {
  const asked = year(given);
  if (asked === undefined)
    throw new InputError('--year', 'it is needed', `entente rank --${list} --year ${LAST_TREATY_YEAR}`);
  if (asked > LAST_TREATY_YEAR)
    throw new InputError(
      `--year ${asked}`,
      `alliances are coded to ${LAST_TREATY_YEAR}, so that nobody can say which pairs have no pact`,
      `Ask for ${LAST_TREATY_YEAR} or earlier`,
    );
  const partnerOf = given.text('with');
  const state = partnerOf === undefined ? undefined : stateArgument(partnerOf, asked);
  const top = wholeNumber(given, 'top', [1, 1_000_000]);
  const atlas = atlasOf(given, effects);
  const found = await treatyAndBehaviour(
    atlas,
    list,
    asked,
    (key) => state === undefined || statesOfKey(key).includes(state),
  );
  const chosen = found.rows;
  if (chosen.length === 0)
    throw new InputError(
      `--year ${asked}`,
      `no pair has a score that year in this atlas (${atlas.place}): alliance-likeness begins in ${allianceLikeness.years[0]}`,
      `Ask for a year from ${allianceLikeness.years[0]} to ${LAST_TREATY_YEAR}`,
    );
  const shown = chosen.slice(0, top ?? (given.flag('json') || given.flag('csv') ? chosen.length : 20));
  const rows = shown.map(({ rank, states, score, low, high, ranks, otherObligations }) => ({
    rank,
    states: states.map(codeOf),
    value: score,
    low,
    high,
    rankLow: ranks[0],
    rankHigh: ranks[1],
    otherPact: otherObligations,
  }));
  const { belowFloor, absent, sources } = found;
  if (given.flag('json')) {
    const json = {
      measure: 'alliance-likeness',
      list,
      year: asked,
      rows,
      absent,
      belowFloor,
      sources,
    };
    effects.out(`${JSON.stringify(json, null, 1)}\n`);
  } else if (given.flag('csv'))
    effects.out(
      csvOf(
        rows.map(({ states, otherPact, ...row }) => ({
          list,
          year: asked,
          state1: states[0],
          state2: states[1],
          other_pact: otherPact.join(' '),
          ...row,
        })),
        ['list', 'year', 'rank', 'state1', 'state2', 'value', 'low', 'high', 'rankLow', 'rankHigh', 'other_pact'],
      ),
    );
  else effects.out(asText(found, shown, chosen.length));
  return 0;
}

const titles: Readonly<Record<BetweenList, string>> = {
  'behaviour-ahead': 'Behaviour ahead of treaty: no defence pact, the most alliance-like first',
  'treaty-ahead': 'Treaty ahead of behaviour: a defence pact, the least alliance-like first',
};

function asText(
  { list, year: asked, belowFloor, absent }: TreatyAndBehaviour,
  shown: TreatyAndBehaviour['rows'],
  of: number,
): string {
  const lines = shown.map(({ rank, states, score, low, high, ranks, otherObligations }) => {
    const interval = `${low.toFixed(0)} to ${high.toFixed(0)}`;
    const names = states.map((state) => nameIn(state, asked)).join(' · ');
    const flag = otherObligations.length > 0 ? `  [pact: ${otherObligations.join(', ')}]` : '';
    return `${String(rank).padStart(9)}  ${score.toFixed(0).padStart(5)}  ${interval.padEnd(10)}  ${`${ranks[0]}-${ranks[1]}`.padEnd(11)}  ${names}${flag}`;
  });
  const withoutScore = Object.values(absent).reduce((sum, n) => sum + n, 0);
  const more = of > shown.length ? `… and ${of - shown.length} more\n` : '';
  return `${titles[list]}, ${asked}\nalliance-likeness: of pairs behaving like this, so many in 100 had a defence pact\n\n     rank  score  interval    ranks it takes\n${lines.join('\n')}\n${more}\n${of} ranked; left out: ${belowFloor} pairs with a state under 0.05% of the world's population, ${withoutScore} without a score\nA measure of behaviour, not a forecast: docs/alliance-likeness.md\n`;
}
