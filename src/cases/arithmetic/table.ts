/** A cell as it is printed: a number, or a text where trailing zeros or commas matter ("40.70", "12,490"); null: the cell is blank. */
export type Cell = number | string | null;

/** A table of the text under examination, as printed. */
export interface TextTable {
  title?: string;
  /** Names of the columns, without that of the rows' names. */
  columns: readonly string[];
  /** Cells by name of the row, in the order of the columns. */
  rows: Readonly<Record<string, readonly Cell[]>>;
}

export type TextTables = Readonly<Record<string, TextTable>>;

/** A printed figure: its value, and how many decimals it shows. */
export interface PrintedFigure {
  value: number;
  decimals: number;
}

const plain = /^[+-]?\d+(?:\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;

/**
 * Reads a figure as it stands in print: "40.70" shows two decimals, 12490 and "12,490" none. A per cent sign is passed over.
 * @returns undefined for what is no plain figure
 * @example printedFigure('40.70') // { value: 40.7, decimals: 2 }
 */
export function printedFigure(printed: number | string): PrintedFigure | undefined {
  const text = String(printed).trim().replace(/\s*%$/, '').replace(/^[−–]/, '-');
  if (!plain.test(text) && !grouped.test(text)) return undefined;
  const bare = text.replace(/[, \u00a0\u2009\u202f]/g, '');
  const value = Number(bare);
  return Number.isFinite(value) ? { value, decimals: bare.split('.')[1]?.length ?? 0 } : undefined;
}

/** The table of that name, and nothing that an object inherits. */
export function tableNamed(tables: TextTables, name: string): TextTable | undefined {
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}

/** A row's cells; undefined where there is no such row. */
export function rowNamed(table: TextTable, name: string): readonly Cell[] | undefined {
  return Object.hasOwn(table.rows, name) ? table.rows[name] : undefined;
}
