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

/** What every measure declares, whether it is read off a table or composed of others. Help texts, method pages, schemas and footnotes are made from this. */
interface Described {
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
  /** The name of the measure on whose page it stands: it differs in weights, categories or issue alone. Left out for main ones. */
  variantOf?: string;
  /** The rule in one line: "1 - 2 Σ w d / Σ w, d = |x - y| / 2". Every letter is explained in it or in the notes. */
  formula?: string;
  /**
   * For how many years past its source's end a last value may be carried, marked and with an interval (recency.md, rule 2).
   * Left out: never. `Infinity` for what hardly changes (distance, contiguity).
   */
  carries?: number;
  /** What a reader must know: breaks, artefacts. Printed on its page and under its chart. */
  notes?: readonly string[];
}

/** A measure read off one figure table: the table, and the rule that turns a row's cells into the value. */
export interface TableMeasure extends Described {
  kind?: never;
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
  /** The bounds of the value (95% unless the notes say otherwise) from the same cells, where it has any. */
  interval?: (cells: Cells, other: Cells) => readonly [low: number, high: number];
  /** One worked number for its page, recomputed by a test: what `value` gives for these cells. */
  worked?: { about: string; cells: Cells; other?: Cells; value: number };
}

/**
 * One of the measures that a composed one is made of. For a pair (i, j) a dyad's part is the dyad's, a directed part is that of i
 * toward j, a state's part is i's; `turned`: that of j toward i, or j's. A composed dyad has its smaller COW number as i.
 */
export interface Part {
  measure: TableMeasure;
  turned?: true;
}

/** A measure composed of others when it is asked for: nothing of it is stored, and its weights stay open. */
export interface ComposedMeasure extends Described {
  kind: 'composed';
  parts: readonly Part[];
  /** The first and last year in which it can have a value, and what a year's coverage rests on, in words. */
  years: readonly [from: number, to: number];
  /** The measures whose percentiles it asks for: a build keeps their quantiles by year. */
  scaled?: readonly Scaled[];
  /** Years in which the set of its parts, or of the pairs compared, changes. */
  breaks?: readonly { year: number; note: string }[];
  /** The value from its parts' values or absences, in their order. Pure. @param setting the year's percentiles, and whose figure it is */
  value: (parts: readonly (number | Absence)[], setting: Setting) => number | Absence;
  /**
   * The bounds of the value from the same parts, where it has any; asked for only where the value exists.
   * @param bounds those of the parts that have any
   */
  interval?: (
    parts: readonly (number | Absence)[],
    setting: Setting,
    bounds: readonly (readonly [low: number, high: number] | undefined)[],
  ) => readonly [low: number, high: number];
  /** One worked number for its page, recomputed by a test: what `value` gives for these parts. */
  worked?: { about: string; parts: readonly (number | Absence)[]; setting?: Setting; value: number };
}

/** A measure on which pairs are placed among all pairs of a year, or among the pairs of one state. */
export interface Scaled {
  measure: string;
  /** COW number, where only its partners are compared. */
  partnersOf?: number;
}

/** The name of a scale: the measure's, and where only one state's partners are compared, that state's COW number. */
export function scaleName({ measure, partnersOf }: Scaled): string {
  return partnersOf === undefined ? measure : `${measure}/${partnersOf}`;
}

/** Where values stand among the pairs of one year: for each scaled measure its quantiles that year. */
export interface YearScales {
  year: number;
  /** The share (0 to 100) of the year's pairs that a value is above, ties counted half; undefined where the year has no such scale. */
  percentile: (scale: Scaled, value: number) => number | undefined;
}

/** Whose figure a composed measure is asked for (COW numbers: the state, or i and j), and the year's percentiles. */
export interface Setting extends YearScales {
  states: readonly number[];
}

export type Measure = TableMeasure | ComposedMeasure;

/** Whether a measure is composed of others. */
export function isComposed(measure: Measure): measure is ComposedMeasure {
  return measure.kind === 'composed';
}

/** The measure's value where the table's one column is the measure itself. */
export const asIs = (cells: Cells): number => cells[0]!;
