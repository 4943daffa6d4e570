import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CaseEvidence, View } from '../../../src/cases/evidence.ts';
import { testKinds } from '../../../src/cases/tests/kinds.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { SourceFiles } from '../../../src/sources/files.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from '../../../src/sources/records/read.ts';
import { randomStream, rankCorrelation } from '../../../src/stats/index.ts';
import { madeAtlas, madeTable, RUSSIA, USA } from '../../atlas/made-atlas.ts';
import { wobble } from '../../inquiry/made-series.ts';
import { answer, found, made, testOf } from '../made-evidence.ts';

describe('treaty', () => {
  const treaty = (obligation: string, of: string, years: string, is: string, data?: CaseEvidence, asOf?: string) =>
    answer(`{ test: treaty, obligation: ${obligation}, of: ${of}, years: ${years}, is: ${is} }`, data, asOf);

  it('in force in every year, or in none; of a pair either way round', async () => {
    expect(await treaty('defence', 'USA-GBR', '1949..2018', 'in force')).toBe('yes');
    expect(await treaty('defence', 'GBR-USA', '1948..2018', 'in force')).toBe('no');
    expect(await treaty('defence', 'RUS-CHN', '1992..2018', 'not in force')).toBe('yes');
    expect(await treaty('consultation', 'CHN-RUS', '2001..2018', 'in force')).toBe('yes');
    expect(await treaty('consultation', 'CHN-RUS', '2000..2018', 'not in force')).toBe('no');
  });

  it('begins: in the first year, not in the year before', async () => {
    expect(await treaty('consultation', 'RUS-CHN', '2001..2005', 'begins')).toBe('yes');
    expect(await treaty('consultation', 'RUS-CHN', '2002..2005', 'begins')).toBe('no');
    expect(await treaty('consultation', 'RUS-CHN', '2000..2005', 'begins')).toBe('no');
    expect(await treaty('defence', 'USA-GBR', '1816', 'begins')).toBe('unclear');
  });

  it('of a state with anybody, and of any obligation', async () => {
    expect(await treaty('defence', 'RUS', '2010', 'in force')).toBe('no');
    expect(await treaty('any', 'RUS', '2010', 'in force')).toBe('yes');
    expect(await treaty('any', 'RUS', '2000', 'not in force')).toBe('yes');
    expect(await treaty('any', 'USA-FRA', '2004', 'begins')).toBe('yes');
  });

  it('after the years coded nothing is known without a record; most years must be coded unless one settles it', async () => {
    expect(await treaty('defence', 'RUS-CHN', '2020', 'not in force')).toBe('outside-coverage');
    expect(await treaty('defence', 'RUS-CHN', '2015..2030', 'not in force')).toBe('outside-coverage');
    expect(await treaty('defence', 'USA-GBR', '2015..2030', 'not in force')).toBe('no');
    expect(await treaty('defence', 'RUS-CHN', '2009..2020', 'not in force')).toBe('yes');
    expect(
      await found('{ test: treaty, obligation: defence, of: RUS-CHN, years: 2009..2020, is: not in force }'),
    ).not.toHaveProperty('settled');
  });

  it('as it was published by then', async () => {
    expect(await treaty('consultation', 'RUS-CHN', '2001', 'in force', made, '2003-12-30')).toBe('not-published');
    expect(await treaty('consultation', 'RUS-CHN', '2001', 'in force', made, '2003-12-31')).toBe('yes');
  });

  it('Entente’s records speak after the years coded, from the end of their year on, and name the treaty', async () => {
    const files = new SourceFiles('records', (name) =>
      readFileSync(new URL(`../../../records/${name}`, import.meta.url)),
    );
    const drops = new DropLog();
    const data = new CaseEvidence(made.atlas, undefined, {
      names: readTreatyNames(files, drops)[0]!,
      families: readPactFamilies(files, drops)[0]!,
      events: readPactEvents(files, drops)[0]!,
    });
    // records/pact-events.csv: in force 4 December 2024.
    expect(await treaty('defence', 'RUS-PRK', '2024', 'in force', data, '2026-11-01')).toBe('yes');
    expect(await treaty('defence', 'RUS-PRK', '2024', 'in force', data, '2024-12-30')).toBe('outside-coverage');
    expect(await treaty('defence', 'RUS-PRK', '2022', 'in force', data, '2026-11-01')).toBe('outside-coverage');
    // That none is on record says nothing.
    expect(await treaty('defence', 'RUS-CHN', '2024', 'not in force', data, '2026-11-01')).toBe('outside-coverage');
    expect(
      await found('{ test: treaty, obligation: consultation, of: RUS-CHN, years: 2001..2018, is: in force }', data),
    ).toMatchObject({
      note: expect.stringContaining('2001'),
    });
  });
});

describe('record', () => {
  const record = (what: string, asOf?: string) =>
    answer(
      `{ test: record, what: So it was., ${what}, consulted: [https://example.org], known: 2013-03-14 }`,
      made,
      asOf,
    );

  it('a number, a date by its year, yes or no', async () => {
    expect([await record('found: 51, is: "about 50"'), await record('found: "1,922", is: "= 1922"')]).toEqual([
      'yes',
      'yes',
    ]);
    // Allison: the presidency began in March 2013, the text says 2012.
    expect([await record('found: 2013-03-14, is: "= 2012"'), await record('found: 2013-03, is: 2010..2013')]).toEqual([
      'no',
      'yes',
    ]);
    expect([
      await record('found: yes, is: yes'),
      await record('found: no, is: yes'),
      await record('found: no, is: no'),
    ]).toEqual([...['yes', 'no', 'yes']]);
    expect(await record('found: 40.7, is: rounds to 40')).toBe('no');
  });

  it('is known from its day on', async () => {
    expect(await record('found: yes, is: yes', '2013-03-13')).toBe('not-published');
    expect(await record('found: yes, is: yes', '2013-03-14')).toBe('yes');
    const month = '{ test: record, what: So., found: yes, is: yes, consulted: [a], known: 2013-02 }';
    expect([await answer(month, made, '2013-02-27'), await answer(month, made, '2013-02-28')]).toEqual([
      'not-published',
      'yes',
    ]);
  });

  it('names what was read and how sure the reading is', async () => {
    expect(
      await found('{ test: record, what: So., found: 7, is: "= 7", consulted: [a, b], known: 2013, confidence: low }'),
    ).toMatchObject({
      words: '7 (2 sources read, confidence low)',
      settled: true,
    });
  });

  it('other thresholds are an axis', () => {
    const { kind, fields } = testOf(
      '{ test: record, what: So., found: 7, is: "> 6", thresholds: ["> 5", "> 8"], consulted: [a], known: 2013 }',
    );
    expect(kind.axes(fields)).toMatchObject([
      { name: 'threshold', options: [{ label: '> 6' }, { label: '> 5' }, { label: '> 8' }] },
    ]);
  });
});

describe('forecast', () => {
  const inside = '{ test: value, measure: cinc, of: RUS, years: 2010..2012, over: each, is: "< 0.0305" }';
  const by = (day: string, asOf: string, that = inside) =>
    answer(`{ test: forecast, by: ${day}, that: ${that} }`, made, asOf);

  it('is open until the data reach it, and settled then', async () => {
    // CINC of 2012 came out at the end of 2015: 30, 29, 28 thousandths.
    expect(await by('2012', '2011-06-30')).toBe('not-yet');
    expect(await by('2012', '2015-12-30')).toBe('not-yet');
    expect(await by('2012', '2015-12-31')).toBe('yes');
  });

  it('is decided early by what has happened already', async () => {
    const fails = inside.replace('< 0.0305', '< 0.0295');
    // 2010 came out at the end of 2013, and settles it.
    expect(await by('2020', '2013-12-30', fails)).toBe('not-yet');
    expect(await by('2020', '2013-12-31', fails)).toBe('no');
    expect(await by('2012', '2013-12-31', inside)).toBe('not-yet');
  });

  it('of years beyond the state system is open', async () => {
    expect(
      await by(
        '2030',
        '2026-11-01',
        '{ test: comparison, measure: cinc, of: RUS, years: 2028, to-years: 2010, is: lower }',
      ),
    ).toBe('not-yet');
    expect(
      await by(
        '2030',
        '2026-11-01',
        '{ test: treaty, obligation: defence, of: RUS-CHN, years: 2024..2030, is: not in force }',
      ),
    ).toBe('not-yet');
    expect(
      await by('2030', '2026-11-01', '{ test: treaty, obligation: defence, of: RUS, years: 2028, is: not in force }'),
    ).toBe('not-yet');
  });

  it('whose day has come, and whose data stop before it, is open still, and says so', async () => {
    const that = '{ test: treaty, obligation: defence, of: RUS-CHN, years: 2014..2024, is: not in force }';
    const outcome = await found(`{ test: forecast, by: 2024, that: ${that} }`);
    expect(outcome).toMatchObject({
      kind: 'absent',
      reason: 'not-yet',
      words: expect.stringContaining('the data do not reach the day'),
    });
  });

  it('whose data are missing for good is not open but lacking', async () => {
    expect(await by('2012', '2026-11-01', '{ test: value, measure: cinc, of: RUS, years: 2000, is: "> 0" }')).toBe(
      'not-coded',
    );
  });

  it('carries the axes, the basis and the words of what is inside', () => {
    const test = testOf(
      `{ test: forecast, by: 2030, that: ${inside.replace('value', 'value, also: [cinc-without-urban], basis: proxy, for: weight')} }`,
    );
    expect(test).toMatchObject({ basis: 'proxy', standsFor: 'weight' });
    expect(test.kind.axes(test.fields).map(({ name }) => name)).toEqual(['measure', 'window']);
    expect(test.kind.reading(test.fields)).toMatch(/^By 2030: The capability index/);
  });
});

describe('association', () => {
  // Two series that move together in changes: the second is twice the first, and some noise.
  const values = Array.from({ length: 30 }, (_, n) => 1 + 0.01 * n + 0.1 * wobble(n));
  const others = values.map((x, n) => 0.1 + 0.5 * x + 0.01 * wobble(n + 100));
  const data = new CaseEvidence(
    madeAtlas([
      madeTable(
        {
          name: 'capabilities',
          of: 'state',
          coverage: { missing: 'not-coded', spans: [{ from: 1980, to: 2009 }] },
          sources: [['cow-nmc']],
          breaks: [{ year: 1995, note: 'made' }],
        },
        { cinc: 'exact', cinc_without_urban: 'exact' },
        [USA, RUSSIA].flatMap((state) => values.map((x, n) => [state, 1980 + n, 1980 + n, [x, others[n]!]] as const)),
      ),
    ]),
  );
  const test = (more: string) =>
    `{ test: association, measure: cinc, with: cinc-without-urban, of: RUS, years: 1980..2009, ${more} }`;

  it('of changes from year to year, none into a year from which the source is another', async () => {
    const changes = (x: readonly number[]) =>
      x
        .slice(1)
        .map((one, n) => one - x[n]!)
        .filter((_, n) => n !== 14);
    const wanted = rankCorrelation(changes(values), changes(others), randomStream(1, 1980), true)!;
    const outcome = await found(test('is: positive'), data);
    expect(outcome).toMatchObject({
      holds: 'yes',
      numbers: [{ value: wanted.rho, low: wanted.low, high: wanted.high }],
    });
    expect(wanted.rows).toBe(28);
    expect(await answer(test('is: negative'), data)).toBe('no');
    expect(await answer(test('is: none'), data)).toBe('no');
    expect(await answer(test('is: not positive'), data)).toBe('no');
    expect(await answer(test('is: not negative'), data)).toBe('yes');
  });

  it('of levels as a second reading; with a lag the first leads', async () => {
    const levels = await found(test('reading: levels, is: positive'), data);
    expect(levels).toMatchObject({ words: expect.stringContaining('30 years') });
    const lagged = await found(test('reading: levels, lag: 2, is: positive'), data);
    const wanted = rankCorrelation(values.slice(0, 28), others.slice(2), randomStream(1, 1980), true)!;
    expect(lagged).toMatchObject({ numbers: [{ value: wanted.rho }] });
  });

  it('of fewer than ten rows there is none', async () => {
    expect(
      await answer(
        '{ test: association, measure: cinc, with: cinc-without-urban, of: RUS, years: 1980..1989, is: positive }',
        data,
      ),
    ).toBe('not-defined');
  });

  it('across pairs: one row a pair, those without a tie are 0 and it says so', async () => {
    const outcome = await found(
      '{ test: association, measure: arms-dependence, with: capability-ratio, across: pairs, years: 2010, is: positive }',
    );
    expect(outcome).toMatchObject({
      kind: 'judged',
      note: expect.stringMatching(/not independent.*without a tie count as 0/),
    });
    // Five states have a ratio: 20 directed pairs.
    expect(outcome).toMatchObject({ words: expect.stringContaining('20 pairs') });
  });
});

describe('axes', () => {
  const settings = (yaml: string) => {
    const { kind, fields } = testOf(yaml);
    return kind.axes(fields).map(({ name, options }) => [name, ...options.map(({ label }) => label)]);
  };

  it('a span’s ends move by a year, a single year stands; "about" has three tolerances; the stated ones are first', () => {
    expect(
      settings('{ test: value, measure: cinc, also: [cinc-without-urban], of: RUS, years: 1999..2004, is: about 2 }'),
    ).toEqual([
      ['measure', 'cinc', 'cinc-without-urban'],
      [
        'window',
        '1999-2004',
        '1998-2003',
        '1998-2004',
        '1998-2005',
        '1999-2003',
        '1999-2005',
        '2000-2003',
        '2000-2004',
        '2000-2005',
      ],
      ['threshold', 'about 2 (within 10%)', 'about 2 (within 5%)', 'about 2 (within 20%)'],
    ]);
    expect(settings('{ test: value, measure: cinc, of: RUS, years: 2004, is: "> 2" }')).toEqual([]);
    expect(settings('{ test: value, measure: cinc, of: RUS, years: 1816..1817, is: "> 2" }')).toEqual([
      ['window', '1816-1817', '1816-1818', '1817-1818'],
    ]);
  });

  it('those that the case names take their place', () => {
    expect(
      settings(
        '{ test: value, measure: cinc, of: RUS, years: 2004, windows: [2004, 2005], is: "> 2", thresholds: ["> 2", "> 3"] }',
      ),
    ).toEqual([
      ['window', '2004', '2005'],
      ['threshold', 'above 2', 'above 3'],
    ]);
  });

  it('of every kind the first option is what the case states', () => {
    for (const { name, example } of testKinds) {
      if (name === 'arithmetic') continue;
      const { kind, fields } = testOf(example.replace('…', 'So').replace('https://…', 'a'));
      for (const { options } of kind.axes(fields)) {
        expect(options[0]!.choose(fields), name).toEqual(fields);
        expect(new Set(options.map(({ label }) => label)).size, name).toBe(options.length);
      }
    }
  });
});

describe('theory and volatility, where the atlas lacks what they need', () => {
  it('say so, and what would get it', async () => {
    expect(
      await found(
        '{ test: theory, theory: balance, roles: { state: RUS, partner: CHN, threat: USA }, years: 2004, is: balance }',
        made,
      ),
    ).toMatchObject({ kind: expect.stringMatching(/absent|judged/) });
    const { kind, fields } = testOf('{ test: volatility, of: [RUS, CHN], years: 1992..2014, is: first }');
    expect(await kind.judge(fields, new View(made, '1999-12-31'))).toMatchObject({
      kind: 'absent',
      reason: 'not-published',
    });
  });
});
