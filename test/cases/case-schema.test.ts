import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseSchema } from '../../src/cases/case-schema.ts';
import { starterCase } from '../../src/cases/starter-case.ts';
import { testKinds } from '../../src/cases/tests/kinds.ts';
import { faultsAgainst, schemaNamed } from '../cli/schema-faults.ts';

const folder = fileURLToPath(new URL('../../cases', import.meta.url));
const shipped = readdirSync(folder).filter(
  (file) => file.endsWith('.yaml') && /^case:/m.test(readFileSync(`${folder}/${file}`, 'utf8')),
);
const starter = () =>
  parse(
    starterCase({ id: 'mine', states: [365, 710], codes: ['RUS', 'CHN'], from: 2009, to: 2018, written: '2024-01-01' }),
  );

describe('the schema of a case file', () => {
  it('is published as the declarations make it', () => {
    expect(schemaNamed('case')).toEqual(JSON.parse(JSON.stringify(caseSchema())));
  });

  it.each(shipped)('%s is of it', (file) => {
    expect(faultsAgainst('case', parse(readFileSync(`${folder}/${file}`, 'utf8')))).toEqual([]);
  });

  it('so is the file to begin with', () => {
    expect(faultsAgainst('case', starter())).toEqual([]);
  });

  it.each(testKinds.map(({ name, example }) => [name, example]))('the example of %s is of it', (_name, example) => {
    const one = starter();
    one.claims[0].tests = [parse(example)];
    if (example.includes('arms[')) one.tables = { arms: { columns: ['total'], rows: { Iran: [1] } } };
    expect(faultsAgainst('case', one)).toEqual([]);
  });

  const test = (fields: object) => (one: ReturnType<typeof starter>) => {
    one.claims[0].tests = [fields];
  };
  const value = { test: 'value', measure: 'cinc', of: 'RUS', years: 2014, is: '> 0.1' };
  it.each<[string, (one: ReturnType<typeof starter>) => void]>([
    ['a case without claims', (one) => delete one.claims],
    ['a field of a later format', (one) => Object.assign(one, { reviewer: 'me' })],
    ['another format', (one) => Object.assign(one, { format: 2 })],
    ['an unknown voice', (one) => Object.assign(one.claims[0], { voice: 'editor' })],
    ['a claim with neither tests nor a reason', (one) => delete one.claims[2].untested],
    ['an unknown test', test({ ...value, test: 'values' })],
    ['an unknown measure', test({ ...value, measure: 'cinq' })],
    ['a test without a field it needs', test({ test: 'value', measure: 'cinc', of: 'RUS', years: 2014 })],
    ['a field that the kind does not have', test({ ...value, lag: 2 })],
    ['years that are none', test({ ...value, years: '99..04' })],
    ['an unknown basis', test({ ...value, basis: 'guess' })],
    ['a wrong test inside a forecast', test({ test: 'forecast', by: 2030, that: { ...value, measure: 'cinq' } })],
  ])('%s is refused', (_name, spoil) => {
    const one = starter();
    spoil(one);
    expect(faultsAgainst('case', one)).not.toEqual([]);
  });

  it('says of every field what it is for', () => {
    for (const { name, fields } of testKinds)
      for (const [field, { about }] of Object.entries(fields)) expect(about, `${name}.${field}`).toMatch(/\S/);
  });
});
