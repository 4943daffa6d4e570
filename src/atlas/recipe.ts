import type { Coverage } from '../figures/index.ts';
import { GrowingNumbers, NumberCells } from '../sources/number-cells.ts';
import type { RowTable } from '../sources/rows.ts';
import type { FigureTable, TableOf } from './figure-table.ts';

/** How a figure table is made from harmonised source tables. One file under atlas/tables/ each. */
export interface Recipe {
  /** The figure table's name: kebab-case, the file's stem under figures/. */
  name: string;
  of: TableOf;
  /** One sentence: what a row holds. */
  about: string;
  /** Names of the harmonised tables (`RowTable.name`) it is made from. */
  inputs: readonly string[];
  /** Names of the figure tables that it is derived from, made before it; those that this build has no data for are left out. */
  derivedFrom?: readonly string[];
  /** Source ids it rests on, for terms and citations. */
  sources: readonly string[];
  coverage: Coverage;
  /** Columns and what each holds, for the docs. */
  columns: Readonly<Record<string, string>>;
  /** Takes seconds: made from its inputs on a thread of its own, beside the others. */
  slow?: true;
  /** What the bundled starter keeps; left out where it holds none of it. */
  starter?: StarterPart;
  make: (inputs: Readonly<Record<string, RowTable>>, figures?: Readonly<Record<string, FigureTable>>) => FigureTable;
}

/** The part of a figure table that the bundled starter keeps. */
export interface StarterPart {
  /** First year kept. */
  from: number;
  /** Only these columns. */
  columns?: readonly string[];
  /** Numbers rounded to save room: to so many significant digits, to a multiple of a step, or both. */
  rounded?: { digits?: number; step?: number };
  /** From this year on a second layout by year, where rankings of a large table must be quick. */
  byYear?: number;
}

/** Collects a figure table's rows in any order. */
export class FigureRows<Column extends string> {
  readonly #columns: readonly Column[];
  readonly #keys = new GrowingNumbers((length) => new Int32Array(length));
  readonly #from = new GrowingNumbers((length) => new Int16Array(length));
  readonly #to = new GrowingNumbers((length) => new Int16Array(length));
  readonly #source = new GrowingNumbers((length) => new Uint8Array(length));
  readonly #cells: readonly NumberCells[];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#cells = columns.map(() => new NumberCells());
  }

  get length(): number {
    return this.#keys.length;
  }

  /** @param cells in the order of the columns; undefined where the makers gave none @param source index into the table's sources */
  push(key: number, from: number, to: number, cells: readonly (number | undefined)[], source = 0): void {
    this.#keys.push(key);
    this.#from.push(from);
    this.#to.push(to);
    this.#source.push(source);
    for (let n = 0; n < this.#cells.length; n++) this.#cells[n]!.push(cells[n]);
  }

  /** @param types of the columns, in their order @param sources the lists that `source` picks from */
  close(
    recipe: Pick<Recipe, 'name' | 'of' | 'coverage'>,
    types: Readonly<Record<Column, 'integer' | 'float' | 'exact'>>,
    sources: readonly (readonly string[])[],
    breaks?: FigureTable['breaks'],
  ): FigureTable {
    const columns: Record<string, FigureTable['columns'][string]> = {};
    for (const [n, name] of this.#columns.entries()) columns[name] = { type: types[name], ...this.#cells[n]!.close() };
    return {
      name: recipe.name,
      of: recipe.of,
      coverage: recipe.coverage,
      sources,
      ...(breaks && { breaks }),
      keys: this.#keys.close(),
      from: this.#from.close(),
      to: this.#to.close(),
      columns,
      ...(sources.length > 1 && { source: this.#source.close() }),
    };
  }
}
