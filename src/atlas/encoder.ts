import type { FigureTable, Layout } from './figure-table.ts';
import { OtherThread } from './other-thread.ts';
import { encodeTable } from './parquet.ts';

/** Turns figure tables into bytes, perhaps on another thread while the next table is made. */
export interface Encoder {
  /** Begins to encode a table in some layouts; what it returns gives the bytes, waiting for them where need be. */
  begin: (table: FigureTable, layouts: readonly Layout[], level: number) => () => Uint8Array[];
  /** Whether a table can be begun without waiting for others. */
  hasRoom: () => boolean;
  close: () => void;
}

/** Encodes at once, in this thread: the same bytes as on another. */
export const onThisThread: Encoder = {
  begin: (table, layouts, level) => {
    const bytes = layouts.map((layout) => encodeTable(table, layout, level));
    return () => bytes;
  },
  hasRoom: () => true,
  close: () => {},
};

/** What goes to the other thread. */
export interface EncodingTask {
  table: FigureTable;
  layouts: readonly Layout[];
  level: number;
}

/** How many tables may wait or be under way. */
export const AHEAD = 2;

/** An encoder on a thread of its own. @param script path of the built encoding-thread.js */
export function onAnotherThread(script: string): Encoder {
  const thread = new OtherThread<EncodingTask, Uint8Array[]>(script);
  let begun = 0;
  return {
    begin: (table, layouts, level) => {
      // Tables that wait for the other thread take room: do not run further ahead than this.
      thread.waitFor(begun++ - AHEAD);
      const number = thread.send({ table, layouts, level });
      return () => thread.answerTo(number);
    },
    hasRoom: () => thread.hasAnswered(begun - AHEAD),
    close: () => thread.close(),
  };
}
