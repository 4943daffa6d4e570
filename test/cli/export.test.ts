import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absenceName, variableName, wideColumns } from '../../src/inquiry/wide-table.ts';
import { measures } from '../../src/measures/index.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { run, runJson } from './run.ts';

const made = temporaryFolder();
const at = ['--atlas', join(made.folder, 'atlas')];
const file = (name: string) => join(made.folder, name);
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

const duckdb = await import('@duckdb/node-api').catch(() => undefined);
if (!duckdb) console.warn('skip  exports read by DuckDB: @duckdb/node-api does not load here');

type Cell = string | number | null;

/** The rows that DuckDB reads from a file, by column. */
async function readByDuckDb(path: string): Promise<Record<string, Cell>[]> {
  const connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect();
  try {
    const result = await connection.runAndReadAll(`SELECT * FROM '${path}'`);
    return result.getRowObjectsJson() as Record<string, Cell>[];
  } finally {
    connection.closeSync();
  }
}

/** The rows of a CSV file as text; an empty cell is null. */
function readCsv(path: string): Record<string, string | null>[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell])),
  );
}

async function exported(name: string, ...args: string[]): Promise<string> {
  const { code, err } = await run(['export', ...args, '--to', file(name), ...at]);
  expect(code, err).toBe(0);
  return file(name);
}

describe('names that R, Stata and Python take', () => {
  it.each(measures.map(({ name }) => name))('%s', (name) => {
    for (const column of [variableName(name), absenceName(name)]) {
      expect(column).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(column.length).toBeLessThanOrEqual(32);
    }
  });

  it('are as many as there are measures: none is lost by its underscores', () => {
    expect(new Set(wideColumns(measures)).size).toBe(wideColumns(measures).length);
  });
});

describe('the file', () => {
  it('says the same as show, value for value and absence for absence', async () => {
    const rows = readCsv(await exported('pair.csv', 'un-kappa', 'un-agreement', '--from', '2000', '--until', '2001'));
    for (const [a, b] of [
      ['GBR', 'FRA'],
      ['RUS', 'CHN'],
      ['USA', 'CAN'],
    ] as const)
      for (const year of [2000, 2001]) {
        const row = rows.find(
          (one) => one.year === String(year) && new Set([one.state1, one.state2, a, b]).size === 2,
        )!;
        for (const measure of ['un-kappa', 'un-agreement']) {
          const {
            rows: [shown],
          } = await runJson<{ rows: { value?: number; absent?: string }[] }>([
            'show',
            measure,
            a,
            b,
            '--from',
            String(year),
            '--to',
            String(year),
            ...at,
          ]);
          const cell = row[variableName(measure)];
          expect(cell === null ? undefined : Number(cell)).toBe(shown!.value);
          expect(row[absenceName(measure)] ?? undefined).toBe(shown!.absent);
        }
      }
  });

  it('has its keys, its columns and years in order, and tells how many rows', async () => {
    const path = file('power.csv');
    const { code, err, out } = await run(['export', 'cinc', '--to', path, '--from', '1998', '--until', '2002', ...at]);
    const rows = readCsv(path);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(`${rows.length} rows, 1998-2002: ${path}\n`);
    expect(Object.keys(rows[0]!)).toEqual(['year', 'ccode', 'state', 'cinc', 'cinc_absent', 'cinc_source']);
    expect([...new Set(rows.map(({ year }) => year))]).toEqual(['1998', '1999', '2000', '2001', '2002']);
    expect(rows.find((row) => row.state === 'CAN' && row.year === '2000')).toMatchObject({
      cinc: null,
      cinc_absent: 'not-coded',
    });
    for (const row of rows) {
      expect(row.cinc === null).toBe(row.cinc_absent !== null);
      expect(row.cinc === null).toBe(row.cinc_source === null);
    }
  });

  it('by default holds the years that the atlas covers', async () => {
    const rows = readCsv(await exported('all.csv', 'cinc'));
    expect([rows[0]!.year, rows.at(-1)!.year]).toEqual(['1816', '2016']);
  });

  it('--quiet says nothing; nothing half written stays beside it', async () => {
    const { err } = await run([
      'export',
      'cinc',
      '--to',
      file('quiet.csv'),
      '--from',
      '2000',
      '--until',
      '2000',
      '--quiet',
      ...at,
    ]);
    expect(err).toBe('');
    expect(readdirSync(made.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('in a folder that is not there: a mistake, in one line', async () => {
    for (const name of ['nowhere/x.csv', 'nowhere/x.parquet']) {
      const { code, err } = await run([
        'export',
        'cinc',
        '--to',
        file(name),
        '--from',
        '2000',
        '--until',
        '2000',
        ...at,
      ]);
      expect(code, err).toBe(2);
      expect(err).toMatch(/^entente: [^\n]+\n$/);
    }
  });
});

describe.skipIf(!duckdb)('read by DuckDB', () => {
  it.each([
    [['un-kappa', 'un-agreement'], '2000'],
    [['cinc', 'cinc-without-urban'], '2000'],
    [['atop-consultation-owed', 'capability-ratio'], '2010'],
  ] as const)('Parquet and CSV of %j hold the same', async (names, year) => {
    const args = [...names, '--from', year, '--until', year];
    const parquet = await readByDuckDb(await exported('same.parquet', ...args));
    const csv = readCsv(await exported('same.csv', ...args));
    expect(parquet.length).toBe(csv.length);
    expect(parquet.length).toBeGreaterThan(100);
    for (const [n, row] of parquet.entries()) {
      expect(Object.keys(row)).toEqual(Object.keys(csv[n]!));
      for (const [name, cell] of Object.entries(row)) {
        const text = csv[n]![name]!;
        if (cell === null || text === null) expect([name, cell]).toEqual([name, text]);
        else if (typeof cell === 'number') expect(cell).toBe(Number(text));
        else expect(String(cell)).toBe(text);
      }
    }
    expect(parquet.some((row) => row[variableName(names[0])] !== null)).toBe(true);
    expect(parquet.some((row) => row[absenceName(names[0])] !== null)).toBe(true);
  });

  it('--sql asks rows and figures by name, hyphens as underscores', async () => {
    const query = 'select state, x from made_votes_rows where x > 2';
    expect(await readByDuckDb(await exported('rows.csv', '--sql', query))).toEqual([
      expect.objectContaining({ x: 2.5 }),
    ]);
    const figures = 'select count(*) as n from figures_un_votes';
    expect(await readByDuckDb(await exported('figures.parquet', '--sql', figures))).toEqual([
      { n: expect.toSatisfy((n) => Number(n) === 135) },
    ]);
  });

  it('the tables that --tables lists are there under those names, with those rows', async () => {
    const { tables } = await runJson<{ tables: { name: string; rows: number }[] }>(['export', '--tables', ...at]);
    for (const { name, rows } of tables) {
      const [row] = await readByDuckDb(await exported('count.csv', '--sql', `select count(*) as n from ${name}`));
      expect(Number(row!.n), name).toBe(rows);
    }
  });

  it.each([
    ['select * from nowhere', /nowhere/],
    ['selct 1', /selct/i],
    ['select', /./],
    ['', /--sql: it needs a value/],
  ])('bad SQL is a mistake that says what DuckDB said, in one line: %s', async (query, expected) => {
    const { code, out, err } = await run(['export', '--sql', query, '--to', file('bad.csv'), ...at]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^entente: --sql: [^\n]+\n$/);
    expect(err).toMatch(expected);
    expect(existsSync(file('bad.csv'))).toBe(false);
  });
});
