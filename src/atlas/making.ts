import type { RowTable } from '../sources/rows.ts';
import type { FigureTable } from './figure-table.ts';
import type { Maker } from './maker.ts';
import type { Recipe } from './recipe.ts';

/**
 * The figure tables of a build, each made once all that it is made from is there. Rows and tables that nothing else is made from
 * are let go: together they would take several times the room that a build needs.
 */
export class Making {
  readonly #maker: Maker;
  #pending: readonly Recipe[];
  readonly #rows: Record<string, RowTable> = {};
  readonly #figures: Record<string, FigureTable> = {};
  #slow: ((name: string) => FigureTable) | undefined;

  /** @param recipes in an order in which each could be made */
  constructor(recipes: readonly Recipe[], maker: Maker) {
    this.#pending = recipes;
    this.#maker = maker;
  }

  /** How many tables are still to be made; some may lack what they are made from. */
  get left(): number {
    return this.#pending.length;
  }

  take(table: RowTable): void {
    if (this.#needsRows(table.name)) this.#rows[table.name] = table;
    const slow = this.#pending.filter((recipe) => recipe.slow);
    if (this.#slow || slow.length === 0 || !slow.every((recipe) => this.#hasRows(recipe))) return;
    this.#slow = this.#maker.begin(
      slow,
      pick(
        this.#rows,
        slow.flatMap(({ inputs }) => inputs),
      ),
    );
    this.#letGo();
  }

  /** The next table that can be made of what was read so far, slow ones left aside. */
  next(): Recipe | undefined {
    return this.#pending.find(
      (recipe) => !recipe.slow && this.#hasRows(recipe) && !this.#waits(recipe) && this.#hasFigures(recipe),
    );
  }

  /** The next table once all is read; those for which something is missing are given up. */
  nextOfAll(): Recipe | undefined {
    const n = this.#pending.findIndex((recipe) => this.#hasRows(recipe) && this.#hasFigures(recipe));
    this.#pending = n < 0 ? [] : this.#pending.slice(n);
    return this.#pending[0];
  }

  make(recipe: Recipe): FigureTable {
    const { name, derivedFrom } = recipe;
    const table =
      this.#slow && recipe.slow
        ? this.#slow(name)
        : recipe.make(this.#rows, derivedFrom && pick(this.#figures, derivedFrom));
    this.#pending = this.#pending.filter((other) => other !== recipe);
    this.#figures[name] = table;
    this.#letGo();
    return table;
  }

  #letGo(): void {
    for (const name of Object.keys(this.#rows)) if (!this.#needsRows(name)) delete this.#rows[name];
    for (const name of Object.keys(this.#figures))
      if (!this.#pending.some(({ derivedFrom }) => derivedFrom?.includes(name))) delete this.#figures[name];
  }

  #needsRows(name: string): boolean {
    return this.#pending.some(({ inputs, slow }) => inputs.includes(name) && !(slow && this.#slow));
  }

  #hasRows({ inputs, slow }: Recipe): boolean {
    return (slow && this.#slow !== undefined) || inputs.every((input) => input in this.#rows);
  }

  #hasFigures({ derivedFrom }: Recipe): boolean {
    return derivedFrom === undefined || derivedFrom.some((name) => name in this.#figures);
  }

  /** Whether a table that it is derived from may still be made. */
  #waits({ derivedFrom }: Recipe): boolean {
    return this.#pending.some(({ name }) => derivedFrom?.includes(name));
  }
}

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])));
}
