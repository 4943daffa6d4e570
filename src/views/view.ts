import type { Atlas } from '../atlas/atlas.ts';
import type { Block, Page } from '../pages/page.ts';
import type { Reference } from '../sources/source.ts';

/** What a word or an option names. */
export type Kind = 'state' | 'pair' | 'measure' | 'measures' | 'year' | 'whole' | 'number' | 'date' | 'choice' | 'text';

/** How a form shows what may be given. */
interface InForm {
  /** What it is called there, where its name says too little: "Only pairs of". */
  label?: string;
  /** What a choice is called, where the word to type says too little: "nuclear weapons" for "nu". */
  called?: (choice: string, before: readonly string[]) => string;
  /** What leaving it out means: "all", "20"; one of the choices, where it means that one. */
  unset?: string;
}

/** A word of a command, in its place. */
export interface Word extends InForm {
  /** "a", "measure": how the schema calls it. */
  name: string;
  kind: Kind;
  about: string;
  /** Every word that it takes, where there is a list; where that hangs on the words before it, none without them. */
  choices?: (before?: readonly string[]) => readonly string[];
  optional?: true;
  /** Of the last word: any number of them may be given. */
  many?: true;
  /** How many, where it is not any number. */
  most?: number;
  /** What each of them is called in a form, where the words before it say so: there are no more than these. Undefined: they do not. */
  each?: (before: readonly string[]) => readonly string[] | undefined;
}

export interface Option extends InForm {
  type: 'string' | 'boolean';
  /** What stands for the value in help: "Y", "DIR". */
  value?: string;
  about: string;
  multiple?: true;
  /** Of an option with a value. Left out: text. */
  kind?: Kind;
  choices?: () => readonly string[];
  /**
   * Of a value that is made of NAME=VALUE, joined by commas: the names that there are for these words. The page of the answer shows a
   * field for each (`dials`), and a form sends it as "option.name". Where it says the same as `usual`, it is left out.
   */
  dials?: (words: readonly string[]) => readonly { name: string; usual?: number }[];
  /** It changes forms for programs alone: a form in a browser leaves it out. */
  forPrograms?: true;
  /** Only on the user's own machine: it names a file there, or what only a command can do. */
  here?: true;
}

/** What the user gave: words in order, and options by name. */
export interface Given {
  words: readonly string[];
  text: (name: string) => string | undefined;
  texts: (name: string) => readonly string[];
  flag: (name: string) => boolean;
}

/** A field of a form, or an option of an address, and its value. */
export type Sent = readonly [name: string, value: string];

/** A form that is no list of a view's options. */
export interface OwnForm {
  of: 'offer';
  /** Which options it means by what it sends; undefined where that was not this form. */
  meant: (sent: readonly Sent[]) => Sent[] | undefined;
  /** What is shown where nothing was asked yet. */
  begin: () => readonly Block[];
}

/** What an answer may draw on. */
export interface Desk {
  atlas: Atlas;
  /** Says where the user's own rows lie. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where names of the user's files start. Undefined on a server, which reads none. */
  cwd?: string;
  now: () => Date;
}

/** An answer in every form that it has. Nothing is worked out for a form before it is asked for. */
export interface Answer {
  /** The value to print, or a promise of it. */
  json: () => unknown;
  /** Left out where the view declares `noTable`. */
  csv?: () => string | Promise<string>;
  /** Left out where the view declares no `drawing`. */
  svg?: () => string | Promise<string>;
  /** Where the view declares a `file`. */
  yaml?: () => string;
  page: () => Page | Promise<Page>;
  /** What a terminal shows in place of the page, where that says it shorter. @param columns how wide the terminal is */
  text?: (columns: number) => string | Promise<string>;
  /** Said beside that text, on standard error. */
  aside?: () => string;
  /** The works to cite. Left out: those of the page's sources. */
  references?: () => readonly Reference[];
}

/**
 * Something that can be asked of the data, declared once: the command of its name is made from this
 * (cli/view-command.ts), and so can an address be and the form in a browser.
 */
export interface View {
  /** The command's words: "triangle", "theory run". */
  name: string;
  /** The beginning of its address, where that is not its name: "" for the start. */
  address?: string;
  /** One line for lists. */
  summary: string;
  /** "entente triangle A B C [--from Y]" */
  usage: string;
  /** A paragraph or two. */
  about: string;
  words: readonly Word[];
  options: Readonly<Record<string, Option>>;
  examples: readonly string[];
  /** What its picture shows: "the ties and types by year". Left out: there is none. */
  drawing?: string;
  /** Why it gives no rows, and where to turn for them. Left out: it does. */
  noTable?: { why: string; instead: string };
  /** What its YAML is: a file that a command takes. Left out: there is none. */
  file?: string;
  /** A form of its own in a browser. Left out: a field for each option. */
  form?: OwnForm;
  /** Names in schemas/ of what its JSON may be. Left out: none is published. */
  schemas?: readonly string[];
  /** The field of its JSON that holds a list which may grow long: "rows". */
  list?: string;
  /** @throws InputError where what was given is wrong, naming the word or the flag */
  answer: (given: Given, desk: Desk) => Promise<Answer>;
}
