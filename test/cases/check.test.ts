import { describe, expect, it } from 'vitest';
import { checkCase, checkClaim } from '../../src/cases/check.ts';
import { readCase } from '../../src/cases/read-case.ts';
import { caseWith, made } from './made-evidence.ts';

const NOW = '2026-11-01';
/** The result of a case with one claim, written on 30 June 2010. */
async function check(tests: string, asOf = NOW, more = '') {
  const one = readCase(caseWith(tests, more), 'made.yaml');
  return (await checkCase(one, made, { asOf })).claims[0]!;
}
const diary = async (tests: string, asOf = NOW, more = '') =>
  (await check(tests, asOf, more)).diary.map(({ on, verdict }) => `${on} ${verdict}`);

describe('two verdicts', () => {
  it('on what was out when the text was written, and now', async () => {
    // CINC of 2008 came out at the end of 2011: 32 thousandths.
    const { atWriting, now } = await check('- { test: value, measure: cinc, of: RUS, years: 2008, is: "= 0.032" }');
    expect([atWriting.verdict, now.verdict]).toEqual(['beyond-the-data', 'supported']);
  });

  it('the second as of any day', async () => {
    const tests = '- { test: value, measure: cinc, of: RUS, years: 2008, is: "= 0.032" }';
    expect((await check(tests, '2011-12-30')).now.verdict).toBe('beyond-the-data');
    expect((await check(tests, '2011-12-31')).now.verdict).toBe('supported');
  });

  it('no text is failed by what came out later', async () => {
    const { atWriting, now } = await check(
      '- { test: value, measure: cinc, of: RUS, years: 2006..2012, over: each, is: "> 0.03" }',
    );
    expect([atWriting.verdict, now.verdict]).toEqual(['beyond-the-data', 'contradicted']);
  });
});

describe('the multiverse', () => {
  it('has every combination of the axes once, the stated one first', async () => {
    const { tests } = await check(
      '- { test: value, measure: cinc, also: [cinc-without-urban], of: CHN, years: 1999..2004, is: about 0.145 }',
    );
    const { settings, axes, base } = tests[0]!.now;
    expect(axes.map(({ options }) => options.length)).toEqual([2, 9, 3]);
    expect(settings).toHaveLength(54);
    expect(new Set(settings.map(({ labels }) => labels.join('|'))).size).toBe(54);
    expect(settings[0]).toBe(base);
    expect(base.labels).toEqual(['cinc', '1999-2004', 'about 0.145 (within 10%)']);
  });

  it('a rival measure that says otherwise makes it mixed, and both are there', async () => {
    // Without urban population everything is half.
    const { now, tests } = await check(
      '- { test: value, measure: cinc, also: [cinc-without-urban], of: CHN, years: 2010, is: "> 0.15" }',
    );
    expect(now).toMatchObject({ verdict: 'mixed', robustness: { share: 0.5, settings: 2 } });
    expect(tests[0]!.now.settings.map(({ outcome }) => outcome.kind === 'judged' && outcome.holds)).toEqual([
      'yes',
      'no',
    ]);
  });

  it('every setting has words, numbers and sources, or a reason', async () => {
    const { tests } = await check(
      '- { test: comparison, measure: cinc, of: CHN, to: USA, years: 2001..2010, is: higher }',
    );
    for (const { outcome } of tests[0]!.now.settings) {
      expect(outcome.words).not.toBe('');
      if (outcome.kind === 'judged') expect(outcome.sources).toEqual(['cow-nmc']);
    }
    expect(tests[0]).toMatchObject({
      reading: expect.stringMatching(/^The capability index/),
      query: [expect.stringContaining('entente show cinc'), expect.any(String)],
    });
  });
});

describe('the diary', () => {
  it('turns on the day on which the figures came out, and not before', async () => {
    expect(await diary('- { test: value, measure: cinc, of: RUS, years: 2008, is: "= 0.032" }')).toEqual([
      ...['2010-06-30 beyond-the-data', '2011-12-31 supported'],
    ]);
    // SIPRI's arms of 2010: 31 March 2011.
    expect(await diary('- { test: value, measure: arms-dependence, of: CHN-RUS, years: 2010, is: "> 0.5" }')).toEqual([
      ...['2010-06-30 beyond-the-data', '2011-03-31 supported'],
    ]);
  });

  it('and on the day from which a record was known, or by which a forecast is judged', async () => {
    expect(
      await diary('- { test: record, what: So., found: yes, is: yes, consulted: [a], known: 2013-02-14 }'),
    ).toEqual([...['2010-06-30 beyond-the-data', '2013-02-14 supported']]);
    const forecast = (is: string) =>
      diary(
        `- { test: forecast, by: 2011-02-15, that: { test: value, measure: arms-dependence, of: CHN-RUS, years: 2009..2010, over: each, is: "${is}" } }`,
      );
    expect(await forecast('> 0.5')).toEqual(['2010-06-30 open', '2011-03-31 supported']);
    expect(await forecast('< 0.5')).toEqual(['2010-06-30 contradicted']);
  });

  it('names what turned it', async () => {
    const { diary: entries } =
      await check(`- { test: value, measure: arms-dependence, of: CHN-RUS, years: 2005, is: "> 0.5" }
- { test: value, measure: cinc, of: RUS, years: 2008, is: "> 1" }`);
    expect(entries).toMatchObject([
      { on: '2010-06-30', verdict: 'supported' },
      { on: '2011-12-31', verdict: 'mixed', because: '0.0320 in 2008' },
    ]);
  });

  it('begins with the verdict at the date of writing and ends with that of now, whatever the test', async () => {
    const tests = [
      '- { test: trend, measure: cinc, of: CHN, years: 1995..2010, is: rising }',
      '- { test: value, measure: cinc, also: [cinc-without-urban], of: CHN, years: 2004..2010, is: about 0.165 }',
      '- { test: rank, measure: cinc, of: RUS, among: all, years: 2005..2009, is: "= 3" }',
      '- { test: value, measure: cinc, of: sum of USA and allies of USA, years: 2004, is: "> 0.16" }',
      '- { test: treaty, obligation: defence, of: RUS-CHN, years: 2005..2012, is: not in force }',
      '- { test: forecast, by: 2030, that: { test: treaty, obligation: defence, of: RUS-CHN, years: 2011..2029, is: not in force } }',
    ];
    for (const test of tests) {
      const { atWriting, now, diary: entries } = await check(test);
      expect(entries[0], test).toMatchObject({ on: '2010-06-30', verdict: atWriting.verdict });
      expect(entries.at(-1)!.verdict, test).toBe(now.verdict);
      const days = entries.map(({ on }) => on);
      expect([...days].sort(), test).toEqual(days);
      for (const [n, { verdict }] of entries.slice(1).entries()) expect(verdict, test).not.toBe(entries[n]!.verdict);
    }
  });

  it('each of its days is the first with that verdict', async () => {
    const test =
      '- { test: value, measure: cinc, also: [cinc-without-urban], of: CHN, years: 2004..2010, is: about 0.165 }';
    const one = readCase(caseWith(test), 'made.yaml');
    for (const { on, verdict } of (await check(test)).diary.slice(1)) {
      const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
      const at = async (asOf: string) =>
        (await checkClaim(one.claims[0]!, one.written, made, { asOf, diary: false })).now.verdict;
      expect([(await at(before)) !== verdict, await at(on)]).toEqual([true, verdict]);
    }
  });

  it('can be left out; a claim without a test has none', async () => {
    const one = readCase(
      caseWith('- { test: value, measure: cinc, of: RUS, years: 2008, is: "= 0.032" }'),
      'made.yaml',
    );
    expect((await checkCase(one, made, { asOf: NOW, diary: false })).claims[0]!.diary).toEqual([]);
  });
});

describe('a case', () => {
  const claim = (id: string, stance: string, is: string) =>
    `  - { id: ${id}, claim: x, kind: quantity, stance: ${stance}, tests: [{ test: value, measure: cinc, of: RUS, years: 2000..2004, over: last, is: "${is}", windows: ["2000..2004"] }] }`;
  const text = `${caseWith('').split('claims:')[0]}claims:
${claim('A', 'own', '> 0')}
${claim('B', 'endorses', '< 0')}
${claim('C', 'reports', '< 0')}
${claim('D', 'opposes', '> 0')}
  - { id: E, claim: x, kind: normative, untested: { because: not-data, say: x } }
`;
  const one = readCase(text, 'made.yaml');

  it('scores what is its author’s own and what the author endorses, and nothing else', async () => {
    const result = await checkCase(one, made, { asOf: NOW });
    expect(result.claims).toHaveLength(5);
    expect(result.score).toEqual({
      counted: 3,
      atWriting: { supported: 1, contradicted: 1, 'not-data': 1 },
      now: { supported: 1, contradicted: 1, 'not-data': 1 },
    });
    expect(result.asOf).toBe(NOW);
  });

  it('tells how far it is, and stops when told to', async () => {
    const told: string[] = [];
    await checkCase(one, made, { asOf: NOW, onClaim: (done, of) => void told.push(`${done}/${of}`) });
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    const stop = new AbortController();
    const stopped = checkCase(one, made, {
      asOf: NOW,
      signal: stop.signal,
      onClaim: () => stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('gives the same answer twice', async () => {
    const [first, second] = [await checkCase(one, made, { asOf: NOW }), await checkCase(one, made, { asOf: NOW })];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
});
