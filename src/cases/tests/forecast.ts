import { InputError } from '../../sources/input-error.ts';
import type { Test } from '../case.ts';
import type { View } from '../evidence.ts';
import { aDate, type Field, lastDayOf } from './fields.ts';
import { declareTestKind, type Outcome, type TestKind } from './test-kind.ts';

/** A test whose day may not have come. @param that how the test inside is read */
export function forecastOf(that: Field<Test>): TestKind {
  return declareTestKind({
    name: 'forecast',
    about:
      'A test inside, to be judged by a day. Until that day, and until the data reach it, the forecast is open, unless what has happened already settles it.',
    basis: 'measure',
    fields: { by: aDate('the day by which it is to be judged'), that },
    example:
      '{ test: forecast, by: 2030, that: { test: treaty, obligation: defence, of: RUS-CHN, years: 2024..2030, is: not in force } }',
    check: ({ that: inside }, from) => {
      if (inside.kind.name === 'forecast')
        throw new InputError(from.where('that'), 'that: a forecast inside a forecast', 'Put the inner test under that');
    },
    reading: ({ by, that: inside }) => `By ${by}: ${inside.kind.reading(inside.fields)}`,
    axes: ({ that: inside }) =>
      inside.kind.axes(inside.fields).map(({ name, options }) => ({
        name,
        options: options.map(({ label, choose }) => ({
          label,
          choose: (fields) => ({ ...fields, that: { ...fields.that, fields: choose(fields.that.fields) } }),
        })),
      })),
    query: ({ that: inside }) => inside.kind.query(inside.fields),
    judge: async ({ by, that: inside }, view: View): Promise<Outcome> => {
      const found = await inside.kind.judge(inside.fields, view);
      const due = view.reached(lastDayOf(by));
      if (found.kind === 'judged') {
        if (found.settled) return found;
        return open(`${found.words}, so far${due ? '; the data do not reach the day' : ''}`, found.sources);
      }
      if (!due) return open(`to be judged by ${by}`, found.sources);
      const unreached = found.reason === 'not-published' || found.reason === 'outside-coverage';
      return unreached ? open(`${found.words}; the data do not reach the day`, found.sources) : found;
    },
  });
}

function open(words: string, sources: readonly string[]): Outcome {
  return { kind: 'absent', reason: 'not-yet', words, sources };
}
