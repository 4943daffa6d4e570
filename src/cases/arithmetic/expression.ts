/** Where a cell stands. */
export interface Place {
  row: string;
  column: string;
}

/** Functions that make one number of a list. */
export const summaries = ['sum', 'mean', 'min', 'max', 'count'] as const;
export type Summary = (typeof summaries)[number];

/** Functions that make a list of a list. */
export const series = ['growth', 'differences', 'share'] as const;
export type Series = (typeof series)[number];

/** Cells of one table, row by row. */
export interface Cells {
  kind: 'cells';
  table: string;
  rows: readonly string[];
  columns: readonly string[];
  /** How the author named them, for the reading. */
  said: { rows: string; columns: string };
  size?: number;
}

/** What blank cells count as, where the author said so. */
export type Blank = 'zero' | 'skip';

export type Operator = '+' | '-' | '*' | '/' | '^';

/**
 * An expression that was parsed and checked against the text's tables: every cell in it exists and every list has the length that it
 * needs. `size` is the length of a list; a single number has none.
 */
export type Expression = { size?: number } & (
  | { kind: 'number'; value: number }
  | { kind: 'figure'; printed: string; value: number; decimals: number }
  | Cells
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'negative'; of: Expression }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'summary'; name: Summary; of: readonly Expression[]; blank?: Blank }
  | { kind: 'summary-by'; name: Summary; by: 'row' | 'column'; of: Cells; blank?: Blank }
  | { kind: 'series'; name: Series; of: Expression; blank?: Blank }
  | { kind: 'share-of'; part: Expression; whole: Expression; blank?: Blank }
  | { kind: 'round'; of: Expression; decimals: number }
  | { kind: 'rounding'; of: Expression; unit: number | 'exact' }
);
