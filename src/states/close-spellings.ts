import { distance } from 'fastest-levenshtein';
import { folded } from './folding.ts';
import { existedIn } from './membership.ts';
import { spellings } from './name-index.ts';

/** Edits beyond which a name is taken for another one. */
const MOST_EDITS = 3;

/**
 * The states whose names come closest to a misspelt one: those that contain its words first, then those within a quarter of its
 * letters (at most {@link MOST_EDITS}) by edit distance, to the whole name or to its first words; at most three. With a year, only states that
 * existed in it.
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
    const beginning = name.split(' ').slice(0, words).join(' ');
    const contains = wanted.length >= 4 && (` ${name} `.includes(` ${wanted} `) || name.startsWith(wanted));
    const far = contains ? 0.5 : Math.min(distance(wanted, name), distance(wanted, beginning) + 0.5);
    if (far <= reach) best.set(ccode, Math.min(far, best.get(ccode) ?? Infinity));
  }
  return [...best.entries()]
    .sort(([a, near], [b, far]) => near - far || a - b)
    .slice(0, 3)
    .map(([ccode]) => ccode);
}
