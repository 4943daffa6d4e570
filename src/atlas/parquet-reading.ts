import type { AsyncBuffer, ColumnMetaData, FileMetaData } from 'hyparquet';
import { pairKey } from '../figures/index.ts';
import type { RowsWanted } from './atlas.ts';
import type { FigureTable, TableColumn } from './figure-table.ts';
import type { TableEntry } from './manifest.ts';
import { type Decoded, decodeColumnChunk } from './parquet-column.ts';
import type { RecentColumns } from './recent-columns.ts';

/** What is remembered of one file. */
export interface Recent {
  columns: RecentColumns;
  path: string;
}

/**
 * Reads the rows wanted of a figure table, going only to the row groups that can hold them.
 * @param recent columns of this file decoded before, by row group and name
 */
export async function decodeTable(
  file: AsyncBuffer,
  metadata: FileMetaData,
  name: string,
  entry: TableEntry,
  wanted: RowsWanted,
  columns: readonly string[],
  recent?: Recent,
): Promise<FigureTable> {
  const stored = new Set(metadata.schema.slice(1).map((element) => element.name));
  const yearly = stored.has('year');
  const states = entry.of === 'state' ? ['state'] : ['state1', 'state2'];
  const structure = [...(yearly ? ['year'] : ['from', 'to']), ...(stored.has('source') ? ['source'] : [])];
  const groups: Picked[] = [];
  // One group after the other, keeping only the rows wanted: a whole table need not fit into memory.
  for (const group of groupsWanted(metadata, wanted, yearly)) {
    // Of a group that is all of the year wanted nothing is left out.
    const year = group.year !== undefined && group.year === wanted.year ? undefined : wanted.year;
    const known = wanted.state === undefined ? recent?.columns.get(nameIn(recent, group, 'key')) : undefined;
    const structural = await readColumns(file, group, known ? structure : [...states, ...structure], recent);
    // Who asks for a pair for the first time needs few of the keys; who asks again will ask for others.
    const few = wanted.keys && !known && !recent?.columns.again(nameIn(recent, group, 'key')) ? wanted.keys : undefined;
    const keysIn = (some?: Uint32Array): ArrayLike<number> => {
      if (known) return some ? picked({ values: known }, some).values : known;
      const keys = keysOf(states, structural, some);
      if (!some) recent?.columns.note(nameIn(recent, group, 'key'), keys);
      return keys;
    };
    const ofKeys = few ? rowsOfFew(few, states, structural) : wanted.keys && rowsOf(wanted.keys, keysIn());
    const ofState = wanted.state === undefined ? undefined : rowsOfState(wanted.state, states, structural);
    const rows = rowsInYear(ofState ?? ofKeys, structural, yearly, year);
    if (rows?.length === 0) continue;
    const rest = await readColumns(file, group, columns, recent);
    const keys = keysIn(rows);
    const cells = new Map<string, Cells>([['key', { values: keys }]]);
    for (const column of structure)
      cells.set(
        column,
        column === 'year' && group.year !== undefined ? same(group.year, keys.length) : structural(column, rows),
      );
    for (const column of columns) cells.set(column, rest(column, rows));
    groups.push({ length: keys.length, cells });
  }
  const length = groups.reduce((sum, group) => sum + group.length, 0);
  const from = fill(groups, yearly ? 'year' : 'from', new Int16Array(length));
  const out: Record<string, TableColumn> = {};
  for (const column of columns) out[column] = decodeColumn(groups, column, length, entry.columns[column]!.type);
  return {
    name,
    of: entry.of,
    coverage: entry.coverage,
    sources: entry.sources,
    ...(entry.breaks && { breaks: entry.breaks }),
    keys: fill(groups, 'key', new Int32Array(length)),
    from,
    to: yearly ? from : fill(groups, 'to', new Int16Array(length)),
    columns: out,
    ...(stored.has('source') && { source: fill(groups, 'source', new Uint8Array(length)) }),
  };
}

/** The wanted cells of one row group by column. */
interface Picked {
  length: number;
  cells: ReadonlyMap<string, Cells>;
}

/** As {@link Decoded}, or as they were kept. */
interface Cells {
  values: ArrayLike<number>;
  missing?: Uint8Array;
}

const same = (year: number, length: number): Cells => ({ values: new Int16Array(length).fill(year) });

/** The cells of some rows. */
function picked({ values, missing }: Cells, rows: Uint32Array): Cells {
  const some = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) some[n] = values[rows[n]!]!;
  return { values: some, ...(missing && { missing: Uint8Array.from(rows, (row) => missing[row]!) }) };
}

/** The cells of a column, group after group. */
function fill<A extends Float64Array | Int32Array | Int16Array | Uint8Array>(
  groups: readonly Picked[],
  column: string,
  into: A,
): A {
  let at = 0;
  for (const { length, cells } of groups) {
    into.set(cells.get(column)!.values, at);
    at += length;
  }
  return into;
}

function decodeColumn(
  groups: readonly Picked[],
  column: string,
  length: number,
  type: TableColumn['type'],
): TableColumn {
  const values = fill(groups, column, new Float64Array(length));
  let missing: Uint8Array | undefined;
  let at = 0;
  for (const { length: count, cells } of groups) {
    const gaps = cells.get(column)!.missing;
    if (gaps?.includes(1)) {
      missing ??= new Uint8Array(length);
      missing.set(gaps, at);
    }
    at += count;
  }
  if (missing) for (let n = 0; n < length; n++) if (missing[n] === 1) values[n] = 0;
  if (type === 'float') for (let n = 0; n < length; n++) values[n] = sevenDigits(values[n]!);
  return { type, values, ...(missing && { missing }) };
}

/** 10⁰ to 10¹², each of them exact, and so is a 32-bit float times any of them. */
const tens = Float64Array.from({ length: 13 }, (_, n) => Number(`1e${n}`));

/** A 32-bit float holds about 7 digits: the rest would be noise. The same number as `Number(x.toPrecision(7))`, without the text. */
export function sevenDigits(x: number): number {
  if (Number.isInteger(x) && Math.abs(x) < 1e7) return x;
  const size = Math.abs(x);
  if (!(size >= 1e-5 && size < 1e6)) return Number(x.toPrecision(7));
  let digits = 6 - Math.floor(Math.log10(size));
  if (size * tens[digits]! >= 1e7) digits -= 1;
  else if (size * tens[digits]! < 1e6) digits += 1;
  const rounded = Math.round(size * tens[digits]!) / tens[digits]!;
  return x < 0 ? -rounded : rounded;
}

/** A row group: where it starts, and its columns. */
interface Group {
  rowStart: number;
  /** Where all of its rows are of one year. */
  year: number | undefined;
  columns: ReadonlyMap<string, ColumnMetaData>;
}

const nameIn = ({ path }: Recent, { rowStart }: Group, column: string) => `${path} ${rowStart} ${column}`;

/** The cells of a column, of some rows or of all. */
type Read = (column: string, rows?: Uint32Array) => Cells;

/** Reads some columns of one row group; each is decoded when it is asked for. */
async function readColumns(file: AsyncBuffer, group: Group, names: readonly string[], recent?: Recent): Promise<Read> {
  const found = new Map<string, Cells>();
  const asked: ColumnMetaData[] = [];
  for (const name of names) {
    const known = recent?.columns.get(nameIn(recent, group, name));
    if (known) found.set(name, { values: known });
    else asked.push(group.columns.get(name)!);
  }
  const bytes = await bytesOf(file, asked);
  return (name, rows) => {
    let whole = found.get(name);
    if (!whole) {
      const column = group.columns.get(name)!;
      // States are kept as keys.
      const kept = recent && !name.startsWith('state') ? nameIn(recent, group, name) : undefined;
      const again = kept !== undefined && recent!.columns.again(kept);
      if (rows && !again) return decodeColumnChunk(bytes.get(column)!, column, rows);
      whole = decodeColumnChunk(bytes.get(column)!, column);
      found.set(name, whole);
      if (again && !whole.missing) recent!.columns.note(kept, whole.values);
    }
    return rows ? picked(whole, rows) : whole;
  };
}

/** Columns this near to each other in a file are asked for at once, as long as they are not more than so many bytes. */
const NEAR_BYTES = 8192;
const MOST_BYTES = 2 ** 21;

/** The bytes of columns: those that lie together are asked for in one request. */
async function bytesOf(
  file: AsyncBuffer,
  columns: readonly ColumnMetaData[],
): Promise<ReadonlyMap<ColumnMetaData, Uint8Array>> {
  const spans = columns
    .map((column) => {
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      return { column, start, end: start + Number(column.total_compressed_size) };
    })
    .sort((a, b) => a.start - b.start);
  const runs: (typeof spans)[] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    const joins = run && span.start - run.at(-1)!.end <= NEAR_BYTES && span.end - run[0]!.start <= MOST_BYTES;
    if (joins) run.push(span);
    else runs.push([span]);
  }
  const found = new Map<ColumnMetaData, Uint8Array>();
  await Promise.all(
    runs.map(async (run) => {
      const first = run[0]!.start;
      const bytes = new Uint8Array(await file.slice(first, run.at(-1)!.end));
      for (const { column, start, end } of run) found.set(column, bytes.subarray(start - first, end - first));
    }),
  );
  return found;
}

/** The keys of a group's rows from their columns of states. */
function keysOf(states: readonly string[], cells: Read, rows?: Uint32Array): Int32Array {
  const [first, second] = states.map((name) => cells(name, rows).values);
  const keys = new Int32Array(first!.length);
  for (let row = 0; row < keys.length; row++) keys[row] = second ? pairKey(first![row]!, second[row]!) : first![row]!;
  return keys;
}

/** The rows of a group that hold a wanted key. */
function rowsOf(wanted: readonly number[], keys: ArrayLike<number>): Uint32Array {
  const rows = new Uint32Array(keys.length);
  return rows.slice(0, noteRows(wanted, keys, rows));
}

/** @param rows filled with the rows that hold a wanted key @returns how many they are */
function noteRows(wanted: readonly number[], keys: ArrayLike<number>, rows: Uint32Array): number {
  // Mostly one pair's one or two keys, in a group of sixteen thousand rows.
  const one = wanted[0];
  const other = wanted[1] ?? one;
  const more = wanted.length > 2;
  let kept = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key === one || key === other || (more && wanted.includes(key))) rows[kept++] = row;
  }
  return kept;
}

/** The same where the keys are not put together yet: the second state is looked at only where the first is one of those wanted. */
function rowsOfFew(wanted: readonly number[], states: readonly string[], cells: Read): Uint32Array {
  const [first, second] = states;
  if (second === undefined) return rowsOf(wanted, cells(first!).values);
  const begins = rowsOf(
    wanted.map((key) => Math.floor(key / 1000)),
    cells(first!).values,
  );
  if (begins.length === 0) return begins;
  const keys = keysOf(states, cells, begins);
  return rowsOf(wanted, keys).map((place) => begins[place]!);
}

/** The rows of a group that are about pairs of a state. */
function rowsOfState(state: number, states: readonly string[], cells: Read): Uint32Array {
  const [first, second] = states.map((name) => cells(name).values);
  const rows = new Uint32Array(first!.length);
  let kept = 0;
  for (let row = 0; row < rows.length; row++) if (first![row] === state || second![row] === state) rows[kept++] = row;
  return rows.slice(0, kept);
}

/** Of some rows, or all, those that touch the wanted year; undefined where all are wanted. */
function rowsInYear(
  rows: Uint32Array | undefined,
  cells: Read,
  yearly: boolean,
  year: number | undefined,
): Uint32Array | undefined {
  if (year === undefined || rows?.length === 0) return rows;
  const from = cells(yearly ? 'year' : 'from').values;
  const to = yearly ? from : cells('to').values;
  if (rows) return rows.filter((row) => from[row]! <= year && year <= to[row]!);
  const keep = new Uint32Array(from.length);
  let kept = 0;
  for (let row = 0; row < from.length; row++) if (from[row]! <= year && year <= to[row]!) keep[kept++] = row;
  return keep.slice(0, kept);
}

/** Rows are sorted by the first state and then the second: its bounds say something only where the first is one state alone. */
function boundsOfPairs(first: [number, number], second: [number, number]): [number, number] {
  return first[0] === first[1]
    ? [pairKey(first[0], second[0]), pairKey(first[1], second[1])]
    : [pairKey(first[0], 0), pairKey(first[1], 999)];
}

function* groupsWanted(metadata: FileMetaData, wanted: RowsWanted, yearly: boolean): Iterable<Group> {
  const ofStates = metadata.schema.some((element) => element.name === 'state');
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    const columns = new Map(group.columns.map(({ meta_data }) => [meta_data!.path_in_schema[0]!, meta_data!]));
    const bounds = (column: string): [number, number] => {
      const statistics = columns.get(column)?.statistics;
      return [Number(statistics?.min_value ?? -Infinity), Number(statistics?.max_value ?? Infinity)];
    };
    const [lowKey, highKey] = ofStates ? bounds('state') : boundsOfPairs(bounds('state1'), bounds('state2'));
    const first = bounds(yearly ? 'year' : 'from')[0];
    const last = bounds(yearly ? 'year' : 'to')[1];
    const year = yearly && first === last ? first : undefined;
    const keyFits = wanted.keys?.some((key) => lowKey <= key && key <= highKey) ?? true;
    const yearFits = wanted.year === undefined || (first <= wanted.year && wanted.year <= last);
    if (keyFits && yearFits) yield { rowStart: start, year, columns };
    start = end;
  }
}
