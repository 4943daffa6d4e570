import Papa, { type ParseConfig, type ParseResult } from 'papaparse';
import type { SourceFiles } from './files.ts';
import { InputError } from './input-error.ts';

/** How one column of a delimited file reads. */
export interface DelimitedColumn {
  type: 'integer' | 'number' | 'text' | 'date';
  /** Texts that stand for "the makers gave none". An empty cell counts only if listed (''). Without it every cell must be filled. */
  missing?: readonly string[];
  /** Numbers outside are an error: the column is not what it says it is. */
  range?: readonly [number, number];
}

export interface DelimitedFile<Name extends string> {
  name: string;
  delimiter?: ',' | ';';
  encoding?: 'utf-8' | 'latin1';
  /** Lines above the header. */
  preamble?: number;
  /** The columns wanted, by the name in the header. Others may stand in the file; these must, once each. */
  columns: Readonly<Record<Name, DelimitedColumn>>;
}

/** One row: numbers and texts by the header's names; undefined where the makers gave none. */
export type DelimitedRow<Spec extends Record<string, DelimitedColumn>> = {
  [Name in keyof Spec]: Spec[Name]['type'] extends 'integer' | 'number'
    ? Spec[Name]['missing'] extends readonly string[]
      ? number | undefined
      : number
    : Spec[Name]['missing'] extends readonly string[]
      ? string | undefined
      : string;
};

/** Said of a row in errors and drop logs: its file and record. */
export type Where = () => string;

/**
 * Reads a delimited text file row by row, checking its header and every cell against the declaration.
 * @param each called for every row, in order; `where` names the row
 * @throws InputError for a missing or doubled column, a ragged row, an open quote or a cell of the wrong type
 */
export function readDelimited<const Spec extends Record<string, DelimitedColumn>>(
  files: SourceFiles,
  file: DelimitedFile<keyof Spec & string> & { columns: Spec },
  each: (row: DelimitedRow<Spec>, where: Where) => void,
): void {
  const path = files.path(file.name);
  const text = files.text(file.name, file.encoding);
  const delimiter = file.delimiter ?? ',';
  const start = afterLines(text, file.preamble ?? 0);
  const end = endOfRecord(text, start);
  const header = (Papa.parse<string[]>(text.slice(start, end), { delimiter }).data[0] ?? []).map((name) => name.trim());
  const positions = locate(header, Object.keys(file.columns), path);
  const names = Object.keys(file.columns);
  const specs = names.map((name) => ({ name, at: positions.get(name)!, ...(file.columns[name] as DelimitedColumn) }));
  const firstLine = (file.preamble ?? 0) + 2;
  const blank: Record<string, number | string | undefined> = Object.fromEntries(names.map((name) => [name, undefined]));
  let record = 0;
  let rows = 0;
  const where = () => `${path}, record ${record} (line ${lineOf(text, end, record, firstLine)})`;
  for (const { data, errors } of piecesOf(text, end, delimiter)) {
    const fault = errors.find((error) => error.type === 'Quotes');
    for (let n = 0; n < data.length; n++) {
      const cells = data[n]!;
      if (cells.length === 1 && cells[0] === '') continue;
      record += 1;
      if (fault?.row === n)
        throw new InputError(where(), `a quote is not closed (${fault.message})`, 'Mend the quotes in that line');
      if (cells.length !== header.length)
        throw new InputError(
          where(),
          `${cells.length} cells, but the header has ${header.length}`,
          'The file is cut short or has been edited: get it again from its makers',
        );
      const row = { ...blank };
      for (const spec of specs) row[spec.name] = cell(cells[spec.at]!, spec, where);
      rows += 1;
      each(row as DelimitedRow<Spec>, where);
    }
  }
  if (rows === 0) throw new InputError(path, 'a header and no rows', 'Get the file again from its makers');
}

/** How much of a text is taken apart at a time: little enough that what it is cut into need not be kept. */
const PIECE = 2 ** 16;
/** The line break of a file is told by so much of it. */
const TELLING = 2 ** 20;

/**
 * The records of a text from a place on, piece by piece. Errors of a record that a piece cuts off lie beyond its records; the record
 * begins the next piece, which is twice as long where it holds no whole one.
 */
function* piecesOf(text: string, start: number, delimiter: string): Generator<ParseResult<string[]>> {
  const head = Papa.parse(text.slice(start, start + TELLING), { delimiter, preview: 1 });
  const parser = new Papa.Parser({ delimiter, newline: head.meta.linebreak as ParseConfig['newline'] });
  for (let at = start, size = PIECE; at < text.length; ) {
    const cut = at + size < text.length;
    const piece: ParseResult<string[]> = parser.parse(text.slice(at, at + size), 0, cut);
    yield piece;
    if (!cut) return;
    size = piece.data.length > 0 ? PIECE : 2 * size;
    at += piece.meta.cursor;
  }
}

function locate(header: readonly string[], wanted: readonly string[], path: string): Map<string, number> {
  const positions = new Map<string, number>();
  for (const name of wanted) {
    const first = header.indexOf(name);
    if (first < 0) {
      const has = header
        .slice(0, 12)
        .map((column) => (column.length > 40 ? `${column.slice(0, 40)}…` : column))
        .join(', ');
      throw new InputError(
        path,
        `no column "${name}"; the header has ${has}${header.length > 12 ? ', …' : ''}`,
        'This release reads another edition of the file: see entente data status',
      );
    }
    if (header.indexOf(name, first + 1) >= 0)
      throw new InputError(path, `the column "${name}" stands twice in the header`, 'Keep one of the two');
    positions.set(name, first);
  }
  return positions;
}

const numeric = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar. @example isDay('2023-02-29') // false */
function isDay(text: string): boolean {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

function cell(raw: string, spec: DelimitedColumn & { name: string }, where: Where): number | string | undefined {
  if (spec.missing?.includes(raw)) return undefined;
  if (spec.type === 'text') return raw;
  if (spec.type === 'date') {
    if (!isDay(raw)) throw wrongType(raw, spec, 'a day (YYYY-MM-DD)', where);
    return raw;
  }
  const x = plainWhole(raw) ?? (numeric.test(raw.trim()) ? Number(raw) : Number.NaN);
  if (!Number.isFinite(x)) throw wrongType(raw, spec, 'a number', where);
  if (spec.type === 'integer' && !Number.isInteger(x)) throw wrongType(raw, spec, 'a whole number', where);
  if (spec.range && (x < spec.range[0] || x > spec.range[1]))
    throw wrongType(raw, spec, `a number from ${spec.range[0]} to ${spec.range[1]}`, where);
  return x;
}

/** A number written in a few digits and nothing else, as most are; undefined for any other. */
function plainWhole(raw: string): number | undefined {
  if (raw.length === 0 || raw.length > 9) return undefined;
  let x = 0;
  for (let n = 0; n < raw.length; n++) {
    const digit = raw.charCodeAt(n) - 48;
    if (digit < 0 || digit > 9) return undefined;
    x = 10 * x + digit;
  }
  return x;
}

function wrongType(raw: string, spec: { name: string }, expected: string, where: Where): InputError {
  const shown = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw;
  return new InputError(
    where(),
    `column "${spec.name}" says "${shown}", expected ${expected}`,
    'Mend the cell, or get the file again from its makers',
  );
}

function afterLines(text: string, lines: number): number {
  let at = 0;
  for (let n = 0; n < lines; n++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
}

const [QUOTE, NEWLINE] = [34, 10];

/** The end of the record that starts at `at`: the first line break outside quotes. */
function endOfRecord(text: string, at: number): number {
  let quoted = false;
  for (let n = at; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === QUOTE) quoted = !quoted;
    else if (code === NEWLINE && !quoted) return n + 1;
  }
  return text.length;
}

/** Counted only when an error or the first drop of a kind is told, since cells may hold line breaks. */
function lineOf(text: string, start: number, record: number, firstLine: number): number {
  let at = start;
  let line = firstLine;
  for (let n = 1; n < record && at < text.length; ) {
    const end = endOfRecord(text, at);
    const slice = text.slice(at, end);
    if (slice.trim() !== '') n += 1;
    line += slice.split('\n').length - 1;
    at = end;
  }
  return line;
}
