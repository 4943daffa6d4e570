/** Long work in steps: whoever runs it may do something else between two, or stop asking. */
export type Steps<T> = Generator<void, T>;

/** Whether long work should stop and give what it has. */
export interface Watch {
  stop: () => boolean;
}

/** What a search may spend. */
export interface Allowance {
  /** Seconds after which it stops with what it has. Default: no limit. */
  seconds?: number;
  /** Clock in milliseconds, for `seconds`. Default: the time of day. */
  now?: () => number;
  /** Asked now and then: true stops it with what it has. */
  cancelled?: () => boolean;
}

/** A watch that counts from now. */
export function watchOf({ seconds: limit = Number.POSITIVE_INFINITY, now = Date.now, cancelled }: Allowance) {
  const begun = now();
  const seconds = () => (now() - begun) / 1000;
  return { seconds, stop: () => seconds() >= limit || cancelled?.() === true };
}

/** Runs long work to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
