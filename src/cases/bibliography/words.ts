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
