import { existedIn } from '../../states/index.ts';
import type { Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import { namedState } from '../named-state.ts';

const noStates: ReadonlySet<string> = new Set([
  '-9',
  'NATO',
  'Baltic States',
  'Bermuda',
  'Hong Kong SAR China',
  'Netherlands Antilles',
  'New Caledonia',
]);

/**
 * The states among the participants of an exercise, each once, and how many participants are listed, states or not.
 * @param cells one participant each, empty where the row has fewer
 */
export function participants(
  cells: readonly (string | undefined)[],
  year: number,
  drops: DropLog,
  table: string,
  where: Where,
): { states: number[]; listed: number } {
  const names = new Set(cells.flatMap((cell) => cell?.trim() || []));
  const states = new Set<number>();
  for (const name of names) {
    const state = namedState(name, year, (other) => noStates.has(other), where);
    if (state === undefined)
      drops.drop(table, 'a participant that is no state or not named', () => `${where()}: ${name}`);
    else if (!existedIn(state, year))
      drops.drop(table, 'no such state that year', () => `${where()}: ${name} in ${year}`);
    else states.add(state);
  }
  return { states: [...states], listed: names.size };
}
