import { InputError } from '../sources/input-error.ts';
import { FIRST_YEAR, LAST_YEAR } from '../states/index.ts';
import type { Given } from './view.ts';

/** A whole number given to a flag. @throws InputError naming the flag and what was expected */
export function wholeNumber(given: Given, flag: string, range: readonly [number, number]): number | undefined {
  const text = given.text(flag);
  if (text === undefined) return undefined;
  const x = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(x >= range[0] && x <= range[1]))
    throw new InputError(
      `--${flag}`,
      `"${text}" is not a whole number from ${range[0]} to ${range[1]}`,
      `Give one, for example --${flag} ${range[0]}`,
    );
  return x;
}

/** A year within the state system. */
export function year(given: Given, flag = 'year'): number | undefined {
  return wholeNumber(given, flag, [FIRST_YEAR, LAST_YEAR]);
}
