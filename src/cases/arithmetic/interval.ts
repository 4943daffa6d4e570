/** What a number can be: as printed or computed from what is printed, and the least and the most that rounding leaves open. */
export interface Interval {
  central: number;
  low: number;
  high: number;
}

/**
 * Differences below this share are those of binary arithmetic, not of figures: 0.1 + 0.2 is 0.3. Ends of intervals are compared with it,
 * and are not rounded outward.
 */
const NOISE = 1e-9;

/** How far apart two numbers of a size may lie and count as equal. */
export function slack(...sizes: number[]): number {
  return NOISE * Math.max(...sizes.map(Math.abs), 1e-300);
}

export function exactly(value: number): Interval {
  return { central: value, low: value, high: value };
}

/** A figure known to half a unit of its rounding. @example within(3.4, 0.1) // { central: 3.4, low: 3.35, high: 3.45 } */
export function within(value: number, unit: number): Interval {
  return { central: value, low: value - unit / 2, high: value + unit / 2 };
}

export function plus(a: Interval, b: Interval): Interval {
  return { central: a.central + b.central, low: a.low + b.low, high: a.high + b.high };
}

export function negative(a: Interval): Interval {
  return { central: -a.central, low: -a.high, high: -a.low };
}

export function minus(a: Interval, b: Interval): Interval {
  return plus(a, negative(b));
}

export function times(a: Interval, b: Interval): Interval {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { central: a.central * b.central, low: Math.min(...corners), high: Math.max(...corners) };
}

/** @returns undefined where the divisor can be 0 */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { central: a.central / b.central, low: Math.min(...corners), high: Math.max(...corners) };
}

/** A power with an exact exponent. @returns undefined for a base that can be 0 or less */
export function power(a: Interval, exponent: number): Interval | undefined {
  if (a.low <= 0) return undefined;
  const ends = [a.low ** exponent, a.high ** exponent];
  return { central: a.central ** exponent, low: Math.min(...ends), high: Math.max(...ends) };
}

/** What a part is of itself and a rest, 0 to 1, with the part counted once. @returns undefined where the whole can be 0 or less */
export function partOf(part: Interval, rest: Interval): Interval | undefined {
  if (part.low < 0 || rest.low < 0 || part.low + rest.low <= 0) return over(part, plus(part, rest));
  return {
    central: part.central / (part.central + rest.central),
    low: part.low / (part.low + rest.high),
    high: part.high / (part.high + rest.low),
  };
}

/** Rounded to decimals, halves away from 0, as figures are rounded for print. @example roundedTo(6.265, 2) // 6.27 */
export function roundedTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.abs(value) * scale;
  const whole = Math.floor(size + 0.5 + slack(size));
  return (Math.sign(value) * whole) / scale;
}

/** Whether it is still within the range of numbers. */
export function bounded(a: Interval): boolean {
  return Number.isFinite(a.low) && Number.isFinite(a.high) && Number.isFinite(a.central);
}
