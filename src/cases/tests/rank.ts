import { ordinal, showNumber } from '../../charts/text.ts';
import type { Measure } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import { standing } from '../../stats/index.ts';
import { figureThen, keyOfPair, type View } from '../evidence.ts';
import { measureAxis, thresholdAxis, windowAxis } from './axes.ts';
import { type Condition, conditionWords, meets } from './condition.ts';
import { aChoice, aCondition, aSet, type Span } from './fields.ts';
import { ENOUGH, lacks, spanWords, whenWords } from './numbers.ts';
import { centreOf, holds, membersOf, memberWords, wholeYear } from './set-members.ts';
import { setQuery } from './set-query.ts';
import { type SetOf, type Subject, setWords, subjectWords } from './subject.ts';
import { checkSet, checkTerm, lowered, termFields, termQuery } from './terms.ts';
import { declareTestKind, type Outcome, type WhyNot } from './test-kind.ts';
import { eachOrAny } from './value.ts';

const { over: _over, ...fields } = termFields;

/** Where a state or pair stands in a set. */
export const rankTest = declareTestKind({
  name: 'rank',
  about:
    'The place of a state or pair among a set, the subject counted among it: its rank, or the percentile (the share of the others that it is ahead of, ties counted half).',
  basis: 'measure',
  fields: {
    ...fields,
    among: aSet('the set'),
    from: aChoice('which end is first', ['highest', 'lowest'], 'highest'),
    by: aChoice('what the condition is about', ['rank', 'percentile'], 'rank'),
    over: aChoice(
      'how a span counts: the means are ranked, or each or any year counts',
      ['mean', 'each', 'any'],
      'mean',
    ),
    is: aCondition('what the rank (1 is first) or the percentile is to be'),
  },
  example:
    '{ test: rank, measure: trade-share, of: RUS-CHN, among: partners of RUS, years: 2010..2016, is: "= 1", over: each }',
  check: (given, from) => {
    if (given.of.kind === 'several')
      throw new InputError(from.where('of'), 'of: a sum of several has no rank', 'Write one state or pair');
    for (const measure of [given.measure, ...(given.also ?? [])]) {
      checkTerm({ ...given, measure }, from, 'of');
      checkSet(given.among, measure, from);
    }
  },
  reading: ({ measure, of, among, years, from, by, over, is }) =>
    `In ${lowered(measure.label)}, ${from} first, ${subjectWords(of, measure.of === 'directed-dyad')} has a ${by} among ${setWords(among)} ${whenWords(years, over)} that is ${conditionWords(is)}.`,
  axes: (given) => [...measureAxis(given), ...windowAxis(given), ...thresholdAxis(given)],
  query: ({ measure, among, years, of }) => [
    ...termQuery({ measure, of, years, over: 'mean' }),
    ...setQuery(measure, among, years),
  ],
  judge: async (given, view) => judgeRank(given, view),
});

interface Placed {
  year: number;
  rank: number;
  lastTied: number;
  of: number;
  percentile: number;
  first: string;
}

async function judgeRank(
  {
    measure,
    of,
    among,
    years,
    from,
    by,
    over,
    is,
  }: {
    measure: Measure;
    of: Subject;
    among: SetOf;
    years: Span;
    from: 'highest' | 'lowest';
    by: 'rank' | 'percentile';
    over: 'mean' | 'each' | 'any';
    is: Condition;
  },
  view: View,
): Promise<Outcome> {
  if (of.kind === 'several') throw new RangeError('a sum of several has no rank');
  const states = of.kind === 'state' ? ([of.state] as const) : of.states;
  const key = of.kind === 'state' ? of.state : keyOfPair(measure, of.states);
  const asked = years.to - years.from + 1;
  const byYear = new Map<number, Map<number, number>>();
  const reasons: WhyNot[] = [];
  const ids = new Set<string>();
  for (let year = years.from; year <= years.to; year++) {
    const got = await wholeYear(measure, year, view, centreOf(among));
    for (const id of got.sources) ids.add(id);
    if ('reason' in got) {
      reasons.push(got.reason);
      continue;
    }
    const { whole } = got;
    // The subject need not be among the pairs of the set's state.
    const own = figureThen(await view.data.series(measure, states), year, view);
    if (own === 'not-published' || own.kind === 'absent') {
      reasons.push(own === 'not-published' ? own : own.reason);
      continue;
    }
    const members = await membersOf(among, measure, year, view);
    const values = new Map([[key, own.value]]);
    for (const row of whole.rows((one) => one !== key && holds(members, one)))
      values.set(whole.column.keys[row]!, whole.column.values[row]!);
    // First of one is no place.
    if (values.size > 1) byYear.set(year, values);
    else reasons.push('not-defined');
  }
  const sources = [...ids];
  const had = byYear.size;
  if (had === 0 || (over === 'mean' && had < ENOUGH * asked))
    return lacks(measure, reasons[0] ?? 'not-defined', years, had, sources);
  const had2 = { from: Math.min(...byYear.keys()), to: Math.max(...byYear.keys()), had, asked };
  const number = ({ rank, percentile }: Placed) => (by === 'rank' ? rank : percentile);
  const base = { kind: 'judged' as const, sources, years: had2 };
  if (over !== 'mean') {
    const places = [...byYear].map(([year, values]) => placeOf(measure, year, values, key, from));
    const met = places.filter((one) => meets(is, number(one))).map(({ year }) => year);
    const not = places.filter((one) => !meets(is, number(one))).map(({ year }) => year);
    const settling = over === 'each' ? not : met;
    if (settling.length === 0 && had < ENOUGH * asked) return lacks(measure, reasons[0]!, years, had, sources);
    const worst = places.reduce((a, b) => (b.rank > a.rank ? b : a));
    return {
      ...base,
      numbers: [{ label: `worst rank, ${worst.year}`, value: worst.rank, decimals: 0 }],
      ...eachOrAny(over, met, not, had2, { years }),
    };
  }
  const means = new Map<number, { sum: number; n: number }>();
  for (const values of byYear.values())
    for (const [one, x] of values) {
      const mean = means.get(one) ?? { sum: 0, n: 0 };
      means.set(one, { sum: mean.sum + x, n: mean.n + 1 });
    }
  // A mean over a few of the years is no match for one over all.
  const averages = new Map(
    [...means].flatMap(([one, { sum, n }]) => (n >= ENOUGH * had ? [[one, sum / n] as const] : [])),
  );
  const place = placeOf(measure, had2.to, averages, key, from);
  const tied = place.lastTied > place.rank ? `, tied to ${place.lastTied}` : '';
  const lead = place.rank === 1 ? '' : `; first is ${place.first}`;
  return {
    ...base,
    holds: meets(is, number(place)) ? 'yes' : 'no',
    words: `${ordinal(place.rank)} of ${place.of}${tied}, ${ordinal(Math.round(place.percentile))} percentile, ${spanWords(had2)}${lead}`,
    numbers: [
      { label: 'rank', value: place.rank, decimals: 0 },
      { label: 'percentile', value: place.percentile, decimals: 1 },
      { label: measure.label, value: averages.get(key)!, decimals: measure.decimals, unit: measure.unit },
    ],
    ...(had === asked && { settled: true as const }),
    ...(place.of < 3 && { note: `only ${showNumber(place.of, 0)} have a value` }),
  };
}

function placeOf(
  measure: Measure,
  year: number,
  values: ReadonlyMap<number, number>,
  key: number,
  from: 'highest' | 'lowest',
): Placed {
  const all = [...values.values()];
  const { rank, lastTied, of, percentile } = standing(all, values.get(key)!, from);
  const best = from === 'highest' ? Math.max(...all) : Math.min(...all);
  const first = [...values].find(([, x]) => x === best)![0];
  return { year, rank, lastTied, of, percentile, first: memberWords(measure, first) };
}
