import type { Atlas } from '../atlas/atlas.ts';
import type { Page } from '../dossier/page.ts';
import type { Reference } from '../sources/source.ts';

/** What a word or an option names: the form in the browser, the check on a server and the schema are made from it. */
export type Kind = 'state' | 'pair' | 'measure' | 'measures' | 'year' | 'whole' | 'number' | 'date' | 'choice' | 'text';

/** A word of a command, in its place; a part of an address. */
export interface Word {
  /** "a", "measure": how the schema calls it. */
  name: string;
  kind: Kind;
  about: string;
  /** Every word that it takes, where there is a list. */
  choices?: () => readonly string[];
  optional?: true;
  /** The last word may stand several times: at most so often. */
  most?: number;
}

export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in help: "Y", "DIR". */
  value?: string;
  about: string;
  multiple?: true;
  /** Of an option with a value. Left out: text. */
  kind?: Kind;
  choices?: () => readonly string[];
  /** Lowest and highest whole number. */
  range?: readonly [number, number];
  /** Only on the user's own machine: it names a file there, or what only a command can do. */
  here?: true;
}

/** What the user gave, on a command line or in an address: words in order, and options by name. */
export interface Given {
  words: readonly string[];
  text: (name: string) => string | undefined;
  texts: (name: string) => readonly string[];
  flag: (name: string) => boolean;
}

/** What an answer may draw on. A command and a server each lay their own. */
export interface Desk {
  atlas: () => Atlas;
  /** Where the user's own rows lie. */
  env: Readonly<Record<string, string | undefined>>;
  /** The folder in which files of the user's are named; left out where none may be read, as on a server. */
  cwd?: string;
  now: () => Date;
}

/** An answer in every form that it has. Nothing is worked out for a form before it is asked for. */
export interface Answer {
  json: () => unknown;
  /** Left out where the answer is no table. */
  csv?: () => string | Promise<string>;
  /** Left out where there is nothing to draw. */
  svg?: () => string | Promise<string>;
  page: () => Page | Promise<Page>;
  /** What a terminal shows in place of the page, where that says it shorter. */
  text?: () => string;
  /** The works to cite. Left out: those of the page's sources. */
  references?: () => readonly Reference[];
}

/**
 * Something that can be asked of the data, declared once: the command of its name, its address and its forms (`/triangle/USA/RUS/CHN.json`),
 * the schema of that address and the form in the browser are made from this.
 */
export interface View {
  /** The command's words, and with slashes between them the beginning of its address: "triangle", "theory run". */
  name: string;
  /** One line for lists. */
  summary: string;
  /** "entente triangle A B C [--from Y]" */
  usage: string;
  /** A paragraph or two. */
  about: string;
  words: readonly Word[];
  options: Readonly<Record<string, Option>>;
  examples: readonly string[];
  /** @throws InputError where what was given is wrong, naming the word or the flag */
  answer: (given: Given, desk: Desk) => Promise<Answer>;
}
