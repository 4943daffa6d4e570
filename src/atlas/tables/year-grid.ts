import { dyadKey } from '../../figures/index.ts';
import { membersIn } from '../../states/index.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

/** Over how many years votes, trade and exercises are pooled; SIPRI's window for arms. */
export const POOLED_YEARS = 5;

/** The members of the system of a year, and the place of each in square grids of numbers. */
export class YearMembers {
  readonly codes: readonly number[];
  readonly #place = new Map<number, number>();

  constructor(readonly year: number) {
    this.codes = [...membersIn(year)].sort((a, b) => a - b);
    for (const [n, code] of this.codes.entries()) this.#place.set(code, n);
  }

  get size(): number {
    return this.codes.length;
  }

  grid(fill = 0): Float64Array {
    return new Float64Array(this.size ** 2).fill(fill);
  }

  /** Where i toward j stands in a grid; -1 where either is no member. */
  at(i: number, j: number): number {
    const [row, column] = [this.#place.get(i), this.#place.get(j)];
    return row === undefined || column === undefined ? -1 : row * this.size + column;
  }

  /** Every two members once, with their key and the place of the first toward the second. */
  *pairs(): Iterable<[key: number, at: number, turned: number]> {
    for (let i = 0; i < this.size; i++)
      for (let j = i + 1; j < this.size; j++)
        yield [dyadKey(this.codes[i]!, this.codes[j]!), i * this.size + j, j * this.size + i];
  }
}

/** The rows of a table of single years, by year. */
export function rowsOfYears({ from }: FigureTable): Map<number, number[]> {
  const byYear = new Map<number, number[]>();
  for (let row = 0; row < from.length; row++) {
    const rows = byYear.get(from[row]!);
    if (rows) rows.push(row);
    else byYear.set(from[row]!, [row]);
  }
  return byYear;
}

/** A table of whole numbers of pairs and years, as spells of years with the same numbers. */
export function spellTable(
  recipe: Recipe,
  rows: Iterable<readonly [key: number, year: number, cells: readonly (number | undefined)[]]>,
): FigureTable {
  const names = Object.keys(recipe.columns);
  const table = new FigureRows(names);
  const open = new Map<number, { from: number; to: number; cells: readonly (number | undefined)[] }>();
  const close = (
    key: number,
    { from, to, cells }: { from: number; to: number; cells: readonly (number | undefined)[] },
  ) => table.push(key, from, to, cells);
  for (const [key, year, cells] of rows) {
    const last = open.get(key);
    if (last?.to === year - 1 && cells.every((cell, n) => cell === last.cells[n])) last.to = year;
    else {
      if (last) close(key, last);
      open.set(key, { from: year, to: year, cells });
    }
  }
  for (const [key, last] of open) close(key, last);
  return table.close(recipe, Object.fromEntries(names.map((name) => [name, 'integer' as const])), [recipe.sources]);
}
