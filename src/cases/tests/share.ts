import { howMany, showNumber } from '../../charts/text.ts';
import { measureAxis, thresholdAxis, windowAxis } from './axes.ts';
import { conditionWords, meets } from './condition.ts';
import { aCondition } from './fields.ts';
import { numbersNote, numbersOf, spanWords, tooFew, yearsHad, yearsThatMeet } from './numbers.ts';
import { subjectWords } from './subject.ts';
import { checkTerm, lowered, termFields, termQuery } from './terms.ts';
import { declareTestKind } from './test-kind.ts';

const { over: _over, ...fields } = termFields;

/** In what share of the years a condition is met. */
export const shareTest = declareTestKind({
  name: 'share',
  about: 'The share (0 to 1) of the years of a span in which a number meets a condition.',
  basis: 'measure',
  fields: {
    ...fields,
    where: aCondition('what the number is to meet in a year'),
    is: aCondition('what the share of such years is to be'),
  },
  example: '{ test: share, measure: un-agreement, of: RUS-CHN, years: 1992..2018, where: "> 0.7", is: ">= 0.9" }',
  check: (given, from) => {
    for (const measure of [given.measure, ...(given.also ?? [])]) checkTerm({ ...given, measure }, from, 'of');
  },
  reading: ({ measure, of, years, where, is }) =>
    `The share of the years ${spanWords(years)} in which the ${lowered(measure.label)} of ${subjectWords(of, measure.of === 'directed-dyad')} is ${conditionWords(where)} is ${conditionWords(is)}.`,
  axes: (given) => [...measureAxis(given), ...windowAxis(given), ...thresholdAxis(given)],
  query: (given) => termQuery({ ...given, over: 'mean' }),
  judge: async ({ measure, of, years, where, is }, view) => {
    const numbers = await numbersOf(measure, of, years, view);
    const lacking = tooFew(numbers, years);
    if (lacking) return lacking;
    const { met } = yearsThatMeet(numbers, where);
    const had = yearsHad(numbers, years);
    const share = met.length / had.had;
    const note = numbersNote([numbers]);
    return {
      kind: 'judged',
      holds: meets(is, share) ? 'yes' : 'no',
      words: `in ${met.length} of ${howMany(had.had, 'years')}, ${spanWords(had)} (${showNumber(share, 2)})`,
      numbers: [{ label: 'share of years', value: share, decimals: 2 }],
      sources: numbers.sources,
      years: had,
      ...(had.had === had.asked && { settled: true }),
      ...(note !== undefined && { note }),
    };
  },
});
