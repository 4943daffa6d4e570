import { showNumber } from '../../charts/text.ts';
import { InputError } from '../../sources/input-error.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import type { View } from '../evidence.ts';
import { measureAxis, thresholdAxis, windowAxis } from './axes.ts';
import { type Condition, conditionWords, meets } from './condition.ts';
import { aCondition, aText, type Span } from './fields.ts';
import { type Numbers, numbersNote, type Over, spanWords, yearsHad } from './numbers.ts';
import {
  checkTerm,
  foundOf,
  secondOf,
  secondTermFields,
  type Term,
  termFields,
  termNumbers,
  termQuery,
  termWords,
} from './terms.ts';
import { type Axis, declareTestKind, type Found, type Outcome } from './test-kind.ts';
import { eachOrAny, untoldYet } from './value.ts';

const fields = { ...termFields, ...secondTermFields };
type TwoTerms = Parameters<typeof secondOf>[0];

const check = (given: TwoTerms & { also: Term['measure'][] | undefined }, from: YamlFields) => {
  for (const measure of [given.measure, ...(given.also ?? [])]) {
    checkTerm({ ...given, measure }, from, 'of');
    checkTerm(secondOf({ ...given, measure }), from, from.has('to') ? 'to' : 'of');
  }
  const { years, 'to-years': later = years } = given;
  if ((given.over === 'each' || given.over === 'any') && spanWords(years) !== spanWords(later))
    throw new InputError(
      from.where('over'),
      `over: ${given.over} compares year by year, and the two have other years`,
      'Leave to-years out, or write over: mean',
    );
};

/** Two numbers of one span move together where the second has no years of its own; else each has its own. */
function windows<V extends { years: Span; 'to-years': Span | undefined; windows: Span[] | undefined }>(
  given: V,
): Axis<V>[] {
  return given['to-years'] === undefined || given.windows ? windowAxis(given) : [];
}

const query = (given: TwoTerms) => [...new Set([...termQuery(given), ...termQuery(secondOf(given))])];

/** One number divided by another. */
export const ratioTest = declareTestKind({
  name: 'ratio',
  about:
    'A number divided by another: of two states or pairs, of two measures, or of two years. 0 under the line makes it not defined.',
  basis: 'measure',
  fields: { ...fields, is: aCondition('what the ratio is to be') },
  example: '{ test: ratio, measure: military-spending-share, of: RUS, years: 2004, to-years: 1999, is: about 2 }',
  check,
  reading: (given) =>
    `The ${termWords(given)}, divided by the ${termWords(secondOf(given))}, is ${conditionWords(given.is)}.`,
  axes: (given) => [...measureAxis(given), ...windows(given), ...thresholdAxis(given)],
  query,
  judge: (given, view) => judgeTwo(given, given.is, view, ratio),
});

const ratio = { of: (a: number, b: number) => (b === 0 ? undefined : a / b), decimals: () => 3, word: 'ratio' };

/** One number less another. */
export const differenceTest = declareTestKind({
  name: 'difference',
  about: 'A number less another: of two states or pairs, of two measures of one unit, or of two years.',
  basis: 'measure',
  fields: { ...fields, is: aCondition('what the difference is to be') },
  example: '{ test: difference, measure: trade-dependence, of: RUS-CHN, to: CHN-RUS, years: 2014, is: "> 0.05" }',
  check,
  reading: (given) =>
    `The ${termWords(given)}, less the ${termWords(secondOf(given))}, is ${conditionWords(given.is)}.`,
  axes: (given) => [...measureAxis(given), ...windows(given), ...thresholdAxis(given)],
  query,
  judge: (given, view) => judgeTwo(given, given.is, view, difference),
});

const difference = {
  of: (a: number, b: number) => a - b,
  decimals: ({ measure }: Term) => measure.decimals,
  word: 'difference',
};

/** Which of two is higher. */
export const comparisonTest = declareTestKind({
  name: 'comparison',
  about:
    'Which of two numbers is higher: two states, two pairs or two periods. Says in how many of the years it is so.',
  basis: 'measure',
  fields: {
    ...fields,
    is: aText('"higher" or "lower" than the second, or "alike (10%)"'),
  },
  example:
    '{ test: comparison, measure: capability-ratio, of: RUS-CHN, years: 2000..2010, to-years: 1992..1999, is: lower }',
  check: (given, from) => {
    check(given, from);
    if (given.is !== 'higher' && given.is !== 'lower' && alike(given.is) === undefined)
      throw new InputError(
        from.where('is'),
        `is: "${given.is}" is no comparison`,
        'Write higher, lower or "alike (10%)"',
      );
  },
  reading: (given) =>
    alike(given.is) !== undefined
      ? `The ${termWords(given)} is within ${100 * alike(given.is)!}% of the ${termWords(secondOf(given))}.`
      : `The ${termWords(given)} is ${given.is} than the ${termWords(secondOf(given))}.`,
  axes: (given) => [...measureAxis(given), ...windows(given)],
  query,
  judge: (given, view) => {
    const within = alike(given.is);
    if (within !== undefined)
      return judgeTwo(given, { kind: 'within', low: 1 / (1 + within), high: 1 + within, text: given.is }, view, ratio);
    const bound = { kind: given.is === 'higher' ? 'above' : 'below', bound: 0, text: given.is } as const;
    return judgeTwo(given, bound, view, difference);
  },
});

/** The tolerance of "alike (10%)"; undefined for anything else. */
function alike(is: string): number | undefined {
  const found = /^alike(?:\s*\((\d+(?:\.\d+)?)\s*%\))?$/.exec(is);
  return found ? Number(found[1] ?? 10) / 100 : undefined;
}

interface Joining {
  of: (first: number, second: number) => number | undefined;
  decimals: (term: Term) => number;
  word: string;
}

async function judgeTwo(given: TwoTerms, is: Condition, view: View, joining: Joining): Promise<Outcome> {
  const second = secondOf(given);
  const [one, other] = await Promise.all([termNumbers(given, view), termNumbers(second, view)]);
  if ('lacking' in one) return one.lacking;
  if ('lacking' in other) return other.lacking;
  const [a, b] = [one.numbers, other.numbers];
  const found: Found[] = [foundOf(given, a), foundOf(second, b)];
  const joined = joining.of(found[0]!.value, found[1]!.value);
  const sources = [...new Set([...a.sources, ...b.sources])];
  if (joined === undefined)
    return { kind: 'absent', reason: 'not-defined', words: `${second.measure.label} is 0: no ratio`, sources };
  const years = yearsHad(a, given.years);
  const note = numbersNote([a, b]);
  const decimals = joining.decimals(given);
  const numbers = [{ label: joining.word, value: joined, decimals }, ...found];
  const common = { kind: 'judged' as const, numbers, sources, years, ...(note !== undefined && { note }) };
  const samePeriod = spanWords(given.years) === spanWords(second.years);
  const each = samePeriod ? yearByYear(a, b, joining, is) : undefined;
  if ((given.over === 'each' || given.over === 'any') && each) {
    const fewer = a.points.length <= b.points.length ? a : b;
    const untold = untoldYet(given.over, each.met, each.not, fewer, given.years);
    if (untold) return untold;
    return { ...common, ...eachOrAny(given.over as Over & ('each' | 'any'), each.met, each.not, years, given) };
  }
  const [shownA, shownB] = found.map(({ value, decimals: places }) => showNumber(value, places));
  const counted =
    each && each.met.length + each.not.length > 1
      ? `; so in ${each.met.length} of ${each.met.length + each.not.length} years`
      : '';
  const full = years.had === years.asked && b.points.length === second.years.to - second.years.from + 1;
  return {
    ...common,
    holds: meets(is, joined) ? 'yes' : 'no',
    words: `${joining.word} ${showNumber(joined, decimals)} (${shownA} against ${shownB})${counted}`,
    ...(full && { settled: true as const }),
  };
}

function yearByYear(a: Numbers, b: Numbers, joining: Joining, is: Condition) {
  const second = new Map(b.points.map(({ year, value }) => [year, value]));
  const met: number[] = [];
  const not: number[] = [];
  for (const { year, value } of a.points) {
    const other = second.get(year);
    const joined = other === undefined ? undefined : joining.of(value, other);
    if (joined !== undefined) (meets(is, joined) ? met : not).push(year);
  }
  return { met, not };
}
