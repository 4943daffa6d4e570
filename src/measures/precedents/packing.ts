import { ABSENT, features } from './features.ts';
import { type Event, events } from './outcomes.ts';
import { WIDTH } from './space.ts';

// A row of twelve bytes and six small counts is stored as four whole numbers: a reader decodes four columns instead of eighteen, which is what makes
// the whole table readable in the time that a page has.

const PER_NUMBER = 4;
const BASE = 128;
const NONE = BASE - 1;

/** The columns that hold the features: four each, in the order of {@link features}, the first in the lowest place, in base 128; 127 where there is none. */
export const pointColumns = Array.from({ length: WIDTH / PER_NUMBER }, (_, n) =>
  features
    .slice(n * PER_NUMBER, (n + 1) * PER_NUMBER)
    .map(({ side }) => side)
    .filter((side, at, all) => all.indexOf(side) === at)
    .join('_'),
);

/** What a column of features holds, for the docs. */
export const pointColumnWords: Readonly<Record<string, string>> = Object.fromEntries(
  pointColumns.map((column, n) => {
    const names = features.slice(n * PER_NUMBER, (n + 1) * PER_NUMBER).map(({ name }) => name);
    return [column, `${names.join(', ')}: 0 to 100 each (127 none), in base 128, the first lowest`];
  }),
);

/** The numbers that hold a point, one a column. @example packPoint of all absent: each 127 * (1 + 128 + 128^2 + 128^3) */
export function packPoint(point: Uint8Array): number[] {
  return pointColumns.map((_, n) => {
    let packed = 0;
    for (let k = PER_NUMBER - 1; k >= 0; k--) {
      const byte = point[n * PER_NUMBER + k]!;
      packed = packed * BASE + (byte === ABSENT ? NONE : byte);
    }
    return packed;
  });
}

/** What seven bits stand for. */
const byteOf = Uint8Array.from({ length: BASE }, (_, bits) => (bits === NONE ? ABSENT : bits));

/** The points of many rows, row after row, from the columns that hold them. */
export function unpackPoints(columns: readonly ArrayLike<number>[]): Uint8Array {
  const rows = columns[0]!.length;
  const values = new Uint8Array(rows * WIDTH);
  for (const [n, column] of columns.entries())
    for (let row = 0; row < rows; row++) {
      const packed = column[row]!;
      const at = row * WIDTH + n * PER_NUMBER;
      values[at] = byteOf[packed & NONE]!;
      values[at + 1] = byteOf[(packed >>> 7) & NONE]!;
      values[at + 2] = byteOf[(packed >>> 14) & NONE]!;
      values[at + 3] = byteOf[(packed >>> 21) & NONE]!;
    }
  return values;
}

/** What the column `after` holds, for the docs. */
export const afterWords = `years until ${events.join(', ')} (0 not within ten, 15 not at risk) and years that both states go on (10 at least), four bits each, the first lowest`;

/** What follows a pair-year as one number: four bits an event, then the years that both states go on. @example packAfter([0, 0, 15, 0, 3], 10) // 10694400 */
export function packAfter(until: readonly number[], together: number): number {
  return [...until, together].reduceRight((packed, code) => packed * 16 + code, 0);
}

/** The bits of one code. */
export const CODE = 15;

/** The lowest bit of each event's code in a packed number. */
export const bitOf = Object.fromEntries(events.map((event, n) => [event, 4 * n])) as Readonly<Record<Event, number>>;

/** The code of an event in a packed number. */
export function untilIn(packed: number, event: Event): number {
  return (packed >>> bitOf[event]) & CODE;
}

/** The years that both states go on, in a packed number. */
export function togetherIn(packed: number): number {
  return (packed >>> (4 * events.length)) & CODE;
}
