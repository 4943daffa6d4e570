import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { statesOfKey } from '../figures/index.ts';
import type { RowTable } from '../sources/rows.ts';
import { type FigureTable, isYearly, type Layout, rowsInOrder, type TableColumn } from './figure-table.ts';

/** Gzip is a codec that every Parquet reader knows. */
const gzipped = (level: number) =>
  ({ codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes, { level }) } }) as const;

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
  const yearly = isYearly(table);
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
