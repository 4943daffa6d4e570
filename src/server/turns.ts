/** How much may be worked out at once, and for how long. Times in milliseconds. */
export interface Limits {
  /** Answers worked out at once. */
  quick: number;
  /** Beside them, those that have run for longer than `longAfter`: they no longer keep the quick ones waiting. */
  long: number;
  longAfter: number;
  /** Questions that wait. More are turned away. */
  waiting: number;
  /** After this an answer is given up. */
  time: number;
}

/** Too many questions wait. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** An answer took longer than it may. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

interface Waiting {
  start: () => void;
}

/** Takes work in turns, within limits. */
export class Turns {
  readonly #limits: Limits;
  readonly #queue: Waiting[] = [];
  /** Those that run for long, and have no place among the long ones yet. */
  readonly #overdue = new Set<() => void>();
  #quick = 0;
  #long = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Questions that wait, and answers that are worked out. */
  get state(): { waiting: number; running: number } {
    return { waiting: this.#queue.length, running: this.#quick + this.#long };
  }

  /**
   * Does the work when its turn comes.
   * @param work must end when its signal says so
   * @param stop takes it out of the queue, or ends it
   * @throws TooBusy where too many wait; TooLong where it took too long; the signal's reason where it was stopped
   */
  async run<T>(work: (stop: AbortSignal) => Promise<T>, stop: AbortSignal): Promise<T> {
    await this.#turn(stop);
    const ending = new AbortController();
    let long = false;
    const becomeLong = () => {
      long = true;
      this.#long += 1;
      this.#quick -= 1;
    };
    const overdue = setTimeout(() => {
      this.#overdue.add(becomeLong);
      this.#next();
    }, this.#limits.longAfter);
    const tookTooLong = setTimeout(() => ending.abort(new TooLong()), this.#limits.time);
    const stopped = () => ending.abort(stop.reason);
    stop.addEventListener('abort', stopped, { once: true });
    try {
      return await work(ending.signal);
    } catch (error) {
      throw ending.signal.aborted ? ending.signal.reason : error;
    } finally {
      clearTimeout(overdue);
      this.#overdue.delete(becomeLong);
      clearTimeout(tookTooLong);
      stop.removeEventListener('abort', stopped);
      if (long) this.#long -= 1;
      else this.#quick -= 1;
      this.#next();
    }
  }

  /** Resolves when it is one's turn, which is then taken. */
  #turn(stop: AbortSignal): Promise<void> {
    stop.throwIfAborted();
    if (this.#quick < this.#limits.quick) {
      this.#quick += 1;
      return Promise.resolve();
    }
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(new TooBusy());
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(stop.reason);
      };
      const waiting: Waiting = {
        start: () => {
          stop.removeEventListener('abort', leave);
          resolve();
        },
      };
      stop.addEventListener('abort', leave, { once: true });
      this.#queue.push(waiting);
    });
  }

  #next(): void {
    for (const becomeLong of this.#overdue) {
      if (this.#long >= this.#limits.long) break;
      this.#overdue.delete(becomeLong);
      becomeLong();
    }
    while (this.#quick < this.#limits.quick && this.#queue.length > 0) {
      this.#quick += 1;
      this.#queue.shift()!.start();
    }
  }
}
