import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildPlan, type BuildReport, buildAtlas } from '../../src/atlas/build.ts';
import type { FigureTable } from '../../src/atlas/figure-table.ts';
import type { Recipe } from '../../src/atlas/recipe.ts';
import { RowBuilder } from '../../src/sources/rows.ts';
import type { Source } from '../../src/sources/source.ts';
import { madeCapabilities, madeObligations, madeVotes } from './made-atlas.ts';

/** A folder that goes away again: call `remove` when done. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A made-up source: its file holds a line "state,year,number" a row; a number "drop" is left out and counted. */
export function madeSource(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    title: `Data of ${id}`,
    version: '1.0',
    about: 'Made up.',
    reference: { id: `ref-${id}`, type: 'dataset', title: `Data of ${id}`, version: '1.0' },
    terms: { licence: 'CC0-1.0', obligations: 'None.', ships: 'rows' },
    coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2018 }] },
    lag: { months: 1, origin: 'ours' },
    files: [{ name: 'rows.csv', edition: 'as-published', sha256: '0'.repeat(64) }],
    byHand: 'Make it up.',
    traps: [],
    read: (files, drops) => {
      const rows = new RowBuilder(`${id}-rows`, id, { state: 'integer', year: 'integer', x: 'number' });
      for (const [n, line] of files.text('rows.csv').trim().split('\n').entries()) {
        const [state, year, x] = line.split(',');
        if (x === 'drop') drops.drop(`${id}-rows`, 'dropped in a test', () => `line ${n + 1}`);
        else rows.push(Number(state), Number(year), Number(x));
      }
      return [rows.close(['state', 'year'], files.path('rows.csv'))];
    },
    ...more,
  };
}

/** A recipe that gives a table written out in a test, whatever the rows say. */
export function madeRecipe(table: FigureTable, input: string, starter?: Recipe['starter']): Recipe {
  return {
    name: table.name,
    of: table.of,
    about: `rows of ${table.name}`,
    inputs: [input],
    sources: table.sources.flat(),
    coverage: table.coverage,
    columns: Object.fromEntries(Object.keys(table.columns).map((name) => [name, `column ${name}`])),
    ...(starter && { starter }),
    make: () => table,
  };
}

const ids = ['made-votes', 'made-records', 'made-power', 'made-pacts'];

/** Everything needed to build the atlas of the made-up votes, capabilities and obligations under a folder. */
export function madePlan(folder: string, more: Partial<BuildPlan> = {}): BuildPlan {
  for (const id of ids) {
    mkdirSync(join(folder, 'data', id), { recursive: true });
    writeFileSync(join(folder, 'data', id, 'rows.csv'), '2,2000,1.5\n200,2000,2.5\n365,2000,drop\n');
  }
  return {
    from: join(folder, 'data'),
    records: join(folder, 'records'),
    to: join(folder, 'atlas'),
    kind: 'full',
    acceptEdition: true,
    sources: ids.map((id) => madeSource(id)),
    recipes: [
      madeRecipe(madeVotes(), 'made-votes-rows', { from: 1946 }),
      madeRecipe(madeCapabilities(), 'made-power-rows', { from: 1991 }),
      madeRecipe(madeObligations(), 'made-pacts-rows', { from: 1991 }),
    ],
    ...more,
  };
}

/** Builds with the clock standing still and no progress shown. */
export function build(plan: BuildPlan): BuildReport {
  return buildAtlas(plan, { now: () => new Date('2026-01-01T00:00:00Z'), progress: () => {} });
}
