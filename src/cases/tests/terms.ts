import type { Measure } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import { codeOf, existedIn, LAST_YEAR, stateLabel } from '../../states/index.ts';
import type { View } from '../evidence.ts';
import { aChoice, aMeasure, aSpan, aSubject, conditions, measuresList, optional, type Span, spans } from './fields.ts';
import { type Numbers, numbersOf, type Over, overSpan, overs, tooFew, whenWords } from './numbers.ts';
import { setQuery, tableQuery } from './set-query.ts';
import { isOfPairs, type SetOf, type Subject, statesOf, subjectWords } from './subject.ts';
import type { Outcome } from './test-kind.ts';

/** The fields of a number: of what, of whom, when. */
export const termFields = {
  measure: aMeasure('the measure'),
  also: optional(measuresList('rival measures that a reasonable reader might choose')),
  of: aSubject('whose'),
  years: aSpan('a year or a span'),
  windows: optional(spans('other spans that a reasonable reader might choose')),
  over: aChoice('how a span becomes one number', overs, 'mean'),
  thresholds: optional(conditions('other values of "is" that a reasonable reader might choose')),
};

/** A second number beside the first: what is left out is as in the first. */
export const secondTermFields = {
  to: optional(aSubject('whose the second number is')),
  'to-measure': optional(aMeasure('the second measure')),
  'to-years': optional(aSpan('the years of the second number')),
};

export interface Term {
  measure: Measure;
  of: Subject;
  years: Span;
  over: Over;
}

interface TwoTerms extends Term {
  to: Subject | undefined;
  'to-measure': Measure | undefined;
  'to-years': Span | undefined;
}

export const secondOf = (fields: TwoTerms): Term => ({
  measure: fields['to-measure'] ?? fields.measure,
  of: fields.to ?? fields.of,
  years: fields['to-years'] ?? fields.years,
  over: fields.over,
});

/** "CINC of Russia in 2014". */
export function termWords({ measure, of, years, over }: Term): string {
  return `${lowered(measure.label)} of ${subjectWords(of, measure.of === 'directed-dyad')} ${whenWords(years, over)}`;
}

/** A label inside a sentence: its first letter small, unless it is a name or an abbreviation. */
export function lowered(label: string): string {
  return /^[A-Z][a-z]/.test(label) && !/^(UN|US|China|Russia)/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** Whether a measure can be asked of a subject, and its states existed. @throws InputError */
export function checkTerm(term: Pick<Term, 'measure' | 'of' | 'years'>, from: YamlFields, field: string): void {
  const pairs = term.measure.of !== 'state';
  const members = term.of.kind === 'several' ? term.of.members : [term.of];
  if (members.some((member) => isOfPairs(member) !== pairs))
    throw new InputError(
      from.where(field),
      `${field}: ${term.measure.name} is a measure of ${pairs ? 'pairs' : 'single states'}`,
      pairs ? 'Write two states: RUS-CHN' : 'Write one state: RUS',
    );
  checkExisted(statesOf(term.of), term.years, from, field);
}

/** @throws InputError for a state that did not exist in any of the years */
export function checkExisted(
  states: readonly number[],
  { from: first, to: last }: Span,
  from: YamlFields,
  field: string,
) {
  for (const state of states) {
    let existed = false;
    // Forecasts ask of years to come: who is a state now is taken to remain one.
    for (let year = first; year <= last && !existed; year++) existed = existedIn(state, Math.min(year, LAST_YEAR));
    if (!existed)
      throw new InputError(
        from.where(field),
        `${field}: ${stateLabel(state)} was no member of the state system in ${first === last ? first : `${first} to ${last}`}`,
        `See entente states ${codeOf(state)}`,
      );
  }
}

/** Whether a set can be asked of a measure. @throws InputError */
export function checkSet(set: SetOf, measure: Measure, from: YamlFields): void {
  const listed = set.kind === 'list' ? set.members : [];
  const pairs = listed.filter((one) => typeof one !== 'number').length;
  if (pairs > 0 && pairs < listed.length)
    throw new InputError(from.where('among'), 'among: states and pairs are mixed', 'List states alone, or pairs alone');
  if (measure.of === 'state' && (pairs > 0 || set.kind === 'defence-pairs'))
    throw new InputError(
      from.where('among'),
      `among: ${measure.name} is a measure of single states, and these are pairs`,
      'Name a set of states: all, "major powers", "allies of USA", [RUS, CHN]',
    );
}

/** Whether years and windows are single years. @throws InputError */
export function checkSingleYears(
  given: { years: Span; windows: readonly Span[] | undefined },
  what: string,
  from: YamlFields,
): void {
  if (given.years.from !== given.years.to)
    throw new InputError(
      from.where('years'),
      `years: ${what} one year`,
      `Write years: ${given.years.to}; others go under windows`,
    );
  for (const span of given.windows ?? [])
    if (span.from !== span.to)
      throw new InputError(
        from.where('windows'),
        `windows: ${what} one year`,
        `Write ${span.from} and ${span.to} as two`,
      );
}

/** The numbers of a term, or why there are too few. */
export async function termNumbers(term: Term, view: View): Promise<{ numbers: Numbers } | { lacking: Outcome }> {
  const numbers = await numbersOf(term.measure, term.of, term.years, view);
  // Each year of a span counts by itself: what is there can already tell.
  const lacking = tooFew(numbers, term.years, term.over === 'each' || term.over === 'any' ? 0 : undefined);
  return lacking ? { lacking } : { numbers };
}

/** Of more members than this a table is written rather than one after the other shown. */
const MOST_SHOWN = 6;

/** The commands that print a term's numbers. */
export function termQuery({ measure, of, years }: Term): string[] {
  const members = of.kind === 'several' ? of.members : [of];
  if (members.length > MOST_SHOWN && members.every(({ kind }) => kind !== 'allies'))
    return [tableQuery([measure.name], years)];
  return members.flatMap((member) => {
    if (member.kind === 'allies') return setQuery(measure, member, years);
    return [
      `entente show ${measure.name} ${statesOf(member).map(codeOf).join(' ')} --from ${years.from} --to ${years.to}`,
    ];
  });
}

/** One number of a term as found. */
export function foundOf(term: Term, numbers: Numbers) {
  const over = term.over === 'each' || term.over === 'any' ? 'mean' : term.over;
  const value = overSpan(numbers, over);
  const only = numbers.points.length === 1 ? numbers.points[0]! : undefined;
  return {
    label: `${term.measure.label}, ${subjectWords(term.of, term.measure.of === 'directed-dyad')}`,
    value,
    ...(only?.low !== undefined && { low: only.low, high: only.high! }),
    decimals: term.measure.decimals,
    unit: term.measure.unit,
  };
}
