import { showNumber } from '../../charts/text.ts';
import type { Measure } from '../../measures/index.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import type { View } from '../evidence.ts';
import { measureAxis, thresholdAxis, windowAxis } from './axes.ts';
import { type Condition, conditionWords, meets } from './condition.ts';
import { aCondition, aSet, type Span } from './fields.ts';
import { lacks } from './numbers.ts';
import { holds, keyWords, membersOf, wholeYear } from './set-members.ts';
import { setPactsQuery, tableQuery } from './set-query.ts';
import { type SetOf, setWords } from './subject.ts';
import { checkSet, checkSingleYears, lowered, termFields } from './terms.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

const { measure, also, years, windows, thresholds } = termFields;
const fields = {
  measure,
  also,
  among: aSet('the set'),
  years,
  windows,
  where: aCondition('what a member is to meet to be counted'),
};

const check = (
  given: { measure: Measure; also: Measure[] | undefined; among: SetOf; years: Span; windows: Span[] | undefined },
  from: YamlFields,
) => {
  checkSingleYears(given, 'members are counted in', from);
  for (const measure of [given.measure, ...(given.also ?? [])]) checkSet(given.among, measure, from);
};

// Those coded as without a tie count among the members, and only a table has them.
const query = ({ measure, among, years }: { measure: Measure; among: SetOf; years: Span }) => [
  tableQuery([measure.name], years),
  ...setPactsQuery(among, years),
];

/** How many members of a set meet a condition. */
export const countTest = declareTestKind({
  name: 'count',
  about:
    'How many states or pairs of a set meet a condition in a year. Those coded as without a tie count as 0, and the answer says so.',
  basis: 'measure',
  fields: { ...fields, thresholds, is: aCondition('what the count is to be') },
  example: '{ test: count, measure: atop-defence, among: partners of RUS, years: 2014, where: "= 1", is: "= 7" }',
  check,
  reading: (given) =>
    `The number among ${setWords(given.among)} whose ${lowered(given.measure.label)} in ${given.years.from} is ${conditionWords(given.where)} is ${conditionWords(given.is)}.`,
  axes: (given) => [...measureAxis(given), ...windowAxis(given), ...thresholdAxis(given)],
  query,
  judge: (given, view) => judgeCount(given, view, (met) => meets(given.is, met)),
});

/** Whether more than half of a set meets a condition. */
export const majorityTest = declareTestKind({
  name: 'majority',
  about:
    'More than half of the members of a set that have a value meet a condition in a year. Those coded as without a tie count as 0.',
  basis: 'measure',
  fields,
  example: '{ test: majority, measure: un-agreement, among: USA with allies of USA, years: 2014, where: "< 0.6" }',
  check,
  reading: (given) =>
    `More than half of ${setWords(given.among)} have a ${lowered(given.measure.label)} in ${given.years.from} that is ${conditionWords(given.where)}.`,
  axes: (given) => [...measureAxis(given), ...windowAxis(given)],
  query,
  judge: (given, view) => judgeCount(given, view, (met, of) => met > of / 2),
});

async function judgeCount(
  given: { measure: Measure; among: SetOf; years: Span; where: Condition },
  view: View,
  holdsFor: (met: number, of: number) => boolean,
): Promise<Outcome> {
  const year = given.years.from;
  const got = await wholeYear(given.measure, year, view);
  if ('reason' in got) return lacks(given.measure, got.reason, given.years, 0, got.sources);
  const members = await membersOf(given.among, given.measure, year, view);
  const { keys, values } = got.whole.column;
  const rows = got.whole.rows((key) => holds(members, key));
  const met = rows.filter((row) => meets(given.where, values[row]!));
  const without = got.whole.absent((key) => holds(members, key))['no-tie'] ?? 0;
  // Coded as without a tie is 0, as it is where one pair is asked about.
  const metAtNone = without > 0 && meets(given.where, 0) ? without : 0;
  const of = rows.length + without;
  const count = met.length + metAtNone;
  if (of === 0) return lacks(given.measure, 'not-coded', given.years, 0, got.sources);
  const listed = met.slice(0, 12).map((row) => keyWords(given.measure, keys[row]!));
  const more = met.length > listed.length ? ', …' : '';
  return {
    kind: 'judged',
    holds: holdsFor(count, of) ? 'yes' : 'no',
    words: `${showNumber(count, 0)} of ${showNumber(of, 0)} in ${year}${met.length > 0 ? ` (${listed.join(', ')}${more})` : ''}`,
    numbers: [
      { label: 'count', value: count, decimals: 0 },
      { label: 'of', value: of, decimals: 0 },
    ],
    sources: got.sources,
    years: { from: year, to: year, had: 1, asked: 1 },
    settled: true,
    ...(metAtNone > 0 && { note: `${metAtNone} coded as without a tie count as 0, and so meet it` }),
  };
}
