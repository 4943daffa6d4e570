import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FigureTable, Layout } from './figure-table.ts';
import { encodeTable } from './parquet.ts';

/** Turns figure tables into bytes, perhaps on another thread while the next table is made. */
export interface Encoder {
  /** Begins to encode a table in some layouts; what it returns gives the bytes, waiting for them where need be. */
  begin: (table: FigureTable, layouts: readonly Layout[], level: number) => () => Uint8Array[];
  close: () => void;
}

/** Encodes at once, in this thread: the same bytes as on another. */
export const onThisThread: Encoder = {
  begin: (table, layouts, level) => {
    const bytes = layouts.map((layout) => encodeTable(table, layout, level));
    return () => bytes;
  },
  close: () => {},
};

/** What goes to the other thread and comes back. */
export interface EncodingTask {
  task: number;
  table: FigureTable;
  layouts: readonly Layout[];
  level: number;
}
export interface EncodingAnswer {
  task: number;
  bytes?: Uint8Array[];
  fault?: string;
}

/** How many tables may wait or be under way. */
const AHEAD = 2;

/** A thread that says nothing for so long is taken for dead. */
const PATIENCE_MS = 300_000;

/**
 * An encoder on a thread of its own, so that a build uses two cores. The caller stays synchronous: it sleeps until the answer is
 * there, woken through shared memory.
 * @param script path of the built encoding-thread.js
 */
export function onAnotherThread(script: string): Encoder {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(script, { workerData: { port: port2, answered }, transferList: [port2] });
  thread.unref();
  port.unref();
  const answers = new Map<number, EncodingAnswer>();
  let tasks = 0;
  const answerOf = (task: number): EncodingAnswer => {
    for (;;) {
      const seen = Atomics.load(answered, 0);
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const answer = next.message as EncodingAnswer;
        answers.set(answer.task, answer);
      }
      const answer = answers.get(task);
      if (answer) return answer;
      if (Atomics.wait(answered, 0, seen, PATIENCE_MS) === 'timed-out')
        throw new Error('the encoding thread does not answer');
    }
  };
  return {
    begin: (table, layouts, level) => {
      const task = tasks++;
      // Tables that wait for the other thread take room: do not run further ahead than this.
      if (task >= AHEAD) answers.set(task - AHEAD, answerOf(task - AHEAD));
      port.postMessage({ task, table, layouts, level } satisfies EncodingTask);
      return () => {
        const { bytes, fault } = answerOf(task);
        answers.delete(task);
        if (!bytes) throw new Error(fault ?? 'the encoding thread gave nothing');
        return bytes;
      };
    },
    close: () => {
      port.close();
      void thread.terminate();
    },
  };
}
