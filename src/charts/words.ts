import { format } from 'd3-format';

const grouped = format(',');

/** "1st", "2nd", "13th", "1,004th". */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${count(n)}${ending}`;
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[], and = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** Thousands apart: "17,391". */
export function count(n: number): string {
  return grouped(n);
}

/** Things counted, with the noun in its number. @param things in the plural @example howMany(1, 'disputes') // '1 dispute' */
export function howMany(n: number, things: string): string {
  return `${count(n)} ${nounFor(n, things)}`;
}

/**
 * The noun that goes with a number: its singular after 1. The noun is the first word, or the second, that ends in s.
 * @param things in the plural, and whatever follows it @example nounFor(1, 'exercises begun in the year') // 'exercise begun in the year'
 */
export function nounFor(n: number, things: string): string {
  return n === 1
    ? things.replace(/^((?:[a-z]+ )?[a-z]+)s\b/, (_, one) => one.replace(/(?<=[a-z]{2})ie$/, 'y'))
    : things;
}

/** The possessive: "Russia's", "the United States'". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** Years as a reader writes them: "1942-80", "1992-2001", "1996". */
export function span(from: number, to: number): string {
  if (from === to) return `${from}`;
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return `${from}-${sameCentury ? String(to).slice(2) : to}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
