import { within } from './membership.ts';

/** Major-power spells (Correlates of War, Major Powers v2024): COW number, first day, last day (null: still one). */
const majorPowerSpells: readonly (readonly [ccode: number, start: string, end: string | null])[] = [
  [2, '1898-08-13', null],
  [200, '1816-01-01', null],
  [220, '1816-01-01', '1940-06-22'],
  [220, '1945-08-15', null],
  [255, '1816-01-01', '1918-11-11'],
  [255, '1925-01-01', '1945-05-07'],
  [255, '1991-12-11', null],
  [300, '1816-01-01', '1918-11-03'],
  [325, '1860-01-01', '1943-09-02'],
  [365, '1816-01-01', '1917-12-05'],
  [365, '1922-01-01', null],
  [710, '1950-01-01', null],
  [740, '1895-04-01', '1945-08-14'],
  [740, '1991-12-11', null],
];

/**
 * The COW numbers of the states that were a major power on any day of that year, in ascending order.
 * @example majorPowersIn(1938) // [200, 220, 255, 325, 365, 740]... and 2
 */
export function majorPowersIn(year: number): number[] {
  const codes = majorPowerSpells.filter(([, start, end]) => within(start, end, year)).map(([ccode]) => ccode);
  return [...new Set(codes)].sort((a, b) => a - b);
}
