import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { decodeColumnChunk } from '../../src/atlas/parquet-column.ts';
import { sevenDigits } from '../../src/atlas/parquet-reading.ts';

interface Given {
  type: 'INT32' | 'FLOAT' | 'DOUBLE';
  encoding?: 'DELTA_BINARY_PACKED' | 'PLAIN';
  data: (number | null)[];
  pageSize: number;
}

/** What hyparquet's own reader says, and what ours says. */
async function readTwice({ type, encoding, data, pageSize }: Given) {
  const file = parquetWriteBuffer({
    columnData: [{ name: 'x', type, nullable: data.includes(null), data, ...(encoding && { encoding }) }],
    rowGroupSize: data.length,
    pageSize,
    codec: 'GZIP',
    compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) },
  });
  const compressors = { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) };
  const theirs = (await parquetReadObjects({ file, compressors })).map(({ x }) => x as number | null);
  const column = parquetMetadata(file).row_groups[0]!.columns[0]!.meta_data!;
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const bytes = new Uint8Array(file, start, Number(column.total_compressed_size));
  const read = (rows?: Uint32Array) => {
    const { values, missing } = decodeColumnChunk(bytes, column, rows);
    return Array.from(values, (x, row) => (missing?.[row] ? null : x));
  };
  return { theirs, ours: read(), some: (rows: readonly number[]) => read(Uint32Array.from(rows)) };
}

/** Runs of one number, so that a dictionary has long runs as well as packs of eight. */
const runsOf = (number: fc.Arbitrary<number | null>) =>
  fc
    .array(fc.tuple(number, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 }))), {
      minLength: 1,
      maxLength: 120,
    })
    .map((runs) => runs.flatMap(([x, times]) => new Array<number | null>(times).fill(x)));

describe('a column of Parquet', () => {
  const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const few = fc.integer({ min: 0, max: 300 });
  const real = fc.double({ noNaN: true, noDefaultInfinity: true });
  const single = fc.float({ noNaN: true, noDefaultInfinity: true });
  const pageSize = fc.constantFrom(64, 1024, 1_048_576);
  it.each<[string, fc.Arbitrary<Omit<Given, 'pageSize'>>]>([
    ['whole numbers', runsOf(whole).map((data) => ({ type: 'INT32', data }))],
    ['few whole numbers, some missing', runsOf(fc.option(few)).map((data) => ({ type: 'INT32', data }))],
    ['differences', runsOf(few).map((data) => ({ type: 'INT32', encoding: 'DELTA_BINARY_PACKED', data }))],
    ['single precision', runsOf(fc.option(single)).map((data) => ({ type: 'FLOAT', data }))],
    ['double precision', runsOf(fc.option(real)).map((data) => ({ type: 'DOUBLE', data }))],
    ['plain', runsOf(real).map((data) => ({ type: 'DOUBLE', encoding: 'PLAIN', data }))],
  ])('%s: what hyparquet reads', async (_, given) => {
    await fc.assert(
      fc.asyncProperty(given, pageSize, fc.nat({ max: 2 ** 30 }), async (column, size, picks) => {
        const { theirs, ours, some } = await readTwice({ ...column, pageSize: size });
        expect(ours).toEqual(theirs);
        const rows = [...theirs.keys()].filter((row) => (picks >> (row % 31)) & 1);
        expect(some(rows)).toEqual(rows.map((row) => theirs[row]));
      }),
      { numRuns: 60 },
    );
  });

  it('seven digits are those that text would have', () => {
    fc.assert(
      fc.property(fc.oneof(single, fc.float({ min: -1e4, max: 1e4, noNaN: true })), (x) => {
        const text = Number.isInteger(x) && Math.abs(x) < 1e7 ? x : Number(x.toPrecision(7));
        expect(sevenDigits(x)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
