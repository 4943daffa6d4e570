import { startWaiting } from './waiting.ts';

/**
 * What an element asks the server, one question at a time: given up where it asks another, where the reader cancels, and where another page
 * is on its way.
 */
export class Asking {
  #resting: ReturnType<typeof setTimeout> | undefined;
  #giveUp: (() => void) | undefined;

  get isUnderWay(): boolean {
    return this.#giveUp !== undefined;
  }

  /** Asks when the reader has rested for so many milliseconds. */
  soon(rest: number, ask: () => void): void {
    open.add(this);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(ask, rest);
  }

  /**
   * @param cancelled the reader did not want to wait
   * @returns the answer; undefined where it was given up
   * @throws what the question throws, but for one that was given up
   */
  async put<T>(question: (signal: AbortSignal) => Promise<T>, cancelled?: () => void): Promise<T | undefined> {
    this.drop();
    open.add(this);
    const asked = new AbortController();
    const stopWaiting = startWaiting(false, () => {
      this.drop();
      cancelled?.();
    });
    const giveUp = () => {
      asked.abort();
      stopWaiting();
    };
    this.#giveUp = giveUp;
    try {
      const answer = await question(asked.signal);
      return asked.signal.aborted ? undefined : answer;
    } catch (error) {
      if (asked.signal.aborted) return undefined;
      throw error;
    } finally {
      stopWaiting();
      if (this.#giveUp === giveUp) this.#giveUp = undefined;
    }
  }

  /** Gives up what is on its way. */
  drop(): void {
    clearTimeout(this.#resting);
    this.#giveUp?.();
    this.#giveUp = undefined;
    open.delete(this);
  }
}

const open = new Set<Asking>();

document.addEventListener('turbo:visit', () => {
  for (const one of open) one.drop();
});

/** What the server says at an address: its page, which is one that says what is wrong where it is not ok. */
export interface Answered {
  ok: boolean;
  url: string;
  page: Document;
}

/** @throws TypeError where the server does not answer */
export async function answerAt(address: string, signal: AbortSignal): Promise<Answered> {
  const answer = await fetch(address, { headers: { accept: 'text/html' }, signal });
  return { ok: answer.ok, url: answer.url, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
}
