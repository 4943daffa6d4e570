import { closest } from 'fastest-levenshtein';
import { InputError } from '../../sources/input-error.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import type { Test } from '../case.ts';
import { arithmeticTest } from './arithmetic.ts';
import { associationTest } from './association.ts';
import { changePointTest } from './change-point.ts';
import { countTest, majorityTest } from './count.ts';
import type { Around, Field } from './fields.ts';
import { forecastOf } from './forecast.ts';
import { rankTest } from './rank.ts';
import { comparisonTest, differenceTest, ratioTest } from './ratio.ts';
import { recordTest } from './record.ts';
import { shareTest } from './share.ts';
import { type Basis, bases, type TestKind } from './test-kind.ts';
import { theoryTest } from './theory.ts';
import { treatyTest } from './treaty.ts';
import { trendTest } from './trend.ts';
import { valueTest } from './value.ts';
import { volatilityTest } from './volatility.ts';

const inside: Field<Test> = {
  about: 'the test',
  optional: false,
  schema: { $ref: '#/$defs/test' },
  read: (from, name, around) => readTest(from.fields(name), around),
};

/** Every kind of test, in the order of the docs. A new one is one file, one test and one line here. */
export const testKinds: readonly TestKind[] = [
  valueTest,
  ratioTest,
  differenceTest,
  comparisonTest,
  shareTest,
  rankTest,
  countTest,
  majorityTest,
  trendTest,
  changePointTest,
  volatilityTest,
  treatyTest,
  associationTest,
  theoryTest,
  recordTest,
  arithmeticTest,
  forecastOf(inside),
];

/** More settings of one test than this are not tried. Ours: it bounds time and memory, and is far above what a reader can look through. */
const MOST_SETTINGS = 400;

const withArticle = (basis: Basis) => `${/^[aeiou]/.test(basis) ? 'an' : 'a'} ${basis}`;

/** Fields that every test may have. */
export const commonTestFields = ['test', 'says', 'basis', 'for'] as const;

/** Reads one test. @throws InputError naming file, line and column */
export function readTest(from: YamlFields, around: Around): Test {
  const name = from.text('test');
  const kind = testKinds.find((one) => one.name === name);
  if (!kind) {
    const names = testKinds.map((one) => one.name);
    throw new InputError(
      from.where('test'),
      `there is no test "${name}"`,
      `Did you mean ${closest(name, names)}? There are ${names.join(', ')}`,
    );
  }
  from.only([...commonTestFields, ...Object.keys(kind.fields)]);
  const fields = Object.fromEntries(
    Object.entries(kind.fields).map(([field, { read }]) => [field, read(from, field, around)]),
  );
  kind.check?.(fields, from);
  const settings = kind.axes(fields).reduce((product, { options }) => product * options.length, 1);
  if (settings > MOST_SETTINGS)
    throw new InputError(
      from.where(),
      `${settings} settings of measures, windows and thresholds; at most ${MOST_SETTINGS} are tried`,
      'Name fewer',
    );
  const nested = (fields as { that?: Test }).that;
  const basis = from.oneOf('basis', bases, nested?.basis ?? kind.basis);
  const standsFor = from.has('for') ? from.text('for') : nested?.standsFor;
  // What a test can show is settled by its kind; a file can only claim less.
  const most = nested?.basis ?? kind.basis;
  const decided = basis === 'record' || basis === 'measure';
  if (decided && most !== 'record' && most !== 'measure')
    throw new InputError(
      from.where('basis'),
      `basis: ${withArticle(most)} cannot be a ${basis}`,
      `Leave it out: what the test shows is ${withArticle(most)}`,
    );
  if (basis === 'proxy' && standsFor === undefined)
    throw new InputError(from.where(), 'a proxy says what it stands in for', 'Add for: …');
  return {
    kind,
    fields,
    basis,
    ...(standsFor !== undefined && { standsFor }),
    ...(from.has('says') && { says: from.text('says') }),
    where: from.where(),
  };
}
