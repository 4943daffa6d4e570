import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, found, share } from '../made-evidence.ts';

// Capabilities in 2010, in thousandths: China 180, USA 140, France 30, Russia 30, United Kingdom 20.

describe('rank', () => {
  it('among all, among partners, among a list; from either end', async () => {
    const rank = (of: string, among: string, is: string, more = '') =>
      answer(`{ test: rank, measure: cinc, of: ${of}, among: ${among}, years: 2010, is: "${is}"${more} }`);
    expect(await rank('CHN', 'all', '= 1')).toBe('yes');
    expect(await rank('USA', 'all', '= 2')).toBe('yes');
    expect(await rank('GBR', 'all', '= 5')).toBe('yes');
    expect(await rank('GBR', 'all', '= 1', ', from: lowest')).toBe('yes');
    expect(await rank('RUS', '[USA, RUS]', '= 2')).toBe('yes');
    // The subject is counted among the set, though it is not in it.
    expect(await rank('RUS', '[USA, GBR]', '= 2')).toBe('yes');
    expect(await rank('CHN', 'allies of USA', '= 1')).toBe('yes');
  });

  it('those tied share the better place, and it says so', async () => {
    expect(await found('{ test: rank, measure: cinc, of: RUS, among: all, years: 2010, is: "= 3" }')).toMatchObject({
      holds: 'yes',
      words: expect.stringContaining('3rd of 5, tied to 4'),
    });
  });

  it('by percentile: the share of the others that it is ahead of, ties half', async () => {
    // Of four others Russia is ahead of one and tied with one: 37.5.
    expect(
      await found('{ test: rank, measure: cinc, of: RUS, among: all, years: 2010, by: percentile, is: "= 37.5" }'),
    ).toMatchObject({ holds: 'yes' });
  });

  it('by brute force, in any year', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1990, max: 2016 }).filter((year) => year !== 2000),
        fc.constantFrom('USA', 'CHN', 'RUS', 'FRA', 'GBR'),
        async (year, code) => {
          const all = { USA: 0.14, GBR: 0.02, FRA: 0.03, RUS: share.russia(year), CHN: share.china(year) };
          const rank = 1 + Object.values(all).filter((x) => x > all[code]).length;
          const outcome = await found(
            `{ test: rank, measure: cinc, of: ${code}, among: all, years: ${year}, is: "= ${rank}" }`,
          );
          expect(outcome).toMatchObject({ holds: 'yes', numbers: [{ value: rank }, {}, {}] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a directed measure among all toward whom it has a value', async () => {
    expect(
      await answer(
        '{ test: rank, measure: arms-dependence, of: CHN-RUS, among: partners of CHN, years: 2010, is: "= 1" }',
      ),
    ).toBe('yes');
    expect(
      await answer(
        '{ test: rank, measure: arms-dependence, of: CHN-FRA, among: partners of CHN, years: 2010, is: "= 2" }',
      ),
    ).toBe('yes');
  });

  it('without a value of its own there is no place, and the reason is the figure’s own', async () => {
    expect(await answer('{ test: rank, measure: cinc, of: RUS, among: all, years: 2000, is: "= 1" }')).toBe(
      'not-coded',
    );
    expect(
      await answer('{ test: rank, measure: arms-dependence, of: RUS-CHN, among: all, years: 2010, is: "= 1" }'),
    ).toBe('no-tie');
    expect(await answer('{ test: rank, measure: cinc, of: RUS, among: all, years: 2020, is: "= 1" }')).toBe(
      'outside-coverage',
    );
  });

  it('first of one is no place', async () => {
    expect(await answer('{ test: rank, measure: cinc, of: RUS, among: allies of RUS, years: 2010, is: "= 1" }')).toBe(
      'not-defined',
    );
  });

  it('over a span: of the means, or in each or any year', async () => {
    const rank = (over: string, is: string, years = '1996..2005') =>
      answer(`{ test: rank, measure: cinc, of: CHN, among: all, years: ${years}, over: ${over}, is: "${is}" }`);
    expect([await rank('mean', '= 1'), await rank('each', '= 1'), await rank('any', '= 1')]).toEqual([
      'yes',
      'no',
      'yes',
    ]);
    expect(await rank('each', '= 1', '2001..2010')).toBe('yes');
    // One violation settles it, a few years of many do not.
    expect(await rank('each', '= 1', '1990..2050')).toBe('no');
    expect(await rank('each', '= 1', '2010..2050')).toBe('outside-coverage');
  });

  it('ranks those that have a value in most of the years', async () => {
    const outcome = await found('{ test: rank, measure: cinc, of: USA, among: all, years: 1999..2001, is: "<= 2" }');
    // Russia lacks 2000: two of three years are enough. All five are ranked.
    expect(outcome).toMatchObject({ words: expect.stringContaining('of 5') });
  });
});

describe('count and majority', () => {
  it('of members that meet a condition', async () => {
    expect(await answer('{ test: count, measure: cinc, among: all, years: 2010, where: "> 0.025", is: "= 4" }')).toBe(
      'yes',
    );
    expect(
      await answer(
        '{ test: count, measure: atop-defence, among: partners of USA, years: 2003, where: "= 1", is: "= 1" }',
      ),
    ).toBe('yes');
    expect(
      await answer(
        '{ test: count, measure: atop-defence, among: partners of USA, years: 2004, where: "= 1", is: "= 2" }',
      ),
    ).toBe('yes');
    expect(
      await found('{ test: count, measure: cinc, among: [USA, CHN], years: 2010, where: "> 0.15", is: "= 1" }'),
    ).toMatchObject({
      words: '1 of 2 in 2010 (CHN)',
    });
  });

  it('those coded as without a tie are 0, and it says so', async () => {
    const few = await found(
      '{ test: count, measure: arms-dependence, among: partners of CHN, years: 2010, where: "< 0.5", is: "> 100" }',
    );
    expect(few).toMatchObject({ holds: 'yes', note: expect.stringContaining('coded as without a tie count as 0') });
    const many = await found(
      '{ test: count, measure: arms-dependence, among: partners of CHN, years: 2010, where: "> 0.5", is: "= 1" }',
    );
    expect(many).toMatchObject({ holds: 'yes' });
    expect(many).not.toHaveProperty('note');
    expect(
      await answer('{ test: majority, measure: arms-dependence, among: partners of CHN, years: 2010, where: "< 0.5" }'),
    ).toBe('yes');
    expect(
      await answer('{ test: majority, measure: arms-dependence, among: partners of CHN, years: 2010, where: "> 0.5" }'),
    ).toBe('no');
  });

  it('half is no majority', async () => {
    expect(await answer('{ test: majority, measure: cinc, among: [USA, RUS], years: 2010, where: "> 0.1" }')).toBe(
      'no',
    );
    expect(await answer('{ test: majority, measure: cinc, among: [USA, RUS, CHN], years: 2010, where: "> 0.1" }')).toBe(
      'yes',
    );
  });

  it('of members without a value there is nothing to count', async () => {
    expect(
      await answer('{ test: count, measure: cinc, among: [JPN, KOR], years: 2010, where: "> 0", is: "= 0" }'),
    ).toBe('not-coded');
    expect(await answer('{ test: count, measure: cinc, among: all, years: 2020, where: "> 0", is: "= 0" }')).toBe(
      'outside-coverage',
    );
  });
});
