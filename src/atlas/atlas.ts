import type { Column } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { deriveColumn } from './derive.ts';
import type { FigureTable } from './figure-table.ts';
import type { Manifest, TableEntry } from './manifest.ts';
import { type Wanted, wantedOfPair, wantedOfState, wantedOfYear } from './wanted.ts';

/** Every measure by pair, by year and by state. Dossier, rankings, theories and servers know only this. */
export interface Atlas {
  readonly manifest: Manifest;
  /** Where it is, as told to people: "bundled starter", a folder. */
  readonly place: string;
  /** For each measure a column of every year it covers: both states, the dyad, or both directions, after the measure's kind. */
  pair(a: number, b: number, measures: readonly Measure[]): Promise<Column[]>;
  /** For each measure a column of every state or pair of the state system in that year. */
  year(year: number, measures: readonly Measure[]): Promise<Column[]>;
  /** For each measure a column of every year: the state itself, or its pairs with every other state. */
  state(state: number, measures: readonly Measure[]): Promise<Column[]>;
}

/** Which rows of a figure table are wanted: those of some keys, those that touch a year, or all. */
export interface RowsWanted {
  keys?: readonly number[];
  year?: number;
}

/** What carries an atlas: a folder, HTTP or memory. It reads rows of figure tables and knows no measure. */
export interface Carrier {
  readonly manifest: Manifest;
  readonly place: string;
  /** May return more rows than wanted, never fewer. @param columns the columns needed */
  read(table: string, wanted: RowsWanted, columns: readonly string[]): Promise<FigureTable>;
}

/** An atlas over whatever carries it: reads the figure tables that the measures need, once each, and derives the columns. */
export function openAtlas(carrier: Carrier): Atlas {
  const { manifest, place } = carrier;

  async function derive(
    measures: readonly Measure[],
    wantedRows: (measure: Measure, entry: TableEntry) => RowsWanted,
    wanted: (measure: Measure, entry: Pick<TableEntry, 'coverage'>) => Wanted,
  ): Promise<Column[]> {
    const reads = new Map<string, Promise<FigureTable>>();
    const columnsOf = new Map<string, Set<string>>();
    for (const measure of measures) {
      const columns = columnsOf.get(measure.table) ?? new Set();
      for (const column of measure.columns) columns.add(column);
      columnsOf.set(measure.table, columns);
    }
    return Promise.all(
      measures.map(async (measure) => {
        const entry = manifest.tables[measure.table];
        if (!entry || !measure.columns.every((column) => column in entry.columns)) {
          const lacking = entry ?? manifest.elsewhere[measure.table];
          if (!lacking) return columnWithoutRows(measure);
          return deriveColumn(measure, tableWithoutRows(measure, lacking), Infinity, wanted(measure, lacking));
        }
        let read = reads.get(measure.table);
        if (!read) {
          const columns = [...columnsOf.get(measure.table)!].filter((column) => column in entry.columns);
          read = carrier.read(measure.table, wantedRows(measure, entry), columns);
          reads.set(measure.table, read);
        }
        return deriveColumn(measure, await read, entry.keptFrom, wanted(measure, entry));
      }),
    );
  }

  return {
    manifest,
    place,
    pair: (a, b, measures) =>
      derive(
        measures,
        (_measure, entry) => ({ keys: keysOfPair(entry, a, b) }),
        (measure, entry) => wantedOfPair(measure, entry.coverage, a, b),
      ),
    year: (year, measures) => {
      // Columns of one kind share the arrays of their keys and years.
      const byKind = new Map<Measure['of'], Wanted>();
      return derive(
        measures,
        () => ({ year }),
        (measure) => {
          const known = byKind.get(measure.of) ?? wantedOfYear(measure, year);
          byKind.set(measure.of, known);
          return known;
        },
      );
    },
    state: (state, measures) =>
      derive(
        measures,
        () => ({}),
        (measure, entry) => wantedOfState(measure, entry.coverage, state),
      ),
  };
}

/** Of a table that the atlas does not even know by name, as one of a later release: whoever reads it says `not-loaded`. */
function columnWithoutRows(measure: Measure): Column {
  const none = { keys: new Int32Array(0), years: new Int16Array(0), values: new Float64Array(0) };
  return { measure: measure.name, ...none, status: new Uint8Array(0), source: new Uint16Array(0), sources: [] };
}

/** A table that the atlas lacks: with nothing kept, what its source covers is `not-loaded`, and the rest is absent as it would be. */
function tableWithoutRows(
  { table: name, columns }: Measure,
  { of, coverage }: Pick<TableEntry, 'of' | 'coverage'>,
): FigureTable {
  const years = new Int16Array(0);
  const empty = { type: 'integer', values: new Float64Array(0) } as const;
  return {
    name,
    of,
    coverage,
    sources: [[]],
    keys: new Int32Array(0),
    from: years,
    to: years,
    columns: Object.fromEntries(columns.map((column) => [column, empty])),
  };
}

function keysOfPair(entry: TableEntry, a: number, b: number): number[] {
  if (entry.of === 'state') return [a, b];
  const [low, high] = a < b ? [a, b] : [b, a];
  return entry.of === 'dyad' ? [low * 1000 + high] : [low * 1000 + high, high * 1000 + low];
}
