import Papa from 'papaparse';
import type { SignedTie } from '../../networks/index.ts';
import { InputError } from '../input-error.ts';

/** Names longer than this are no names. */
const LONGEST_NAME = 200;

/** The columns that a list must have, in any order. */
const wanted = ['from', 'to', 'sign'] as const;

const friendly = ['1', '+1', '1.0', '+', 'positive', 'friend'];
const hostile = ['-1', '-1.0', '-', '−1', '−', 'negative', 'foe'];
const signs = new Map<string, 1 | -1>([
  ...friendly.map((word) => [word, 1] as const),
  ...hostile.map((word) => [word, -1] as const),
]);

/** How the rows of a list are read: what stands between cells, how many there are, and where the wanted ones are. */
export interface ListForm {
  delimiter: string;
  width: number;
  places: readonly [from: number, to: number, sign: number];
}

/**
 * Reads the header of a list. Cells are parted by commas, semicolons or tabs: whichever lets the columns be found.
 * @throws InputError where a column is missing or stands twice
 */
export function listForm(header: string, where: string): ListForm {
  let seen: string[] = [];
  for (const delimiter of [',', ';', '\t']) {
    const names = cellsOf(header, delimiter, where).map((name) => name.trim().toLowerCase());
    if (names.length > seen.length) seen = names;
    if (!wanted.every((name) => names.includes(name))) continue;
    const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
    if (twice) throw new InputError(where, `the column "${twice}" stands twice in the header`, 'Keep one of the two');
    return {
      delimiter,
      width: names.length,
      places: wanted.map((name) => names.indexOf(name)) as unknown as ListForm['places'],
    };
  }
  const missing = wanted.filter((name) => !seen.includes(name));
  const has = seen.slice(0, 8).map(clipped).join(', ');
  throw new InputError(
    where,
    `no column ${missing.map((name) => `"${name}"`).join(' and ')}; the header has ${has}${seen.length > 8 ? ', …' : ''}`,
    'Name the columns from, to and sign; others may stand beside them',
  );
}

/** Reads one tie. @throws InputError naming the line where a cell is not what it should be */
export function tieOf(line: string, { delimiter, width, places }: ListForm, where: string): SignedTie {
  const cells = cellsOf(line, delimiter, where);
  if (cells.length !== width)
    throw new InputError(
      where,
      `${cells.length} cells, but the header has ${width}`,
      'Put names that hold a comma in double quotes',
    );
  const [from, to, sign] = places.map((place) => cells[place]!.trim()) as [string, string, string];
  checkName(from, 'from', where);
  checkName(to, 'to', where);
  const read = signs.get(sign.toLowerCase());
  if (read === undefined)
    throw new InputError(
      where,
      `unknown sign "${clipped(sign)}"`,
      'Write 1, +, positive or friend, or -1, -, negative or foe; leave out pairs that are neither',
    );
  if (from === to)
    throw new InputError(where, `${clipped(from)} has a tie with itself`, 'Take the line out: a tie joins two');
  return { from, to, sign: read };
}

function checkName(name: string, column: string, where: string): void {
  if (name === '') throw new InputError(where, `the name in column "${column}" is empty`, 'Give each tie two names');
  if (name.length > LONGEST_NAME)
    throw new InputError(
      where,
      `a name of ${name.length} characters ("${clipped(name)}"), expected at most ${LONGEST_NAME}`,
      'Shorten it',
    );
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(name))
    throw new InputError(
      where,
      `the name "${clipped(name)}" holds a character that cannot be printed`,
      'Take that character out',
    );
}

/** The cells of a line. A quoted cell may hold the delimiter, but no line's end. */
function cellsOf(line: string, delimiter: string, where: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
  const fault = errors.find((error) => error.type === 'Quotes');
  if (fault)
    throw new InputError(
      where,
      `a quote is not closed in this line (${fault.message})`,
      'Mend the quotes in that line',
    );
  return data[0] ?? [''];
}

/** A text as an error shows it. */
export function clipped(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
