import { measures } from '../measures/index.ts';
import type { View, Word } from '../views/view.ts';
import { beginningOf } from './address.ts';
import { exampleAddress } from './example.ts';

/** A piece of a sentence. */
interface Said {
  text: string;
  /** The piece is an address that may be opened as it stands. */
  leads?: true;
  /** It is an address with a word to be put in, and cannot be opened: "/claims/CASE/ID". */
  general?: true;
}

/**
 * A sentence in which lines to type are the addresses of the same. A line ends where a word could be none of the view's.
 * @example saidAsAddress('entente measures lists them all', views) // '/measures lists them all'
 * @example saidAsAddress('Give one, for example --year 1816', views) // 'Give one, for example year=1816'
 * @example saidAsAddress('See entente triangle --help', views) // 'See /reference#triangle'
 */
export function saidAsAddress(text: string, views: readonly View[]): string {
  return saidInPieces(text, views)
    .map((piece) => (piece.leads ? piece.text : flagsAsOptions(piece.text)))
    .join('');
}

/** What only who runs the server can type: where it is told how. */
const BUILD = /\bentente data build(?: --from DIR)?/g;

function flagsAsOptions(text: string): string {
  return text.replace(/--([a-z][a-z-]*) (\d[\w.-]*)/g, '$1=$2').replace(/--([a-z][a-z-]*)/g, '$1');
}

/** The same in pieces, what names no view as it stands: "Its own page (", "/theory/balance", ")". */
export function saidInPieces(text: string, views: readonly View[]): Said[] {
  return piecesOf(text.replaceAll(BUILD, '/sources says how'), views);
}

function piecesOf(text: string, views: readonly View[]): Said[] {
  const line = /\bentente (?=\S)/.exec(text);
  if (!line) return text === '' ? [] : [{ text }];
  const before = text.slice(0, line.index);
  return [...(before === '' ? [] : [{ text: before }]), ...lineAndRest(text.slice(line.index + line[0].length), views)];
}

/** @param text what follows "entente " to the end of the sentence */
function lineAndRest(text: string, views: readonly View[]): Said[] {
  const claim = CLAIM.exec(text);
  if (claim) {
    const [line, of, id] = claim as unknown as [string, string, string];
    return pieces(`/claims/${of}/${id}`, text.slice(line.length), views, of === 'CASE');
  }
  const tokens = text.match(/"[^"]*"|\S+/g)!;
  const found = commandIn(tokens, views);
  if (!found) return [{ text: 'entente ' }, ...piecesOf(text, views)];
  const { view, length } = found;
  const taken = tokens.slice(0, length);
  const rest = tokens.slice(length);
  if (bare(rest[0]) === '--help')
    return pieces(`/reference#${view.name.replaceAll(' ', '-')}`, after(ending(rest[0]!), rest.slice(1)), views);
  let words = 0;
  let end = ending(taken.at(-1)!);
  let general = false;
  while (rest.length > 0 && end === '') {
    const token = bare(rest[0])!;
    const word = view.words[words] ?? (view.words.at(-1)?.many ? view.words.at(-1) : undefined);
    if (token.startsWith('--')) {
      const option = view.options[token.slice(2)];
      taken.push(rest.shift()!);
      if (option?.type === 'string' && ending(taken.at(-1)!) === '' && rest.length > 0) taken.push(rest.shift()!);
    } else if (word && takes(word, token)) {
      general ||= standsFor(token, view);
      taken.push(rest.shift()!);
      words += 1;
    } else break;
    end = ending(taken.at(-1)!);
  }
  const line = ['entente', ...taken].join(' ').slice(0, end === '' ? undefined : -end.length);
  const address = words === 0 && taken.length === length ? `/${beginningOf(view)}` : exampleAddress(view, line);
  return pieces(address, after(end, rest), views, general);
}

/** A claim is named in one word where it is typed, and in two at an address. */
const CLAIM = /^claims explain ([\w-]+):(\w+)/;

/** @param general it says in capitals what to put, so that it cannot be opened */
function pieces(address: string, after: string, views: readonly View[], general = false): Said[] {
  return [{ text: address, ...(general ? { general } : { leads: true }) }, ...piecesOf(after, views)];
}

const after = (end: string, rest: readonly string[]): string => `${end}${rest.length > 0 ? ` ${rest.join(' ')}` : ''}`;

/** Whether a token is a word of the view's usage rather than one to be given: "ID". */
function standsFor(token: string, { usage }: View): boolean {
  return /^[A-Z:]+$/.test(token) && usage.split(/[^A-Z:]+/).includes(token);
}

/** The view that tokens begin to call, by its command or its name, and how many of them do so: the longest. */
export function commandIn(
  tokens: readonly string[],
  views: readonly View[],
): { view: View; length: number } | undefined {
  let found: { view: View; length: number } | undefined;
  for (const view of views)
    for (const call of [callOf(view), view.name.split(' ')]) {
      const fits = call.every((part, n) => (n < call.length - 1 ? tokens[n] : bare(tokens[n])) === part);
      if (fits && call[0] !== '' && call.length > (found?.length ?? 0)) found = { view, length: call.length };
    }
  return found;
}

/** "theory show"; with the flag that makes it another command than its name says: "wedge --list". */
function callOf({ usage, options }: View): string[] {
  const tokens = usage.split(' ').slice(1);
  const end = tokens.findIndex((token) => !/^[a-z][a-z-]*$/.test(token));
  const name = end < 0 ? tokens : tokens.slice(0, end);
  const flag = /^--([a-z-]+)$/.exec(tokens[end] ?? '')?.[1];
  return flag !== undefined && !options[flag] ? [...name, `--${flag}`] : name;
}

/** Whether a token may be a word of a view, rather than the next of the sentence. */
function takes({ kind, choices }: Word, token: string): boolean {
  if (token.startsWith('"') || /^[A-Z0-9][\w:,-]*$/.test(token)) return true;
  if (kind === 'measure') return measures.some(({ name }) => name === token);
  return choices?.().includes(token) ?? false;
}

const ending = (token: string): string => /[.,;:?!)]*$/.exec(token)![0];

const bare = (token: string | undefined): string | undefined => token?.slice(0, token.length - ending(token).length);
