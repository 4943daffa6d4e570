import { LAST_YEAR } from './membership.ts';
import { roster } from './roster.ts';

/**
 * Where a Gleditsch-Ward number is not the COW number of the same state, by year: [GW, COW, first year, last year].
 * Germany is 260 in GW from 1949 on, Yemen 678 throughout, Serbia 340 before 1918 and from 2006; five Pacific states
 * have other numbers, so that 970 is Nauru in COW and Kiribati in GW.
 */
const crosswalk: readonly (readonly [gw: number, ccode: number, from: number, to: number])[] = [
  [260, 255, 1990, 9999],
  [678, 679, 1990, 9999],
  [340, 345, 1816, 9999],
  [970, 946, 1816, 9999],
  [971, 970, 1816, 9999],
  [972, 955, 1816, 9999],
  [973, 947, 1816, 9999],
];

const sameNumber: ReadonlySet<number> = new Set(roster.map(([ccode]) => ccode));
const renumbered: ReadonlySet<number> = new Set([946, 947, 955]);

/**
 * The COW number of the state that a Gleditsch-Ward number stands for in a year (without one: today).
 * @returns undefined where GW's state has no COW number (Tibet, Transvaal)
 * @example stateOfGw(970) // 946: Kiribati, whereas 970 is Nauru in COW
 * @example stateOfGw(260, 1989) // 260: West Germany
 */
export function stateOfGw(gw: number, year = LAST_YEAR): number | undefined {
  const row = crosswalk.find(([number, , from, to]) => number === gw && from <= year && year <= to);
  if (row) return row[1];
  return sameNumber.has(gw) && !renumbered.has(gw) ? gw : undefined;
}
