import type { Form, Query } from './address.ts';

/** What crosses to a thread that answers: a view goes by its name, since a function cannot. */
export interface Question {
  view: string;
  words: readonly string[];
  query: Query;
  /** Left out: the page for a browser. */
  form?: Form;
}

/** Where the data of an answer lie, and what a page for a browser names. */
export interface Setting {
  /** The folder of the atlas, and what to call it when people ask. */
  atlas: string;
  place: string;
  /** Changes with what is in the atlas and in the user's own rows: what was opened before is opened anew. */
  mark: string;
  /** Where the user's own rows lie. */
  env: Readonly<Record<string, string | undefined>>;
  /** Address of each file that pages load, by its name without the hash: "workbench.js". */
  assets: Readonly<Record<string, string>>;
}

/** What comes back: the answer in its form, of a part how many rows there are in all, or what was wrong with the question. */
export type Reply =
  | { kind: 'answer'; type: string; body: Uint8Array<ArrayBuffer>; rows?: number }
  | { kind: 'mistake'; where: string; problem: string; fix: string; missing?: true };

/** Answers questions, on this thread or on others. @throws Error where the fault is ours */
export type Answering = (question: Question, stop?: AbortSignal) => Promise<Reply>;
