import { existedIn, stateOfName } from '../../states/index.ts';
import type { Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import { InputError } from '../input-error.ts';

/** Places that these lists write in a way of their own. */
const written: Readonly<Record<string, number>> = {
  Antigua: 58,
  'Denmark (Greenland)': 390,
  England: 200,
  'Serbia-Montenegro (Kosovo)': 345,
  'United Kingdom (Northern Ireland)': 200,
  'United Kingdom (Wales)': 200,
  Wales: 200,
  'Yugoslavia (Kosovo)': 345,
};

/** Destinations and senders that are no member of the state system: territories, organisations, the Holy See. */
const notStates: ReadonlySet<string> = new Set([
  'Abkhazia',
  'African Union (AU)',
  'Antarctica',
  'Association of Southeast Asian Nations (ASEAN)',
  'Cook Islands',
  'Crimea',
  'Donetsk',
  'East Jerusalem',
  'European Commission (EC)',
  'Holy See',
  'International Monetary Fund (IMF)',
  'Israeli Settlements',
  'Jammu and Kashmir',
  'Kherson',
  'Luhansk',
  'Nagorno-Karabakh',
  'Netherlands Antilles',
  'North Atlantic Treaty Organization (NATO)',
  'Northern Cyprus',
  'Organisation of African Unity (OAU)',
  'Palestine',
  'Palestinian Authority',
  'Transnistria',
  'United Nations (UN)',
  'Unknown',
  'Vatican City',
  'Western Sahara',
  'World Bank (IBRD)',
]);

/**
 * The COW number behind a name in the lists of visits, or undefined where the row is dropped: not a state, or none that year.
 * @throws InputError for a name that is neither a state's nor listed as something else
 */
export function hostOf(name: string, year: number, drops: DropLog, table: string, where: Where): number | undefined {
  if (notStates.has(name)) {
    drops.drop(table, 'not a state', () => `${where()}: ${name}`);
    return undefined;
  }
  const state = written[name] ?? (name === 'Vietnam' && year < 1976 ? 817 : stateOfName(name, year));
  if (state === undefined)
    throw new InputError(
      where(),
      `"${name}" is the name of no state`,
      'Write it as entente states lists it, or get the file again from its makers',
    );
  if (existedIn(state, year)) return state;
  drops.drop(table, 'no such state that year', () => `${where()}: ${name} (code ${state}) in ${year}`);
  return undefined;
}
