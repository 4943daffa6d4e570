import { stateOfName } from '../states/index.ts';
import type { Where } from './delimited.ts';
import { InputError } from './input-error.ts';

/**
 * The COW number of the state that a maker's name stands for in a year, or undefined for a name that is known to be no state. A name
 * that is neither stops the reading, so that a new spelling is never lost in silence. Membership that year is not checked.
 * @param isNoState says of a name that it is a territory, an organisation, a rebel group or an aggregate
 * @throws InputError for a name that is neither
 */
export function namedState(
  name: string,
  year: number,
  isNoState: (name: string) => boolean,
  where: Where,
): number | undefined {
  if (isNoState(name)) return undefined;
  const state = stateOfName(name, year);
  if (state === undefined)
    throw new InputError(
      where(),
      `"${name}" is the name of no known state`,
      'Mend the name: entente states lists them all with their other names',
    );
  return state;
}
