import { format } from 'd3-format';

/**
 * A number as shown: thousands grouped, a true minus sign, and never a rounded nought for what is not nought.
 * @example showNumber(1703.4, 0) // '1,703'
 * @example showNumber(0.0004, 2) // '<0.01'
 */
export function showNumber(x: number, decimals: number): string {
  const written = withDecimals(decimals);
  const shown = written(x);
  if (x === 0 || /[1-9]/.test(shown)) return shown;
  const smallest = written(10 ** -decimals);
  return x > 0 ? `<${smallest}` : `>\u2212${smallest}`;
}

const formats = new Map<number, (x: number) => string>();

/** Made once each: a page shows thousands of numbers. */
function withDecimals(decimals: number): (x: number) => string {
  const known = formats.get(decimals) ?? format(`,.${decimals}f`);
  formats.set(decimals, known);
  return known;
}
