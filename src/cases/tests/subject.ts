import { findState, stateByCode, stateLabel, stateOfName, withArticle } from '../../states/index.ts';

/** Of whom a number is: a state, a pair (the first toward the second), or several put together. */
export type Subject =
  | { kind: 'state'; state: number }
  | { kind: 'pair'; states: readonly [number, number] }
  | { kind: 'several'; how: Combining; members: readonly Member[] };

export const combinings = ['sum', 'mean', 'max', 'min'] as const;
export type Combining = (typeof combinings)[number];

/** One part of a sum: a state, a pair, or the defence partners of a state (or its pairs with them). */
export type Member =
  | { kind: 'state'; state: number }
  | { kind: 'pair'; states: readonly [number, number] }
  | { kind: 'allies'; of: number; with?: number };

/** A set that a rank or a count is taken over. */
export type SetOf =
  | { kind: 'all' }
  | { kind: 'partners'; of: number }
  | { kind: 'allies'; of: number; with?: number }
  | { kind: 'defence-pairs' }
  | { kind: 'major-powers' }
  | { kind: 'list'; members: readonly (number | readonly [number, number])[] };

/** What was wrong with a text, for the reader of the file to put a place to. */
export class NotRead extends Error {
  readonly fix: string;
  constructor(problem: string, fix: string) {
    super(problem);
    this.fix = fix;
  }
}

export const subjectForms = 'RUS, RUS-CHN, "sum of USA, JPN", "sum of RUS with DEU, FRA" or "mean of allies of USA"';
export const setForms =
  'all, "partners of RUS", "allies of USA", "USA with allies of USA", "defence pairs", "major powers" or a list';

/** @throws NotRead for what is no subject or an unknown state */
export function parseSubject(written: string): Subject {
  const text = written.trim();
  const several = /^(sum|mean|max|min) of (.+)$/.exec(text);
  if (several) {
    const members = parseMembers(several[2]!);
    return { kind: 'several', how: several[1] as Combining, members };
  }
  const [one, more] = parseMembers(text);
  if (!one || more || one.kind === 'allies')
    throw new NotRead(`"${text}" is no one state or pair`, `Write ${subjectForms}`);
  return one;
}

function parseMembers(text: string): Member[] {
  const paired = /^(.+?) with (.+)$/.exec(text);
  if (paired) {
    const first = stateNamed(paired[1]!);
    return parseMembers(paired[2]!).map((member): Member => {
      if (member.kind === 'state') return { kind: 'pair', states: pairOf(first, member.state, text) };
      if (member.kind === 'allies' && member.with === undefined) return { ...member, with: first };
      throw new NotRead(`"${text}": only states can be paired with a state`, `Write ${subjectForms}`);
    });
  }
  return text
    .split(',')
    .flatMap(joinedByAnd)
    .map((word): Member => {
      const allies = /^allies of (.+)$/.exec(word);
      if (allies) return { kind: 'allies', of: stateNamed(allies[1]!) };
      const pair = parsePair(word);
      return pair ? { kind: 'pair', states: pair } : { kind: 'state', state: stateNamed(word) };
    });
}

/** The parts of "USA and JPN"; Trinidad and Tobago is one. */
function joinedByAnd(text: string): string[] {
  const words = text.split(' and ').map((word) => word.trim());
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const two = words.slice(at, at + 2).join(' and ');
    const whole = at + 1 < words.length && findState(two.replace(/^allies of /, '')).found;
    parts.push(whole ? two : words[at]!);
    at += whole ? 2 : 1;
  }
  return parts;
}

/** "RUS-CHN": two states, the first toward the second. A name of its own with a hyphen is a state. */
function parsePair(text: string): [number, number] | undefined {
  const parts = text.split('-');
  // Not findState: of what is no state it would look for the nearest spellings, which takes long.
  if (parts.length !== 2 || stateOfName(text) !== undefined || stateByCode(text) !== undefined) return undefined;
  return pairOf(stateNamed(parts[0]!), stateNamed(parts[1]!), text);
}

function pairOf(a: number, b: number, text: string): [number, number] {
  if (a === b) throw new NotRead(`"${text}" pairs a state with itself`, 'Give two different states');
  return [a, b];
}

/** @throws NotRead naming what was meant */
export function stateNamed(written: string): number {
  const found = findState(written.trim());
  if (found.found) return found.ccode;
  throw new NotRead(
    found.problem,
    found.hint === '' ? 'entente states lists them all' : found.hint.charAt(0).toUpperCase() + found.hint.slice(1),
  );
}

/** @throws NotRead for what is no set */
export function parseSet(words: readonly string[]): SetOf {
  if (words.length > 1) return { kind: 'list', members: words.map(listed) };
  const text = (words[0] ?? '').trim();
  if (text === 'all') return { kind: 'all' };
  if (text === 'defence pairs') return { kind: 'defence-pairs' };
  if (text === 'major powers') return { kind: 'major-powers' };
  const partners = /^partners of (.+)$/.exec(text);
  if (partners) return { kind: 'partners', of: stateNamed(partners[1]!) };
  const paired = /^(.+?) with allies of (.+)$/.exec(text);
  if (paired) return { kind: 'allies', of: stateNamed(paired[2]!), with: stateNamed(paired[1]!) };
  const allies = /^allies of (.+)$/.exec(text);
  if (allies) return { kind: 'allies', of: stateNamed(allies[1]!) };
  if (text.includes(',')) return { kind: 'list', members: text.split(',').map(listed) };
  throw new NotRead(`"${text}" is no set`, `Write ${setForms}`);
}

function listed(word: string): number | [number, number] {
  return parsePair(word.trim()) ?? stateNamed(word);
}

/** Whether a subject or member is of a pair of states, or of one. */
export function isOfPairs(of: Subject | Member): boolean {
  if (of.kind === 'several') return of.members.some(isOfPairs);
  return of.kind === 'pair' || (of.kind === 'allies' && of.with !== undefined);
}

/** All states that a subject names. */
export function statesOf(of: Subject | Member): number[] {
  switch (of.kind) {
    case 'state':
      return [of.state];
    case 'pair':
      return [...of.states];
    case 'allies':
      return of.with === undefined ? [of.of] : [of.with, of.of];
    case 'several':
      return of.members.flatMap(statesOf);
  }
}

const named = (state: number) => withArticle(stateLabel(state));

/** "Russia", "Russia and China" or, of a directed measure, "Russia toward China". */
export function subjectWords(of: Subject | Member, directed = false): string {
  switch (of.kind) {
    case 'state':
      return named(of.state);
    case 'pair':
      return of.states.map((state) => named(state)).join(directed ? ' toward ' : ' and ');
    case 'allies':
      return `${of.with === undefined ? '' : `${named(of.with)} with `}the defence partners of ${named(of.of)}`;
    case 'several':
      return `the ${severalWords[of.how]} of ${of.members.map((member) => subjectWords(member, directed)).join(', ')}`;
  }
}

const severalWords = { sum: 'sum', mean: 'mean', max: 'highest', min: 'lowest' } as const;

export function setWords(set: SetOf): string {
  switch (set.kind) {
    case 'all':
      return 'all that have a value';
    case 'partners':
      return `the partners of ${named(set.of)}`;
    case 'allies':
      return set.with === undefined
        ? `the defence partners of ${named(set.of)}`
        : `the pairs of ${named(set.with)} with the defence partners of ${named(set.of)}`;
    case 'defence-pairs':
      return 'all pairs with a defence pact';
    case 'major-powers':
      return 'the major powers';
    case 'list':
      return set.members
        .map((one) => (typeof one === 'number' ? named(one) : one.map((state) => named(state)).join(' and ')))
        .join(', ');
  }
}
