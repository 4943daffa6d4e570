/**
 * The share of Student's t distribution below a value, for a whole number of degrees of freedom: the finite sums of Abramowitz
 * and Stegun (1964), 26.7.3 and 26.7.4.
 * @param degrees 1 or more
 * @throws RangeError where the degrees are no whole number of 1 or more
 * @example studentBelow(3.1, 7) // 0.99134
 */
export function studentBelow(t: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`degrees are 1, 2, …; got ${degrees}`);
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const between = odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + between) / 2;
}

/**
 * The density of Student's t distribution: a function of t.
 * @param degrees a whole number of 1 or more
 * @example studentDensity(3)(0) // 0.36755
 */
export function studentDensity(degrees: number): (t: number) => number {
  const odd = degrees % 2 === 1;
  let peak = odd ? 1 / Math.PI : Math.SQRT1_2 / 2;
  for (let k = odd ? 1 : 2; k < degrees; k += 2) peak *= ((k + 1) / k) * Math.sqrt(k / (k + 2));
  return (t) => peak * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
}

/**
 * The t that a share of the distribution lies below.
 * @param share between 0 and 1, neither inside
 * @example studentQuantile(0.975, 10) // 2.2281
 */
export function studentQuantile(share: number, degrees: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies between 0 and 1; got ${share}`);
  const below = (t: number) => studentBelow(t, degrees);
  let [low, high] = [0, 0];
  for (let by = 1; below(low) > share && by < Infinity; by *= 2) low -= by;
  for (let by = 1; below(high) < share && by < Infinity; by *= 2) high += by;
  return crossing(below, studentDensity(degrees), share, low, high);
}

/**
 * Where a rising function reaches a level between two places: by Newton's steps, and by halving where these lead outside or are too slow.
 * @param slope the function's derivative @param low where it is at most the level @param high where it is at least that
 */
export function crossing(
  rising: (x: number) => number,
  slope: (x: number) => number,
  level: number,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  const near = 1e-10 * (to - from);
  let x = (from + to) / 2;
  for (let n = 0; n < 100 && from < to; n++) {
    const over = rising(x) - level;
    if (over === 0) return x;
    if (over < 0) from = x;
    else to = x;
    const step = over / slope(x);
    const next = x - step;
    // A step this small leaves its own square as error.
    if (Math.abs(step) < near) return Math.min(Math.max(next, from), to);
    const middle = (from + to) / 2;
    x = n < 20 && next > from && next < to ? next : middle;
    if (x === from || x === to) return x;
  }
  return x;
}
