import { sharesOfTotal } from '../../measures/capabilities/shares-of-total.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { rowsByYear } from './rows-by-year.ts';

/**
 * A figure table of shares: for each year, each state's part of the sum over all states that have an amount.
 * @param amounts for each column of the figure table the column of the source table that it shares out
 */
export function stateShares<Column extends string>(
  recipe: Pick<Recipe, 'name' | 'of' | 'coverage' | 'sources'>,
  table: RowTable,
  amounts: Readonly<Record<Column, string>>,
  breaks?: FigureTable['breaks'],
): FigureTable {
  const columns = Object.keys(amounts) as Column[];
  const states = numbers(table, 'state').values;
  const rows = new FigureRows(columns);
  for (const [year, members] of rowsByYear(table)) {
    const shares = columns.map((column) => {
      const { values, missing } = numbers(table, amounts[column]);
      return sharesOfTotal(members.map((row) => (missing?.[row] ? undefined : values[row]!)));
    });
    for (const [n, row] of members.entries()) {
      const own = shares.map((share) => share[n]);
      if (own.some((share) => share !== undefined)) rows.push(states[row]!, year, year, own);
    }
  }
  const types = Object.fromEntries(columns.map((column) => [column, 'float'])) as Record<Column, 'float'>;
  return rows.close(recipe, types, [recipe.sources], breaks);
}
