import { element, escapeMarkup } from './markup.ts';
import { breakText } from './text-width.ts';

/** Where a text begins, and how large and wide it may be. */
interface Box {
  x: number;
  y: number;
  size: number;
  width: number;
}

/**
 * A text as lines of whole words no wider than its box.
 * @returns its elements, and the level of what follows
 */
export function paragraph(
  text: string,
  { x, y, size, width }: Box,
  more: Readonly<Record<string, string>> = {},
): { lines: string[]; below: number } {
  let below = y;
  const lines = breakText(text, size, width).map((line) => {
    const drawn = element('text', { x, y: below, 'font-size': size, ...more }, escapeMarkup(line));
    below += size * 1.4;
    return drawn;
  });
  return { lines, below };
}
