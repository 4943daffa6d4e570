import { InputError } from '../../sources/input-error.ts';
import { closestOf } from './closest.ts';
import type { Cells } from './expression.ts';
import { placed, type Written } from './grammar.ts';
import { printedFigure, rowNamed, type TextTables, tableNamed } from './table.ts';

/** Names of rows or columns that an author picked, and how to say so. */
interface Picked {
  names: readonly string[];
  said: string;
  /** One name, rather than a list that may hold one. */
  single: boolean;
}

/**
 * Cells of a table by row and column: each a name, a list of names, a range of names as they stand, or all.
 * @throws InputError for a table, row or column that is not there (with the closest name), and for a cell that holds no figure
 */
export function cellsOf(node: Written & { type: 'Cells' }, tables: TextTables, where: string): Cells {
  const here = placed(where, node.at);
  const table = tableNamed(tables, node.table);
  if (!table)
    throw new InputError(
      here,
      `there is no table "${node.table}"`,
      closestOf(node.table, Object.keys(tables), 'tables'),
    );
  const [first, second] = node.index;
  if (node.index.length !== 2 || !first || !second)
    throw new InputError(
      here,
      `${node.table}[…] has ${node.index.length} part(s); expected a row and a column`,
      `Write ${node.table}[row, column]; either can be a range "a".."b", a list ["a", "b"] or all`,
    );
  const rows = picked(first, Object.keys(table.rows), 'row', where);
  const columns = picked(second, table.columns.map(String), 'column', where);
  const places = new Map(table.columns.map((name, n) => [String(name), n]));
  for (const row of rows.names) {
    const cells = rowNamed(table, row)!;
    if (cells.length !== table.columns.length)
      throw new InputError(
        here,
        `row "${row}" of ${node.table} has ${cells.length} cells; expected ${table.columns.length}, one a column`,
        'Write null for a blank cell',
      );
    for (const column of columns.names) {
      const cell = cells[places.get(column)!] ?? null;
      if (cell !== null && !printedFigure(cell))
        throw new InputError(
          here,
          `${node.table}[${row}, ${column}] is "${cell}"; expected a figure such as 12490, "12,490" or "40.70"`,
          'Write null for a blank cell',
        );
    }
  }
  return {
    kind: 'cells',
    table: node.table,
    rows: rows.names,
    columns: columns.names,
    said: { rows: rows.said, columns: columns.said },
    ...(rows.single && columns.single ? {} : { size: rows.names.length * columns.names.length }),
  };
}

function picked(node: Written, names: readonly string[], what: 'row' | 'column', where: string): Picked {
  if (node.type === 'Name' && node.name === 'all') return { names, said: `all ${what}s`, single: false };
  if (node.type === 'List') {
    const chosen = node.items.map((item) => oneName(item, names, what, where));
    return { names: chosen, said: chosen.join(' and '), single: false };
  }
  if (node.type === 'Binary' && node.operator === '..') {
    const [from, to] = [oneName(node.left, names, what, where), oneName(node.right, names, what, where)];
    const [start, end] = [names.indexOf(from), names.indexOf(to)];
    if (end < start)
      throw new InputError(
        placed(where, node.at),
        `${what} "${to}" stands before "${from}"`,
        `Write "${to}".."${from}"; ranges go as the table stands`,
      );
    return { names: names.slice(start, end + 1), said: `${from} to ${to}`, single: false };
  }
  const name = oneName(node, names, what, where);
  return { names: [name], said: name, single: true };
}

function oneName(node: Written, names: readonly string[], what: 'row' | 'column', where: string): string {
  const name = node.type === 'Text' ? node.value : node.type === 'Number' ? node.raw : undefined;
  if (name === undefined)
    throw new InputError(
      placed(where, node.at),
      `expected the name of a ${what}`,
      `Write it in quotes: "${names[0] ?? ''}"; or a range "a".."b", a list ["a", "b"], or all`,
    );
  if (!names.includes(name))
    throw new InputError(placed(where, node.at), `there is no ${what} "${name}"`, closestOf(name, names, `${what}s`));
  return name;
}
