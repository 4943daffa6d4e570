import { InputError } from '../input-error.ts';

/** A line longer than this holds no tie: a name of a page, or a file that is no list. */
export const LONGEST_LINE = 10_000;

/**
 * The lines of a text that comes in pieces, some at a time, with the number of the first of them, counted from 1. Never more than one piece and one line are held. Lines end
 * with a line feed, a carriage return, or both; a byte-order mark is taken off.
 * @throws InputError where the bytes are not UTF-8 text, a line is too long, or there are more bytes than `most`
 */
export async function* linesOf(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<readonly [lines: readonly string[], first: number]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let number = 1;
  let rest = '';
  const decoded = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw notText(path, number);
    }
  };
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most)
      throw new InputError(path, `the file is larger than ${most / 1e6} MB, the most that is read`, 'Give fewer ties');
    if (piece.includes(0)) throw notText(path, number);
    const text = rest + decoded(piece);
    // A carriage return at the end may be the first half of a line's end.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    for (const [n, line] of lines.entries()) checkLength(line, path, number + n);
    yield [lines, number];
    number += lines.length;
    checkLength(rest, path, number);
  }
  rest += decoded();
  if (rest !== '') yield [rest.split('\r'), number];
}

function checkLength(line: string, path: string, number: number): void {
  if (line.length <= LONGEST_LINE) return;
  throw new InputError(
    `${path}, line ${number}`,
    `the line has more than ${LONGEST_LINE.toLocaleString('en')} characters`,
    'A tie a line: two names and a sign',
  );
}

const notText = (path: string, number: number) =>
  new InputError(
    `${path}, line ${number}`,
    'the bytes are not UTF-8 text',
    'Save it as comma-separated values in UTF-8 (spreadsheets: "CSV UTF-8"); a packed file must be unpacked first',
  );
