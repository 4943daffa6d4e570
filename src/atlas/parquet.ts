import { gzipSync } from 'node:zlib';
import {
  ByteWriter,
  type ColumnSource,
  type ParquetWriteOptions,
  ParquetWriter,
  schemaFromColumnData,
} from 'hyparquet-writer';
import type { RowTable } from '../sources/rows.ts';
import { type FigureTable, isYearly, type Layout, rowsInOrder, type TableColumn } from './figure-table.ts';

/** Gzip is a codec that every Parquet reader knows. */
const gzipped = (level: number) =>
  ({ codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes, { level }) } }) as const;

/** The level of gzip at which size counts for more than time. */
const SMALLEST = 9;

/** Small enough that one pair costs little to decode, large enough to compress. */
const ROWS_IN_GROUP = 16_384;

/** A column to be written: what the file says of it, and its cells for some rows, so that no column is ever copied whole. */
interface Written extends Omit<ColumnSource, 'data'> {
  cells: (rows: Uint32Array) => ColumnSource['data'];
}

/**
 * The bytes of a figure table, sorted by key and year or by year and key. The same table gives the same bytes.
 * @param level of gzip, 1 to 9: how much time to spend on a smaller file
 */
export function encodeTable(table: FigureTable, layout: Layout, level = 4): Uint8Array {
  const order = rowsInOrder(table, layout);
  const { keys, from, to, source } = table;
  const whole = (name: string, numbers: Int32Array): Written => ({
    name,
    type: 'INT32',
    nullable: false,
    // Sorted numbers are quicker to write and read as differences; a dictionary packs them smaller where size counts.
    ...(level < SMALLEST && { encoding: 'DELTA_BINARY_PACKED' as const }),
    cells: (rows) => gathered(numbers, rows, new Int32Array(rows.length)),
  });
  // Two columns of states compress far better than one of pairs, and other programs read them as they are.
  const columns =
    table.of === 'state'
      ? [whole('state', keys)]
      : [
          whole(
            'state1',
            keys.map((key) => Math.floor(key / 1000)),
          ),
          whole(
            'state2',
            keys.map((key) => key % 1000),
          ),
        ];
  columns.push(whole(isYearly(table) ? 'year' : 'from', new Int32Array(from)));
  if (!isYearly(table)) columns.push(whole('to', new Int32Array(to)));
  // Readers find row groups by key and year alone: statistics of the other columns would only cost.
  if (source) columns.push({ ...whole('source', new Int32Array(source)), statistics: false });
  for (const [name, column] of Object.entries(table.columns))
    columns.push({ ...writtenColumn(name, column), statistics: false });
  return write(columns, order, layout === 'year' ? groupsByYear(from, order) : ROWS_IN_GROUP, gzipped(level));
}

function writtenColumn(name: string, { type, values, missing }: TableColumn): Written {
  const column = { name, type: type === 'integer' ? 'INT32' : type === 'float' ? 'FLOAT' : 'DOUBLE' } as const;
  if (missing) return { ...column, nullable: true, cells: (rows) => withGaps(values, missing, rows) };
  const room = type === 'integer' ? Int32Array : type === 'float' ? Float32Array : Float64Array;
  return { ...column, nullable: false, cells: (rows) => gathered(values, rows, new room(rows.length)) };
}

/** Few kinds of numbers come in here: with more than four, the engine reads each of them the slow way. */
function gathered<Cells extends Int32Array | Float32Array | Float64Array>(
  numbers: TableColumn['values'] | Int32Array,
  rows: Uint32Array,
  into: Cells,
): Cells {
  for (let n = 0; n < rows.length; n++) into[n] = numbers[rows[n]!]!;
  return into;
}

function withGaps(numbers: TableColumn['values'], missing: Uint8Array, rows: Uint32Array): (number | null)[] {
  const cells = new Array<number | null>(rows.length);
  for (let n = 0; n < rows.length; n++) cells[n] = missing[rows[n]!] ? null : numbers[rows[n]!]!;
  return cells;
}

/** One row group a year, so that a year is read without its neighbours. */
function groupsByYear(years: Int16Array, order: Uint32Array): number[] {
  const sizes: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && years[order[end]!] === years[order[start]!]) end += 1;
    sizes.push(end - start);
    start = end;
  }
  return sizes;
}

/** @param groups how many rows make a group: always as many, or of each group its own number */
function write(
  columns: readonly Written[],
  order: Uint32Array,
  groups: number | readonly number[],
  packing: Pick<ParquetWriteOptions, 'codec' | 'compressors'>,
): Uint8Array {
  const columnsOf = (rows: Uint32Array) => columns.map(({ cells, ...column }) => ({ ...column, data: cells(rows) }));
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf(new Uint32Array(0)) });
  const file = new ParquetWriter({ writer, schema, createdBy: 'entente', ...packing });
  for (let start = 0, group = 0; start < order.length; group++) {
    const size = typeof groups === 'number' ? groups : groups[group]!;
    const rows = order.subarray(start, start + size);
    file.write({ columnData: columnsOf(rows), rowGroupSize: rows.length });
    start += size;
  }
  file.finish();
  return new Uint8Array(writer.getBuffer());
}

/** The bytes of a harmonised source table, in the order of its file. */
export function encodeRows(table: RowTable): Uint8Array {
  const columns = Object.entries(table.columns).map(([name, column]): Written => {
    // Statistics of the key alone: they are what a reader prunes by.
    const statistics = table.key.includes(name);
    if (column.kind === 'text') {
      const { values } = column;
      return {
        name,
        type: 'STRING',
        nullable: true,
        statistics,
        cells: (rows) => Array.from(rows, (row) => values[row] ?? null),
      };
    }
    const { integer, ...cells } = column;
    return { ...writtenColumn(name, { type: integer ? 'integer' : 'exact', ...cells }), statistics };
  });
  return write(
    columns,
    Uint32Array.from({ length: table.length }, (_, row) => row),
    65_536,
    { codec: 'SNAPPY' },
  );
}
