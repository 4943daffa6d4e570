import { holdingOf } from '../../atlas/holding.ts';
import { howMany } from '../../charts/text.ts';
import { type Absence, absenceOf, absenceWords } from '../../figures/index.ts';
import { type Measure, measureNamed } from '../../measures/index.ts';
import { figureThen, keyOfPair, type View } from '../evidence.ts';
import { type Condition, meets } from './condition.ts';
import type { Span } from './fields.ts';
import type { Combining, Member, Subject } from './subject.ts';
import type { Outcome, WhyNot } from './test-kind.ts';

/** A subject's numbers over a span, and what is not there. */
export interface Numbers {
  measure: Measure;
  points: { year: number; value: number; low?: number; high?: number }[];
  missing: { year: number; reason: WhyNot }[];
  /** Years that the makers coded as without a tie: they count as 0, and the answer says so. */
  without: number;
  /** Of a sum or mean over several: the most members that lacked a value in any year. */
  lacking: number;
  /** Of sums over allies: the year whose pacts stood for later ones. */
  pactsOf?: number;
  /** How several are put together. */
  how?: Combining;
  sources: readonly string[];
}

/** A span needs values in so many of its years; a sum over several, of so many members. Ours. */
export const ENOUGH = 0.6;

const years = ({ from, to }: Span) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** The numbers of a subject in each year of a span, as they stood on the view's day. */
export async function numbersOf(measure: Measure, subject: Subject, span: Span, view: View): Promise<Numbers> {
  const found: Numbers = {
    ...{ measure, points: [], missing: [], without: 0, lacking: 0, sources: [] },
    ...(subject.kind === 'several' && { how: subject.how }),
  };
  const ids = new Set<string>();
  for (const year of years(span)) {
    const one =
      subject.kind === 'several'
        ? await combined(measure, subject.how, subject.members, year, view)
        : await single(measure, subject, year, view);
    for (const id of one.sources) ids.add(id);
    if (one.reason !== undefined) found.missing.push({ year, reason: one.reason });
    else {
      found.points.push({ year, value: one.value!, ...(one.low !== undefined && { low: one.low, high: one.high! }) });
      if (one.without) found.without += 1;
    }
    found.lacking = Math.max(found.lacking, one.lacking ?? 0);
    if (one.pactsOf !== undefined && one.pactsOf < year) found.pactsOf = Math.max(found.pactsOf ?? 0, one.pactsOf);
  }
  return { ...found, sources: [...ids] };
}

interface OneYear {
  value?: number;
  low?: number;
  high?: number;
  reason?: WhyNot;
  without?: boolean;
  lacking?: number;
  pactsOf?: number;
  sources: readonly string[];
}

async function single(
  measure: Measure,
  subject: Exclude<Subject, { kind: 'several' }>,
  year: number,
  view: View,
): Promise<OneYear> {
  const states = subject.kind === 'state' ? ([subject.state] as const) : subject.states;
  const series = await view.data.series(measure, states);
  const figure = figureThen(series, year, view);
  if (figure === 'not-published') return { reason: 'not-published', sources: series.sources };
  if (figure.kind === 'value')
    return {
      value: figure.value,
      ...(figure.low !== undefined && figure.high !== undefined && { low: figure.low, high: figure.high }),
      sources: figure.sources,
    };
  if (figure.reason === 'no-tie') return { value: 0, without: true, sources: figure.sources };
  return { reason: figure.reason, sources: figure.sources };
}

async function combined(
  measure: Measure,
  how: Combining,
  members: readonly Member[],
  year: number,
  view: View,
): Promise<OneYear> {
  const parts = (await Promise.all(members.map((member) => partsOf(measure, member, year, view)))).flat();
  const sources = [...new Set(parts.flatMap((part) => part.sources))];
  const values = parts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const lacking = parts.length - values.length;
  if (values.length === 0 || values.length < ENOUGH * parts.length) {
    const reason = parts.find((part) => part.reason !== undefined)?.reason ?? 'not-defined';
    return { reason, sources, lacking };
  }
  const sum = values.reduce((total, one) => total + one, 0);
  const value =
    how === 'sum'
      ? sum
      : how === 'mean'
        ? sum / values.length
        : how === 'max'
          ? Math.max(...values)
          : Math.min(...values);
  const pactsOf = Math.max(...parts.map((part) => part.pactsOf ?? 0));
  return {
    ...{ value, sources, lacking, without: parts.some(({ without }) => without) },
    ...(pactsOf > 0 && { pactsOf }),
  };
}

async function partsOf(measure: Measure, member: Member, year: number, view: View): Promise<OneYear[]> {
  if (member.kind !== 'allies') return [await single(measure, member, year, view)];
  const holding = holdingOf(view.data.atlas.manifest, measure);
  const ids = holding?.sources ?? [];
  const held = holding?.held === true && year >= holding.covers[0] && year <= holding.covers[1];
  const pactsOf = view.pactYear(year);
  if (!view.out(ids, year, held) || pactsOf === undefined) return [{ reason: 'not-published', sources: ids }];
  const pacts = holdingOf(view.data.atlas.manifest, measureNamed('atop-defence'))?.sources ?? [];
  const sources = [...new Set([...ids, ...pacts])];
  const allies = await view.data.allies(member.of, pactsOf);
  const { column } = await view.data.year(measure, year);
  const rows = new Map([...column.keys].map((key, row) => [key, row]));
  return allies
    .filter((ally) => ally !== member.with)
    .map((ally): OneYear => {
      const row = rows.get(member.with === undefined ? ally : keyOfPair(measure, [member.with, ally]));
      const reason = row === undefined ? 'not-coded' : absenceOf(column.status[row]!);
      if (reason === undefined) return { value: column.values[row!]!, pactsOf, sources };
      return reason === 'no-tie' ? { value: 0, without: true, pactsOf, sources } : { reason, pactsOf, sources };
    });
}

/** How a span becomes one number, or whether each or any year counts. */
export const overs = ['mean', 'sum', 'first', 'last', 'max', 'min', 'each', 'any'] as const;
export type Over = (typeof overs)[number];

/** One number of a span. @throws RangeError for no points, or for `each` and `any` */
export function overSpan({ points }: Pick<Numbers, 'points'>, over: Over): number {
  const values = points.map(({ value }) => value);
  const sum = () => values.reduce((total, one) => total + one, 0);
  switch (over) {
    case 'mean':
      return sum() / values.length;
    case 'sum':
      return sum();
    case 'first':
      return values[0]!;
    case 'last':
      return values.at(-1)!;
    case 'max':
      return Math.max(...values);
    case 'min':
      return Math.min(...values);
    default:
      throw new RangeError(`${over} is no one number`);
  }
}

export const overWords: Readonly<Record<Over, string>> = {
  mean: 'on average over',
  sum: 'in sum over',
  first: 'at the start of',
  last: 'at the end of',
  max: 'at its highest in',
  min: 'at its lowest in',
  each: 'in each year of',
  any: 'in any year of',
};

/** "2014" or "1999-2004". */
export const spanWords = ({ from, to }: Span) => (from === to ? String(from) : `${from}-${to}`);

/** "in 2014", "on average over 1999-2004". */
export function whenWords(span: Span, over: Over): string {
  return span.from === span.to ? `in ${span.from}` : `${overWords[over]} ${spanWords(span)}`;
}

/** Why there are too few numbers for an answer; undefined where there are enough. @param enough share of the span's years */
export function tooFew(numbers: Numbers, span: Span, enough = ENOUGH): Outcome | undefined {
  const asked = span.to - span.from + 1;
  if (numbers.points.length > 0 && numbers.points.length >= enough * asked) return undefined;
  const counts = new Map<WhyNot, number>();
  for (const { reason } of numbers.missing) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reason = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'not-defined';
  return lacks(numbers.measure, reason, span, numbers.points.length, numbers.sources);
}

/** An answer that is not there, for want of a measure's values. */
export function lacks(measure: Measure, reason: WhyNot, span: Span, had: number, sources: readonly string[]): Outcome {
  const asked = span.to - span.from + 1;
  const count = asked === 1 ? `in ${span.from}` : `in ${asked - had} of the ${asked} years ${spanWords(span)}`;
  return {
    kind: 'absent',
    reason,
    words: `${measure.label} is ${whyWords(reason)} ${count}`,
    sources,
    ...(reason === 'not-loaded' && { get: 'entente data build --from DIR (a folder with the data sets)' }),
  };
}

/** Why a test has no answer, in words. */
export function whyWords(reason: WhyNot): string {
  if (reason === 'not-published') return 'not published by then';
  if (reason === 'not-yet') return 'not yet to be known';
  return absenceWords[reason as Absence];
}

/** What is to be known of numbers beside them. */
export function numbersNote(numbers: readonly Numbers[]): string | undefined {
  const notes = numbers.flatMap(({ without, lacking, pactsOf, how, measure }) => [
    ...(without > 0 ? [`${measure.label}: ${howMany(without, 'years')} coded as without a tie count as 0`] : []),
    ...(lacking > 0
      ? [
          `${measure.label}: up to ${lacking} of those put together have no value${how === 'sum' && measure.range[0] >= 0 ? ', so it is a lower bound' : ' and are left out'}`,
        ]
      : []),
    ...(pactsOf !== undefined ? [`defence partners as last coded and published, ${pactsOf}`] : []),
  ]);
  return notes.length === 0 ? undefined : [...new Set(notes)].join('; ');
}

/** First and last year with data, and how many have them. */
export function yearsHad(numbers: Numbers, span: Span) {
  const had = numbers.points.map(({ year }) => year);
  return { from: had[0]!, to: had.at(-1)!, had: had.length, asked: span.to - span.from + 1 };
}

/** In how many years a condition is met, and whether no later year can change "each" or "any". */
export function yearsThatMeet(numbers: Numbers, condition: Condition) {
  const met = numbers.points.filter(({ value }) => meets(condition, value)).map(({ year }) => year);
  const not = numbers.points.filter(({ value }) => !meets(condition, value)).map(({ year }) => year);
  return { met, not };
}
