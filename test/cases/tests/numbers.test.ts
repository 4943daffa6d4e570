import { describe, expect, it } from 'vitest';
import { releasedOn, View } from '../../../src/cases/evidence.ts';
import { numbersNote, numbersOf, overSpan, tooFew } from '../../../src/cases/tests/numbers.ts';
import { parseSubject } from '../../../src/cases/tests/subject.ts';
import { measureNamed } from '../../../src/measures/index.ts';
import { answer, found, made, share } from '../made-evidence.ts';

const NOW = '2026-11-01';
const numbers = (measure: string, subject: string, from: number, to = from, asOf = NOW) =>
  numbersOf(measureNamed(measure), parseSubject(subject), { from, to }, new View(made, asOf));
const firstOf = async (...asked: Parameters<typeof numbers>) => (await numbers(...asked)).points[0]?.value;

describe('the numbers of a subject', () => {
  it('of a state, a pair either way round, and several', async () => {
    expect(await firstOf('cinc', 'RUS', 2010)).toBe(share.russia(2010));
    expect(await firstOf('capability-ratio', 'RUS-CHN', 2010)).toBeCloseTo(0.03 / 0.18, 12);
    expect(await firstOf('capability-ratio', 'CHN-RUS', 2010)).toBeCloseTo(0.18 / 0.03, 12);
    expect(await firstOf('cinc', 'sum of RUS, CHN', 2010)).toBeCloseTo(0.21, 12);
    expect(await firstOf('cinc', 'mean of RUS, CHN', 2010)).toBeCloseTo(0.105, 12);
    expect(await firstOf('cinc', 'max of RUS, CHN, USA', 2010)).toBeCloseTo(0.18, 12);
    expect(await firstOf('cinc', 'min of RUS, CHN, USA', 2010)).toBeCloseTo(0.03, 12);
  });

  it('of the defence partners: those of the year', async () => {
    // The United Kingdom 0.02 from 1949, France 0.03 from 2004.
    expect(await firstOf('cinc', 'sum of allies of USA', 2003)).toBeCloseTo(0.02, 12);
    expect(await firstOf('cinc', 'sum of allies of USA', 2004)).toBeCloseTo(0.05, 12);
    expect(await firstOf('cinc', 'sum of USA and allies of USA', 2004)).toBeCloseTo(0.19, 12);
  });

  it('of the partners as they were coded and out by the day, and says so', async () => {
    // ATOP 2004 came out at the end of 2006 (24 months), CINC 2003 then too (36).
    expect(releasedOn(['atop'], 2004)).toBe('2006-12-31');
    const then = await numbers('arms-dependence', 'sum of RUS with allies of USA', 2004, 2004, '2006-12-30');
    const now = await numbers('arms-dependence', 'sum of RUS with allies of USA', 2004);
    expect([then.pactsOf, now.pactsOf]).toEqual([2003, undefined]);
    expect(numbersNote([then])).toContain('defence partners as last coded and published, 2003');
    expect((await numbers('arms-dependence', 'sum of RUS with allies of USA', 2021)).pactsOf).toBe(2018);
  });

  it('coded as without a tie counts as 0 and is said, alone, in a sum and among allies', async () => {
    for (const subject of ['RUS-CHN', 'sum of RUS-CHN, CHN-RUS', 'sum of USA with allies of USA']) {
      const got = await numbers('arms-dependence', subject, 2010);
      expect(got.points, subject).toHaveLength(1);
      expect(got.without, subject).toBe(1);
      expect(numbersNote([got]), subject).toMatch(/1 year coded as without a tie count as 0/);
    }
  });

  it('nothing else that is absent is a number', async () => {
    for (const [measure, subject, year, reason] of [
      ['cinc', 'RUS', 2000, 'not-coded'],
      ['cinc', 'RUS', 2020, 'outside-coverage'],
      ['arms-dependence', 'CHN-RUS', 1949, 'outside-coverage'],
      ['un-agreement', 'RUS-CHN', 2010, 'not-loaded'],
      ['cinc', 'DDR', 1995, 'no-such-state'],
    ] as const) {
      const got = await numbers(measure, subject, year);
      expect(got.points, `${measure} ${subject}`).toEqual([]);
      expect(got.missing, `${measure} ${subject}`).toEqual([{ year, reason }]);
      expect(tooFew(got, { from: year, to: year })).toMatchObject({ kind: 'absent', reason });
    }
  });

  it('a value is never carried into a year without one', async () => {
    expect(await answer('{ test: value, measure: cinc, of: CHN, years: 2017, is: "> 0" }')).toBe('outside-coverage');
    expect(await answer('{ test: value, measure: joint-exercises, of: RUS-CHN, years: 2012, is: ">= 0" }')).toBe(
      'outside-coverage',
    );
  });

  it('of a sum that lacks some: a lower bound, if most are there; else none', async () => {
    const two = await numbers('cinc', 'sum of RUS, CHN, USA', 2000);
    expect(two).toMatchObject({ lacking: 1 });
    expect(two.points[0]!.value).toBeCloseTo(0.28, 12);
    expect(numbersNote([two])).toContain('up to 1 of those put together have no value, so it is a lower bound');
    expect((await numbers('cinc', 'sum of RUS, CHN', 2000)).points).toEqual([]);
    // A mean without one of them is no bound.
    expect(numbersNote([await numbers('cinc', 'mean of RUS, CHN, USA', 2000)])).toContain('and are left out');
  });

  it('not published by the day is not there, whatever the atlas holds', async () => {
    expect((await numbers('cinc', 'CHN', 2010, 2010, '2013-12-30')).missing).toEqual([
      { year: 2010, reason: 'not-published' },
    ]);
    expect((await numbers('cinc', 'CHN', 2010, 2010, '2013-12-31')).points).toHaveLength(1);
  });
});

describe('a span becomes one number', () => {
  const points = [3, 1, 2].map((value, n) => ({ year: 2000 + n, value }));
  it.each([
    ['mean', 2],
    ['sum', 6],
    ['first', 3],
    ['last', 2],
    ['max', 3],
    ['min', 1],
  ] as const)('%s', (over, x) => expect(overSpan({ points }, over)).toBe(x));

  it('if six in ten of its years have one', async () => {
    // CINC to 2016: of 2012..2018 five of seven, of 2013..2020 four of eight.
    expect(await answer('{ test: value, measure: cinc, of: USA, years: 2012..2018, is: "= 0.14" }')).toBe('yes');
    expect(await answer('{ test: value, measure: cinc, of: USA, years: 2013..2020, is: "= 0.14" }')).toBe(
      'outside-coverage',
    );
    expect(await found('{ test: value, measure: cinc, of: USA, years: 2012..2018, is: "= 0.14" }')).toMatchObject({
      years: { from: 2012, to: 2016, had: 5, asked: 7 },
    });
    expect(await found('{ test: value, measure: cinc, of: USA, years: 2012..2018, is: "= 0.14" }')).not.toHaveProperty(
      'settled',
    );
  });

  it('where each year counts, one settles it against; for it most must be there', async () => {
    const each = (years: string, is: string) =>
      answer(`{ test: value, measure: cinc, of: RUS, years: ${years}, over: each, is: "${is}" }`);
    expect(await each('2010..2016', '<= 0.03')).toBe('yes');
    expect(await each('2009..2016', '<= 0.03')).toBe('no');
    expect(await each('2016..2030', '> 0.03')).toBe('no');
    expect(await each('2016..2030', '< 0.03')).toBe('not-published');
    const any = (years: string, is: string) =>
      answer(`{ test: value, measure: cinc, of: RUS, years: ${years}, over: any, is: "${is}" }`);
    expect(await any('2016..2030', '< 0.03')).toBe('yes');
    expect(await any('2016..2030', '> 0.03')).toBe('not-published');
    expect(await any('2010..2016', '> 0.031')).toBe('no');
  });
});

describe('an atlas that lacks the table', () => {
  it('names the command that gets it', async () => {
    const outcome = await found('{ test: value, measure: un-agreement, of: RUS-CHN, years: 2000, is: "> 0" }');
    expect(outcome).toMatchObject({
      kind: 'absent',
      reason: 'not-loaded',
      get: expect.stringContaining('entente data build'),
    });
  });
});
