/** Milliseconds of work between two chances for anything else: an interrupt, a bar on the screen. */
const AT_A_STRETCH = 50;

/** Runs long work step by step to its end, and lets the program hear of other things in between. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < AT_A_STRETCH) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
