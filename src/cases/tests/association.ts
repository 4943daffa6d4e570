import { howMany, showNumber } from '../../charts/text.ts';
import { type Column, dyadKey, pairKey, statesOfKey, statusOf, VALUE } from '../../figures/index.ts';
import { yearlyChanges } from '../../inquiry/yearly.ts';
import type { Measure } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import { randomStream, rankCorrelation } from '../../stats/index.ts';
import { breaksOf, type View } from '../evidence.ts';
import { windowAxis } from './axes.ts';
import { aChoice, aMeasure, aNumber, aSpan, aSubject, measuresList, optional, type Span, spans } from './fields.ts';
import { lacks, type Numbers, numbersNote, numbersOf, spanWords } from './numbers.ts';
import { wholeYear } from './set-members.ts';
import { tableQuery } from './set-query.ts';
import { type Subject, subjectWords } from './subject.ts';
import { checkSingleYears, checkTerm, lowered, termQuery } from './terms.ts';
import { type Axis, declareTestKind, type Outcome } from './test-kind.ts';

const readings = ['changes', 'levels'] as const;

/** The years of the second. */
const later = ({ years, lag }: { years: Span; lag: number }): Span => ({ from: years.from + lag, to: years.to + lag });

const NO_TIE = statusOf('no-tie');

/** Whether two numbers go together. */
export const associationTest = declareTestKind({
  name: 'association',
  about:
    'Spearman’s rank correlation of two measures with a block-bootstrap interval: over the years of a subject (of changes from year to year; of levels as a second reading), or across all pairs or states of a year. A lag lets the first lead. It shows that two things go together, never that one makes the other.',
  basis: 'association',
  fields: {
    measure: aMeasure('the first measure'),
    also: optional(measuresList('rivals of the first measure')),
    with: aMeasure('the second measure'),
    across: aChoice('over what', ['years', 'pairs', 'states'], 'years'),
    of: optional(aSubject('whose the first is, over years')),
    'with-of': optional(aSubject('whose the second is (default: as the first)')),
    years: aSpan('the span; one year across pairs or states'),
    windows: optional(spans('other spans that a reasonable reader might choose')),
    lag: aNumber('years by which the first leads', [0, 20], 0),
    reading: aChoice('changes or levels, over years', readings, 'changes'),
    is: aChoice('which way', ['positive', 'negative', 'none', 'not positive', 'not negative']),
  },
  example:
    '{ test: association, measure: un-agreement, with: arms-dependence, of: RUS-CHN, years: 1992..2018, lag: 1, is: positive }',
  check: (given, from) => {
    if (!Number.isInteger(given.lag))
      throw new InputError(from.where('lag'), `lag: ${given.lag} is no whole number of years`, 'Write lag: 1');
    if (given.across !== 'years') {
      const state = given.across === 'states';
      for (const [name, measure] of [
        ['measure', given.measure],
        ...(given.also ?? []).map((rival) => ['also', rival] as const),
        ['with', given.with],
      ] as const)
        if ((measure.of === 'state') !== state)
          throw new InputError(
            from.where(name),
            `${name}: ${measure.name} is a measure of ${measure.of === 'state' ? 'single states' : 'pairs'}`,
            `Write across: ${state ? 'pairs' : 'states'}, or another measure`,
          );
      checkSingleYears(given, `across ${given.across} takes`, from);
      return;
    }
    if (!given.of) throw new InputError(from.where(), 'of is missing', 'Add of: RUS-CHN, or across: pairs');
    for (const measure of [given.measure, ...(given.also ?? [])])
      checkTerm({ measure, of: given.of, years: given.years }, from, 'of');
    checkTerm(
      { measure: given.with, of: given['with-of'] ?? given.of, years: given.years },
      from,
      from.has('with-of') ? 'with-of' : 'of',
    );
  },
  reading: (given) => {
    const [one, other] = [lowered(given.measure.label), lowered(given.with.label)];
    const way = {
      positive: 'rises with',
      negative: 'falls as there is more',
      none: 'does not go with',
      'not positive': 'does not rise with',
      'not negative': 'does not fall as there is more',
    }[given.is];
    if (given.across !== 'years') return `Across ${given.across} in ${given.years.from}, ${one} ${way} ${other}.`;
    const lagged = given.lag === 0 ? '' : ` ${howMany(given.lag, 'years')} later`;
    return `Over ${spanWords(given.years)}, ${one} of ${subjectWords(given.of!, given.measure.of === 'directed-dyad')} ${way} ${other}${
      given['with-of'] ? ` of ${subjectWords(given['with-of'], given.with.of === 'directed-dyad')}` : ''
    }${lagged}.`;
  },
  axes: (given) => {
    const first = [given.measure, ...(given.also ?? [])];
    const axes: Axis<typeof given>[] = [];
    if (first.length > 1)
      axes.push({
        name: 'measure',
        options: first.map((measure) => ({ label: measure.name, choose: (chosen) => ({ ...chosen, measure }) })),
      });
    axes.push(...windowAxis(given));
    if (given.across === 'years')
      axes.push({
        name: 'reading',
        options: [given.reading, ...readings.filter((one) => one !== given.reading)].map((reading) => ({
          label: reading,
          choose: (chosen) => ({ ...chosen, reading }),
        })),
      });
    return axes;
  },
  query: (given) =>
    given.across === 'years'
      ? [
          ...termQuery({ measure: given.measure, of: given.of!, years: given.years, over: 'mean' }),
          ...termQuery({ measure: given.with, of: given['with-of'] ?? given.of!, years: later(given), over: 'mean' }),
        ]
      : given.measure.of === given.with.of
        ? [tableQuery([given.measure.name, given.with.name], { from: given.years.from, to: later(given).to })]
        : [tableQuery([given.measure.name], given.years), tableQuery([given.with.name], later(given))],
  judge: async (given, view): Promise<Outcome> => {
    const rows = given.across === 'years' ? await overYears(given, view) : await acrossKeys(given, view);
    if ('lacking' in rows) return rows.lacking;
    const found = rankCorrelation(rows.a, rows.b, randomStream(1, given.years.from), given.across === 'years');
    if (!found)
      return {
        kind: 'absent',
        reason: 'not-defined',
        words:
          rows.a.length < 10
            ? `both known of ${howMany(rows.a.length, 'rows')}: too few (10)`
            : 'one of the two does not move',
        sources: rows.sources,
      };
    const { rho, low, high } = found;
    const holds = {
      positive: low > 0 ? 'yes' : high < 0 ? 'no' : 'unclear',
      negative: high < 0 ? 'yes' : low > 0 ? 'no' : 'unclear',
      none: low <= 0 && high >= 0 ? 'yes' : 'no',
      'not positive': low > 0 ? 'no' : 'yes',
      'not negative': high < 0 ? 'no' : 'yes',
    } as const;
    return {
      kind: 'judged',
      holds: holds[given.is],
      words: `rank correlation ${showNumber(rho, 2)}, 95% ${showNumber(low, 2)} to ${showNumber(high, 2)}, ${found.rows} ${given.across}`,
      numbers: [{ label: 'rank correlation', value: rho, low, high, decimals: 2 }],
      sources: rows.sources,
      ...(rows.note !== undefined && { note: rows.note }),
    };
  },
});

type Rows = { a: number[]; b: number[]; sources: readonly string[]; note?: string } | { lacking: Outcome };
interface Given {
  measure: Measure;
  with: Measure;
  of: Subject | undefined;
  'with-of': Subject | undefined;
  across: 'years' | 'pairs' | 'states';
  years: Span;
  lag: number;
  reading: (typeof readings)[number];
}

async function overYears(given: Given, view: View): Promise<Rows> {
  const { years, lag } = given;
  const first = await numbersOf(given.measure, given.of!, { from: years.from, to: years.to }, view);
  const second = await numbersOf(given.with, given['with-of'] ?? given.of!, later(given), view);
  const sources = [...new Set([...first.sources, ...second.sources])];
  const pick = async ({ measure, points }: Numbers, of: Subject) =>
    given.reading === 'changes' ? yearlyChanges(points, await breaksOf(measure, of, view)) : points;
  const b = new Map((await pick(second, given['with-of'] ?? given.of!)).map(({ year, value }) => [year, value]));
  const both = (await pick(first, given.of!)).flatMap(({ year, value }) => {
    const other = b.get(year + lag);
    return other === undefined ? [] : [[value, other] as const];
  });
  if (both.length === 0) {
    const lacking = first.points.length <= second.points.length ? first : second;
    return {
      lacking: lacks(
        lacking.measure,
        lacking.missing[0]?.reason ?? 'not-defined',
        years,
        lacking.points.length,
        sources,
      ),
    };
  }
  const note = numbersNote([first, second]);
  return { a: both.map(([x]) => x), b: both.map(([, y]) => y), sources, ...(note !== undefined && { note }) };
}

async function acrossKeys(given: Given, view: View): Promise<Rows> {
  const year = given.years.from;
  const [one, other] = await Promise.all([
    wholeYear(given.measure, year, view),
    wholeYear(given.with, year + given.lag, view),
  ]);
  for (const [got, measure] of [
    [one, given.measure],
    [other, given.with],
  ] as const)
    if ('reason' in got) return { lacking: lacks(measure, got.reason, given.years, 0, got.sources) };
  if ('reason' in one || 'reason' in other) throw new RangeError('unreachable');
  const second = valuesByKey(other.whole.column);
  const [a, b]: [number[], number[]] = [[], []];
  for (const [key, value] of valuesByKey(one.whole.column)) {
    // A dyad's measure has one value for both directions.
    const there =
      second.get(
        given.with.of === 'dyad' && given.measure.of === 'directed-dyad' ? dyadKey(...statesOfKey(key)) : key,
      ) ??
      (given.with.of === 'directed-dyad' && given.measure.of === 'dyad' ? meanOfDirections(second, key) : undefined);
    if (there !== undefined) {
      a.push(value);
      b.push(there);
    }
  }
  return {
    a,
    b,
    sources: [...new Set([...one.sources, ...other.sources])],
    note: `${given.across} are not independent of each other: the interval is too narrow; those coded as without a tie count as 0`,
  };
}

function meanOfDirections(values: ReadonlyMap<number, number>, key: number): number | undefined {
  const [i, j] = statesOfKey(key);
  const both = [values.get(pairKey(i, j)), values.get(pairKey(j, i))].filter((x) => x !== undefined);
  return both.length === 0 ? undefined : both.reduce((sum, x) => sum + x, 0) / both.length;
}

/** The values of a year by key; "coded: none" is 0 here. */
function valuesByKey({ keys, values, status }: Column): Map<number, number> {
  const found = new Map<number, number>();
  for (let row = 0; row < keys.length; row++)
    if (status[row] === VALUE) found.set(keys[row]!, values[row]!);
    else if (status[row] === NO_TIE) found.set(keys[row]!, 0);
  return found;
}
