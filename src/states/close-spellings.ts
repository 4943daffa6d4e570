import { distance } from 'fastest-levenshtein';
import { folded } from './folding.ts';
import { existedIn } from './membership.ts';
import { spellings } from './name-index.ts';

/** Edits beyond which a name is taken for another one. */
const MOST_EDITS = 3;

/**
 * The states whose names come closest to a misspelt one: those that contain its words first, then those within a
 * quarter of its letters (at most {@link MOST_EDITS}) by edit distance, to the whole name or to its first words; at
 * most three. With a year, only states that existed in it.
 * @returns COW numbers, the closest first
 * @example closeSpellings('Frnace') // [220]
 */
export function closeSpellings(text: string, year?: number): number[] {
  const wanted = folded(text);
  const words = wanted.split(' ').length;
  const reach = Math.min(MOST_EDITS, Math.max(1, Math.floor(wanted.length / 4) + (wanted.length > 4 ? 1 : 0)));
  const best = new Map<number, number>();
  for (const [name, ccode] of spellings) {
    if (year !== undefined && !existedIn(ccode, year)) continue;
    const far = farness(wanted, name, name.split(' ').slice(0, words).join(' '));
    if (far <= reach) best.set(ccode, Math.min(far, best.get(ccode) ?? Infinity));
  }
  const nearest = Math.min(...best.values());
  return [...best.entries()]
    .filter(([, far]) => far < nearest + 1)
    .sort(([a, near], [b, far]) => near - far || a - b)
    .slice(0, 3)
    .map(([ccode]) => ccode);
}

/**
 * Edits from one name to another, or to its beginning; less for a name that holds the wanted one whole, and for
 * letters that only swapped places.
 */
function farness(wanted: string, name: string, beginning: string): number {
  if (wanted.length >= 4 && (` ${name} `.includes(` ${wanted} `) || name.startsWith(wanted))) return 0.5;
  if (wanted.length >= 4 && letters(wanted) === letters(beginning)) return 0.8;
  return Math.min(distance(wanted, name), distance(wanted, beginning) + 0.5);
}

const letters = (word: string): string => [...word].sort().join('');
