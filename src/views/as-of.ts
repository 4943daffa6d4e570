import type { Case } from '../cases/case.ts';
import { lastDayOf } from '../cases/tests/fields.ts';
import { InputError } from '../sources/input-error.ts';
import type { Desk, Given } from './view.ts';

/** The day of the second verdict: --as-of, else today. @throws InputError for what is no date */
export function asOfDay(given: Given, { now }: Pick<Desk, 'now'>): string {
  const text = given.text('as-of');
  if (text === undefined) return now().toISOString().slice(0, 10);
  const day = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? lastDayOf(text) : undefined;
  if (day === undefined)
    throw new InputError('--as-of', `"${text}" is no date`, 'Give one, for example --as-of 2020-12-31, or 2020');
  return day;
}

/** @throws InputError for a day before one of the texts was written */
export function checkAsOf(asOf: string, cases: readonly Case[]): void {
  for (const { file, written } of cases)
    if (asOf < written)
      throw new InputError(
        `--as-of ${asOf}`,
        `${file} was written on ${written}`,
        'Give a later day: what was known before is no verdict on the text',
      );
}
