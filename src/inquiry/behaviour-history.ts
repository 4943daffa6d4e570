import type { FigureTable } from '../atlas/figure-table.ts';
import type { Manifest } from '../atlas/manifest.ts';
import { extent } from '../figures/index.ts';
import type { History } from '../measures/precedents/history.ts';
import type { Drawn } from '../measures/precedents/likeness.ts';
import type { Ends } from '../measures/precedents/outcomes.ts';
import { pointColumns, unpackPoints } from '../measures/precedents/packing.ts';

/** An atlas that gives whole figure tables. */
export interface WholeTables {
  readonly manifest: Manifest;
  /** All rows of a figure table; undefined where the atlas does not hold it. */
  table(name: string): Promise<FigureTable | undefined>;
}

/** What precedents are looked for in. */
export interface BehaviourHistory {
  history: History;
  /** Rows drawn at random, by pair and year, and how near their precedents are. */
  drawn: readonly (Drawn & { key: number; year: number })[];
  years: readonly [from: number, to: number];
  sources: readonly string[];
}

const known = new WeakMap<WholeTables, Promise<BehaviourHistory | undefined>>();

/** The history of behaviour that an atlas holds, read once; undefined where it holds none. */
export function behaviourHistory(atlas: WholeTables): Promise<BehaviourHistory | undefined> {
  const read = known.get(atlas) ?? readHistory(atlas);
  known.set(atlas, read);
  // A read that failed is not remembered.
  read.catch(() => known.delete(atlas));
  return read;
}

async function readHistory(atlas: WholeTables): Promise<BehaviourHistory | undefined> {
  const [table, nearness] = await Promise.all([atlas.table('behaviour'), atlas.table('behaviour-nearness')]);
  if (!table || !nearness) return undefined;
  const { from, to } = extent(table.coverage);
  const column = (name: string) => nearness.columns[name]!;
  const rows = [...nearness.keys.keys()];
  return {
    history: {
      keys: table.keys,
      years: table.from,
      values: unpackPoints(pointColumns.map((name) => table.columns[name]!.values)),
      after: Int32Array.from(table.columns.after!.values),
      ends: endsIn(atlas.manifest),
      lastYear: to,
    },
    drawn: rows.map((row) => ({
      key: nearness.keys[row]!,
      year: nearness.from[row]!,
      nearest: column('nearest').values[row]!,
      twentieth: column('twentieth').values[row]!,
      ties: column('ties').values[row]!,
      weight: column('weight').values[row]!,
    })),
    years: [from, to],
    sources: [...new Set(table.sources.flat())],
  };
}

/** The last year that the sources of each outcome cover. */
function endsIn(manifest: Manifest): Ends {
  const end = (table: string) => {
    const coverage = (manifest.tables[table] ?? manifest.elsewhere[table])?.coverage;
    // Without its table the outcome is known for no year.
    return coverage ? extent(coverage).to : -Infinity;
  };
  const [pacts, rivalries, disputes] = [end('obligations'), end('rivalries'), end('disputes')];
  return { defence: pacts, pact: pacts, ended: pacts, rivalry: rivalries, dispute: disputes };
}
