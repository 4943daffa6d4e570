import { howMany, showNumber } from '../../charts/text.ts';
import type { View } from '../evidence.ts';
import { measureAxis, thresholdAxis, windowAxis } from './axes.ts';
import { type Condition, conditionWords, meets } from './condition.ts';
import { aCondition, type Span } from './fields.ts';
import { type Numbers, numbersNote, spanWords, tooFew, whenWords, yearsHad, yearsThatMeet } from './numbers.ts';
import { checkTerm, foundOf, type Term, termFields, termNumbers, termQuery, termWords } from './terms.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

/** A number against a condition. */
export const valueTest = declareTestKind({
  name: 'value',
  about: 'A number of a state, a pair or several, in a year or over a span, meets a condition.',
  basis: 'measure',
  fields: { ...termFields, is: aCondition('what the number is to be') },
  example: '{ test: value, measure: cinc, of: sum of USA and allies of USA, years: 2014, is: "> 0.3" }',
  check: (fields, from) => {
    for (const measure of [fields.measure, ...(fields.also ?? [])]) checkTerm({ ...fields, measure }, from, 'of');
  },
  reading: (fields) => `The ${termWords(fields)} is ${conditionWords(fields.is)}.`,
  axes: (fields) => [...measureAxis(fields), ...windowAxis(fields), ...thresholdAxis(fields)],
  query: termQuery,
  judge: (fields, view) => judgeNumber(fields, fields.is, view),
});

/** Whether a term meets a condition: as one number, or in each or any year. */
export async function judgeNumber(term: Term, is: Condition, view: View): Promise<Outcome> {
  const got = await termNumbers(term, view);
  if ('lacking' in got) return got.lacking;
  const { numbers } = got;
  const found = foundOf(term, numbers);
  const years = yearsHad(numbers, term.years);
  const note = numbersNote([numbers]);
  const common = {
    kind: 'judged' as const,
    numbers: [found],
    sources: numbers.sources,
    years,
    ...(note !== undefined && { note }),
  };
  if (term.over !== 'each' && term.over !== 'any')
    return {
      ...common,
      holds: meets(is, found.value) ? 'yes' : 'no',
      words: `${showNumber(found.value, found.decimals)} ${whenWords({ from: years.from, to: years.to }, term.over)}`,
      ...(years.had === years.asked && { settled: true }),
    };
  const { met, not } = yearsThatMeet(numbers, is);
  const untold = untoldYet(term.over, met, not, numbers, term.years);
  if (untold) return untold;
  return { ...common, ...eachOrAny(term.over, met, not, years, term) };
}

/** Too few years for "in each" or "in none", where no year settles it. */
export function untoldYet(
  over: 'each' | 'any',
  met: readonly number[],
  not: readonly number[],
  numbers: Numbers,
  span: Span,
): Outcome | undefined {
  return (over === 'each' ? not : met).length > 0 ? undefined : tooFew(numbers, span);
}

/** The answer where each or any year counts: one year can settle it; else the span has to be full. */
export function eachOrAny(
  over: 'each' | 'any',
  met: readonly number[],
  not: readonly number[],
  years: { from: number; to: number; had: number; asked: number },
  { years: span }: Pick<Term, 'years'>,
): Pick<Extract<Outcome, { kind: 'judged' }>, 'holds' | 'words' | 'settled'> {
  const settledBy = over === 'each' ? not : met;
  const full = years.had === years.asked;
  const first = settledBy[0];
  const count = `in ${met.length} of ${howMany(years.had, 'years')}, ${spanWords({ from: years.from, to: years.to })}`;
  const words = first === undefined ? count : `${count}; ${over === 'each' ? 'not' : 'first'} in ${first}`;
  return {
    holds: over === 'each' ? (not.length === 0 ? 'yes' : 'no') : met.length > 0 ? 'yes' : 'no',
    words: full ? words : `${words}; no data for the rest of ${spanWords(span)}`,
    ...((first !== undefined || full) && { settled: true as const }),
  };
}
