import { existedIn, isStateCode } from '../states/index.ts';
import type { Where } from './delimited.ts';
import type { DropLog } from './drops.ts';
import { InputError } from './input-error.ts';

/**
 * Whether a row's states were members that year. A code of no state at all stops the reading unless it is listed in
 * `notStates`; a state that was not a member that year, or a listed code, drops the row and is counted.
 * @param notStates codes that the makers use for something that is not a state (a territory, an aggregate)
 * @returns true where the row stays
 */
export function statesExisted(
  codes: readonly number[],
  year: number,
  drops: DropLog,
  table: string,
  where: Where,
  notStates: ReadonlySet<number> = new Set(),
): boolean {
  for (const code of codes) {
    if (notStates.has(code)) {
      drops.drop(table, 'not a state', () => `${where()}: code ${code}`);
      return false;
    }
    if (!isStateCode(code))
      throw new InputError(
        where(),
        `${code} is the COW number of no state`,
        'Mend the code: entente states lists them all',
      );
    if (!existedIn(code, year)) {
      drops.drop(table, 'no such state that year', () => `${where()}: code ${code} in ${year}`);
      return false;
    }
  }
  return true;
}
