import type { Cells, Expression } from './expression.ts';
import { rowNamed, type TextTables, tableNamed } from './table.ts';

/**
 * The figures of the text that an expression takes, as printed: a line for each part of a table.
 * @example figuresIn(parseExpression('milex["level", "2004"] / milex["level", "1999"]', tables, 'x'), tables)[0] // 'milex, level, 2004: 19300'
 */
export function figuresIn(expression: Expression, tables: TextTables): string[] {
  return [...new Set(cellsIn(expression).map((cells) => printedCells(cells, tables)))];
}

function cellsIn(part: unknown): Cells[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === 'cells') return [part as Cells];
  return Object.values(part).flatMap(cellsIn);
}

function printedCells({ table: name, rows, columns, said }: Cells, tables: TextTables): string {
  const table = tableNamed(tables, name)!;
  const places = columns.map((column) => table.columns.map(String).indexOf(column));
  const figures = rows.flatMap((row) => places.map((place) => rowNamed(table, row)![place] ?? 'blank'));
  return `${name}, ${said.rows}, ${said.columns}: ${figures.join('; ')}`;
}
