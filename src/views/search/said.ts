import { FIRST_YEAR, findState, lastYearOf } from '../../states/index.ts';
import { isEveryday, type LineWord, LONGEST_LINE, wordsOf } from './line.ts';
import type { Named, Names } from './names-said.ts';
import { type StateSaid, statesSaid } from './states-said.ts';
import { type Span, yearsSaid } from './years-said.ts';

/** What a line says: the states, the years, and the words left over. */
export interface Said {
  line: string;
  /** Every state named, as often as it is. */
  named: readonly StateSaid[];
  /** Members of the state system, in order, each once. */
  states: readonly StateSaid[];
  /** Named, but no members. */
  outsiders: readonly StateSaid[];
  year?: number;
  span?: Span;
  outside: readonly number[];
  /** What is named by its id. */
  ids: readonly Named[];
  /** The line with STATE and YEAR in the place of what was read as such, the rest in plain letters: "who is closest to STATE". */
  shape: string;
  /** The words left over that name something, in plain letters. */
  content: readonly string[];
  /** The number in "top 10". */
  top?: number;
}

/** Words that have a part in a question of ours, whatever they name beside: they are no misspelt states. */
const questionWords: ReadonlySet<string> = new Set(
  `against ahead allied allies ally apart away behavior behaviour bloc blocs camp camps claims close closer closest compare compared comparing comparison countries
  country data direction dossier drift drifting enemies foes friend friends heading highest hostile list lowest map maps measures nearest network offer offers
  pact pacts pair pairs part parted partner partners pivot precedent precedents rank ranked ranking rankings relation relations relationship similar source sources split
  splits splitting stand stands state states texts theories theory tie ties top treaties treaty trend trends triangle wedge wedges world`.split(
    /\s+/,
  ),
);

/** Whether a word has a part in a question of ours, whatever it names beside. */
export const isQuestionWord = (plain: string): boolean => questionWords.has(plain);

/** @param names tells misspelt states from words that name something else */
export function saidIn(line: string, names: Names): Said {
  const parts = line.slice(0, LONGEST_LINE).split(/\s+/);
  // An id is taken as it stands: "un-me-s" is no question about me.
  const isId = (part: string) => part.includes('-') && names.withId(part).length > 0;
  const words = wordsOf(parts.filter((part) => !isId(part)).join(' '));
  const years = yearsSaid(words);
  const taken = new Set(years.places);
  const at = words.findIndex(({ plain }, n) => plain === 'top' && /^\d{1,3}$/.test(words[n + 1]?.plain ?? ''));
  const top = at < 0 ? undefined : Number(words[at + 1]!.plain);
  if (at >= 0) taken.add(at + 1);
  // A year, or the number of "top 10", parts what stands before it from what stands after.
  const runs: LineWord[][] = [[]];
  for (const [place, word] of words.entries()) {
    if (taken.has(place)) runs.push([word], []);
    else runs.at(-1)!.push(word);
  }
  const isKnown = (plain: string) => names.has(plain) || isQuestionWord(plain);
  const read = runs.flatMap((run, n): (StateSaid | LineWord)[] =>
    n % 2 === 1 ? run : statesSaid(run, years.year, isKnown),
  );
  const named = read.filter((part): part is StateSaid => 'states' in part);
  const shape: string[] = [];
  const content: string[] = [];
  for (const part of read) {
    if ('states' in part) shape.push('STATE');
    else if (/^\d{4}s?$/.test(part.plain)) shape.push('YEAR');
    else {
      shape.push(part.plain);
      if (!isEveryday(part) && !/^\d+$/.test(part.plain)) content.push(part.plain);
    }
  }
  return {
    line: line.trim(),
    named,
    states: named.filter((state, n) => state.states.length > 0 && firstOf(named, state) === n),
    outsiders: named.filter(({ states }) => states.length === 0),
    ...(years.year !== undefined && { year: years.year }),
    ...(years.span && { span: years.span }),
    outside: years.outside,
    ids: parts.filter(isId).flatMap((part) => names.withId(part)),
    shape: shape.join(' '),
    content,
    ...(top !== undefined && top > 0 && { top }),
  };
}

const firstOf = (all: readonly StateSaid[], state: StateSaid): number =>
  all.findIndex((other) => String(other.states) === String(state.states));

/** The last year, at most the one given, in which a state is a member under the name that was said. */
export function lastYearUnder({ name, states }: StateSaid, most: number): number {
  const meant = states[0]!;
  for (let year = most; year >= FIRST_YEAR; year--) {
    const found = findState(name, year);
    if (found.found ? found.ccode === meant : found.reason === 'ambiguous' && found.proposals.includes(meant))
      return year;
  }
  return Math.min(most, lastYearOf(meant) ?? most);
}
