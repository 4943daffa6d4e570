import type { Column } from '../figures/index.ts';
import { isComposed, type Measure, scaleName, type TableMeasure, type YearScales } from '../measures/index.ts';
import { cellsOfPart, composeColumn } from './compose.ts';
import { deriveColumn } from './derive.ts';
import type { FigureTable } from './figure-table.ts';
import { HeldColumns } from './held-columns.ts';
import { holdingOf, holdsColumns } from './holding.ts';
import type { Manifest, TableEntry } from './manifest.ts';
import { SCALES, scalesOf } from './scales.ts';
import { type Wanted, wantedAround, wantedOfPair, wantedOfState, wantedOfYear, type Years } from './wanted.ts';

/** Every measure by pair, by year and by state. Dossier, rankings, theories and servers know only this. */
export interface Atlas {
  readonly manifest: Manifest;
  /** Where it is, as told to people: "bundled starter", a folder. */
  readonly place: string;
  /**
   * For each measure a column of every year it covers: both states, the dyad, or both directions, after the measure's kind. With
   * bounds, where the measure has them.
   */
  pair(a: number, b: number, measures: readonly Measure[]): Promise<Column[]>;
  /** For each measure a column of every state or pair of the state system in that year. @param bounds with intervals, where there are any: slower */
  year(year: number, measures: readonly Measure[], bounds?: boolean): Promise<Column[]>;
  /** For each measure a column of one year: the state itself, its pairs, or it toward every other state. Cheaper than a whole year. */
  around(state: number, year: number, measures: readonly Measure[]): Promise<Column[]>;
  /** For each measure a column of some states or pairs in one year, by their keys, with intervals where there are any. */
  some(keys: readonly number[], year: number, measures: readonly Measure[]): Promise<Column[]>;
  /** For each measure a column of every year: the state itself (with bounds), or its pairs with every other state. @param bounds of pairs too: slower */
  state(state: number, measures: readonly Measure[], bounds?: boolean): Promise<Column[]>;
  /** All rows and columns of a figure table; undefined where this atlas does not hold it. */
  table(name: string): Promise<FigureTable | undefined>;
}

/** Which rows of a figure table are wanted: those of some keys or of one state's pairs, those that touch a year, or all. */
export interface RowsWanted {
  keys?: readonly number[];
  /** Of a table of pairs: those that it is one of. */
  state?: number;
  year?: number;
}

/** What carries an atlas: a folder, HTTP or memory. It reads rows of figure tables and knows no measure. */
export interface Carrier {
  readonly manifest: Manifest;
  readonly place: string;
  /** May return more rows than wanted, never fewer. @param columns the columns needed */
  read(table: string, wanted: RowsWanted, columns: readonly string[]): Promise<FigureTable>;
}

/** Bytes of columns held for the next question: some six years of what a dossier asks, and some hundred pairs. */
const HELD = { years: 128_000_000, pairs: 16_000_000 } as const;

/** An atlas over whatever carries it: reads the figure tables that the measures need, once each, and derives the columns. */
export function openAtlas(carrier: Carrier): Atlas {
  const { manifest, place } = carrier;

  async function derive(
    measures: readonly Measure[],
    wantedRows: (entry: TableEntry) => RowsWanted,
    wanted: (measure: Measure, years: Years) => Wanted,
    bounded: (measure: Measure) => boolean,
  ): Promise<Column[]> {
    const tables = readTables(measures, wantedRows);
    // A measure may be asked for by itself and as a part of several others, mostly for the same cells.
    const made = new Map<TableMeasure, { cells: Wanted; bounds: boolean; column: Promise<Column> }[]>();
    const columnOf = (measure: TableMeasure, cells: Wanted, bounds: boolean): Promise<Column> => {
      const known = made.get(measure) ?? [];
      const same = known.find((one) => one.cells.keys === cells.keys && one.bounds === bounds);
      if (same) return same.column;
      const column = makeColumn(measure, cells, bounds);
      made.set(measure, [...known, { cells, bounds, column }]);
      return column;
    };
    const makeColumn = async (measure: TableMeasure, cells: Wanted, bounds: boolean): Promise<Column> => {
      const entry = manifest.tables[measure.table];
      if (entry && holdsColumns(entry, measure))
        return deriveColumn(measure, await tables.read(measure.table), entry.keptFrom, cells, bounds);
      const lacking = entry ?? manifest.elsewhere[measure.table];
      if (!lacking) return columnWithoutRows(measure);
      return deriveColumn(measure, tableWithoutRows(measure, lacking), Infinity, cells, bounds);
    };
    return Promise.all(
      measures.map(async (measure) => {
        const holding = holdingOf(manifest, measure);
        if (!holding) return columnWithoutRows(measure);
        const cells = wanted(measure, holding.covers);
        if (!isComposed(measure)) return columnOf(measure, cells, bounded(measure));
        const [scalesIn, ...parts] = await Promise.all([
          tables.scales(measure),
          ...measure.parts.map(async (part) => {
            const own = cellsOfPart(part, measure, cells);
            return { column: await columnOf(part.measure, own.cells, bounded(measure)), at: own.at };
          }),
        ]);
        return composeColumn(measure, parts, cells, scalesIn, bounded(measure));
      }),
    );
  }

  /** Reads each table that measures need once, with all the columns that any of them takes. */
  function readTables(measures: readonly Measure[], wantedRows: (entry: TableEntry) => RowsWanted) {
    const columnsOf = new Map<string, Set<string>>();
    const need = (table: string, columns: readonly string[]) =>
      columnsOf.set(table, new Set([...(columnsOf.get(table) ?? []), ...columns]));
    for (const measure of measures)
      if (isComposed(measure)) {
        for (const part of measure.parts) need(part.measure.table, part.measure.columns);
        need(SCALES, measure.scaled?.map(scaleName) ?? []);
      } else need(measure.table, measure.columns);
    const reads = new Map<string, Promise<FigureTable>>();
    const read = (table: string): Promise<FigureTable> => {
      const entry = manifest.tables[table]!;
      const known =
        reads.get(table) ??
        carrier.read(
          table,
          wantedRows(entry),
          [...columnsOf.get(table)!].filter((column) => column in entry.columns),
        );
      reads.set(table, known);
      return known;
    };
    let scalesRead: Promise<(year: number) => YearScales> | undefined;
    const scales = async (measure: { scaled?: readonly unknown[] }) => {
      if (!measure.scaled || !manifest.tables[SCALES]) return scalesOf(undefined);
      scalesRead ??= read(SCALES).then(scalesOf);
      return scalesRead;
    };
    return { read, scales };
  }

  const [ofPairs, ofYears] = [new HeldColumns(HELD.pairs), new HeldColumns(HELD.years)];
  return {
    manifest,
    place,
    pair: (a, b, asked) =>
      ofPairs.of(`${a} ${b}`, asked, (measures) =>
        derive(
          measures,
          (entry) => ({ ...(entry.of !== 'quantile' && { keys: keysOfPair(entry, a, b) }) }),
          sharedBy((measure, years) => wantedOfPair(measure, years, a, b)),
          () => true,
        ),
      ),
    year: (year, asked, bounds = false) =>
      ofYears.of(`${year}${bounds ? ' with bounds' : ''}`, asked, (measures) =>
        derive(
          measures,
          () => ({ year }),
          (measure) => wantedOfYear(measure, year),
          () => bounds,
        ),
      ),
    around: (state, year, measures) =>
      derive(
        measures,
        ({ of }) => ({ year, ...((of === 'dyad' || of === 'directed-dyad') && { state }) }),
        (measure) => wantedAround(measure, year, state),
        () => false,
      ),
    some: (keys, year, measures) => {
      const cells = { keys: Int32Array.from(keys), years: new Int16Array(keys.length).fill(year) };
      return derive(
        measures,
        () => ({ year }),
        () => cells,
        () => true,
      );
    },
    state: (state, measures, bounds = false) =>
      derive(
        measures,
        ({ of }) => (of === 'state' && measures.every((measure) => measure.of === 'state') ? { keys: [state] } : {}),
        (measure, years) => wantedOfState(measure, years, state),
        (measure) => bounds || measure.of === 'state',
      ),
    table: async (name) => {
      const entry = manifest.tables[name];
      return entry && carrier.read(name, {}, Object.keys(entry.columns));
    },
  };
}

/** Measures of one kind and the same years share the arrays of their cells. */
function sharedBy(make: (measure: Measure, years: Years) => Wanted): (measure: Measure, years: Years) => Wanted {
  const made = new Map<string, Wanted>();
  return (measure, years) => {
    const name = `${measure.of} ${years.join('-')}`;
    const known = made.get(name) ?? make(measure, years);
    made.set(name, known);
    return known;
  };
}

/** Of a table that the atlas does not even know by name, as one of a later release: whoever reads it says `not-loaded`. */
function columnWithoutRows(measure: Measure): Column {
  const none = { keys: new Int32Array(0), years: new Int16Array(0), values: new Float64Array(0) };
  return { measure: measure.name, ...none, status: new Uint8Array(0), source: new Uint16Array(0), sources: [] };
}

/** A table that the atlas lacks: with nothing kept, what its source covers is `not-loaded`, and the rest is absent as it would be. */
function tableWithoutRows(
  { table: name, columns }: TableMeasure,
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
