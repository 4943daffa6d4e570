/**
 * Roughly how wide a text stands in a plain sans of this size, in pixels: an upper estimate, because a pure room cannot
 * measure. Chinese, Japanese, Korean and emoji count as squares.
 * @example textWidth('Russia', 13) // 45.24
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += character.codePointAt(0)! >= 0x1100 ? 1 : 0.58;
  return ems * size;
}

/** A text cut with an ellipsis to fit a width. @example clipText('Shanghai Cooperation', 13, 80) // 'Shanghai…' */
export function clipText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A text in lines of whole words no wider than given; a word that is wider alone is clipped. */
export function breakText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(clipText(word, size, width));
  }
  return lines;
}
