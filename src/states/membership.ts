import { roster } from './roster.ts';

/**
 * The last year that the state system is taken to be coded for: spells open in the 2016 edition are held open to here.
 */
export const LAST_YEAR = 2026;
export const FIRST_YEAR = 1816;

/** Whether a spell of days touches a calendar year. A null end is an open spell. */
export function within(start: string, end: string | null, year: number): boolean {
  return Number(start.slice(0, 4)) <= year && (end === null || year <= Number(end.slice(0, 4)));
}

const spellsOf = new Map(roster.map(([ccode, , , , , spells]) => [ccode, spells] as const));

/** Whether a COW number belongs to any state that ever was a member. */
export function isStateCode(ccode: number): boolean {
  return spellsOf.has(ccode);
}

const memo = new Map<number, ReadonlySet<number>>();

/**
 * The COW numbers of the states that were members on any day of a year.
 * @example membersIn(1816).size // 23
 */
export function membersIn(year: number): ReadonlySet<number> {
  const known = memo.get(year);
  if (known) return known;
  const members = new Set<number>();
  if (year <= LAST_YEAR)
    for (const [ccode, spells] of spellsOf)
      if (spells.some(([start, end]) => within(start, end, year))) members.add(ccode);
  memo.set(year, members);
  return members;
}

/**
 * Whether a state was a member on any day of a year.
 * @example existedIn(265, 1991) // false: East Germany ended in 1990
 */
export function existedIn(ccode: number, year: number): boolean {
  return membersIn(year).has(ccode);
}

/** Whether a state was a member on a day. @param day ISO date. @example memberOn(265, '1990-10-02') // true */
export function memberOn(ccode: number, day: string): boolean {
  return (spellsOf.get(ccode) ?? []).some(([start, end]) => start <= day && (end === null || day <= end));
}

/**
 * The spells of membership of a state, in order; empty for a number of no state. A null end is an open spell.
 * @example membershipSpells(265) // [['1954-03-25', '1990-10-02']]
 */
export function membershipSpells(ccode: number): readonly (readonly [start: string, end: string | null])[] {
  return spellsOf.get(ccode) ?? [];
}

/**
 * The last year in which a state was a member ({@link LAST_YEAR} if it still is); undefined for a number of no state.
 * @example lastYearOf(265) // 1990
 */
export function lastYearOf(ccode: number): number | undefined {
  const last = membershipSpells(ccode).at(-1);
  return last && (last[1] === null ? LAST_YEAR : Number(last[1].slice(0, 4)));
}

/** The first year in which a state was a member; undefined for a number of no state. @example firstYearOf(265) // 1954 */
export function firstYearOf(ccode: number): number | undefined {
  const first = membershipSpells(ccode)[0];
  return first && Number(first[0].slice(0, 4));
}
