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
 * The t that a share of the distribution lies below.
 * @param share between 0 and 1, neither inside
 * @example studentQuantile(0.975, 10) // 2.2281
 */
export function studentQuantile(share: number, degrees: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies between 0 and 1; got ${share}`);
  return crossing((t) => studentBelow(t, degrees), share, 0, 1);
}

/**
 * Where a rising function reaches a level: by doubling outwards, then by halving.
 * @param start a first guess @param step the first step outwards, more than 0
 */
export function crossing(rising: (x: number) => number, level: number, start: number, step: number): number {
  let [low, high] = [start, start];
  for (let by = step; rising(low) > level && by < Infinity; by *= 2) low -= by;
  for (let by = step; rising(high) < level && by < Infinity; by *= 2) high += by;
  for (let n = 0; n < 80; n++) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
