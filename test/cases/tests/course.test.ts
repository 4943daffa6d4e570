import { describe, expect, it } from 'vitest';
import { CaseEvidence } from '../../../src/cases/evidence.ts';
import { trendOf } from '../../../src/stats/index.ts';
import { madeAtlas, madeTable, RUSSIA, USA } from '../../atlas/made-atlas.ts';
import { wobble } from '../../inquiry/made-series.ts';
import { answer, found, testOf } from '../made-evidence.ts';

/** Capabilities of Russia by year as given, of the United States the same but for a wobble; a break where asked. */
function withSeries(from: number, values: readonly (number | undefined)[], breaks: number[] = []): CaseEvidence {
  const rows = [USA, RUSSIA].flatMap((state) =>
    values.map((x, n) => {
      const y = x === undefined ? undefined : state === USA ? x + 0.001 * wobble(n) : x;
      return [state, from + n, from + n, [y, y]] as const;
    }),
  );
  const table = madeTable(
    {
      name: 'capabilities',
      of: 'state',
      coverage: { missing: 'not-coded', spans: [{ from: 1816, to: from + values.length - 1 }] },
      sources: [['cow-nmc']],
      breaks: breaks.map((year) => ({ year, note: 'made' })),
    },
    { cinc: 'exact', cinc_without_urban: 'exact' },
    rows,
  );
  return new CaseEvidence(madeAtlas([table]));
}
const years = (n: number) => Array.from({ length: n }, (_, k) => k);
const trend = (is: string, data: CaseEvidence, span = '1990..2009', more = '') =>
  answer(`{ test: trend, measure: cinc, of: RUS, years: ${span}, is: ${is}${more} }`, data);

describe('a trend', () => {
  const rising = withSeries(
    1990,
    years(20).map((n) => 0.1 + 0.01 * n + 0.002 * wobble(n)),
  );
  const none = withSeries(
    1990,
    years(20).map((n) => 0.1 + 0.002 * wobble(n)),
  );

  it('is shown where the interval of the slope is to one side of 0', async () => {
    expect([await trend('rising', rising), await trend('falling', rising)]).toEqual(['yes', 'no']);
    expect([await trend('rising', none), await trend('falling', none)]).toEqual(['unclear', 'unclear']);
    expect([await trend('not rising', rising), await trend('not falling', rising)]).toEqual(['no', 'yes']);
  });

  it('that none is shown is said to be no proof', async () => {
    expect(
      await found('{ test: trend, measure: cinc, of: RUS, years: 1990..2009, is: not rising }', none),
    ).toMatchObject({
      holds: 'yes',
      note: expect.stringContaining('no proof that there is none'),
    });
  });

  it('is that of stats/trend', async () => {
    const values = years(20).map((n) => 0.1 + 0.01 * n + 0.002 * wobble(n));
    const wanted = trendOf(
      years(20).map((n) => 1990 + n),
      values,
    )!;
    const outcome = await found('{ test: trend, measure: cinc, of: RUS, years: 1990..2009, is: rising }', rising);
    expect(outcome).toMatchObject({ numbers: [{ value: wanted.slope, low: wanted.low, high: wanted.high }, {}, {}] });
  });

  it('a jump where the source changes is no part of it', async () => {
    // Falling slowly, with a jump up in 2000.
    const jump = years(20).map((n) => (n < 10 ? 0.1 : 0.4) - 0.004 * n + 0.0005 * wobble(n));
    expect(await trend('falling', withSeries(1990, jump, [2000]))).toBe('yes');
    expect(await trend('falling', withSeries(1990, jump))).not.toBe('yes');
  });

  it('has two readings, the one that the case states first', () => {
    const axis = (more: string) =>
      testOf(`{ test: trend, measure: cinc, of: RUS, years: 1990..2009, is: rising${more} }`);
    for (const [more, first] of [
      ['', 'least squares'],
      [', reading: ranks', 'ranks (Mann and Kendall)'],
    ] as const) {
      const { kind, fields } = axis(more);
      const reading = kind.axes(fields).find(({ name }) => name === 'reading')!;
      expect(reading.options.map(({ label }) => label)[0]).toBe(first);
      expect(new Set(reading.options.map(({ label }) => label)).size).toBe(2);
      expect(reading.options[0]!.choose(fields)).toEqual(fields);
    }
  });

  it('of fewer than ten values there is none', async () => {
    expect(await trend('rising', rising, '1990..1998')).toBe('not-defined');
  });

  it('step by step: every step one way', async () => {
    const steps = (values: (number | undefined)[]) => withSeries(2000, values);
    const span = '2000..2004';
    expect(await trend('monotone rising', steps([1, 2, 4, 5, 9]), span)).toBe('yes');
    expect(await trend('monotone rising', steps([1, 2, 2, 5, 9]), span)).toBe('no');
    expect(await trend('monotone falling', steps([9, 5, 3, 2, 1]), span)).toBe('yes');
    // Steps by hand: 1, 2, 3, 4.
    expect(await trend('accelerating', steps([0, 1, 3, 6, 10]), span)).toBe('yes');
    expect(await trend('accelerating', steps([0, 1, 3, 5, 10]), span)).toBe('no');
    expect(await trend('slowing', steps([0, 4, 7, 9, 10]), span)).toBe('yes');
    expect(await trend('slowing', steps([10, 6, 3, 1, 0]), span)).toBe('yes');
    // Falling by less each year is no rise.
    expect(await trend('accelerating', steps([10, 6, 3, 1, 0]), span)).toBe('no');
  });

  it('a step over a missing year is none', async () => {
    // 1, 2, -, 3, 4: no step into 2003, and none to hold that into 2004 against.
    expect(await trend('monotone rising', withSeries(2000, [1, 2, undefined, 3, 4]), '2000..2004')).toBe('yes');
    expect(await trend('accelerating', withSeries(2000, [1, 2, undefined, 6, 7.5]), '2000..2004')).toBe('unclear');
  });
});

describe('a change of course', () => {
  const stepAt = (year: number) =>
    withSeries(
      1990,
      years(30).map((n) => (1990 + n < year ? 0.1 : 0.5) + 0.01 * wobble(n)),
    );
  const change = (is: string, data: CaseEvidence, span = '1990..2019') =>
    answer(`{ test: change-point, measure: cinc, of: RUS, years: ${span}, is: ${is} }`, data);

  it('is found where it is', async () => {
    const data = stepAt(2004);
    expect(await change('"some in 2003..2005"', data)).toBe('yes');
    expect(await change('"one in 2004"', data)).toBe('yes');
    expect(await change('"some in 2012..2014"', data)).toBe('no');
    expect(await change('none', data)).toBe('no');
    expect(await change('several', data)).toBe('no');
  });

  it('where none is shown, a change that was named stays unclear', async () => {
    const data = withSeries(
      1990,
      years(30).map((n) => 0.1 + 0.01 * wobble(n)),
    );
    expect(await change('"some in 2003..2005"', data)).toBe('unclear');
    expect(await change('none', data)).toBe('yes');
  });

  it('a jump where the source changes is none', async () => {
    const data = withSeries(
      1990,
      years(30).map((n) => (n < 14 ? 0.1 : 0.5) + 0.01 * wobble(n)),
      [2004],
    );
    expect(await change('"some in 2003..2005"', data)).not.toBe('yes');
  });

  it('of fewer than twelve values there is no search', async () => {
    expect(await change('none', stepAt(2004), '1990..2000')).toBe('not-defined');
  });
});
