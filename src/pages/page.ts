import type { PartTone } from '../charts/index.ts';
import type { Figure } from '../figures/index.ts';

/**
 * A page is a list of blocks; renderers turn it into terminal text, Markdown, HTML or JSON and add nothing of their own.
 * Source ids in blocks are resolved to footnotes by the renderer, through {@link Page.sources}.
 */
export interface Page {
  title: string;
  /** At the right of the title: which atlas answered. */
  provenance: string;
  blocks: readonly Block[];
  /** Everything cited on the page, in the order of first use: its number is its footnote. */
  sources: readonly PageSource[];
}

export interface PageSource {
  id: string;
  title: string;
  version: string;
  /** Years covered, as shown: "1816-2018". */
  years: string;
  terms: string;
  citation: string;
}

export type Block =
  | Heading
  | Finding
  | StripBlock
  | FigureRow
  | SeriesBlock
  | TableBlock
  | PictureBlock
  | DialsBlock
  | NoteBlock;

/** One of the seven questions: "What is it?" */
export interface Heading {
  kind: 'heading';
  /** Section id of the dossier's JSON: `kind`, `closeness`, `leads` … */
  id: string;
  text: string;
  /** A group of figures inside a section ("economic") rather than a section. */
  group?: true;
  /** Addresses lead to it by its id as it stands: "/reference#terms". */
  anchor?: true;
}

/** A sentence that answers: plain text in parts, each part with the sources it rests on. */
export interface Finding {
  kind: 'finding';
  /** `opening`: the page's first sentence; `answer`: bold; `plain`: ordinary text. */
  role: 'opening' | 'answer' | 'plain';
  parts: readonly {
    text: string;
    sources?: readonly string[];
    strong?: boolean;
    /** The id of the heading under which this page says more. */
    under?: string;
  }[];
}

/** The coverage strip: one cell for each input. */
export interface StripBlock {
  kind: 'strip';
  cells: readonly {
    input: string;
    state: 'observed' | 'carried' | 'record' | 'blank';
    /** Why it is blank or from which year it is carried, for the reader who asks. */
    note: string;
    /** The series of the measure that stands for the input. */
    of?: readonly FigureOf[];
  }[];
  /** The last year fully covered for this pair, and the year asked. */
  fullyCovered?: number;
  asked: number;
}

/** Whose number it is: enough to find its series, its sources and its rivals. */
export interface FigureOf {
  measure: string;
  /** Codes, in the measure's direction. */
  states: readonly string[];
  year?: number;
}

/** Another answer: a view by its name, the words and the options it is asked with. A renderer that has no addresses leaves it out. */
export interface Ask {
  view: string;
  words: readonly string[];
  options?: Readonly<Record<string, string>>;
}

/** Sparkline, number, unit, comparison, years, source: always in that order. */
export interface FigureRow {
  kind: 'figure';
  label: string;
  /** Another answer to which the label leads. */
  to?: Ask;
  figure: Figure;
  of?: FigureOf;
  decimals: number;
  unit: string;
  /** The measure's own range where it has two ends: an interval is drawn on it. */
  range?: readonly [number, number];
  /** The series behind it, for a sparkline: absent years are left out. */
  series: readonly { year: number; value: number }[];
  /** "China is Russia's 1st partner, Russia China's 14th" */
  comparison?: string;
  years?: string;
}

/** A chart with the table behind it. Two or more lines share an axis. */
export interface SeriesBlock {
  kind: 'series';
  /** The finding: "China passed Russia in 1991". */
  title: string;
  /** The measure and its unit. */
  subtitle: string;
  lines: readonly SeriesLine[];
  /** Treaty and rupture marks: hairlines with a word. */
  marks: readonly { year: number; word: string }[];
  /** Whether zero belongs on the axis. */
  zero: boolean;
  decimals: number;
  sources: readonly string[];
}

export interface SeriesLine {
  label: string;
  /** Colour by place: first state, second state, or neither. */
  tone: 'first' | 'second' | 'other';
  points: readonly { year: number; figure: Figure }[];
  breaks: readonly { year: number; note: string }[];
  of?: FigureOf;
}

export interface TableBlock {
  kind: 'table';
  caption: string;
  /** A quiet one stands back beside the others. */
  columns: readonly { title: string; align: 'left' | 'right'; quiet?: true }[];
  rows: readonly (readonly Cell[])[];
  sources: readonly string[];
}

/** A drawing that is no line over years: camps, offers by worth and credibility. Its numbers stand in a table beside it. */
export interface PictureBlock {
  kind: 'picture';
  /** The finding. */
  title: string;
  /** What is drawn, and how sure it is. */
  subtitle: string;
  /** Made by `charts/` to stand in a page: without its own title, style and foot, its ids unlike those of other pictures. */
  svg: string;
  /** The same for a phone, where it is more than one that fits any width. */
  narrow?: string;
  /** What its fillings and marks stand for, each with a small drawing of its own. */
  key?: readonly { svg: string; words: string }[];
  /** It fits any width, and steps through the years where there is script: the custom element that does so. */
  live?: 'entente-map' | 'entente-network';
  /** The question that it answers, where the page answers another: its title leads there. */
  of?: Ask;
  /** The year that is drawn, and the first and last that could be. */
  years?: { shown: number; first: number; last: number };
  sources: readonly string[];
}

/** Numbers and choices that the answer rests on and the reader may set. */
export interface DialsBlock {
  kind: 'dials';
  /** The option of the view that sets them, each by its name. */
  option: string;
  /** What moving them does. */
  about: string;
  /** What comes out as they stand, in a line: it stays in sight while they are moved. */
  outcome: string;
  /** What setting none is called: "Back to our weights". */
  reset: string;
  /** @property folded they matter less: a browser shows them when asked */
  groups: readonly { caption: string; dials: readonly Dial[]; folded?: true }[];
  /** The same where nothing can be set: in a terminal, in a file. */
  instead: readonly TableBlock[];
}

interface DialOfAny {
  /** As the option takes it: "trade-share". */
  name: string;
  label: string;
  /** Where the label leads. */
  to?: FigureOf | Ask;
  /** Where the usual value comes from: "measured", "ours". */
  origin: string;
  /** Where moving it leads to another answer: "flips to balance at 0.42". */
  turn?: string;
}

export interface NumberDial extends DialOfAny {
  unit: string;
  decimals: number;
  /** The ends of its scale. */
  range: readonly [low: number, high: number];
  /** On such a scale, doubling and halving are equally far, and any number above 0 may be set. */
  log?: true;
  whole?: true;
  /** The value where nobody sets it, or the reason why there is none. */
  usual: Figure;
  set?: number;
  /** Where on its scale the answer turns. */
  turnAt?: number;
}

export interface ChoiceDial extends DialOfAny {
  /**
   * @property label what it is called
   * @property closed it cannot be taken: what it needs is absent
   */
  choices: readonly { value: string; label: string; about: string; closed?: true }[];
  usual: string;
  set?: string;
}

export type Dial = NumberDial | ChoiceDial;

/** Words, a figure, or a number in words that leads to its series or to another answer. */
export type Cell =
  | string
  | { figure: Figure; decimals: number; of?: FigureOf }
  | { text: string; of?: FigureOf; to?: Ask; chip?: Chip };

/** A word that a page sets off, as a verdict: which way it speaks, and whether weakly. The word itself says it too. */
export type Chip = PartTone;

/** An aside, dim: what is not on hand, what to run, a warning about the data. */
export interface NoteBlock {
  kind: 'note';
  text: string;
  sources?: readonly string[];
}
