import { distance } from 'fastest-levenshtein';

/**
 * The words of a title or name in plain letters: lower case, without diacritics, punctuation and ligatures.
 * @example wordsOf("Kak pobedit' v «holodnoj» vojne") // ['kak', 'pobedit', 'v', 'holodnoj', 'vojne']
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʹʺ"]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same letters without the spaces between them. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** Numbers in a title, Arabic and Roman, in their order: "Part II" is another work than "Part I". */
export function numbersIn(text: string): string[] {
  return wordsOf(text).filter((word) => /\d/.test(word) || /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(word));
}

/**
 * Whether two texts are at most so many edits apart. Most pairs of a long list are told apart by their length and letters alone.
 * @example nearly('annals of pacts', 'annals of pact', 1) // true
 */
export function nearly(a: string, b: string, most: number): boolean {
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > most) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const longer = Math.max(one.length, other.length);
  if (longer <= most) return true;
  return surplus(one, other) <= most && distance(one, other) <= most;
}

/** Letters that one text has more of than the other: no fewer edits lead from it to the other. */
function surplus(one: string, other: string): number {
  const counts = new Int32Array(256);
  for (let n = 0; n < one.length; n++) counts[one.charCodeAt(n) & 255]!++;
  for (let n = 0; n < other.length; n++) counts[other.charCodeAt(n) & 255]!--;
  return counts.reduce((sum, count) => sum + Math.max(0, count), 0);
}
