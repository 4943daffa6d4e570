import { join } from 'node:path';
import { InputError } from '../sources/input-error.ts';
import { currentBuild, readManifest } from './folder.ts';

/**
 * Runs SQL over an atlas folder with DuckDB and writes the result to a file. Every table under rows/ and figures/ is a view of that
 * name, hyphens turned to underscores; a figure table that has a namesake under rows/ is also `figures_NAME`.
 * @param target ends in .csv or .parquet
 * @throws InputError where DuckDB is not installed, or where it refuses the SQL
 */
export async function copyQuery(folder: string, sql: string, target: string): Promise<number> {
  const { DuckDBInstance } = await loadDuckDb();
  const build = currentBuild(folder);
  const { kind, rows, tables } = readManifest(build);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const view = (name: string, path: string) =>
      connection.run(
        `CREATE OR REPLACE VIEW "${name.replaceAll('-', '_')}" AS SELECT * FROM read_parquet(${quoted(join(build, path))})`,
      );
    for (const [name, { byPair }] of Object.entries(tables)) {
      await view(`figures_${name}`, byPair.path);
      await view(name, byPair.path);
    }
    for (const [name, { path }] of Object.entries(rows)) await view(name, path);
    const format = target.endsWith('.parquet') ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
    await connection.run(`COPY (${sql.replace(/;\s*$/, '')}) TO ${quoted(target)} (${format})`);
    const counted = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER FROM ${target.endsWith('.parquet') ? 'read_parquet' : 'read_csv'}(${quoted(target)})`,
    );
    return Number(counted.getRows()[0]![0]);
  } catch (error) {
    const said = (error as Error).message.split('\n')[0]!;
    const lists = 'entente export --tables lists the tables and their columns';
    throw new InputError(
      '--sql',
      said,
      kind === 'full' ? lists : `The starter has figure tables only; source tables need the full atlas. ${lists}`,
    );
  } finally {
    connection.closeSync();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function loadDuckDb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new InputError(
      '--sql',
      'DuckDB is not installed (it is optional)',
      'Install it beside Entente: npm install @duckdb/node-api',
    );
  }
}
