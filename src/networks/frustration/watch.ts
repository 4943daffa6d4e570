/** Long work in steps: whoever runs it may do something else between two, or stop asking. */
export type Steps<T> = Generator<void, T>;

/** Whether long work should stop and give what it has. */
export interface Watch {
  stop: () => boolean;
}

/** Runs long work to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
