import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/cases/case.ts';
import { readCase } from '../../src/cases/read-case.ts';
import { testKinds } from '../../src/cases/tests/kinds.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { Draws, mutated } from '../fuzz/mutate.ts';
import { caseWith } from './made-evidence.ts';

const good = `case: made-2014
format: 1
title: Made for tests
work:
  type: article-journal
  title: A made-up article
  author: [{ family: Uthor, given: A. }]
  issued: 2014-03
written: 2014-03
author: Uthor
vantage: From nowhere, for a test.
states: [RUS, CHN]
tables:
  arms:
    title: Deliveries
    columns: ["1999", "2000", total]
    rows:
      China: [1378, 1694, "3072.0"]
      Vietnam: [144, null, 144]
claims:
  - id: M1
    claim: Russia and China have no defence pact.
    kind: quantity
    at: paragraph 1
    expects: none
    works: [walt-1987, ko-2006]
    must: hold
    tests:
      - test: treaty
        obligation: defence
        of: RUS-CHN
        years: 1981..2013
        is: not in force
        says: By treaty.
      - test: value
        measure: atop-defence
        also: [atop-consultation]
        of: RUS-CHN
        years: 2012
        windows: [2010, "2009..2011"]
        is: "= 0"
        basis: proxy
        for: a pact in all but name
  - id: M2
    claim: Nobody can say.
    kind: normative
    voice: quoted
    speaker: J. Mattis
    question: who
    answer: nobody
    side: yes
    pairs: [USA-RUS, CHN-USA]
    combine: readings
    untested: { because: not-data, say: It is no matter of data. }
`;
const read = (text: string, problems?: InputError[]): Case => readCase(text, 'made.yaml', problems);
const refused = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it read');
};
/** The good file with something changed; the change must be one. */
const but = (from: string | RegExp, to: string) => {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return text;
};

describe('a case', () => {
  const one = read(good);

  it('is read with its text, its day and its states', () => {
    expect(one).toMatchObject({
      ...{ id: 'made-2014', title: 'Made for tests', file: 'made.yaml', author: 'Uthor', states: [365, 710] },
      // A month stands for its last day.
      ...{ written: '2014-03-31', writtenAs: '2014-03', vantage: 'From nowhere, for a test.' },
      work: { type: 'article-journal', author: [{ family: 'Uthor', given: 'A.' }] },
    });
    expect(read(but('written: 2014-03', 'written: 2014')).written).toBe('2014-12-31');
    expect(read(but('written: 2014-03', 'written: 2016-02')).written).toBe('2016-02-29');
    expect(read(but('written: 2014-03', 'written: 2014-03-18')).written).toBe('2014-03-18');
  });

  it('has claims with all that is said of them, and what is left out at its plainest', () => {
    const [first, second] = one.claims;
    expect(first).toMatchObject({
      ...{ id: 'M1', kind: 'quantity', voice: 'author', stance: 'own', at: 'paragraph 1', expects: 'none', must: true },
      ...{
        works: ['walt-1987', 'ko-2006'],
        pairs: [[365, 710]],
        combine: 'parts',
        where: 'made.yaml, line 21, column 5',
      },
    });
    expect(first!.untested).toBeUndefined();
    expect(second).toMatchObject({
      ...{ voice: 'quoted', speaker: 'J. Mattis', stance: 'reports', question: 'who', answer: 'nobody', side: 'yes' },
      ...{
        pairs: [
          [2, 365],
          [710, 2],
        ],
        combine: 'readings',
        must: false,
        tests: [],
        works: [],
        at: '',
        expects: '',
      },
      untested: { because: 'not-data', say: 'It is no matter of data.' },
    });
  });

  it('has tests with their fields, basis and place', () => {
    const [treaty, value] = one.claims[0]!.tests;
    expect(treaty).toMatchObject({ basis: 'record', says: 'By treaty.', where: 'made.yaml, line 29, column 9' });
    expect(treaty!.kind.name).toBe('treaty');
    expect(treaty!.fields).toMatchObject({
      obligation: 'defence',
      years: { from: 1981, to: 2013 },
      is: 'not in force',
    });
    expect(value).toMatchObject({ basis: 'proxy', standsFor: 'a pact in all but name' });
    expect(value!.fields).toMatchObject({
      over: 'mean',
      windows: [
        { from: 2010, to: 2010 },
        { from: 2009, to: 2011 },
      ],
    });
  });

  it('a voice has its usual stance unless the file says another', () => {
    for (const [voice, stance] of [
      ['reported', 'reports'],
      ['rebutted', 'opposes'],
      ['author', 'own'],
    ] as const)
      expect(read(but('voice: quoted', `voice: ${voice}`)).claims[1]!.stance).toBe(stance);
    expect(read(but('voice: quoted', 'voice: quoted\n    stance: endorses')).claims[1]!.stance).toBe('endorses');
  });

  it('of other than two states has no usual pair', () => {
    expect(read(but('states: [RUS, CHN]', 'states: [RUS, CHN, USA]')).claims[0]!.pairs).toEqual([]);
  });

  it('every kind of test reads its own example', () => {
    for (const { name, example } of testKinds) {
      if (name === 'arithmetic') continue;
      const text = caseWith(`- ${example.replace('…', 'What it says').replace('https://…', 'https://example.org')}`);
      const test = readCase(text, name).claims[0]!.tests[0]!;
      expect(test.kind.name).toBe(name);
      expect(test.kind.reading(test.fields), name).toMatch(/^[A-Z].*\.$/);
      expect(test.kind.query(test.fields).length, name).toBeGreaterThan(0);
    }
  });
});

const test = (yaml: string) => caseWith(`- ${yaml}`);
const at = 'made.yaml, line 13';

describe('a case is refused in one line that names file, line and column, where', () => {
  it.each([
    [
      'a field is unknown',
      but('author: Uthor', 'autor: Uthor'),
      'made.yaml, line 10, column 1: no such field "autor". Did you mean author?',
    ],
    [
      'a claim’s field is unknown',
      but('    kind: normative', '    kinds: normative'),
      'no such field "kinds". Did you mean kind?',
    ],
    ['a field is missing', but('author: Uthor\n', ''), 'author is missing. Add author: …'],
    ['the work has no type', but('  type: article-journal\n', ''), 'line 5, column 3: type is missing'],
    [
      'the format is a later one',
      but('format: 1', 'format: 2'),
      'line 2, column 9: format 2 is of a later release. This one reads format: 1',
    ],
    ['the id is none', but('case: made-2014', 'case: made 2014'), 'line 1, column 7: case: "made 2014" is no id'],
    ['the id leads elsewhere', but('case: made-2014', 'case: ../made'), 'is no id'],
    [
      'the date is none',
      but('written: 2014-03', 'written: March 2014'),
      'line 9, column 10: written: "March 2014" is no date',
    ],
    ['the day is none', but('written: 2014-03', 'written: 2014-02-30'), 'written: "2014-02-30" is no date'],
    ['the month is none', but('written: 2014-03', 'written: 2014-13'), 'written: "2014-13" is no date'],
    [
      'the state is unknown',
      but('[RUS, CHN]', '[RUS, Chna]'),
      'line 12, column 9: states: No state is called "Chna". Did you mean',
    ],
    ['there are no claims', but(/claims:[\s\S]*/, 'claims: []\n'), 'claims is to be a list with at least one part'],
    [
      'two claims have one id',
      but('id: M2', 'id: M1'),
      'line 44, column 9: there are two claims M1; the first is at made.yaml, line 21, column 9. Give one another id',
    ],
    ['a kind is unknown', but('kind: quantity', 'kind: quantty'), 'there is no kind "quantty". Did you mean quantity?'],
    ['a voice is unknown', but('voice: quoted', 'voice: quotd'), 'there is no voice "quotd". Did you mean quoted?'],
    [
      'a stance is unknown',
      but('voice: quoted', 'stance: endorse'),
      'there is no stance "endorse". Did you mean endorses?',
    ],
    ['must is not hold', but('must: hold', 'must: holds'), 'there is no must "holds". Did you mean hold?'],
    ['a side is neither', but('side: yes', 'side: both'), 'there is no side "both"'],
    [
      'a pair is one state',
      but('pairs: [USA-RUS, CHN-USA]', 'pairs: [USA]'),
      'pairs: "USA" is no pair. Write two states: RUS-CHN',
    ],
    ['a pair is one state twice', but('pairs: [USA-RUS', 'pairs: [USA-USA'), 'pairs a state with itself'],
    [
      'there is neither test nor reason',
      but(/ {4}untested:.*\n/, ''),
      'line 44, column 5: the claim has no test. Add tests:, or untested:',
    ],
    [
      'the reason is unknown',
      but('because: not-data', 'because: nodata'),
      'there is no because "nodata". Did you mean no-data?',
    ],
    ['the reason says nothing', but(', say: It is no matter of data.', ''), 'say is missing'],
    [
      'a row has too few cells',
      but('[144, null, 144]', '[144, 144]'),
      'row Vietnam has 2 cells, and there are 3 columns',
    ],
    ['a tab indents', but('  type:', '\ttype:'), 'made.yaml, line 5, column'],
    ['an anchor is used', but('title: Made', 'title: &a Made'), 'anchors and aliases (& and *) are not read'],
    ['it is binary', `\u0000\u0001\u0002${good}`, 'made.yaml'],
    ['it is no YAML', '{]', 'made.yaml'],
    ['it is too long', `${good}#${'x'.repeat(2_000_000)}`, 'made.yaml: the file has 2,00'],
  ])('%s', (_, text, words) => {
    const message = refused(text);
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
  });

  it.each([
    [
      'the test is unknown',
      '{ test: valu, measure: cinc }',
      `${at}, column 17: there is no test "valu". Did you mean value?`,
    ],
    [
      'the measure is unknown',
      '{ test: value, measure: cink, of: RUS, years: 2014, is: "> 1" }',
      'there is no measure "cink". Did you mean cinc?',
    ],
    [
      'a rival is unknown',
      '{ test: value, measure: cinc, also: [cinc-without], of: RUS, years: 2014, is: "> 1" }',
      'there is no measure "cinc-without"',
    ],
    [
      'a field is another kind’s',
      '{ test: treaty, measure: cinc, of: RUS, years: 2014, is: in force }',
      'no such field "measure"',
    ],
    [
      'a measure of pairs is asked of a state',
      '{ test: value, measure: capability-ratio, of: RUS, years: 2014, is: "> 1" }',
      'of: capability-ratio is a measure of pairs. Write two states: RUS-CHN',
    ],
    [
      'a measure of states is asked of a pair',
      '{ test: value, measure: cinc, of: RUS-CHN, years: 2014, is: "> 1" }',
      'of: cinc is a measure of single states. Write one state: RUS',
    ],
    [
      'states and pairs are summed',
      '{ test: value, measure: capability-ratio, of: "sum of USA, RUS-CHN", years: 2014, is: "> 1" }',
      'of: capability-ratio is a measure of pairs',
    ],
    [
      'a rival measure is of pairs',
      '{ test: value, measure: cinc, also: [gdp-ratio], of: RUS, years: 2014, is: "> 1" }',
      'of: gdp-ratio is a measure of pairs',
    ],
    [
      'the state did not exist',
      '{ test: value, measure: cinc, of: DDR, years: 1995..2000, is: "> 0" }',
      'of: East Germany was no member of the state system in 1995 to 2000. See entente states',
    ],
    [
      'the second state did not exist',
      '{ test: ratio, measure: cinc, of: RUS, to: DDR, years: 1995, is: "> 0" }',
      'to: East Germany was no member',
    ],
    [
      'the years are outside',
      '{ test: value, measure: cinc, of: RUS, years: 1700, is: "> 0" }',
      'years: 1700 is outside 1816 to 2100',
    ],
    [
      'the years run backwards',
      '{ test: value, measure: cinc, of: RUS, years: 2004..1999, is: "> 0" }',
      'years: 2004..1999 runs backwards. Write 1999..2004',
    ],
    [
      'the years are none',
      '{ test: value, measure: cinc, of: RUS, years: nineties, is: "> 0" }',
      'years: "nineties" is no year and no span. Write 2014 or 1999..2004',
    ],
    [
      'the condition is none',
      '{ test: value, measure: cinc, of: RUS, years: 2014, is: large }',
      'is: "large" is no condition. Write "> 0.4"',
    ],
    [
      'a threshold is none',
      '{ test: value, measure: cinc, of: RUS, years: 2014, is: "> 1", thresholds: ["> 2", more] }',
      'thresholds: "more" is no condition',
    ],
    [
      'a proxy is for nothing',
      '{ test: value, measure: cinc, of: RUS, years: 2014, is: "> 1", basis: proxy }',
      'a proxy says what it stands in for. Add for: …',
    ],
    [
      'a basis is unknown',
      '{ test: value, measure: cinc, of: RUS, years: 2014, is: "> 1", basis: hunch }',
      'there is no basis "hunch"',
    ],
    [
      'a model is to decide',
      '{ test: theory, theory: balance, roles: { state: RUS, partner: CHN }, years: 2004, is: balance, basis: measure }',
      'basis: a model cannot be a measure',
    ],
    [
      'an association is to decide',
      '{ test: association, measure: cinc, with: cinc, of: RUS, years: 1992..2010, is: positive, basis: record }',
      'basis: an association cannot be a record',
    ],
    [
      'a forecast hides what is inside',
      '{ test: forecast, by: 2030, basis: measure, that: { test: theory, theory: balance, roles: { state: RUS, partner: CHN }, years: 2024, is: balance } }',
      'basis: a model cannot be a measure',
    ],
    [
      'a forecast is of a forecast',
      '{ test: forecast, by: 2030, that: { test: forecast, by: 2031, that: { test: treaty, obligation: any, of: RUS, years: 2030, is: in force } } }',
      'that: a forecast inside a forecast',
    ],
    [
      'a theory is unknown',
      '{ test: theory, theory: balanse, roles: { state: RUS }, years: 2004, is: balance }',
      'there is no theory "balanse". Did you mean balance?',
    ],
    [
      'a role is unknown',
      '{ test: theory, theory: balance, roles: { stat: RUS }, years: 2004, is: balance }',
      'balance has no role "stat"',
    ],
    [
      'a role is not filled',
      '{ test: theory, theory: balance, roles: { partner: CHN }, years: 2004, is: balance }',
      'roles: state: balance needs a state as state',
    ],
    [
      'a state plays two roles',
      '{ test: theory, theory: balance, roles: { state: RUS, partner: RUS }, years: 2004, is: balance }',
      'it is given both as state and as partner',
    ],
    [
      'a role’s state did not exist',
      '{ test: theory, theory: balance, roles: { state: DDR, partner: RUS }, years: 2004, is: balance }',
      'roles: East Germany was no member',
    ],
    [
      'a theory has no such verdict',
      '{ test: theory, theory: balance, roles: { state: RUS, partner: CHN }, years: 2004, is: balanced }',
      'balance has no verdict "balanced". Did you mean balance?',
    ],
    [
      'a theory is asked of a span',
      '{ test: theory, theory: balance, roles: { state: RUS, partner: CHN }, years: 2004..2006, is: balance }',
      'years: a theory is judged in one year. Write years: 2006',
    ],
    [
      'a count is over a span',
      '{ test: count, measure: atop-defence, among: all, years: 2004..2006, where: "= 1", is: "> 1" }',
      'years: members are counted in one year',
    ],
    [
      'a count’s window is a span',
      '{ test: count, measure: atop-defence, among: all, years: 2004, windows: ["2001..2003"], where: "= 1", is: "> 1" }',
      'windows: members are counted in one year',
    ],
    [
      'pairs are counted among states',
      '{ test: count, measure: cinc, among: defence pairs, years: 2004, where: "> 0", is: "> 1" }',
      'among: cinc is a measure of single states, and these are pairs',
    ],
    [
      'a state is ranked among pairs',
      '{ test: rank, measure: cinc, of: RUS, among: [RUS-CHN, USA-JPN], years: 2004, is: "= 1" }',
      'among: cinc is a measure of single states, and these are pairs',
    ],
    [
      'a sum is ranked',
      '{ test: rank, measure: cinc, of: "sum of RUS, CHN", among: all, years: 2004, is: "= 1" }',
      'of: a sum of several has no rank',
    ],
    [
      'a set is unknown',
      '{ test: rank, measure: cinc, of: RUS, among: everybody, years: 2004, is: "= 1" }',
      'among: "everybody" is no set',
    ],
    [
      'a comparison is none',
      '{ test: comparison, measure: cinc, of: RUS, to: CHN, years: 2004, is: bigger }',
      'is: "bigger" is no comparison',
    ],
    [
      'each year of other years',
      '{ test: comparison, measure: cinc, of: RUS, years: 2004..2006, to-years: 1992..1994, over: each, is: lower }',
      'over: each compares year by year',
    ],
    [
      'a change says no years',
      '{ test: change-point, measure: cinc, of: RUS, years: 1992..2010, is: some }',
      'is: "some" says of no change when it is',
    ],
    [
      'a change runs backwards',
      '{ test: change-point, measure: cinc, of: RUS, years: 1992..2010, is: "some in 2005..2001" }',
      'is: "some in 2005..2001"',
    ],
    [
      'a lag is half a year',
      '{ test: association, measure: cinc, with: cinc, of: RUS, years: 1992..2010, lag: 0.5, is: positive }',
      'lag: 0.5 is no whole number of years',
    ],
    [
      'across pairs over years',
      '{ test: association, measure: un-agreement, with: trade-share, across: pairs, years: 1992..2010, is: positive }',
      'years: across pairs takes one year',
    ],
    [
      'across pairs a rival of states',
      '{ test: association, measure: un-agreement, also: [cinc], with: trade-share, across: pairs, years: 2010, is: positive }',
      'also: cinc is a measure of single states',
    ],
    [
      'a treaty of several',
      '{ test: treaty, obligation: defence, of: "sum of RUS, CHN", years: 2010, is: in force }',
      'of: a treaty is of one pair or one state',
    ],
    [
      'a volatility of one',
      '{ test: volatility, of: [RUS, RUS], years: 1992..2014, is: first }',
      'of: two different states are compared',
    ],
    [
      'a volatility of ten years',
      '{ test: volatility, of: [RUS, CHN], years: 2000..2009, is: first }',
      'years: 2000-2009 is too short',
    ],
    [
      'a record names nothing read',
      '{ test: record, what: So., found: yes, is: yes, consulted: [], known: 2014 }',
      'consulted: a record names what was read'.replace('consulted: ', ''),
    ],
    [
      'a record’s day is none',
      '{ test: record, what: So., found: yes, is: yes, consulted: [a], known: 2014-06-31 }',
      'known: "2014-06-31" is no date',
    ],
    [
      'a record is a word',
      '{ test: record, what: So., found: maybe, is: "= 3", consulted: [a], known: 2014 }',
      'found: "maybe" cannot be held against "= 3". Write a number or a date',
    ],
    [
      'a record is a number where yes is needed',
      '{ test: record, what: So., found: 3, is: yes, consulted: [a], known: 2014 }',
      'found: "3" cannot be held against "yes". Write yes or no',
    ],
    [
      'a yes has thresholds',
      '{ test: record, what: So., found: yes, is: yes, thresholds: ["> 3"], consulted: [a], known: 2014 }',
      'thresholds: a yes or no has none',
    ],
    [
      'there are too many settings',
      `{ test: value, measure: cinc, also: [${Array.from({ length: 11 }, () => 'cinc-without-urban').join(', ')}], of: RUS, years: 1999..2004, is: about 2 }`,
      '324 settings',
    ],
  ])('%s', (why, yaml, words) => {
    const message = refused(
      why === 'there are too many settings'
        ? test(yaml.replace('is: about 2', 'is: about 2, thresholds: ["> 1", "> 2", "> 3", "> 4"]'))
        : test(yaml),
    );
    expect(message).toMatch(/^made\.yaml, line 1[34], column \d+: /);
    if (why !== 'there are too many settings') expect(message).toContain(words);
    else
      expect(message).toContain('540 settings of measures, windows and thresholds; at most 400 are tried. Name fewer');
    expect(message).not.toContain('\n');
  });

  it('10,000 claims', () => {
    const claim = (n: number) => `  - { id: M${n}, claim: x, kind: trend, untested: { because: open, say: x } }\n`;
    const head = good.slice(0, good.indexOf('  - id: M1'));
    const many = (count: number) => head + Array.from({ length: count }, (_, n) => claim(n)).join('');
    expect(refused(many(10_000))).toBe(
      'made.yaml, line 21, column 3: 10000 claims; at most 2000 are read. Split the case in two',
    );
    expect(read(many(2000)).claims).toHaveLength(2000);
  });

  it('lists nested 12,000 deep', () => {
    expect(refused(but('[{ family: Uthor, given: A. }]', '['.repeat(12_000) + ']'.repeat(12_000)))).toContain(
      'lists or names nested too deeply',
    );
  });

  it('forecasts inside forecasts, 5,000 deep', () => {
    const deep = `${'{ test: forecast, by: 2030, that: '.repeat(5000)}x${' }'.repeat(5000)}`;
    expect(refused(test(deep))).toMatch(/^made\.yaml/);
  });
});

describe('with a list for what is wrong', () => {
  it('leaves single claims out and reads the others', () => {
    const problems: InputError[] = [];
    const text = but('kind: quantity', 'kind: quantty');
    expect(read(text, problems).claims.map(({ id }) => id)).toEqual(['M2']);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('there is no kind "quantty"')]);
  });

  it('a claim whose id is taken is one of them', () => {
    const problems: InputError[] = [];
    expect(read(but('id: M2', 'id: M1'), problems).claims).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('there are two claims M1')]);
  });
});

describe('a file that is damaged anywhere reads or is refused, and nothing else', () => {
  const folder = fileURLToPath(new URL('../../cases', import.meta.url));
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').split(/\n(?= {2}- id:)/))
    .map((parts) => [parts[0], ...parts.slice(1, 4)].join('\n'));
  const judge = (text: string) => {
    try {
      const problems: InputError[] = [];
      readCase(text, 'made.yaml', problems);
      for (const { message } of problems) expect(message).not.toContain('\n');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.message).not.toContain('\n');
      expect(error.message).toContain('made.yaml');
      expect(error.message.length).toBeLessThan(2000);
    }
  };

  it('letters put in and taken out', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ unit: 'binary', maxLength: 4 }), fc.nat(6), (from, put, cut) =>
        judge(good.slice(0, from) + put + good.slice(from + cut)),
      ),
      { numRuns: 300 },
    );
  });

  it('cells, lines, bytes: of the made-up case and of the shipped ones', () => {
    const draws = new Draws(6);
    const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
    for (const text of [good, ...shipped])
      for (let n = 0; n < 30; n++) judge(decoder.decode(mutated(encoder.encode(text), draws)));
  });
});
