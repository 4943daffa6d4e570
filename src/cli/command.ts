import type { ParseArgsConfig } from 'node:util';
import { ofEveryView } from '../views/declared.ts';
import type { Given, Option } from '../views/view.ts';

/** What a command may touch, passed in so that tests need no mocks and no real terminal. */
export interface Effects {
  /** Data: standard output. */
  out: (text: string) => void;
  /** Words and progress: standard error. */
  err: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Whether standard output is a terminal, and how wide it is. */
  terminal: boolean;
  columns: number;
  /** Whether standard error is a terminal: progress bars are drawn only there. */
  progressTerminal: boolean;
  now: () => Date;
  /** Calls once when the user interrupts (Ctrl-C), in place of ending the program; returns how to take that back. */
  onInterrupt?: (then: () => void) => () => void;
}

/** A command, declared once: help, parsing and the reference page are made from this. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** "entente dossier A B [--year Y]" */
  usage: string;
  /** A paragraph or two for its own help. */
  about: string;
  options: Readonly<Record<string, Option>>;
  examples: readonly string[];
  /** @returns the exit code: 0 done, 1 a check failed */
  run: (given: Given, effects: Effects) => Promise<number>;
}

/** Options that every command takes. */
export const everywhere: Readonly<Record<string, Option>> = {
  atlas: {
    type: 'string',
    value: 'DIR',
    about: 'the atlas to read; else ENTENTE_ATLAS, your built atlas, the starter',
  },
  json: { type: 'boolean', about: 'print JSON in the form of entente schema' },
  csv: { type: 'boolean', about: 'print comma-separated values' },
  quiet: { type: 'boolean', about: 'no words and no progress on standard error' },
  ...ofEveryView,
  debug: { type: 'boolean', about: 'show the stack trace of our own faults' },
  help: { type: 'boolean', about: 'this page' },
};

export type ParseOptions = NonNullable<ParseArgsConfig['options']>;
