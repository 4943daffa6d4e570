import type { FigureTable, TableColumn } from './figure-table.ts';
import type { StarterPart } from './recipe.ts';

/** The part of a figure table that the bundled starter keeps: the rows that reach its first year, the columns it names. */
export function starterPart(table: FigureTable, starter: StarterPart): FigureTable {
  const rows = [...table.keys.keys()].filter((row) => table.to[row]! >= starter.from);
  const names = starter.columns ?? Object.keys(table.columns);
  const columns: Record<string, TableColumn> = {};
  for (const name of names) {
    const column = table.columns[name];
    if (!column) throw new RangeError(`figure table ${table.name} has no column ${name} for the starter`);
    const { type, values, missing } = column;
    columns[name] = {
      type,
      values: Float64Array.from(rows, (row) =>
        type === 'integer' ? values[row]! : round(values[row]!, starter.rounded),
      ),
      ...(missing && { missing: Uint8Array.from(rows, (row) => missing[row]!) }),
    };
  }
  return {
    ...table,
    keys: Int32Array.from(rows, (row) => table.keys[row]!),
    from: Int16Array.from(rows, (row) => Math.max(table.from[row]!, starter.from)),
    to: Int16Array.from(rows, (row) => table.to[row]!),
    columns,
    ...(table.source && { source: Uint8Array.from(rows, (row) => table.source![row]!) }),
  };
}

function round(x: number, how: StarterPart['rounded']): number {
  if (how === undefined || x === 0) return x;
  const { digits, step } = how;
  const stepped = step === undefined ? x : Math.round(x / step) * step;
  return digits === undefined ? stepped : Number(stepped.toPrecision(digits));
}
