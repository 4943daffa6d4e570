import { withArticle } from './articles.ts';
import { closeSpellings } from './close-spellings.ts';
import { stateByCode, stateLabel } from './codes.ts';
import { folded } from './folding.ts';
import { existedIn, FIRST_YEAR, isStateCode, LAST_YEAR, membershipSpells } from './membership.ts';
import { boundedName, stateOfKnownName } from './name-index.ts';
import { type NameInUse, nameIn, yearsOfName } from './names-in-use.ts';
import { notMember } from './not-members.ts';
import { type SharedName, sharedName } from './shared-names.ts';
import { LONGEST_NAME, stateOfName } from './state-of-name.ts';
import { predecessorsIn, successorsIn } from './succession.ts';

export interface FoundState {
  readonly found: true;
  readonly ccode: number;
}

export interface StateNotFound {
  readonly found: false;
  /**
   * `unknown`: no such name or code; `ambiguous`: more than one state bears it; `not-then`: no member that year, or
   * not under that name; `not-a-member`: known, but never a member of the state system as coded; `outside-years`: the
   * year is not covered.
   */
  readonly reason: 'unknown' | 'ambiguous' | 'not-then' | 'not-a-member' | 'outside-years';
  /** What went wrong, in one sentence for the person who typed it. */
  readonly problem: string;
  /** The question that proposes the right ones, ending in "?"; empty where there is nothing to propose. */
  readonly hint: string;
  /** Both, joined: "East Germany ceased in 1990; did you mean Germany?" */
  readonly sentence: string;
  /** COW numbers, the likeliest first. */
  readonly proposals: readonly number[];
}

/**
 * The state that somebody means: by name, alias, former name, ISO-3 code (also withdrawn ones), COW abbreviation, COW
 * number, or "gw" and a Gleditsch-Ward number. Case, diacritics, punctuation, word order and "the" are ignored.
 * @param year the year asked about; with one, the state must have been a member on some day of it, and a name must not
 *   have ended before it
 * @example findState('Türkiye') // { found: true, ccode: 640 }
 * @example findState('East Germany', 1995) // { found: false, sentence: 'East Germany ceased in 1990; did you mean Germany?', proposals: [255], … }
 */
export function findState(text: string, year?: number): FoundState | StateNotFound {
  const typed = text.trim();
  if (year !== undefined && !(Number.isInteger(year) && FIRST_YEAR <= year && year <= LAST_YEAR))
    return failure(
      'outside-years',
      `The state system is coded from ${FIRST_YEAR} to ${LAST_YEAR}, and ${year} is outside`,
    );
  if (typed.length > LONGEST_NAME) return failure('unknown', `No state is called "${typed.slice(0, 40)}…"`);
  if (folded(typed) === '') return failure('unknown', 'No state was named');
  const shared = sharedName(typed);
  if (shared) return fromShared(shared, year);
  const ended = boundedName(typed);
  if (ended && year !== undefined) {
    const [from, to] = yearsOfName(ended);
    if (year < from || year > to) return nameEnded(ended, year);
  }
  const ccode = stateOfKnownName(typed) ?? stateByCode(typed, year);
  if (ccode !== undefined) return inYear(ccode, year);
  const outsider = notMember(typed);
  if (outsider) {
    const proposals = outsider.under === undefined ? [] : [outsider.under];
    const problem = `${outsider.names[0]} is not a member of the state system as the Correlates of War project codes it: ${outsider.because}`;
    return failure(
      'not-a-member',
      problem,
      year === undefined ? proposals : proposals.filter((one) => existedIn(one, year)),
      year,
    );
  }
  const doubled = stateOfName(typed, year);
  if (doubled !== undefined) return inYear(doubled, year);
  const close = closeSpellings(typed, year);
  const what = /^[\d\s]+$/.test(typed) ? `${typed} is the COW number of no state` : `No state is called "${typed}"`;
  return failure('unknown', what, close, year);
}

function fromShared(shared: SharedName, year: number | undefined): FoundState | StateNotFound {
  if (year === undefined ? !shared.always : year < shared.from || year > shared.to)
    return inYear(shared.otherwise(year ?? Infinity), year);
  const there = year === undefined ? shared.candidates : shared.candidates.filter((ccode) => existedIn(ccode, year));
  if (there.length > 0)
    return failure('ambiguous', `${shared.name} is ambiguous${year === undefined ? '' : ` in ${year}`}`, there, year);
  const entries = shared.candidates.map((ccode) => `${stateLabel(ccode)} ${membershipWords(ccode)}`).join(', ');
  return failure('not-then', `There was no member called ${shared.name} in ${year} (${entries})`);
}

function nameEnded(row: NameInUse, year: number): StateNotFound {
  const [from, to] = yearsOfName(row);
  const problem = year > to ? `${withArticle(row.name)} ended in ${to}` : `There was no ${row.name} before ${from}`;
  const others = year > to ? successorsIn(row.ccode, year) : [];
  const here = existedIn(row.ccode, year) ? [row.ccode] : [];
  return failure('not-then', sentenceCase(problem), [...here, ...(here.length > 0 ? [] : others)], year);
}

function inYear(ccode: number, year: number | undefined): FoundState | StateNotFound {
  if (year === undefined || existedIn(ccode, year)) return { found: true, ccode };
  const spells = membershipSpells(ccode);
  const [first, last] = [spells[0]![0], spells.at(-1)![1]];
  const before = year < Number(first.slice(0, 4));
  const after = last !== null && year > Number(last.slice(0, 4));
  if (before) {
    const problem = `${withArticle(stateLabel(ccode, Number(first.slice(0, 4))))} was not yet a member of the state system in ${year} (${membershipWords(ccode)})`;
    return failure('not-then', sentenceCase(problem), predecessorsIn(ccode, year), year);
  }
  const name = withArticle(stateLabel(ccode));
  const problem = after
    ? `${name} ceased in ${last.slice(0, 4)}`
    : `${name} was not a member of the state system in ${year} (${membershipWords(ccode)})`;
  return failure('not-then', sentenceCase(problem), successorsIn(ccode, year), year);
}

/** The years of membership in words. @example membershipWords(305) // '1919-1938 and from 1955' */
export function membershipWords(ccode: number): string {
  if (!isStateCode(ccode)) return 'never';
  return membershipSpells(ccode)
    .map(([start, end]) => (end === null ? `from ${start.slice(0, 4)}` : `${start.slice(0, 4)}-${end.slice(0, 4)}`))
    .join(' and ');
}

function failure(
  reason: StateNotFound['reason'],
  problem: string,
  proposals: readonly number[] = [],
  year?: number,
): StateNotFound {
  const names = proposals.map((ccode) => withArticle(year === undefined ? stateLabel(ccode) : nameIn(ccode, year)));
  const hint = names.length === 0 ? '' : `did you mean ${orList(names)}?`;
  return {
    found: false,
    reason,
    problem,
    hint,
    sentence: hint === '' ? `${problem}.` : `${problem}; ${hint}`,
    proposals,
  };
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
