import { distance } from 'fastest-levenshtein';
import {
  codeOf,
  existedIn,
  findState,
  nameOfAdjective,
  notMember,
  sharedName,
  spellings,
  stateByCode,
  stateLabel,
  stateOfName,
} from '../../states/index.ts';
import { isEveryday, type LineWord } from './line.ts';

/** A state that a line names. */
export interface StateSaid {
  /** The words that name it. */
  said: string;
  /** The name that they were taken for. */
  name: string;
  /** COW numbers, the likeliest first: several where the name is that of several, none where it is no member of the state system. */
  states: readonly number[];
  /** `name`: a name, alias or code; `people`: an adjective; `spelling`: a name spelt otherwise. */
  how: 'name' | 'people' | 'spelling';
  /** What the reader must know: that it ended, that it is two, how the word was read. */
  note?: string;
}

/** Words of the longest name that is looked for. */
const MOST_WORDS = 6;

/** Words of a misspelt name at most. */
const MOST_MISSPELT = 3;

/**
 * The states that a line names, in order, the longest name first.
 * @param asked the year that it is about: a name may mean another state then
 * @param known whether a word names something else (a measure, an author), and so is no misspelt state
 * @returns what stands at each place: a state for the words from there on, or the word itself
 */
export function statesSaid(
  words: readonly LineWord[],
  asked: number | undefined,
  known: (plain: string) => boolean,
): (StateSaid | LineWord)[] {
  const numbersAlone = words.every(({ plain }) => /^\d+$/.test(plain));
  const read: (StateSaid | LineWord)[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longest(words, at, MOST_WORDS, (run) => named(run, asked, known, numbersAlone));
    const meant = found ?? longest(words, at, MOST_MISSPELT, (run) => misspelt(run, asked, known));
    if (meant) read.push(meant.state);
    else read.push(words[at]!);
    at += meant?.length ?? 1;
  }
  return read;
}

function longest(
  words: readonly LineWord[],
  at: number,
  most: number,
  look: (run: readonly LineWord[]) => StateSaid | undefined,
): { state: StateSaid; length: number } | undefined {
  for (let length = Math.min(most, words.length - at); length > 0; length--) {
    const state = look(words.slice(at, at + length));
    if (state) return { state, length };
  }
  return undefined;
}

function named(
  run: readonly LineWord[],
  asked: number | undefined,
  known: (plain: string) => boolean,
  numbersAlone: boolean,
): StateSaid | undefined {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (isEveryday(first) || isEveryday(last)) return undefined;
  // "Yemen People's Republic" is a name with a possessive in it, "Iran's" one with a possessive on it.
  const text = [...run.slice(0, -1).map(({ typed }) => typed), last.text].join(' ');
  const isName = sharedName(text) !== undefined || stateOfName(text) !== undefined;
  if (isName) return joined(run, asked) ? undefined : stateCalled(text, text, 'name', asked);
  if (run.length === 1) {
    if (
      /^\d/.test(text)
        ? numbersAlone && text.length < 4
        : /^[a-z]{3}$/i.test(text) && (first.capitals || !known(first.plain))
    )
      if (stateByCode(text) !== undefined) return stateCalled(text, text, 'name', asked);
  }
  const people = nameOfAdjective(text);
  if (people !== undefined) return stateCalled(people, text, 'people', asked);
  if (known(first.plain) || !notMember(text)) return undefined;
  const found = findState(text, asked);
  return { said: text, name: text, states: [], how: 'name', ...(!found.found && { note: found.sentence }) };
}

/** Whether "A and B" is two states rather than the one of that name ("Serbia and Montenegro"). */
function joined(run: readonly LineWord[], asked: number | undefined): boolean {
  const at = run.findIndex(({ plain }) => plain === 'and');
  if (at < 1 || (asked !== undefined && findState(run.map(({ text }) => text).join(' '), asked).found)) return false;
  const parts = [run.slice(0, at), run.slice(at + 1)].map((part) => part.map(({ text }) => text).join(' '));
  return parts.every((part) => stateOfName(part) !== undefined);
}

function stateCalled(name: string, said: string, how: StateSaid['how'], asked: number | undefined): StateSaid {
  const then = findState(name, asked);
  if (then.found) return { said, name, states: [then.ccode], how };
  if (then.reason === 'ambiguous') return { said, name, states: then.proposals, how, note: then.sentence };
  const ever = findState(name);
  if (ever.found) return { said, name, states: [ever.ccode], how, note: then.sentence };
  return { said, name, states: then.proposals, how, note: then.sentence };
}

/** Letters that may be wrong in a name of so many. */
const forgiven = (letters: number) => (letters < 6 ? 1 : letters < 9 ? 2 : 3);

const inOrder = (text: string) => [...text].sort().join('');

function misspelt(
  run: readonly LineWord[],
  asked: number | undefined,
  known: (plain: string) => boolean,
): StateSaid | undefined {
  const wanted = run.map(({ plain }) => plain).join(' ');
  if (wanted.length < 4 || /\d/.test(wanted)) return undefined;
  if (run.some((word) => isEveryday(word) || (run.length > 1 && stateOfName(word.text) !== undefined)))
    return undefined;
  // "Untied States": one word wrong is enough, whatever the other names beside.
  if (run.every(({ plain }) => known(plain) || sharedName(plain) !== undefined)) return undefined;
  let [nearest, states] = [forgiven(wanted.length) + 0.5, new Set<number>()];
  for (const [name, ccode] of spellings) {
    if (
      name.length < 4 ||
      (run.length > 1 && name.split(' ').length !== run.length) ||
      (asked !== undefined && !existedIn(ccode, asked))
    )
      continue;
    const far = inOrder(name) === inOrder(wanted) ? 1 : distance(wanted, name);
    if (far > nearest) continue;
    if (far < nearest) states = new Set();
    nearest = far;
    states.add(ccode);
  }
  if (states.size === 0) return undefined;
  const said = run.map(({ text }) => text).join(' ');
  const names = [...states].map((ccode) => stateLabel(ccode, asked));
  const note = `“${said}” was read as ${names.join(' or ')}.`;
  return {
    said,
    name: names[0]!,
    states: [...states].sort((a, b) => codeOf(a).localeCompare(codeOf(b))),
    how: 'spelling',
    note,
  };
}
