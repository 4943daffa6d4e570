const abbreviations: Readonly<Record<string, string>> = {
  rep: 'republic',
  dem: 'democratic',
  fed: 'federal',
  federated: 'federal',
  st: 'saint',
  sts: 'states',
};

const fillers: ReadonlySet<string> = new Set(['the', 'of', 'and']);

/**
 * A name in plain letters: lower case, without diacritics, punctuation or doubled spaces, "&" read as "and", usual
 * abbreviations ("Rep.", "St.") written out.
 * @example folded("Côte d'Ivoire") // 'cote divoire'
 */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/['’‘`´]/g, '')
    .replace(/(?<=\b[a-z])\./g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ');
}

/**
 * The words of a name in a fixed order, without "the", "of" and "and": "Korea, Rep. of" and "Republic of Korea" meet.
 * @example nameKey('Iran (Islamic Republic of)') === nameKey('Islamic Republic of Iran') // true
 */
export function nameKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size === MOST_KEPT) keys.clear();
  const key = keyOf(text);
  keys.set(text, key);
  return key;
}

/** A file says the same few hundred names over and over. */
const keys = new Map<string, string>();
const MOST_KEPT = 1000;

function keyOf(text: string): string {
  const words = folded(text).split(' ');
  return [...new Set(words)]
    .filter((word) => word !== '' && !fillers.has(word))
    .sort()
    .join(' ');
}
