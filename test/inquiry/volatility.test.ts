import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pairKey } from '../../src/figures/index.ts';
import { isShown } from '../../src/inquiry/direction.ts';
import { turnover } from '../../src/inquiry/trade-mix.ts';
import { compareVolatility, overallOf, rowOf, verdictOf, volatilityMeasures } from '../../src/inquiry/volatility.ts';
import { deviations, volatilityOf, yearlyChanges } from '../../src/inquiry/yearly.ts';
import {
  CHINA,
  FRANCE,
  type MadeRow,
  madeAtlas,
  madeCapabilities,
  madeTable,
  madeVotes,
  RUSSIA,
  UK,
  USA,
} from '../atlas/made-atlas.ts';
import { hasData } from '../sources/folder.ts';
import { wobble } from './made-series.ts';

const yearly = (from: number, values: readonly number[]) => values.map((value, n) => ({ year: from + n, value }));

describe('yearly movements', () => {
  it('changes come from neighbouring years of one source only', () => {
    const points = [...yearly(2000, [1, 2, 4]), ...yearly(2004, [9, 10, 20])];
    expect(yearlyChanges(points, [2006])).toEqual([
      { year: 2001, value: 1 },
      { year: 2002, value: 2 },
      { year: 2005, value: 1 },
    ]);
  });

  it('deviations are from one slope, with a level for each source', () => {
    // By hand: two stretches of slope 1, ten apart.
    const points = yearly(2000, [0, 1, 2, 13, 14, 15]);
    for (const { value } of deviations(points, [2003])) expect(value).toBeCloseTo(0, 12);
    expect(Math.max(...deviations(points).map(({ value }) => Math.abs(value)))).toBeGreaterThan(1);
    expect(deviations(yearly(2000, [1, 2, 9]), [2002]).map(({ year }) => year)).toEqual([2000, 2001]);
  });

  it('few changes: nothing said', () => {
    expect(volatilityOf(yearly(2000, [1, 3, 1, 3, 1, 3, 1, 3]))).toBeUndefined();
    expect(volatilityOf(yearly(2000, [1, 3, 1, 3, 1, 3, 1, 3, 1]))).toMatchObject({ years: 8 });
  });
});

describe('the mix of trade', () => {
  const mix = (...shares: [number, number][]) => new Map(shares);

  it('half the sum of changes', () => {
    expect(turnover(mix([2, 0.5], [200, 0.3], [220, 0.2]), mix([2, 0.4], [200, 0.4], [220, 0.2]))).toBeCloseTo(0.1, 12);
    expect(turnover(mix([2, 1], [200, 0]), mix([2, 0], [200, 1]))).toBe(1);
  });

  it('over partners known both times, if they carry enough', () => {
    expect(turnover(mix([2, 0.9], [200, 0.1]), mix([2, 0.45], [220, 0.05]))).toBeUndefined();
    expect(turnover(mix([2, 0.6], [200, 0.3], [220, 0.1]), mix([2, 0.6], [200, 0.3], [260, 0.1]))).toBeCloseTo(0, 12);
  });
});

describe('verdicts', () => {
  const [up, down, none] = [
    { low: 1.1, high: 3 },
    { low: 0.2, high: 0.9 },
    { low: 0.5, high: 2 },
  ];

  it('of a measure', () => {
    expect(verdictOf([up, none])).toBe('first');
    expect(verdictOf([none, down])).toBe('second');
    expect(verdictOf([none, none])).toBe('no difference shown');
    expect(verdictOf([up, down])).toBe('readings part');
    expect(verdictOf([])).toBeUndefined();
  });

  it('of all', () => {
    expect(overallOf(['first', undefined, 'first'])).toBe('first');
    expect(overallOf(['second'])).toBe('second');
    expect(overallOf(['first', 'no difference shown'])).toBe('mixed');
    expect(overallOf(['first', 'second'])).toBe('mixed');
    expect(overallOf(['readings part'])).toBe('mixed');
    expect(overallOf(['no difference shown', undefined])).toBe('undecided');
    expect(overallOf([undefined])).toBe('undecided');
  });
});

describe('two states compared', () => {
  const partners = [USA, UK, FRANCE];
  const rows: MadeRow[] = [];
  for (let year = 1990; year <= 2018; year++)
    for (const [state, size] of [
      [RUSSIA, 0.1],
      [CHINA, 0.02],
    ] as const) {
      const moved = size * wobble(year);
      const shares = [0.4 + moved, 0.35 - moved, 0.25];
      for (const [n, partner] of partners.entries()) rows.push([pairKey(state, partner), year, year, [shares[n]]]);
    }
  const trade = madeTable(
    { name: 'trade', of: 'directed-dyad', coverage: { missing: 'not-coded', spans: [{ from: 1990, to: 2018 }] } },
    { share: 'exact' },
    rows,
  );
  const atlas = madeAtlas([trade, madeVotes(), madeCapabilities()]);

  it('says who, over which years, on what, and what it could not compare', async () => {
    const found = await compareVolatility(atlas, RUSSIA, CHINA, 2018);
    expect(found.window).toEqual([1989, 2018]);
    expect(found.reference).toBe(USA);
    expect(found.referenceRule).toContain('2016');
    const [mix] = found.rows;
    expect(mix).toMatchObject({ verdict: 'first', years: [1991, 2018], deviations: { reason: 'not-defined' } });
    expect(isShown(mix!.changes) && mix!.changes.ratio).toBeCloseTo(5, 6);
    expect(found.rows.map(({ measure }) => measure.name)).toEqual(volatilityMeasures.map(({ name }) => name));
    // The same votes each year: nothing moves, and that is no ratio.
    expect(found.rows[1]).toMatchObject({ changes: { reason: 'not-defined' } });
    expect(found.rows[1]!.verdict).toBeUndefined();
    // Their made-up capabilities move alike, so that trade says the one thing and they say nothing.
    expect(found.rows.find(({ measure }) => measure.name === 'capabilities')!.verdict).toBe('no difference shown');
    expect(found.overall).toBe('mixed');
  });

  it('turned round it is the other way, the same', async () => {
    const back = await compareVolatility(atlas, CHINA, RUSSIA, 2018);
    expect(back.rows[0]!.verdict).toBe('second');
    const tradeAlone = await compareVolatility(madeAtlas([trade]), CHINA, RUSSIA, 2018, { reference: USA });
    expect(tradeAlone.overall).toBe('second');
    expect(tradeAlone.rows.filter(({ verdict }) => verdict !== undefined)).toHaveLength(1);
  });

  it('the reference may be named, and is neither of the two', async () => {
    const asked = await compareVolatility(atlas, RUSSIA, CHINA, 2018, { reference: UK });
    expect(asked).toMatchObject({ reference: UK, referenceRule: 'as asked' });
    await expect(compareVolatility(atlas, RUSSIA, CHINA, 2018, { reference: RUSSIA })).rejects.toThrow(RangeError);
    await expect(compareVolatility(madeAtlas([trade]), RUSSIA, CHINA, 2018)).rejects.toThrow(/name the reference/);
  });
});

describe.skipIf(!hasData)('Russia and China at the United Nations, by the ideal points published in April 2020', () => {
  const file = new URL('../../../shared/data/unga-ideal-points/IdealpointestimatesAll_Apr2020.csv', import.meta.url);
  const lines = hasData ? readFileSync(file, 'latin1').split('\n').slice(1) : [];
  const of = (state: string) => {
    const points = lines
      .map((line) => line.split(','))
      .filter((cells) => cells[1] === state && Number(cells[2]) >= 47)
      .map((cells) => ({ year: 1945 + Number(cells[2]), value: Number(cells[4]) }));
    return { points, changes: yearlyChanges(points), breaks: [] };
  };

  it('Russia is not the more volatile: the numbers of numpy', () => {
    const row = rowOf(volatilityMeasures.find(({ name }) => name === 'ideal-point')!, of('365'), of('710'), 1, 0);
    expect(row.years).toEqual([1992, 2019]);
    if (!isShown(row.changes) || !isShown(row.deviations)) throw new Error('both readings are there');
    // numpy.std(…, ddof=1) of the yearly changes 1992-2019 and of the residuals of numpy.polyfit.
    expect(row.changes.spreads[0]).toBeCloseTo(0.156397, 4);
    expect(row.changes.spreads[1]).toBeCloseTo(0.285502, 4);
    expect(row.deviations.spreads[0]).toBeCloseTo(0.2851, 3);
    expect(row.deviations.spreads[1]).toBeCloseTo(0.2558, 3);
    expect(row.verdict).not.toBe('first');
    expect(overallOf(['first', 'first', row.verdict])).toBe('mixed');
  });
});
