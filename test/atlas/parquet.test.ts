import fc from 'fast-check';
import { type AsyncBuffer, parquetMetadataAsync } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { RowsWanted } from '../../src/atlas/atlas.ts';
import type { FigureTable, Layout } from '../../src/atlas/figure-table.ts';
import { encodeTable } from '../../src/atlas/parquet.ts';
import { decodeTable } from '../../src/atlas/parquet-reading.ts';
import { dyadKey, pairKey } from '../../src/figures/index.ts';
import { type MadeRow, madeEntry, madeTable } from './made-atlas.ts';

const columns = { count: 'integer', share: 'float', precise: 'exact' } as const;
const coverage = { missing: 'zero', spans: [{ from: 1816, to: 2026 }] } as const;

/** The rows of a table as plain tuples, in the order of key and year. */
function rowsOf(
  table: FigureTable,
): [key: number, from: number, to: number, list: number | undefined, ...(number | undefined)[]][] {
  const rows = Array.from(
    table.keys,
    (key, row): [number, number, number, number | undefined, ...(number | undefined)[]] => [
      key,
      table.from[row]!,
      table.to[row]!,
      table.source?.[row],
      ...Object.keys(columns).map((name) => {
        const column = table.columns[name]!;
        return column.missing?.[row] ? undefined : column.values[row]!;
      }),
    ],
  );
  return rows.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

async function decoded(table: FigureTable, layout: Layout, wanted: RowsWanted): Promise<FigureTable> {
  const bytes = encodeTable(table, layout);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const file: AsyncBuffer = { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) };
  return decodeTable(
    file,
    await parquetMetadataAsync(file),
    table.name,
    madeEntry(table),
    wanted,
    Object.keys(columns),
  );
}

const state = fc.constantFrom(2, 20, 200, 365, 710, 990);
const keyOf = {
  state,
  dyad: fc
    .tuple(state, state)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => dyadKey(a, b)),
  'directed-dyad': fc
    .tuple(state, state)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => pairKey(a, b)),
};

/** A 32-bit float holds seven digits: those are what a table of shares is made with. */
const sevenDigits = fc
  .double({ min: -1e4, max: 1e4, noNaN: true })
  .map((x) => (Math.abs(x) < 1e-6 ? 0 : Number(x.toPrecision(7))));
const cells = fc.tuple(
  fc.integer({ min: -2e9, max: 2e9 }),
  fc.oneof(fc.constant(undefined), sevenDigits),
  fc.oneof(
    { weight: 5, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
);

const someTable = fc
  .record({ of: fc.constantFrom('state', 'dyad', 'directed-dyad'), spells: fc.boolean(), lists: fc.boolean() })
  .chain(({ of, spells, lists }) =>
    fc
      .uniqueArray(
        fc.tuple(
          keyOf[of],
          fc.integer({ min: 1816, max: 2026 }),
          fc.integer({ min: 0, max: 30 }),
          cells,
          fc.integer({ min: 0, max: 1 }),
        ),
        { selector: ([key, from]) => `${key} ${from}`, maxLength: 40 },
      )
      .map((drawn) => {
        const rows: MadeRow[] = drawn.map(([key, from, length, given, list]) => [
          key,
          from,
          spells ? Math.min(2026, from + length) : from,
          given,
          list,
        ]);
        return madeTable({ name: 'made', of, coverage, sources: lists ? [['a'], ['b', 'c']] : [['a']] }, columns, rows);
      }),
  );

describe('a table through Parquet', () => {
  it.each(['pair', 'year'] as const)('laid out by %s: any table in, the same out', async (layout) => {
    await fc.assert(
      fc.asyncProperty(someTable, async (table) => {
        const back = await decoded(table, layout, {});
        expect(rowsOf(back)).toEqual(rowsOf(table));
        expect({ ...back, keys: 0, from: 0, to: 0, columns: 0, source: 0 }).toEqual({
          ...table,
          keys: 0,
          from: 0,
          to: 0,
          columns: 0,
          source: 0,
        });
        for (const name of Object.keys(columns)) expect(back.columns[name]!.type).toBe(table.columns[name]!.type);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['pair', 'year'] as const)(
    'laid out by %s: at least the rows wanted, and every one whole',
    async (layout) => {
      const wantedRows = fc.record(
        {
          keys: fc.uniqueArray(fc.oneof(state, keyOf.dyad, keyOf['directed-dyad']), { maxLength: 3 }),
          year: fc.integer({ min: 1816, max: 2026 }),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(someTable, wantedRows, async (table, { keys, year }) => {
          const wanted: RowsWanted = { ...(keys && { keys }), ...(year !== undefined && { year }) };
          const back = rowsOf(await decoded(table, layout, wanted));
          const all = rowsOf(table);
          const fits = all.filter(
            ([key, from, to]) =>
              (keys === undefined || keys.includes(key)) && (year === undefined || (from <= year && year <= to)),
          );
          expect(back).toEqual(expect.arrayContaining(fits));
          expect(all).toEqual(expect.arrayContaining(back));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('the same table gives the same bytes, whatever the order of its rows', () => {
    const rows: MadeRow[] = [
      [2020, 1990, 1990, [1, 0.5, 2]],
      [2020, 1991, 1991, [3, undefined, 4]],
      [2200, 1989, 1989, [5, 0.25, undefined]],
    ];
    const table = (given: readonly MadeRow[]) => madeTable({ name: 'made', of: 'dyad', coverage }, columns, given);
    for (const layout of ['pair', 'year'] as const)
      expect(encodeTable(table([...rows].reverse()), layout)).toEqual(encodeTable(table(rows), layout));
  });

  it('a large table: one pair, one year, over several row groups', async () => {
    const rows: MadeRow[] = [];
    for (let a = 100; a < 300; a++)
      for (let year = 1816; year < 2026; year++) rows.push([pairKey(a, 990), year, year, [a, a / 8, year]]);
    const table = madeTable({ name: 'made', of: 'dyad', coverage }, columns, rows);
    const pair = await decoded(table, 'pair', { keys: [pairKey(257, 990)] });
    expect(rowsOf(pair).map(([, year, , , count]) => [year, count])).toEqual(
      Array.from({ length: 210 }, (_, n) => [1816 + n, 257]),
    );
    const whole = await decoded(table, 'year', { year: 1999 });
    expect(rowsOf(whole).map(([key]) => key)).toEqual(Array.from({ length: 200 }, (_, n) => pairKey(100 + n, 990)));
    expect([...whole.from]).toEqual(new Array(200).fill(1999));
  });
});
