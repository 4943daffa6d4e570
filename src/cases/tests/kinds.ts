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
import { bases, type TestKind } from './test-kind.ts';
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
  const nested = (fields as { that?: Test }).that;
  const basis = from.oneOf('basis', bases, nested?.basis ?? kind.basis);
  const standsFor = from.has('for') ? from.text('for') : nested?.standsFor;
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
