import { InputError } from '../sources/input-error.ts';
import { findState } from '../states/index.ts';

/** A state that the user typed. @throws InputError with the right names where it is unknown, ambiguous or did not exist that year */
export function stateArgument(text: string, year?: number): number {
  const found = findState(text, year);
  if (found.found) return found.ccode;
  throw new InputError(
    `"${text}"`,
    found.problem,
    found.hint === '' ? 'entente states lists them all' : found.hint.charAt(0).toUpperCase() + found.hint.slice(1),
  );
}

/** The two states of a pair. @throws InputError where one is unknown or both are the same */
export function pairArgument(words: readonly string[], year?: number): [number, number] {
  const [a, b, extra] = words;
  if (a === undefined || b === undefined || extra !== undefined)
    throw new InputError(
      words.length === 0 ? 'no states given' : `"${words.join(' ')}"`,
      `two states are needed, got ${words.length}`,
      'Put names of several words in quotes: entente dossier "South Korea" USA',
    );
  const pair: [number, number] = [stateArgument(a, year), stateArgument(b, year)];
  if (pair[0] === pair[1])
    throw new InputError(`"${a}" and "${b}"`, 'both are the same state', 'Give two different states');
  return pair;
}
