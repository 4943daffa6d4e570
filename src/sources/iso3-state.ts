import { stateOfIso3 } from '../states/index.ts';
import type { Where } from './delimited.ts';
import { InputError } from './input-error.ts';

/**
 * Reads a file's ISO-3 codes as COW numbers. Codes that the makers use for something that is not a state are listed; any
 * other code that means no state stops the reading.
 * @param column named in the error
 * @returns the COW number, or undefined for a listed code
 */
export function iso3Reader(
  column: string,
  notStates: ReadonlySet<string> = new Set(),
): (iso3: string, year: number, where: Where) => number | undefined {
  return (iso3, year, where) => {
    if (notStates.has(iso3)) return undefined;
    const state = stateOfIso3(iso3, year);
    if (state === undefined)
      throw new InputError(
        where(),
        `column "${column}" says "${iso3}", the ISO-3 code of no state`,
        'Mend the code: entente states lists them all',
      );
    return state;
  };
}
