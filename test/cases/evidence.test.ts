import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasedOn, View } from '../../src/cases/evidence.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { sources } from '../../src/sources/index.ts';
import { CHINA, FRANCE, RUSSIA, UK, USA } from '../atlas/made-atlas.ts';
import { found, made, testOf } from './made-evidence.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the day on which a year came out', () => {
  // By hand from the lags that the sources declare, in months.
  it.each([
    ['sipri-arms', 2014, '2015-03-31'],
    ['sipri-milex', 2014, '2015-04-30'],
    ['gdelt-dyads', 2014, '2015-01-31'],
    ['unga-official', 2014, '2015-02-28'],
    ['unga-official', 2015, '2016-02-29'],
    ['icews-dyads', 2014, '2015-12-31'],
    ['desta', 2014, '2016-06-30'],
    ['atop', 2014, '2016-12-31'],
    ['cow-mid', 2014, '2021-12-31'],
    ['pact-events', 2014, '2014-12-31'],
  ])('%s %i: %s', (id, year, on) => {
    expect(releasedOn([id], year)).toBe(on);
    const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
    expect([new View(made, on).out([id], year), new View(made, before).out([id], year)]).toEqual([true, false]);
  });

  it('of several is the last of theirs; the maker’s of a source that declares none is the year’s end', () => {
    expect(releasedOn(['sipri-arms', 'atop'], 2014)).toBe('2016-12-31');
    expect(releasedOn([], 2014)).toBe('2014-12-31');
  });

  it('every source declares its lag, in whole months', () => {
    for (const { id, lag } of sources) expect(Number.isInteger(lag.months) && lag.months >= 0, id).toBe(true);
  });

  it('law: what was out stays out, and a later year never comes before an earlier one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources.map(({ id }) => id)),
        fc.integer({ min: 1980, max: 2026 }),
        day,
        day,
        (id, year, a, b) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          if (new View(made, early).out([id], year)) expect(new View(made, late).out([id], year)).toBe(true);
          expect(releasedOn([id], year) < releasedOn([id], year + 1)).toBe(true);
        },
      ),
    );
  });
});

describe('a view', () => {
  it('knows between which days what it was asked stays so', () => {
    const view = new View(made, '2015-06-30');
    expect(view.out(['sipri-arms'], 2014)).toBe(true);
    expect(view.out(['atop'], 2014)).toBe(false);
    expect(['2015-03-30', '2015-03-31', '2016-12-30', '2016-12-31'].map((on) => view.holdsOn(on))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(view.until).toBe('2016-12-31');
  });

  it('what the atlas has was out when it was built, however long it usually takes', () => {
    // The made-up atlas was built on 1 January 2026; ties-sanctions takes eight years.
    const [before, after] = [new View(made, '2025-12-31'), new View(made, '2026-01-01')];
    expect([before, after].map((view) => view.out(['ties-sanctions'], 2018, true))).toEqual([false, true]);
    expect(after.out(['ties-sanctions'], 2018)).toBe(false);
  });

  it('law: an answer that is said to hold on another day is the answer there', async () => {
    const tests = [
      '{ test: value, measure: cinc, of: RUS, years: 2003..2009, is: "< 0.04" }',
      '{ test: value, measure: cinc, of: sum of USA and allies of USA, years: 2004, is: "> 0.16" }',
      '{ test: rank, measure: cinc, of: RUS, among: allies of USA, years: 2005..2008, is: "= 1" }',
      '{ test: treaty, obligation: defence, of: USA-FRA, years: 2003..2006, is: not in force }',
      '{ test: count, measure: joint-exercises, among: partners of RUS, years: 2005, where: "> 0", is: "= 1" }',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tests), day, day, async (test, a, b) => {
        const { kind, fields } = testOf(test);
        const [one, other] = [new View(made, a), new View(made, b)];
        const [then, there] = [await kind.judge(fields, one), await kind.judge(fields, other)];
        if (one.holdsOn(b)) expect(there).toEqual(then);
      }),
      { numRuns: 200 },
    );
  });

  it('law: a later day never loses an answer that rests on whole years', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1992, max: 2012 }), fc.nat(4), day, day, async (from, more, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        for (const test of [
          `{ test: value, measure: cinc, of: RUS, years: ${from}..${from + more}, is: "> 0" }`,
          `{ test: treaty, obligation: consultation, of: RUS-CHN, years: ${from}..${from + more}, is: in force }`,
          `{ test: rank, measure: cinc, of: CHN, among: all, years: ${from}..${from + more}, is: "= 1" }`,
        ])
          if ((await found(test, made, early)).kind === 'judged')
            expect((await found(test, made, late)).kind, test).toBe('judged');
      }),
      { numRuns: 100 },
    );
  });
});

describe('series and partners', () => {
  it('a directed measure is that of the first toward the second, a year’s all are kept once', async () => {
    const ratio = measureNamed('capability-ratio');
    const [there, back] = [await made.series(ratio, [RUSSIA, CHINA]), await made.series(ratio, [CHINA, RUSSIA])];
    expect([there.states, back.states]).toEqual([
      [RUSSIA, CHINA],
      [CHINA, RUSSIA],
    ]);
    expect(await made.series(ratio, [RUSSIA, CHINA])).toBe(there);
  });

  it('defence partners and pairs by year', async () => {
    expect(await made.allies(USA, 2003)).toEqual([UK]);
    expect(await made.allies(USA, 2004)).toEqual([UK, FRANCE]);
    expect(await made.allies(RUSSIA, 2010)).toEqual([]);
    expect((await made.defencePairs(2003)).size).toBe(2);
    expect((await made.defencePairs(2004)).size).toBe(3);
  });

  it('the year whose pacts stand for a year: coded, and out', () => {
    expect(new View(made, '2026-11-01').pactYear(2022)).toBe(2018);
    expect(new View(made, '2006-12-30').pactYear(2005)).toBe(2003);
    expect(new View(made, '2006-12-31').pactYear(2005)).toBe(2004);
  });
});
