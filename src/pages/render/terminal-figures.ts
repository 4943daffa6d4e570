import { intervalText, sparkline } from '../../charts/text.ts';
import type { FigureRow } from '../page.ts';
import { type RowWords, rowWords, sharedYears } from './figure-words.ts';
import { footnoteText, type SourceNumbers } from './source-numbers.ts';
import {
  accent,
  beside,
  columnsOf,
  endWith,
  joint,
  type Line,
  type Piece,
  padded,
  plain,
  quiet,
  strong,
  wrap,
} from './styled-text.ts';

/** Columns that the rows of one group share. */
interface Columns {
  label: number;
  spark: number;
  number: number;
  unit: number;
}

const gap = 2;

/**
 * Figure rows with their columns aligned: label, sparkline, number, unit, then comparison, years and footnotes beside them
 * or, where it is narrow, underneath. A row without a number has the reason in words where the number would stand.
 */
export function figureLines(rows: readonly FigureRow[], sources: SourceNumbers, width: number): Line[] {
  const reach = sharedYears(rows);
  const drawn = rows.map((row) => ({
    row,
    words: rowWords(row),
    spark: reach && row.series.length > 0 ? sparkline(row.series, reach) : '',
  }));
  const valued = drawn.filter(({ words }) => !words.absent);
  const columns: Columns = {
    label: Math.min(widest(drawn.map(({ row }) => row.label)), Math.floor(width * 0.3)),
    spark: width < 40 ? 0 : widest(drawn.map(({ spark }) => spark)),
    number: widest(valued.map(({ words }) => words.main)),
    unit: widest(valued.map(({ words }) => (isShort(words.unit) ? words.unit : ''))),
  };
  return drawn.flatMap(({ row, words, spark }) => rowLines(row, words, spark, columns, sources, width));
}

/** Only short units have a column; a long one is said with the rest, or it would stand in five lines. */
function isShort(unit: string): boolean {
  return columnsOf([plain(unit)]) <= 14;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => columnsOf([plain(text)])));
}

function rowLines(
  row: FigureRow,
  words: RowWords,
  spark: string,
  columns: Columns,
  sources: SourceNumbers,
  width: number,
): Line[] {
  const left = [{ lines: wrap([plain(row.label)], columns.label), width: columns.label }];
  const sparkCell = { lines: [[accent(columns.spark > 0 ? spark : '')]], width: columns.spark };
  const end = endOf(row, sources);
  if (words.absent) {
    if (columns.spark > 0 && spark !== '') left.push(sparkCell);
    const room = width - taken(left);
    const reason: Piece[] = [plain(words.main), quiet(words.aside === undefined ? '' : `; ${words.aside}`)];
    if (row.comparison !== undefined) reason.push(plain(`; ${row.comparison}`));
    return beside([...left, { lines: endWith(wrap(reason, room), end, room), width: room }]);
  }
  if (columns.spark > 0) left.push(sparkCell);
  const number = padded([strong(words.main)], columns.number, 'right');
  left.push({ lines: [number], width: columns.number });
  if (columns.unit > 0) {
    const unit = isShort(words.unit) ? words.unit : '';
    left.push({ lines: [[plain(unit)]], width: columns.unit });
  }
  const room = width - taken(left);
  if (room >= 30) return beside([...left, { lines: endWith(tail(row, words, room), end, room), width: room }]);
  const under = width - columns.label >= 44 ? columns.label + gap : 4;
  const below = tail(row, words, width - under);
  const indent: Line = [plain(' '.repeat(under))];
  const text = columnsOf(below[0]!) === 0 && below.length === 1 ? [] : below.map((line) => [...indent, ...line]);
  return endWith([...beside(left), ...text], end, width);
}

/** Columns already used, the gap before the next one included. */
function taken(cells: readonly { width: number }[]): number {
  return cells.reduce((total, cell) => total + cell.width + gap, 0);
}

/** A long unit, interval, where it was carried from, comparison. */
function tail(row: FigureRow, words: RowWords, room: number): Line[] {
  const pieces: Piece[] = [];
  const { figure } = row;
  if (figure.kind === 'value' && figure.low !== undefined && figure.high !== undefined) {
    const interval = { low: figure.low, value: figure.value, high: figure.high };
    const drawn = intervalText(interval, row.decimals).replaceAll(' ', joint);
    pieces.push(plain(`${room >= 40 ? drawn : words.interval}${joint}${joint} `));
  }
  const said: Piece[] = [];
  if (!isShort(words.unit)) said.push(plain(words.unit));
  if (words.aside !== undefined) said.push(accent(words.aside));
  if (row.comparison !== undefined) said.push(plain(row.comparison));
  return wrap([...pieces, ...said.flatMap((piece, index) => (index === 0 ? [piece] : [plain('; '), piece]))], room);
}

/** Years and footnotes, dim. */
function endOf(row: FigureRow, sources: SourceNumbers): Line {
  const numbers = sources.of(row.figure.sources);
  const parts = [row.years ?? '', numbers.length > 0 ? `[${footnoteText(numbers)}]` : ''].filter((part) => part !== '');
  return [quiet(parts.join(' '))];
}
