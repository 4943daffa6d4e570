import { type Atlas, openAtlas } from '../../src/atlas/atlas.ts';
import type { FigureTable, TableColumn } from '../../src/atlas/figure-table.ts';
import type { Manifest, TableEntry } from '../../src/atlas/manifest.ts';
import { memoryCarrier } from '../../src/atlas/memory.ts';
import { dyadKey } from '../../src/figures/index.ts';
import type { TableMeasure } from '../../src/measures/measure.ts';
import { voteColumns } from '../../src/measures/similarity/tables.ts';
import { membersIn } from '../../src/states/index.ts';

/** COW numbers of the states in the tests' made-up tables. */
export const [USA, CANADA, UK, FRANCE, EAST_GERMANY, GERMANY, RUSSIA, CHINA] = [
  2, 20, 200, 220, 265, 255, 365, 710,
] as const;

/** A row: key, first year, last year (the same in yearly tables), the columns in order, and where a table has several, its source list. */
export type MadeRow = readonly [
  key: number,
  from: number,
  to: number,
  cells: readonly (number | undefined)[],
  source?: number,
];

/** A figure table from rows written out in a test. */
export function madeTable(
  given: Pick<FigureTable, 'name' | 'of' | 'coverage'> & Partial<Pick<FigureTable, 'sources' | 'breaks'>>,
  columns: Readonly<Record<string, TableColumn['type']>>,
  rows: readonly MadeRow[],
): FigureTable {
  const sources = given.sources ?? [['made']];
  const made = Object.entries(columns).map(([name, type], n): [string, TableColumn] => {
    const cells = rows.map((row) => row[3][n]);
    const missing = cells.includes(undefined) ? Uint8Array.from(cells, (x) => (x === undefined ? 1 : 0)) : undefined;
    return [name, { type, values: Float64Array.from(cells, (x) => x ?? 0), ...(missing && { missing }) }];
  });
  return {
    ...given,
    sources,
    keys: Int32Array.from(rows, ([key]) => key),
    from: Int16Array.from(rows, ([, from]) => from),
    to: Int16Array.from(rows, ([, , to]) => to),
    columns: Object.fromEntries(made),
    ...(sources.length > 1 && { source: Uint8Array.from(rows, (row) => row[4] ?? 0) }),
  };
}

/** The manifest's entry of a table, as a build would write it but for the files. */
export function madeEntry(table: FigureTable, keptFrom?: number): TableEntry {
  const { of, coverage, sources, breaks, keys, columns } = table;
  return {
    of,
    about: `rows of ${table.name}`,
    rows: keys.length,
    columns: Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, { type, about: name }])),
    coverage,
    sources,
    ...(breaks && { breaks }),
    ...(keptFrom !== undefined && { keptFrom }),
    byPair: { path: `figures/${table.name}.parquet`, bytes: 0, sha256: '0'.repeat(64) },
  };
}

/** An atlas in memory over made-up tables. @param keptFrom first year kept, by table: makes that table a clipped one @param elsewhere tables it lacks */
export function madeAtlas(
  tables: readonly FigureTable[],
  keptFrom: Readonly<Record<string, number>> = {},
  elsewhere: Manifest['elsewhere'] = {},
): Atlas {
  const ids = [...new Set(tables.flatMap((table) => table.sources.flat()))];
  const manifest: Manifest = {
    format: 1,
    kind: 'full',
    version: '0123456789ab',
    built: '2026-01-01T00:00:00.000Z',
    sources: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          title: `Data of ${id}`,
          version: '1.0',
          terms: { licence: 'CC0-1.0', obligations: 'None.', ships: 'rows' },
          reference: { id: `ref-${id}`, type: 'dataset', title: `Data of ${id}` },
          years: [1816, 2018],
          files: [],
        },
      ]),
    ),
    tables: Object.fromEntries(tables.map((table) => [table.name, madeEntry(table, keptFrom[table.name])])),
    elsewhere,
    rows: {},
  };
  return openAtlas(memoryCarrier(manifest, Object.fromEntries(tables.map((table) => [table.name, table]))));
}

/** A measure over a made-up table: its one column as it is. */
export function madeMeasure(
  name: string,
  of: TableMeasure['of'],
  table: string,
  more: Partial<TableMeasure> = {},
): TableMeasure {
  return {
    name,
    label: name,
    question: 'A made-up one.',
    unit: 'made up',
    of,
    range: [-100, 100],
    decimals: 2,
    origin: { kind: 'ours', why: 'a test' },
    table,
    columns: ['x'],
    value: (cells) => cells[0]!,
    ...more,
  };
}

/** UN votes of a few states: nine counts a dyad and year, in the order of the measure's columns. */
export function madeVotes(): FigureTable {
  const rows: MadeRow[] = [];
  for (let year = 1992; year <= 2018; year++) {
    rows.push([dyadKey(RUSSIA, CHINA), year, year, [50 + (year - 1992), 1, 2, 3, 4, 0, 1, 0, 5], year < 2010 ? 0 : 1]);
    rows.push([dyadKey(USA, UK), year, year, [20, 4, 6, 1, 10, 5, 2, 3, 30], year < 2010 ? 0 : 1]);
    rows.push([dyadKey(USA, CHINA), year, year, [10, 1, 0, 2, 3, 5, 60, 2, 3], year < 2010 ? 0 : 1]);
    rows.push([dyadKey(USA, RUSSIA), year, year, [12, 1, 5, 2, 3, 5, 40, 2, 8], year < 2010 ? 0 : 1]);
    // Alike in every vote: agreement is 1, kappa is not defined.
    rows.push([dyadKey(UK, FRANCE), year, year, [70, 0, 0, 0, 0, 0, 0, 0, 0], year < 2010 ? 0 : 1]);
  }
  const columns = Object.fromEntries(voteColumns.map((name) => [name, 'integer' as const]));
  return madeTable(
    {
      name: 'un-votes',
      of: 'dyad',
      coverage: { missing: 'not-defined', spans: [{ from: 1946, to: 2018 }], gaps: [1964] },
      sources: [['made-votes'], ['made-votes', 'made-records']],
      breaks: [{ year: 2010, note: 'From 2010 on a second source.' }],
    },
    columns,
    rows,
  );
}

/** Shares of world capabilities: every member of the system a made-up share, Canada not coded in 2000. */
export function madeCapabilities(): FigureTable {
  const rows: MadeRow[] = [];
  for (let year = 1990; year <= 2016; year++) {
    const members = [...membersIn(year)].sort((a, b) => a - b);
    const total = members.reduce((sum, code) => sum + 1 / code, 0);
    for (const code of members) {
      const share = 1 / code / total;
      rows.push([code, year, year, code === CANADA && year === 2000 ? [undefined, undefined] : [share, share / 2]]);
    }
  }
  return madeTable(
    {
      name: 'capabilities',
      of: 'state',
      coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2016 }] },
      sources: [['made-power']],
    },
    { cinc: 'exact', cinc_without_urban: 'exact' },
    rows,
  );
}

/** Obligations: USA and UK, UK and France a defence pact both ways; Russia owes China consultation, China owes nothing. */
export function madeObligations(): FigureTable {
  const { columns } = {
    columns: {
      defence: 'integer',
      offence: 'integer',
      neutrality: 'integer',
      nonaggression: 'integer',
      consultation: 'integer',
    },
  } as const;
  return madeTable(
    {
      name: 'obligations',
      of: 'directed-dyad',
      coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
      sources: [['made-pacts']],
    },
    columns,
    [
      [USA * 1000 + UK, 1949, 2018, [1, 0, 0, 0, 1]],
      [UK * 1000 + USA, 1949, 2018, [1, 0, 0, 0, 1]],
      [UK * 1000 + FRANCE, 1947, 2018, [1, 0, 0, 0, 0]],
      [FRANCE * 1000 + UK, 1947, 2018, [1, 0, 0, 0, 0]],
      [RUSSIA * 1000 + CHINA, 2001, 2018, [0, 0, 0, 0, 1]],
    ],
  );
}
