import { stateOfGw } from './gleditsch-ward.ts';
import { stateOfIso3 } from './iso-codes.ts';
import { existedIn, LAST_YEAR, lastYearOf } from './membership.ts';
import { nameIn } from './names-in-use.ts';
import { roster } from './roster.ts';

const byAbbreviation = new Map(roster.map(([ccode, abb]) => [abb, ccode] as const));
const codes = new Map(roster.map(([ccode, abb, iso3]) => [ccode, iso3 ?? abb] as const));

/**
 * The code of a state that is shown to scripts: its ISO 3166-1 alpha-3 code where one exists for that state alone,
 * else its COW abbreviation (GFR, AUH, KOS). One code has two bearers that never meet: KOR is Korea (730) to 1905 and
 * South Korea (732) from 1949.
 * @throws RangeError for a number of no state
 * @example codeOf(365) // 'RUS'
 * @example codeOf(260) // 'GFR'
 */
export function codeOf(ccode: number): string {
  const code = codes.get(ccode);
  if (code === undefined) throw new RangeError(`${ccode} is the COW number of no state`);
  return code;
}

/**
 * The COW number of the state that a code stands for: ISO-3 (also withdrawn ones) before COW abbreviation, because
 * they clash (AUS is Australia in ISO and Austria in COW); COW number in digits; Gleditsch-Ward number after "gw".
 * Case does not matter.
 * @param year decides where a code changed hands: DEU in 1970 is West Germany
 * @example stateByCode('deu') // 255
 * @example stateByCode('gw 970') // 946: Kiribati
 */
export function stateByCode(code: string, year?: number): number | undefined {
  const text = code.trim().toUpperCase();
  const gw = /^GW[\s:-]*(\d{1,3})$/.exec(text);
  if (gw) return stateOfGw(Number(gw[1]), year);
  if (/^\d{1,3}$/.test(text)) return codes.has(Number(text)) ? Number(text) : stateOfGw(Number(text), year);
  return stateOfIso3(text, year) ?? byAbbreviation.get(text);
}

/**
 * What a reader is shown for a state: its name in a year (by default the last year it existed).
 * @throws RangeError for a number of no state
 * @example stateLabel(345) // 'Serbia'
 * @example stateLabel(345, 1980) // 'Yugoslavia'
 */
export function stateLabel(ccode: number, year?: number): string {
  return nameIn(ccode, year !== undefined && existedIn(ccode, year) ? year : (lastYearOf(ccode) ?? LAST_YEAR));
}
