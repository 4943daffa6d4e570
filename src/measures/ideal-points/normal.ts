/** The standard normal distribution, quick enough for a hundred million votes, and right in the far tails too. */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** The standard normal density at x. @example normalDensity(0) // 0.3989422804014327 */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/**
 * The inverse Mills ratio φ(x)/Φ(x) by series (near 0) and continued fraction (in the tail), to about 1e-15: slow, and what
 * the table of {@link inverseMills} is made of. Abramowitz and Stegun (1964), 26.2.10 and 26.2.14.
 */
function exactInverseMills(x: number): number {
  if (x > -3) {
    let term = x;
    let sum = x;
    for (let n = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && n < 400; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    const density = normalDensity(x);
    return density / (0.5 + density * sum);
  }
  let fraction = -x;
  for (let n = 200; n >= 1; n--) fraction = -x + n / fraction;
  return fraction;
}

const LIMIT = 8;
const STEPS = 64;
/** Of each step of the table the cubic through the ratio and its derivative -r (r + x) at both ends: four coefficients, low first. */
const cubics = ratioCubics();

function ratioCubics(): Float64Array {
  const into = new Float64Array(4 * (2 * LIMIT * STEPS + 1));
  const ratioAt = (n: number) => exactInverseMills(n / STEPS - LIMIT);
  const slopeAt = (n: number, r: number) => (-r * (r + n / STEPS - LIMIT)) / STEPS;
  for (let n = 0; 4 * n < into.length; n++) {
    const [r, next] = [ratioAt(n), ratioAt(n + 1)];
    const [slope, nextSlope] = [slopeAt(n, r), slopeAt(n + 1, next)];
    into.set([r, slope, 3 * (next - r) - 2 * slope - nextSlope, 2 * (r - next) + slope + nextSlope], 4 * n);
  }
  return into;
}

/**
 * The inverse Mills ratio φ(x)/Φ(x): minus the mean of a standard normal known to lie below x. From a table by cubic
 * interpolation, to 2e-9 of its size below 3 and 1e-6 to 8; beyond, by continued fraction (left) and the density (right).
 * @param x any finite number
 * @example inverseMills(0) // 0.7978845608
 */
export function inverseMills(x: number): number {
  if (x < -LIMIT) return -x + 1 / (-x + 2 / (-x + 3 / (-x + 4 / (-x + 5 / (-x + 6 / -x)))));
  if (x >= LIMIT) return normalDensity(x);
  const at = (x + LIMIT) * STEPS;
  const n = at | 0;
  const f = at - n;
  const c = n << 2;
  return cubics[c]! + f * (cubics[c + 1]! + f * (cubics[c + 2]! + f * cubics[c + 3]!));
}

/**
 * The probability that a standard normal lies below x, precise relative to its size in the lower tail.
 * @example normalCdf(-10) // 7.61985302416e-24
 */
export function normalCdf(x: number): number {
  return x <= 0 ? normalDensity(x) / inverseMills(x) : 1 - normalDensity(x) / inverseMills(-x);
}

/** The probability that a standard normal lies between low and high, precise in both tails. @param low below `high` */
export function normalBetween(low: number, high: number): number {
  return low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
}

/**
 * The density at both ends of an interval over the probability that a standard normal lies in it, by one exponential: with m the
 * inverse Mills ratio and σ = φ(low)/φ(high), φ(high)/P = m(low) m(high) / (m(low) - σ m(high)) and φ(low)/P is σ times that;
 * turned round where the upper tail is the thinner. Written to `into`: a pass over all votes makes nothing new.
 * @param low below `high`
 * @example edgeRatios(-1, 1, into) // into = [0.3544353, 0.3544353]
 */
export function edgeRatios(low: number, high: number, into: Float64Array): void {
  const turned = low + high > 0;
  const outer = inverseMills(turned ? -high : low);
  const inner = inverseMills(turned ? -low : high);
  const share = Math.exp(-0.5 * (high - low) * Math.abs(high + low));
  const nearer = (outer * inner) / (outer - share * inner);
  into[0] = turned ? nearer : share * nearer;
  into[1] = turned ? share * nearer : nearer;
}
