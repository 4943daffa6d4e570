import { gunzipSync } from 'node:zlib';
import { type AsyncBuffer, type FileMetaData, parquetRead } from 'hyparquet';
import { pairKey } from '../figures/index.ts';
import type { RowsWanted } from './atlas.ts';
import type { FigureTable, TableColumn } from './figure-table.ts';
import type { TableEntry } from './manifest.ts';
import type { Cells, RecentColumns } from './recent-columns.ts';

const readOptions = { compressors: { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) } };

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
