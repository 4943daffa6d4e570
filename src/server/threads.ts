import { Tinypool } from 'tinypool';
import type { Answering, Question, Reply, Setting } from './question.ts';

/** Threads that answer, each with its atlas open. */
export interface AnsweringThreads {
  answer: Answering;
  /** Has every thread answer a question whose answer nobody waits for: what they load and open is then at hand. */
  warm: (question: Question) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A question that is stopped ends its thread, which another takes the place of.
 * @param script path of the built answering-thread.js
 * @param count how many are kept; at most so many run at once
 * @param setting as it is when a question is asked
 */
export function answeringThreads(
  script: string,
  [count, most]: readonly [count: number, most: number],
  setting: () => Setting,
): AnsweringThreads {
  const pool = new Tinypool({
    filename: script,
    name: 'work',
    minThreads: count,
    maxThreads: most,
    idleTimeout: 60_000,
  });
  return {
    answer: (question, stop) =>
      pool.run({ question, setting: setting() }, stop === undefined ? {} : { signal: stop }) as Promise<Reply>,
    warm: async (question) => {
      const asked = Array.from({ length: count }, () => pool.run({ question, setting: setting() }));
      await Promise.allSettled(asked);
    },
    close: () => pool.destroy(),
  };
}
