import { seeded } from '../kill/bundle.ts';

/** Draws for one mutated input after another; the same seed gives the same inputs. */
export class Draws {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  /** A whole number from 0 up to, not with, `n`. */
  below(n: number): number {
    return Math.floor(this.#next() * n);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** Cells that a careless program falls over. */
const nastyCells = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '-9',
  '1.5',
  '1e3',
  '1e309',
  '-1e400',
  '5e-324',
  '99999999999999999999',
  '100000',
  '2147483648',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '1_000',
  '1,000',
  '１９９０',
  ' 2 ',
  '2\u00a0',
  'NA',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '2020-02-30',
  '0000-00-00',
  '9999-12-31',
  '1990;2000;;',
  ';',
  '"',
  '""',
  '"a',
  "'",
  '=1+1',
  '\u0000',
  '\u001b[31m',
  '\u2028',
  'Côte d’Ivoire',
  '🦉',
  'x'.repeat(3000),
  '9'.repeat(400),
];

const nastyJson = [
  'null',
  'true',
  '-1',
  '1e999',
  '0.5',
  '""',
  '"x"',
  '[]',
  '[null]',
  '[["x"]]',
  '{}',
  '{"__proto__":1}',
];

const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

/** Works on the text as bytes, one character a byte, so that no encoding is lost. */
type Mutation = (text: string, draws: Draws) => string;

const utf8 = (text: string): string => String.fromCharCode(...encoder.encode(text));

const lineBased =
  (change: (lines: string[], draws: Draws) => void): Mutation =>
  (text, draws) => {
    const lines = text.split('\n');
    change(lines, draws);
    return lines.join('\n');
  };

const delimiterOf = (line: string): string => (line.split(';').length > line.split(',').length ? ';' : ',');

const columnBased =
  (change: (cells: string[], at: number, other: number) => void): Mutation =>
  (text, draws) => {
    const lines = text.split('\n');
    const delimiter = delimiterOf(lines[0]!);
    const width = lines[0]!.split(delimiter).length;
    const [at, other] = [draws.below(width), draws.below(width)];
    return lines
      .map((line) => {
        if (line === '') return line;
        const cells = line.split(delimiter);
        change(cells, at, other);
        return cells.join(delimiter);
      })
      .join('\n');
  };

const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

const nastyCell: Mutation = (text, draws) => {
  const lines = text.split('\n');
  const row = draws.below(lines.length);
  const delimiter = delimiterOf(lines[0]!);
  const cells = lines[row]!.split(delimiter);
  cells[draws.below(cells.length)] = utf8(draws.of(nastyCells));
  lines[row] = cells.join(delimiter);
  return lines.join('\n');
};

/** The more often a mutation stands here, the more often it is drawn: those of single cells reach deepest. */
const mutations: readonly Mutation[] = [
  nastyCell,
  nastyCell,
  nastyCell,
  nastyCell,
  // Two cells of a column change places, so that every cell is still of its kind.
  lineBased((lines, draws) => {
    const delimiter = delimiterOf(lines[0]!);
    const [a, b] = [1 + draws.below(lines.length - 1 || 1), 1 + draws.below(lines.length - 1 || 1)];
    const [first, second] = [(lines[a] ?? '').split(delimiter), (lines[b] ?? '').split(delimiter)];
    const at = draws.below(Math.max(1, Math.min(first.length, second.length)));
    [first[at], second[at]] = [second[at] ?? '', first[at] ?? ''];
    if (a in lines) lines[a] = first.join(delimiter);
    if (b in lines && a !== b) lines[b] = second.join(delimiter);
  }),
  // A digit becomes another one.
  (text, draws) => {
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    if (digits.length === 0) return text;
    const at = draws.of(digits);
    return text.slice(0, at) + draws.below(10) + text.slice(at + 1);
  },
  (text, draws) => {
    const bytes = [...text];
    for (let n = draws.below(5); n >= 0 && bytes.length > 0; n--)
      bytes[draws.below(bytes.length)] = String.fromCharCode(draws.below(256));
    return bytes.join('');
  },
  (text, draws) => text.slice(0, draws.below(text.length + 1)),
  lineBased((lines, draws) => {
    lines.splice(draws.below(lines.length), 0, draws.of(lines));
  }),
  lineBased((lines, draws) => {
    lines.splice(draws.below(lines.length), 1);
  }),
  lineBased((lines, draws) => {
    const [a, b] = [draws.below(lines.length), draws.below(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  lineBased((lines, draws) => {
    lines.splice(draws.below(lines.length + 1), 0, draws.of(['', ' ', ',,,', '\r']));
  }),
  columnBased((cells, at) => {
    cells.splice(at, 0, cells[at] ?? '');
  }),
  columnBased((cells, at) => {
    cells.splice(at, 1);
  }),
  columnBased((cells, at, other) => {
    [cells[at], cells[other]] = [cells[other] ?? '', cells[at] ?? ''];
  }),
  columnBased((cells, at) => {
    cells[at] = '';
  }),
  (text, draws) =>
    insert(text, draws.below(text.length + 1), draws.of(['"', '""', '"\n', '\u0000', '\xff\xfe', '\xc3', '\r'])),
  (text, draws) => text.replaceAll('\n', draws.of(['\r\n', '\r', '\n\n', '\u2028'])),
  (text, draws) => text.replaceAll(draws.of([',', ';']), draws.of([';', ',', '\t', '|'])),
  (text, draws) => draws.of(['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\n', '#\n']) + text,
  (text, draws) => (draws.below(20) === 0 ? '' : text),
  // A token of JSON, or a quoted cell.
  (text, draws) => {
    const tokens = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|\d+/g)];
    if (tokens.length === 0) return text;
    const token = draws.of(tokens);
    return text.slice(0, token.index) + draws.of(nastyJson) + text.slice(token.index + token[0].length);
  },
];

/** One to three mutations of an input, one after the other. */
export function mutated(input: Uint8Array, draws: Draws): Uint8Array {
  let text = decoder.decode(input);
  for (let n = draws.below(3); n >= 0; n--) text = draws.of(mutations)(text, draws);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
