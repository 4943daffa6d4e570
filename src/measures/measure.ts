import type { Absence } from '../figures/index.ts';

/** What a number is about: a state in a year, a dyad (unordered) in a year, or one state toward another in a year. */
export type Of = 'state' | 'dyad' | 'directed-dyad';

/** Where a definition or a parameter comes from. The three never look alike on a page. */
export type Origin =
  | { kind: 'published'; citation: string }
  | { kind: 'estimated'; from: string }
  | { kind: 'ours'; why: string };

/** The cells of one row of a figure table, in the order of the measure's `columns`. */
export type Cells = readonly number[];

/**
 * A measure, declared once: its name, question and unit, the figure table it is read off, and the rule that turns a row's
 * cells into its value. Help texts, method pages, schemas and footnotes are made from this.
 */
export interface Measure {
  /** Kebab-case and stable: scripts rely on it. */
  name: string;
  /** A few words for a table's margin. */
  label: string;
  /** The question it answers, of "i" and "j". */
  question: string;
  /** Of what, per what: "share of i's trade", "kilometres", "0 to 1". */
  unit: string;
  of: Of;
  /** The lowest and highest value that can occur. */
  range: readonly [number, number];
  /** Decimals shown to a reader. */
  decimals: number;
  /** Which way is a closer tie; left out where neither is. */
  closer?: 'higher' | 'lower';
  origin: Origin;
  /** The figure table it is read off, and the columns that `value` takes. */
  table: string;
  columns: readonly string[];
  /**
   * The value from the row's cells, or why there is none. Pure. A cell that the makers left empty never reaches it: the
   * figure is then `not-coded`.
   * - measure and table of the same kind: `value(cells)`
   * - a dyad's measure on a table of directed pairs: `value(cells of a toward b, cells of b toward a)`
   * - a pair's measure on a table of states: `value(cells of a, cells of b)`
   */
  value: (cells: Cells, other: Cells) => number | Absence;
  /**
   * For how many years past its source's end a last value may be carried, marked and with an interval (recency.md, rule 2).
   * Left out: never. `Infinity` for what hardly changes (distance, contiguity).
   */
  carries?: number;
  /** What a reader must know: breaks, artefacts. Printed on its page and under its chart. */
  notes?: readonly string[];
}

/** The measure's value where the table's one column is the measure itself. */
export const asIs = (cells: Cells): number => cells[0]!;
