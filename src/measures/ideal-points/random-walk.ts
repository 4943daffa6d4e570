/** A path of a random walk as sessions saw it: what each session's votes alone say, as a normal observation. */
export interface SeenPath {
  /** The sessions, ascending. */
  session: ArrayLike<number>;
  /** The precision of what a session says; 0 where it says nothing. */
  precision: Float64Array;
  /** Precision × observed value. */
  pull: Float64Array;
}

/**
 * The positions of a random walk, each given what was seen up to its session: the Kalman filter in information form. A step from
 * one session to the next has variance `walkVariance`, a longer gap that many times as much. A path has no past at its first
 * session, so that this takes its prior from the second session instead (one step of the smoother), as the published estimates do.
 * @param from the first position of the path @param to one past its last
 * @param mean written from `from` to before `to`; so is `variance`
 * @example a path seen once at 2 with precision 4 has mean 2 and variance 1/4
 */
export function filterPath(
  { session, precision, pull }: SeenPath,
  from: number,
  to: number,
  walkVariance: number,
  mean: Float64Array,
  variance: Float64Array,
): void {
  // Information about the first position, from its own session alone: nothing was known before.
  let known = precision[from]!;
  let weighted = pull[from]!;
  for (let n = from + 1; n < to; n++) {
    // Carried over the step: precision 1 / (1 / known + step).
    const carried = 1 / (1 + known * walkVariance * (session[n]! - session[n - 1]!));
    known = known * carried + precision[n]!;
    weighted = weighted * carried + pull[n]!;
    mean[n] = weighted / known;
    variance[n] = 1 / known;
  }
  let first = precision[from]!;
  let firstPull = pull[from]!;
  if (from + 1 < to) {
    const carried = 1 / (1 + precision[from + 1]! * walkVariance * (session[from + 1]! - session[from]!));
    first += precision[from + 1]! * carried;
    firstPull += pull[from + 1]! * carried;
  }
  mean[from] = firstPull / first;
  variance[from] = 1 / first;
}
