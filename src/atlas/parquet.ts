import { gunzipSync, gzipSync } from 'node:zlib';
import { type AsyncBuffer, type FileMetaData, parquetRead } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { RowTable } from '../sources/rows.ts';
import type { RowsWanted } from './atlas.ts';
import type { FigureTable, TableColumn } from './figure-table.ts';
import type { TableEntry } from './manifest.ts';

/** Gzip is a codec that every Parquet reader knows; level 9 halves nothing more but costs only build time. */
const writeOptions = {
  codec: 'GZIP',
  compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes, { level: 6 }) },
} as const;

const readOptions = { compressors: { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) } };

const ROWS_IN_GROUP = 16_384;

export type Layout = 'pair' | 'year';

/** The bytes of a figure table, sorted by key and year or by year and key. The same table gives the same bytes. */
export function encodeTable(table: FigureTable, layout: Layout): Uint8Array {
  const order = sortedRows(table, layout);
  const pick = <A extends Int32Array | Int16Array | Uint8Array>(values: A) =>
    Int32Array.from(order, (row) => values[row]!);
  const yearly = table.from.every((year, row) => year === table.to[row]);
  const from = pick(table.from);
  const columnData: ColumnSource[] = [
    { name: 'key', data: pick(table.keys), type: 'INT32' },
    { name: yearly ? 'year' : 'from', data: from, type: 'INT32' },
  ];
  if (!yearly) columnData.push({ name: 'to', data: pick(table.to), type: 'INT32' });
  if (table.source) columnData.push({ name: 'source', data: pick(table.source), type: 'INT32' });
  for (const [name, column] of Object.entries(table.columns)) columnData.push(encodeColumn(name, column, order));
  const rowGroupSize = layout === 'year' ? groupsByYear(from) : ROWS_IN_GROUP;
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize, createdBy: 'entente', ...writeOptions }));
}

function encodeColumn(name: string, column: TableColumn, order: Uint32Array): ColumnSource {
  const type = column.type === 'integer' ? 'INT32' : column.type === 'float' ? 'FLOAT' : 'DOUBLE';
  const { values, missing } = column;
  if (missing)
    return { name, type, nullable: true, data: Array.from(order, (row) => (missing[row] ? null : values[row]!)) };
  const numbers = Array.from(order, (row) => values[row]!);
  const data =
    column.type === 'integer'
      ? Int32Array.from(numbers)
      : column.type === 'float'
        ? Float32Array.from(numbers)
        : Float64Array.from(numbers);
  return { name, type, data };
}

function sortedRows(table: FigureTable, layout: Layout): Uint32Array {
  const { keys, from } = table;
  const rank = Float64Array.from(keys, (key, row) =>
    layout === 'pair' ? key * 10_000 + from[row]! : from[row]! * 1e6 + key,
  );
  return Uint32Array.from(rank.keys()).sort((a, b) => rank[a]! - rank[b]!);
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

/** Reads the rows wanted of a figure table, going only to the row groups that can hold them. */
export async function decodeTable(
  file: AsyncBuffer,
  metadata: FileMetaData,
  name: string,
  entry: TableEntry,
  wanted: RowsWanted,
  columns: readonly string[],
): Promise<FigureTable> {
  const stored = new Set(metadata.schema.slice(1).map((element) => element.name));
  const yearly = stored.has('year');
  const structure = ['key', ...(yearly ? ['year'] : ['from', 'to']), ...(stored.has('source') ? ['source'] : [])];
  const groups = await Promise.all(
    [...groupsWanted(metadata, wanted, yearly)].map(async ([rowStart, rowEnd]) => {
      const parts = new Map<string, ArrayLike<number | null>[]>(
        [...structure, ...columns].map((column) => [column, []]),
      );
      await parquetRead({
        file,
        metadata,
        rowStart,
        rowEnd,
        columns: [...parts.keys()],
        onChunk: ({ columnName, columnData }) => parts.get(columnName)?.push(columnData as ArrayLike<number | null>),
        ...readOptions,
      });
      return parts;
    }),
  );
  const flat = (column: string) => concat(groups.flatMap((parts) => parts.get(column)!));
  const keys = Int32Array.from(flat('key') as number[]);
  const from = Int16Array.from(flat(yearly ? 'year' : 'from') as number[]);
  const to = yearly ? from : Int16Array.from(flat('to') as number[]);
  const out: Record<string, TableColumn> = {};
  for (const column of columns) out[column] = decodeColumn(flat(column), entry.columns[column]!.type);
  return {
    name,
    of: entry.of,
    coverage: entry.coverage,
    sources: entry.sources,
    ...(entry.breaks && { breaks: entry.breaks }),
    keys,
    from,
    to,
    columns: out,
    ...(stored.has('source') && { source: Uint8Array.from(flat('source') as number[]) }),
  };
}

function decodeColumn(cells: readonly (number | null)[], type: TableColumn['type']): TableColumn {
  const values = new Float64Array(cells.length);
  let missing: Uint8Array | undefined;
  for (const [row, cell] of cells.entries())
    if (cell === null || cell === undefined) {
      missing ??= new Uint8Array(cells.length);
      missing[row] = 1;
      // A 32-bit float holds about 7 digits: the rest would be noise.
    } else values[row] = type === 'float' ? Number(cell.toPrecision(7)) : cell;
  return { type, values, ...(missing && { missing }) };
}

function concat(parts: readonly ArrayLike<number | null>[]): (number | null)[] {
  const out: (number | null)[] = [];
  for (const part of parts) for (let n = 0; n < part.length; n++) out.push(part[n]!);
  return out;
}

function* groupsWanted(metadata: FileMetaData, wanted: RowsWanted, yearly: boolean): Iterable<[number, number]> {
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    const bounds = (column: string): [number, number] => {
      const statistics = group.columns.find((chunk) => chunk.meta_data?.path_in_schema[0] === column)?.meta_data
        ?.statistics;
      return [Number(statistics?.min_value ?? -Infinity), Number(statistics?.max_value ?? Infinity)];
    };
    const [lowKey, highKey] = bounds('key');
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
    if (column.kind === 'text')
      return { name, type: 'STRING', nullable: true, data: column.values.map((x) => x ?? null) };
    const { values, missing, integer } = column;
    const type = integer ? 'INT32' : 'DOUBLE';
    if (missing) return { name, type, nullable: true, data: Array.from(values, (x, row) => (missing[row] ? null : x)) };
    return { name, type, data: integer ? Int32Array.from(values) : values };
  });
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: 65_536, createdBy: 'entente', codec: 'SNAPPY' }),
  );
}
