import { closest } from 'fastest-levenshtein';

/** What to do about a name that is not there. @example closestOf('Irn', ['Iran', 'India'], 'rows') // 'Did you mean "Iran"? The rows are …' */
export function closestOf(name: string, names: readonly string[], what: string): string {
  if (names.length === 0) return `There are no ${what}`;
  return `Did you mean "${closest(name, names as string[])}"? The ${what} are ${names.join(', ')}`;
}
