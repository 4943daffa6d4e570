import { describe, expect, it } from 'vitest';
import { answer, found } from '../made-evidence.ts';

// Shares by hand, in thousandths: Russia 50 in 1990, one less a year (30 in 2010; 2000 not coded); China 100, four more (180 in 2010); USA 140.

describe('ratio and difference', () => {
  it('of two states, of two years, of two measures', async () => {
    expect(await answer('{ test: ratio, measure: cinc, of: CHN, to: RUS, years: 2010, is: "= 6" }')).toBe('yes');
    expect(await answer('{ test: ratio, measure: cinc, of: CHN, years: 2010, to-years: 2005, is: "= 1.125" }')).toBe(
      'yes',
    );
    expect(
      await answer('{ test: ratio, measure: cinc, of: RUS, to-measure: cinc-without-urban, years: 2010, is: "= 2" }'),
    ).toBe('yes');
    expect(await answer('{ test: difference, measure: cinc, of: CHN, to: RUS, years: 2010, is: "= 0.15" }')).toBe(
      'yes',
    );
    expect(
      await answer('{ test: difference, measure: cinc, of: CHN, to: USA, years: 2000..2009, is: "= 0.018" }'),
    ).toBe('yes');
  });

  it('of 0 there is no ratio', async () => {
    expect(
      await answer('{ test: ratio, measure: arms-dependence, of: CHN-RUS, to: RUS-CHN, years: 2010, is: "> 1" }'),
    ).toBe('not-defined');
    expect(
      await answer(
        '{ test: difference, measure: arms-dependence, of: CHN-RUS, to: RUS-CHN, years: 2010, is: "= 0.8" }',
      ),
    ).toBe('yes');
  });

  it('says that a side counts as 0', async () => {
    const outcome = await found(
      '{ test: difference, measure: arms-dependence, of: CHN-RUS, to: RUS-CHN, years: 2010, is: "= 0.8" }',
    );
    expect(outcome).toMatchObject({ note: expect.stringContaining('coded as without a tie count as 0') });
  });

  it('lacks what either side lacks', async () => {
    expect(await answer('{ test: ratio, measure: cinc, of: RUS, to: CHN, years: 2000, is: "> 0" }')).toBe('not-coded');
    expect(await answer('{ test: ratio, measure: cinc, of: CHN, to: RUS, years: 2000, is: "> 0" }')).toBe('not-coded');
  });

  it('names its numbers, years and sources', async () => {
    expect(await found('{ test: ratio, measure: cinc, of: CHN, to: RUS, years: 2010, is: "= 6" }')).toMatchObject({
      words: 'ratio 6.000 (0.1800 against 0.0300)',
      numbers: [{ label: 'ratio' }, { value: 0.18 }, { value: 0.03 }],
      sources: ['cow-nmc'],
      years: { from: 2010, to: 2010, had: 1, asked: 1 },
      settled: true,
    });
  });
});

describe('comparison', () => {
  it('higher, lower, alike', async () => {
    const of = (is: string, more = '') =>
      answer(`{ test: comparison, measure: cinc, of: CHN, to: USA, years: 2005, is: "${is}"${more} }`);
    // 160 against 140.
    expect([await of('higher'), await of('lower'), await of('alike'), await of('alike (15%)')]).toEqual([
      'yes',
      'no',
      'no',
      'yes',
    ]);
  });

  it('equal is neither higher nor lower', async () => {
    const of = (is: string) => answer(`{ test: comparison, measure: cinc, of: CHN, to: USA, years: 2000, is: ${is} }`);
    expect([await of('higher'), await of('lower'), await of('alike')]).toEqual(['no', 'no', 'yes']);
  });

  it('counts the years, and each or any of them can decide', async () => {
    const outcome = await found('{ test: comparison, measure: cinc, of: CHN, to: USA, years: 1996..2005, is: higher }');
    // China is above 140 from 2001; on average 124 to 160, 142.
    expect(outcome).toMatchObject({ holds: 'yes', words: expect.stringContaining('so in 5 of 10 years') });
    expect(
      await answer('{ test: comparison, measure: cinc, of: CHN, to: USA, years: 1996..2005, over: each, is: higher }'),
    ).toBe('no');
    expect(
      await answer('{ test: comparison, measure: cinc, of: CHN, to: USA, years: 1996..2005, over: any, is: higher }'),
    ).toBe('yes');
    expect(
      await answer('{ test: comparison, measure: cinc, of: CHN, to: USA, years: 2001..2030, over: each, is: higher }'),
    ).toBe('not-published');
  });

  it('of two periods', async () => {
    expect(
      await answer(
        '{ test: comparison, measure: capability-ratio, of: RUS-CHN, years: 2001..2010, to-years: 1990..1999, is: lower }',
      ),
    ).toBe('yes');
  });
});

describe('share of years', () => {
  it('in which a condition is met, of those with a value', async () => {
    // China at 140 or more from 2000: 11 of the 21 years 1990-2010; Russia lacks 2000.
    expect(
      await found('{ test: share, measure: cinc, of: CHN, years: 1990..2010, where: ">= 0.14", is: ">= 0.5" }'),
    ).toMatchObject({
      holds: 'yes',
      numbers: [{ value: 11 / 21 }],
    });
    expect(
      await found('{ test: share, measure: cinc, of: RUS, years: 1996..2005, where: "> 0.039", is: "= 0.5" }'),
    ).toMatchObject({
      holds: 'no',
      numbers: [{ value: 4 / 9 }],
    });
  });
});
