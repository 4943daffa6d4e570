import stringWidth from 'string-width';

/** How a piece of terminal text is set: bold for answers, dim for provenance, one accent. */
export type Style = 'plain' | 'strong' | 'quiet' | 'accent';

export interface Piece {
  text: string;
  style: Style;
}

/** One line of a terminal, not yet painted. */
export type Line = readonly Piece[];

/** A space at which a line is not broken: keeps a footnote beside what it proves. It is painted as an ordinary space. */
export const joint = '\u00a0';

export const plain = (text: string): Piece => ({ text: harmless(text), style: 'plain' });
export const strong = (text: string): Piece => ({ text: harmless(text), style: 'strong' });
export const quiet = (text: string): Piece => ({ text: harmless(text), style: 'quiet' });
export const accent = (text: string): Piece => ({ text: harmless(text), style: 'accent' });

/** Text that cannot steer a terminal: control, line-separating, direction-changing characters become spaces. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Letters of Europe, the dashes, quotes, arrows and signs of our pages, blocks and box lines: a column each. */
export const singleColumns =
  /^[\x20-\x7e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2190-\u2193\u2212\u2500-\u259f\u25cf]*$/;

/** Columns that a line takes: two for a wide character. */
export function columnsOf(line: Line): number {
  const text = line.map((piece) => piece.text).join('');
  // Text of single columns, nearly every line, needs no look at each character.
  return singleColumns.test(text) ? text.length : stringWidth(text);
}

/** A line filled up with spaces to a width. */
export function padded(line: Line, width: number, side: 'left' | 'right' = 'left'): Line {
  const space = plain(' '.repeat(Math.max(0, width - columnsOf(line))));
  return side === 'left' ? [...line, space] : [space, ...line];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text cut into parts of at most `width` columns, between characters as a reader sees them. */
function cut(text: string, width: number): string[] {
  const parts: string[] = [''];
  for (const { segment } of segmenter.segment(text)) {
    if (stringWidth(segment) > width) continue;
    if (stringWidth(parts.at(-1)! + segment) > width) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}

/**
 * Breaks pieces into lines of at most `width` columns, at spaces; a word wider than that is broken inside. There is always
 * at least one line.
 * @example wrap([plain('a bc '), strong('def')], 4) // [[a bc], [def]]
 */
export function wrap(pieces: readonly Piece[], width: number): Line[] {
  const lines: Piece[][] = [[]];
  let filled = 0;
  for (const word of wordsOf(pieces)) {
    const line = lines.at(-1)!;
    const columns = columnsOf(word);
    if (line.length > 0 && filled + 1 + columns <= width) {
      line.push({ text: ' ', style: word[0]!.style }, ...word);
      filled += 1 + columns;
      continue;
    }
    if (line.length === 0) lines.pop();
    lines.push(...(columns <= width ? [[...word]] : broken(word, width)));
    filled = columns <= width ? columns : columnsOf(lines.at(-1)!);
  }
  return lines;
}

function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    const [first, ...rest] = text.split(/[ \t\n]+/);
    if (first !== '') words.at(-1)!.push({ text: first!, style });
    for (const part of rest) words.push(part === '' ? [] : [{ text: part, style }]);
  }
  return words.filter((word) => word.length > 0);
}

function broken(word: Line, width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, style } of word) {
    const room = width - columnsOf(lines.at(-1)!);
    const [head, ...rest] = room > 0 ? cut(text, room) : ['', text];
    if (head !== '') lines.at(-1)!.push({ text: head!, style });
    for (const part of cut(rest.join(''), width)) if (part !== '') lines.push([{ text: part, style }]);
  }
  return lines;
}

/** Puts a piece at the right end of the last line, or on a line of its own where there is no room. */
export function endWith(lines: readonly Line[], end: Line, width: number): Line[] {
  if (columnsOf(end) === 0) return [...lines];
  const last = lines.at(-1) ?? [];
  const room = width - columnsOf(last) - columnsOf(end);
  if (room >= (columnsOf(last) === 0 ? 0 : 2))
    return [...lines.slice(0, -1), [...last, plain(' '.repeat(room)), ...end]];
  return [...lines, ...wrap(end, width).map((line) => padded(line, width, 'right'))];
}

/** Lines of several columns side by side: each column is given with its width, and two spaces part them. */
export function beside(columns: readonly { lines: readonly Line[]; width: number }[]): Line[] {
  const height = Math.max(0, ...columns.map((column) => column.lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap(({ lines, width }, index) => {
      const line = lines[row] ?? [];
      const gap = index === 0 ? [] : [plain('  ')];
      return [...gap, ...(index === columns.length - 1 ? line : padded(line, width))];
    }),
  );
}

/** Every line moved to the right. */
export function indented(lines: readonly Line[], by: number): Line[] {
  return lines.map((line) => [plain(' '.repeat(by)), ...line]);
}
