import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { bytesOf, type Encoded, encoded } from './encoded.ts';
import type { Answering, Question, Reply } from './question.ts';
import { TooLong, type Turns } from './turns.ts';

/** What is kept of an answer: its bytes, what was wrong with the question, or that it took too long. */
export type Kept =
  | { kind: 'answer'; body: Encoded; etag: string; rows?: number }
  | Extract<Reply, { kind: 'mistake' }>
  | { kind: 'too-long' };

/** A question that is being answered, and for how many. */
interface UnderWay {
  kept: Promise<Kept>;
  asking: number;
  started: boolean;
  stop: AbortController;
  leaving?: NodeJS.Timeout;
}

/**
 * How long an answer goes on when all who asked have gone, in milliseconds: ending a thread costs more than most answers, and who steps
 * through the years leaves behind what was fetched ahead.
 */
const GRACE = 5000;
/** How long it is remembered that an answer took too long, in milliseconds. */
export const RETRY = 60_000;
/** What a kept answer takes beside its bytes. */
const BESIDE = 1000;

/** Whole answers, kept by what was asked and of which edition. What many ask at once is worked out once. */
export class Answers {
  readonly #answer: Answering;
  readonly #turns: Turns;
  readonly #kept: LRUCache<string, Kept>;
  readonly #underWay = new Map<string, UnderWay>();
  readonly #grace: number;

  /** @param bytes how much is kept @param grace milliseconds that an answer goes on for nobody */
  constructor(answer: Answering, turns: Turns, bytes: number, grace = GRACE) {
    this.#answer = answer;
    this.#turns = turns;
    this.#grace = grace;
    this.#kept = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (kept, key) => key.length + BESIDE + (kept.kind === 'answer' ? bytesOf(kept.body) : 0),
    });
  }

  /**
   * @param key says what was asked, and of which edition
   * @param gone that who asks no longer waits
   * @throws TooBusy, or what the thread threw: a fault of ours
   */
  async to(question: Question, key: string, gone: AbortSignal): Promise<Kept> {
    const known = this.#kept.get(key);
    if (known) return known;
    const underWay = this.#underWay.get(key) ?? this.#begin(question, key);
    underWay.asking += 1;
    clearTimeout(underWay.leaving);
    let left = () => {};
    const leaves = new Promise<never>((_, reject) => {
      left = () => reject(gone.reason);
      gone.addEventListener('abort', left, { once: true });
      if (gone.aborted) left();
    });
    try {
      return await Promise.race([underWay.kept, leaves]);
    } finally {
      gone.removeEventListener('abort', left);
      underWay.asking -= 1;
      if (underWay.asking === 0)
        underWay.leaving = setTimeout(() => this.#giveUp(key, underWay), underWay.started ? this.#grace : 0).unref();
    }
  }

  #begin(question: Question, key: string): UnderWay {
    const stop = new AbortController();
    const work = (ending: AbortSignal) => {
      underWay.started = true;
      return this.#answer(question, ending);
    };
    const kept = this.#turns
      .run(work, stop.signal)
      .then(
        async (reply): Promise<Kept> =>
          reply.kind === 'answer'
            ? {
                kind: 'answer',
                body: await encoded(reply.body, reply.type),
                etag: etagOf(key),
                ...(reply.rows !== undefined && { rows: reply.rows }),
              }
            : reply,
        (error): Kept => {
          if (error instanceof TooLong) return { kind: 'too-long' };
          throw error;
        },
      )
      .then((found) => {
        this.#kept.set(key, found, found.kind === 'too-long' ? { ttl: RETRY } : {});
        return found;
      })
      .finally(() => {
        clearTimeout(underWay.leaving);
        this.#forget(key, underWay);
      });
    const underWay: UnderWay = { kept, asking: 0, started: false, stop };
    // Nobody may be left to hear of it.
    kept.catch(() => {});
    this.#underWay.set(key, underWay);
    return underWay;
  }

  #giveUp(key: string, underWay: UnderWay): void {
    this.#forget(key, underWay);
    underWay.stop.abort();
  }

  /** Who asks from now on begins anew. */
  #forget(key: string, underWay: UnderWay): void {
    if (this.#underWay.get(key) === underWay) this.#underWay.delete(key);
  }
}

/** Known before the answer is. Weak, because packed and plain bodies share it. */
export function etagOf(key: string): string {
  return `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
}

/** Whether an If-None-Match header names the tag. */
export function holds(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2));
}
