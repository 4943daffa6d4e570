import { InputError } from '../sources/input-error.ts';
import { findState } from '../states/index.ts';
import { pairArgument, stateArgument } from './state-argument.ts';

/** What stands between the two states of a pair in one word. A comma and a colon before a hyphen, which names may hold. */
const separators = [',', ':', '-'] as const;

/**
 * One word that names a state, or a pair of states joined by a hyphen, comma or colon.
 * @returns one COW number or two
 * @throws InputError where it is neither, or both are the same state
 * @example stateOrPair('RUS-CHN') // [365, 710]
 */
export function stateOrPair(word: string, year?: number): [number] | [number, number] {
  if (findState(word, year).found) return [stateArgument(word, year)];
  for (const separator of separators) {
    const parts = word.split(separator);
    for (let at = 1; at < parts.length; at++) {
      const names = [parts.slice(0, at), parts.slice(at)].map((part) => part.join(separator).trim());
      if (names.every((name) => name !== '' && findState(name, year).found)) return pairArgument(names, year);
    }
  }
  const joined = separators.find((separator) => word.includes(separator));
  if (joined === undefined) return [stateArgument(word, year)];
  const parts = word.split(joined);
  if (parts.length === 2 && parts.every((part) => part.trim() !== ''))
    return pairArgument(
      parts.map((p) => p.trim()),
      year,
    );
  throw new InputError(
    `"${word}"`,
    'neither a state nor two states',
    'Join the two by a hyphen, a comma or a colon: RUS-CHN, "South Korea:USA"',
  );
}
