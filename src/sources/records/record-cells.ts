import { existedIn, FIRST_YEAR, isStateCode, LAST_YEAR, memberOn } from '../../states/index.ts';
import type { Where } from '../delimited.ts';
import { InputError } from '../input-error.ts';

/** The five kinds of obligation that a pact can hold, in ATOP's order. */
export const obligationNames = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
export type ObligationName = (typeof obligationNames)[number];

/** How sure a row is: several sources or a treaty's text; one good source; one weak source. */
export const confidences = ['high', 'medium', 'low'] as const;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A cell that does not fit, told with its column. */
export function cellError(where: Where, column: string, says: string, expected: string, fix: string): InputError {
  const shown = says.length > 60 ? `${says.slice(0, 60)}…` : says;
  return new InputError(where(), `column "${column}" says "${shown}", expected ${expected}`, fix);
}

/** @throws InputError for an empty cell */
export function filled(text: string, column: string, where: Where): string {
  if (text.trim() === '') throw cellError(where, column, text, 'a text', 'Fill the cell');
  return text.trim();
}

/** @throws InputError for anything but lower-case words joined by hyphens */
export function identifier(text: string, column: string, where: Where): string {
  if (!kebab.test(text))
    throw cellError(where, column, text, 'lower-case letters, digits and hyphens', 'Write it like rus-prk-2024-signed');
  return text;
}

/** @throws InputError for a text that is not in the list */
export function oneOf<const List extends readonly string[]>(
  list: List,
  text: string,
  column: string,
  where: Where,
): List[number] {
  if (!list.includes(text)) throw cellError(where, column, text, `one of ${list.join(', ')}`, 'Mend the cell');
  return text;
}

/**
 * A day, a month or a year: 2024-12-04, 2024-12 or 2024.
 * @throws InputError for a date that does not exist or lies outside the state system's years
 */
export function recordDate(text: string, column: string, where: Where): string {
  const match = partialDate.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2] ?? 1), Number(match?.[3] ?? 1)];
  const real = match && new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(padded(year, month, day));
  if (!real)
    throw cellError(
      where,
      column,
      text,
      'a date as YYYY-MM-DD, YYYY-MM or YYYY',
      'Write the date as far as it is known',
    );
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw cellError(where, column, text, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`, 'Mend the date');
  return text;
}

function padded(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year of a partial date. @example yearOf('2024-12') // 2024 */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/**
 * A state's COW number, checked to have been a member of the state system then: on the day, or in the year where the day is
 * not known.
 * @throws InputError for a number of no state, or of a state that was no member then
 */
export function partyOn(text: string, date: string, column: string, where: Where): number {
  const code = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!isStateCode(code))
    throw cellError(where, column, text, 'the COW number of a state', 'entente states lists them all');
  const there = date.length === 10 ? memberOn(code, date) : existedIn(code, yearOf(date));
  if (!there)
    throw new InputError(
      where(),
      `column "${column}" names ${code}, which was no member of the state system on ${date}`,
      'Use the number of the state that existed then (Germany is 260 from 1955 to 1990)',
    );
  return code;
}

/**
 * The pairs that a row is about. Each state of side a stands with each of side b; where side b is empty, side a are all with
 * one another.
 * @throws InputError for a state named twice or a row about fewer than two states
 */
export function pairsOfSides(sideA: string, sideB: string, date: string, where: Where): [number, number][] {
  const side = (text: string, column: string) =>
    text === '' ? [] : text.split(';').map((code) => partyOn(code.trim(), date, column, where));
  const [first, second] = [side(sideA, 'side_a'), side(sideB, 'side_b')];
  const named = [...first, ...second];
  const twice = named.find((code, n) => named.indexOf(code) !== n);
  if (twice !== undefined)
    throw cellError(
      where,
      'side_a',
      sideA,
      `each state once (${twice} stands twice)`,
      'Name each state on one side only',
    );
  if (first.length === 0 || named.length < 2)
    throw cellError(where, 'side_a', sideA, 'two states or more over both sides', 'Name the parties, joined by ;');
  if (second.length > 0) return first.flatMap((a) => second.map((b): [number, number] => [a, b]));
  return first.flatMap((a, n) => first.slice(n + 1).map((b): [number, number] => [a, b]));
}

/** Stops at an id that stood in an earlier row. */
export function uniqueIds(): (id: string, where: Where) => void {
  const seen = new Set<string>();
  return (id, where) => {
    if (seen.has(id)) throw cellError(where, 'id', id, 'an id of its own', 'Each row has another id');
    seen.add(id);
  };
}

/** Sorts after every day of its year or month. */
export function endOf(date: string | undefined): string {
  return `${date ?? '9999'}~`;
}

/**
 * A start and an end. An empty end: none on record.
 * @throws InputError for an end before the start
 */
export function spell(from: string, to: string, where: Where): { from: string; to: string | undefined } {
  const start = recordDate(from, 'from', where);
  if (to === '') return { from: start, to: undefined };
  const end = recordDate(to, 'to', where);
  // A year alone may be that of the start: only a clear reversal is an error.
  const known = Math.min(start.length, end.length);
  if (end.slice(0, known) < start.slice(0, known))
    throw cellError(where, 'to', to, `an end not before ${from}`, 'Mend one of the two dates');
  return { from: start, to: end };
}
