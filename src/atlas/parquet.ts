import { gunzipSync, gzipSync } from 'node:zlib';
import { type AsyncBuffer, type FileMetaData, parquetRead } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { pairKey, statesOfKey } from '../figures/index.ts';
import type { RowTable } from '../sources/rows.ts';
import type { RowsWanted } from './atlas.ts';
import { type FigureTable, type Layout, rowsInOrder, type TableColumn } from './figure-table.ts';
import type { TableEntry } from './manifest.ts';
import type { Cells, RecentColumns } from './recent-columns.ts';

/** Gzip is a codec that every Parquet reader knows. */
const gzipped = (level: number) =>
  ({ codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes, { level }) } }) as const;

const readOptions = { compressors: { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) } };

/** The level of gzip at which size counts for more than time. */
const SMALLEST = 9;

/** Small enough that one pair costs little to decode, large enough to compress. */
const ROWS_IN_GROUP = 16_384;

/**
 * The bytes of a figure table, sorted by key and year or by year and key. The same table gives the same bytes.
 * @param level of gzip, 1 to 9: how much time to spend on a smaller file
 */
export function encodeTable(table: FigureTable, layout: Layout, level = 4): Uint8Array {
  const order = rowsInOrder(table, layout);
  const yearly = table.to === table.from || table.from.every((year, row) => year === table.to[row]);
  const from = inOrder(table.from, order, new Int32Array(order.length));
  const whole = (name: string, values: Int32Array): ColumnSource => ({
    name,
    data: values,
    type: 'INT32',
    nullable: false,
    // Sorted numbers are quicker to write and read as differences; a dictionary packs them smaller where size counts.
    ...(level < SMALLEST && { encoding: 'DELTA_BINARY_PACKED' as const }),
  });
  const keys = inOrder(table.keys, order, new Int32Array(order.length));
  // Two columns of states compress far better than one of pairs, and other programs read them as they are.
  const columnData =
    table.of === 'state'
      ? [whole('state', keys)]
      : [
          whole(
            'state1',
            keys.map((key) => statesOfKey(key)[0]),
          ),
          whole(
            'state2',
            keys.map((key) => statesOfKey(key)[1]),
          ),
        ];
  columnData.push(whole(yearly ? 'year' : 'from', from));
  if (!yearly) columnData.push(whole('to', inOrder(table.to, order, new Int32Array(order.length))));
  // Readers find row groups by key and year alone: statistics of the other columns would only cost.
  const rest: ColumnSource[] = Object.entries(table.columns).map(([name, column]) => encodeColumn(name, column, order));
  if (table.source) rest.unshift(whole('source', inOrder(table.source, order, new Int32Array(order.length))));
  for (const column of rest) columnData.push({ ...column, statistics: false });
  const rowGroupSize = layout === 'year' ? groupsByYear(from) : ROWS_IN_GROUP;
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize, createdBy: 'entente', ...gzipped(level) }));
}

function encodeColumn(name: string, column: TableColumn, order: Uint32Array): ColumnSource {
  const { values, missing } = column;
  const type = column.type === 'integer' ? 'INT32' : column.type === 'float' ? 'FLOAT' : 'DOUBLE';
  if (missing) {
    const data = new Array<number | null>(order.length);
    for (let n = 0; n < order.length; n++) data[n] = missing[order[n]!] ? null : values[order[n]!]!;
    return { name, type, nullable: true, data };
  }
  const required = { name, type, nullable: false } as const;
  if (column.type === 'integer') return { ...required, data: inOrder(values, order, new Int32Array(order.length)) };
  if (column.type === 'float') return { ...required, data: inOrder(values, order, new Float32Array(order.length)) };
  return { ...required, data: inOrder(values, order, new Float64Array(order.length)) };
}

function inOrder<Out extends Int32Array | Float32Array | Float64Array>(
  values: ArrayLike<number>,
  order: Uint32Array,
  out: Out,
): Out {
  for (let n = 0; n < order.length; n++) out[n] = values[order[n]!]!;
  return out;
}

/** One row group a year, so that a year is read without its neighbours. */
function groupsByYear(years: Int32Array): number[] {
  const sizes: number[] = [];
  for (let start = 0; start < years.length; ) {
    let end = start;
    while (end < years.length && years[end] === years[start]) end += 1;
    sizes.push(end - start);
    start = end;
  }
  return sizes.length > 0 ? sizes : [1];
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
  for (const [rowStart, rowEnd] of groupsWanted(metadata, wanted, yearly)) {
    const read = (names: readonly string[]) => readColumns(file, metadata, rowStart, rowEnd, names, recent);
    const known = recent?.columns.get(nameIn(recent, rowStart, 'key'));
    const structural = await read(known ? structure : [...states, ...structure]);
    structural.set('key', known ?? keysOf(structural));
    if (!known) recent?.columns.note(nameIn(recent, rowStart, 'key'), structural.get('key')!);
    const rows = rowsWanted(structural, yearly, wanted);
    if (rows.length === 0) continue;
    const cells = new Map<string, Cells>();
    for (const [column, values] of [...structural, ...(await read(columns))]) cells.set(column, picked(values, rows));
    groups.push({ rows: rows.length, cells });
  }
  const length = groups.reduce((sum, { rows }) => sum + rows, 0);
  const whole = <A extends Int32Array | Int16Array | Uint8Array>(column: string, into: A): A => {
    eachCell(groups, column, (at, cell) => {
      into[at] = cell!;
    });
    return into;
  };
  const from = whole(yearly ? 'year' : 'from', new Int16Array(length));
  const out: Record<string, TableColumn> = {};
  for (const column of columns) out[column] = decodeColumn(groups, column, length, entry.columns[column]!.type);
  return {
    name,
    of: entry.of,
    coverage: entry.coverage,
    sources: entry.sources,
    ...(entry.breaks && { breaks: entry.breaks }),
    keys: whole('key', new Int32Array(length)),
    from,
    to: yearly ? from : whole('to', new Int16Array(length)),
    columns: out,
    ...(stored.has('source') && { source: whole('source', new Uint8Array(length)) }),
  };
}

/** Of one row group, how many rows are wanted, and their cells by column. */
interface Picked {
  rows: number;
  cells: ReadonlyMap<string, Cells>;
}

/** Goes through the wanted cells of a column, group after group. */
function eachCell(groups: readonly Picked[], column: string, see: (at: number, cell: number | null) => void): void {
  let at = 0;
  for (const { rows, cells } of groups) {
    const values = cells.get(column);
    for (let row = 0; row < rows; row++) see(at++, values![row]!);
  }
}

function decodeColumn(
  groups: readonly Picked[],
  column: string,
  length: number,
  type: TableColumn['type'],
): TableColumn {
  const values = new Float64Array(length);
  let missing: Uint8Array | undefined;
  eachCell(groups, column, (at, cell) => {
    if (cell === null || cell === undefined) {
      missing ??= new Uint8Array(length);
      missing[at] = 1;
    } else values[at] = type === 'float' ? sevenDigits(cell) : cell;
  });
  return { type, values, ...(missing && { missing }) };
}

/** A 32-bit float holds about 7 digits: the rest would be noise. */
function sevenDigits(x: number): number {
  return Number.isInteger(x) && Math.abs(x) < 1e7 ? x : Number(x.toPrecision(7));
}

/** The cells of some rows; the array itself where all are wanted. */
function picked(values: Cells, rows: Uint32Array): Cells {
  if (rows.length === values.length) return values;
  const out = new Array<number | null>(rows.length);
  for (let n = 0; n < rows.length; n++) out[n] = values[rows[n]!]!;
  return out;
}

/** What is remembered of one file. */
export interface Recent {
  columns: RecentColumns;
  path: string;
}

const nameIn = ({ path }: Recent, rowStart: number, column: string) => `${path} ${rowStart} ${column}`;

/** The columns of one row group, each as one array. */
async function readColumns(
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
  columns: readonly string[],
  recent?: Recent,
): Promise<Map<string, Cells>> {
  const found = new Map<string, Cells>();
  const parts = new Map<string, Cells[]>();
  for (const column of columns) {
    const known = recent?.columns.get(nameIn(recent, rowStart, column));
    if (known) found.set(column, known);
    else parts.set(column, []);
  }
  if (parts.size > 0)
    await parquetRead({
      file,
      metadata,
      rowStart,
      rowEnd,
      columns: [...parts.keys()],
      onChunk: ({ columnName, columnData }) => parts.get(columnName)?.push(columnData as Cells),
      ...readOptions,
    });
  for (const [column, chunks] of parts) {
    const cells = chunks.length === 1 ? chunks[0]! : concat(chunks);
    found.set(column, cells);
    // States are kept as keys.
    if (!column.startsWith('state')) recent?.columns.note(nameIn(recent, rowStart, column), cells);
  }
  return found;
}

function concat(parts: readonly Cells[]): (number | null)[] {
  const out: (number | null)[] = [];
  for (const part of parts) for (let n = 0; n < part.length; n++) out.push(part[n]!);
  return out;
}

/** The keys of a group's rows from their columns of states. */
function keysOf(cells: ReadonlyMap<string, Cells>): Int32Array {
  const first = cells.get('state') ?? cells.get('state1')!;
  const second = cells.get('state2');
  const keys = new Int32Array(first.length);
  for (let row = 0; row < keys.length; row++) keys[row] = second ? pairKey(first[row]!, second[row]!) : first[row]!;
  return keys;
}

/** The rows of a group that hold a wanted key and touch the wanted year. */
function rowsWanted(structural: ReadonlyMap<string, Cells>, yearly: boolean, wanted: RowsWanted): Uint32Array {
  const keys = structural.get('key')!;
  const from = structural.get(yearly ? 'year' : 'from')!;
  const to = yearly ? from : structural.get('to')!;
  const { year } = wanted;
  const keep: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    if (wanted.keys && !wanted.keys.includes(keys[row]!)) continue;
    if (year !== undefined && (from[row]! > year || to[row]! < year)) continue;
    keep.push(row);
  }
  return Uint32Array.from(keep);
}

/** Rows are sorted by the first state and then the second: its bounds say something only where the first is one state alone. */
function boundsOfPairs(first: [number, number], second: [number, number]): [number, number] {
  return first[0] === first[1]
    ? [pairKey(first[0], second[0]), pairKey(first[1], second[1])]
    : [pairKey(first[0], 0), pairKey(first[1], 999)];
}

function* groupsWanted(metadata: FileMetaData, wanted: RowsWanted, yearly: boolean): Iterable<[number, number]> {
  const ofStates = metadata.schema.some((element) => element.name === 'state');
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    const bounds = (column: string): [number, number] => {
      const statistics = group.columns.find((chunk) => chunk.meta_data?.path_in_schema[0] === column)?.meta_data
        ?.statistics;
      return [Number(statistics?.min_value ?? -Infinity), Number(statistics?.max_value ?? Infinity)];
    };
    const [lowKey, highKey] = ofStates ? bounds('state') : boundsOfPairs(bounds('state1'), bounds('state2'));
    const first = bounds(yearly ? 'year' : 'from')[0];
    const last = bounds(yearly ? 'year' : 'to')[1];
    const keyFits = wanted.keys?.some((key) => lowKey <= key && key <= highKey) ?? true;
    const yearFits = wanted.year === undefined || (first <= wanted.year && wanted.year <= last);
    if (keyFits && yearFits) yield [start, end];
    start = end;
  }
}

/** The bytes of a harmonised source table, in the order of its file. */
export function encodeRows(table: RowTable): Uint8Array {
  const columnData = Object.entries(table.columns).map(([name, column]): ColumnSource => {
    // Statistics of the key alone: they are what a reader prunes by.
    const statistics = table.key.includes(name);
    if (column.kind === 'text')
      return { name, type: 'STRING', nullable: true, statistics, data: column.values.map((x) => x ?? null) };
    const { values, missing, integer } = column;
    const type = integer ? 'INT32' : 'DOUBLE';
    if (missing)
      return {
        name,
        type,
        nullable: true,
        statistics,
        data: Array.from(values, (x, row) => (missing[row] ? null : x)),
      };
    return { name, type, nullable: false, statistics, data: integer ? Int32Array.from(values) : values };
  });
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: 65_536, createdBy: 'entente', codec: 'SNAPPY' }),
  );
}
