import { Tinypool } from 'tinypool';
import type { Answering, Reply, Setting } from './question.ts';

/** Threads that answer, each with its atlas open. */
export interface AnsweringThreads {
  answer: Answering;
  close: () => Promise<void>;
}

/** @param script path of the built answering-thread.js */
export function answeringThreads(script: string, count: number, setting: Setting): AnsweringThreads {
  const pool = new Tinypool({ filename: script, name: 'work', minThreads: count, maxThreads: count });
  return {
    answer: (question, stop) =>
      pool.run({ question, setting }, stop === undefined ? {} : { signal: stop }) as Promise<Reply>,
    close: () => pool.destroy(),
  };
}
