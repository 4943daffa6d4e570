import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import type { Atlas } from '../atlas/atlas.ts';
import { currentBuild, readManifest } from '../atlas/folder.ts';
import { holdingOf } from '../atlas/holding.ts';
import { guarded } from '../atlas/put-file.ts';
import { type WideRow, wideColumns, wideRows } from '../inquiry/wide-table.ts';
import type { Measure } from '../measures/index.ts';
import { InputError } from '../sources/input-error.ts';
import { measureArgument } from '../views/measure-argument.ts';
import { year } from '../views/number-argument.ts';
import type { Given } from '../views/view.ts';
import type { Command, Effects } from './command.ts';
import { atlasFolder, atlasOf } from './open-atlas.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Tables as Parquet or CSV, with names that R, Stata and Excel take',
  usage:
    'entente export MEASURE … --to FILE.csv|FILE.parquet [--from Y] [--until Y]  |  --sql QUERY --to FILE  |  --tables',
  about:
    'Measures of one kind side by side, one row a state or pair and year: COW numbers, codes, and for each measure its value and, where there is none, the reason. Hyphens become underscores, so that R, Stata and Python take the names as they are. --sql asks the tables of a full atlas with DuckDB.',
  options: {
    to: { type: 'string', value: 'FILE', about: 'the file to write: .csv or .parquet' },
    from: { type: 'string', value: 'Y', about: 'first year (default: the first that any of the measures covers)' },
    until: { type: 'string', value: 'Y', about: 'last year (default: the last that any of them covers)' },
    sql: {
      type: 'string',
      value: 'QUERY',
      about: 'a query over the tables instead of measures (needs @duckdb/node-api)',
    },
    tables: { type: 'boolean', about: 'list the tables and their columns' },
  },
  examples: [
    'entente export un-kappa un-agreement --from 1992 --to votes.csv',
    'entente export cinc military-spending-share --to power.parquet',
    'entente export --sql "select * from atop where state1 = 365 and state2 = 710" --to rus-chn.csv',
  ],
  run: async (given, effects) => {
    if (given.flag('tables')) return listTables(given, effects);
    const target = targetOf(given, effects);
    const sql = given.text('sql');
    if (sql !== undefined) {
      const { copyQuery } = await import('../atlas/sql.ts');
      const n = await copyQuery(atlasFolder(given, effects), sql, target);
      if (!given.flag('quiet')) effects.err(`${n} rows: ${given.text('to')}\n`);
      return 0;
    }
    if (given.words.length === 0)
      throw new InputError('export', 'no measure given', 'Name one or more, or give --sql or --tables');
    const measures = given.words.map(measureArgument);
    const other = measures.find(({ of }) => of !== measures[0]!.of);
    if (other)
      throw new InputError(
        `${measures[0]!.name} and ${other.name}`,
        `one is of a ${measures[0]!.of}, the other of a ${other.of}: they have different rows`,
        'Export them to two files',
      );
    const atlas = atlasOf(given, effects);
    const [from, to] = yearsOf(atlas, measures, given);
    const rows = wideRows(atlas, measures, from, to);
    const columns = wideColumns(measures);
    const n = target.endsWith('.csv')
      ? await writeCsv(target, rows, columns)
      : await writeParquet(target, rows, columns);
    if (!given.flag('quiet')) effects.err(`${n} rows, ${from}-${to}: ${given.text('to')}\n`);
    return 0;
  },
};

function targetOf(given: Given, effects: Effects): string {
  const to = given.text('to');
  if (to === undefined)
    throw new InputError('--to', 'it is needed: the file to write', 'Give a name that ends in .csv or .parquet');
  if (!/\.(csv|parquet)$/.test(to))
    throw new InputError(
      `--to ${to}`,
      'the name ends in neither .csv nor .parquet',
      'Give one that does: the ending says the format',
    );
  const target = resolve(effects.cwd, to);
  if (!existsSync(dirname(target)))
    throw new InputError(`--to ${to}`, 'its folder does not exist', 'Make the folder first, or give another place');
  return target;
}

function yearsOf(atlas: Atlas, measures: readonly Measure[], given: Given): [number, number] {
  const spans = measures.map((measure) => {
    const holding = holdingOf(atlas.manifest, measure);
    if (!holding?.held)
      throw new InputError(
        measure.name,
        `this atlas (${atlas.place}) does not hold it`,
        'Build the full one: entente data build --from DIR',
      );
    const [from, to] = holding.covers;
    return [Math.max(from, holding.keptFrom ?? from), to] as const;
  });
  const from = year(given, 'from') ?? Math.min(...spans.map(([first]) => first));
  const to = year(given, 'until') ?? Math.max(...spans.map(([, last]) => last));
  if (from > to) throw new InputError('--from', `${from} is after ${to}`, 'Turn the two round');
  return [from, to];
}

/** Written beside its place and renamed, so that an interrupted export leaves no half file. */
async function writeCsv(target: string, rows: AsyncIterable<WideRow>, columns: readonly string[]): Promise<number> {
  const unfinished = `${target}.new`;
  const file = createWriteStream(unfinished);
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  failed.catch(() => {});
  let n = 0;
  const lines = (batch: WideRow[], header: boolean) =>
    `${Papa.unparse({ fields: [...columns], data: batch.map((row) => columns.map((column) => row[column] ?? '')) }, { header, newline: '\n' })}\n`;
  let batch: WideRow[] = [];
  const flush = async () => {
    if (!file.write(lines(batch, n === 0)))
      await Promise.race([new Promise<void>((done) => file.once('drain', done)), failed]);
    n += batch.length;
    batch = [];
  };
  try {
    for await (const row of rows) {
      batch.push(row);
      if (batch.length >= 4096) await flush();
    }
    if (batch.length > 0 || n === 0) await flush();
    file.end();
    await Promise.race([finished(file), failed]);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    return guarded(target, () => {
      throw error;
    });
  }
  return n;
}

async function writeParquet(target: string, rows: AsyncIterable<WideRow>, columns: readonly string[]): Promise<number> {
  const data: Record<string, (string | number | null)[]> = Object.fromEntries(columns.map((column) => [column, []]));
  let n = 0;
  for await (const row of rows) {
    for (const column of columns) data[column]!.push(row[column] ?? null);
    n += 1;
  }
  const isText = (column: string) => /_(absent|source)$/.test(column) || /^state[12]?$/.test(column);
  const isCode = (column: string) => column === 'year' || /^ccode[12]?$/.test(column);
  const bytes = parquetWriteBuffer({
    columnData: columns.map((name) => ({
      name,
      data: data[name]!,
      type: isText(name) ? 'STRING' : isCode(name) ? 'INT32' : 'DOUBLE',
      nullable: !isCode(name),
    })),
    createdBy: 'entente',
  });
  const { renameSync, writeFileSync } = await import('node:fs');
  guarded(target, () => {
    writeFileSync(`${target}.new`, new Uint8Array(bytes));
    renameSync(`${target}.new`, target);
  });
  return n;
}

function listTables(given: Given, effects: Effects): number {
  const { rows, tables } = readManifest(currentBuild(atlasFolder(given, effects)));
  const all = [
    ...Object.entries(rows).map(([name, { rows: n, columns }]) => ({
      name: name.replaceAll('-', '_'),
      kind: 'rows',
      rows: n,
      columns: columns.join(' '),
    })),
    ...Object.entries(tables).map(([name, { of, rows: n, columns }]) => ({
      name: `figures_${name.replaceAll('-', '_')}`,
      kind: 'figures',
      rows: n,
      columns: `${of === 'state' ? 'state' : 'state1 state2'} year|from,to ${Object.keys(columns).join(' ')}`,
    })),
  ];
  if (given.flag('json')) effects.out(`${JSON.stringify({ tables: all }, null, 1)}\n`);
  else for (const { name, rows: n, columns } of all) effects.out(`${name}  ${n} rows: ${columns}\n`);
  return 0;
}
