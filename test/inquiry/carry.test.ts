import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedIn } from '../../src/inquiry/carry.ts';
import { figureIn, pairSeries, type Series } from '../../src/inquiry/series.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import type { TableMeasure } from '../../src/measures/measure.ts';
import { quantile } from '../../src/stats/index.ts';
import { CHINA, madeAtlas, madeMeasure, madeTable, RUSSIA, USA } from '../atlas/made-atlas.ts';

const LAST = 2015;

/** A dyad's series with these values in the years up to 2015, over a table that covers 1950 to 2015. */
async function seriesWith(values: readonly (number | undefined)[], more: Partial<TableMeasure>): Promise<Series> {
  const rows = values.flatMap((x, n) =>
    x === undefined
      ? []
      : [[RUSSIA * 1000 + CHINA, LAST - values.length + 1 + n, LAST - values.length + 1 + n, [x]] as const],
  );
  const table = madeTable(
    { name: 'made', of: 'dyad', coverage: { missing: 'not-coded', spans: [{ from: 1950, to: LAST }] } },
    { x: 'exact' },
    rows,
  );
  const measure = madeMeasure('made-share', 'dyad', 'made', { range: [0, 1], ...more });
  return (await pairSeries(madeAtlas([table]), [measure], RUSSIA, CHINA))[0]![0]!;
}

const steady = Array.from({ length: 30 }, (_, n) => 0.3 + 0.01 * n);

describe('a value is carried', () => {
  it('never where its measure does not say so', async () => {
    const series = await seriesWith(steady, {});
    expect(carriedIn(series, LAST + 1)).toEqual(figureIn(series, LAST + 1));
    expect(carriedIn(series, LAST + 1).kind).toBe('absent');
  });

  it('for as many years as its measure says, and not one more', async () => {
    const series = await seriesWith(steady, { carries: 3 });
    for (const years of [1, 2, 3])
      expect(carriedIn(series, LAST + years)).toMatchObject({ kind: 'value', carriedFrom: LAST, sources: ['made'] });
    expect(carriedIn(series, LAST + 4)).toMatchObject({
      kind: 'absent',
      reason: 'outside-coverage',
      lastKnown: { year: LAST },
    });
  });

  it('marked with the year it comes from; an observed one is not', async () => {
    const series = await seriesWith(steady, { carries: 3 });
    expect(carriedIn(series, LAST)).not.toHaveProperty('carriedFrom');
    expect(carriedIn(series, LAST + 2)).toMatchObject({ value: steady.at(-1), carriedFrom: LAST });
  });

  it('only past the end of the source: not over a year that its makers skipped', async () => {
    const series = await seriesWith([...steady.slice(0, 25), undefined, ...steady.slice(26)], { carries: 3 });
    expect(carriedIn(series, LAST - 4)).toMatchObject({ kind: 'absent', reason: 'not-coded' });
  });

  it('from the last year that has one; the years count from there', async () => {
    const series = await seriesWith([...steady.slice(0, -1), undefined], { carries: 3 });
    expect(carriedIn(series, LAST + 2)).toMatchObject({ kind: 'value', carriedFrom: LAST - 1 });
    expect(carriedIn(series, LAST + 3)).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
  });

  it('not before the source begins', async () => {
    const series = await seriesWith(steady, { carries: 3 });
    expect(carriedIn(series, 1949)).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
  });

  it('without an interval for ever where it hardly changes', async () => {
    const series = await seriesWith([0.5], { carries: Infinity });
    const figure = carriedIn(series, 2026);
    expect(figure).toEqual({ kind: 'value', value: 0.5, sources: ['made'], carriedFrom: LAST });
  });

  it('not on fewer than eight past changes', async () => {
    expect(carriedIn(await seriesWith(steady.slice(0, 8), { carries: 3 }), LAST + 1).kind).toBe('absent');
    expect(carriedIn(await seriesWith(steady.slice(0, 9), { carries: 3 }), LAST + 1).kind).toBe('value');
  });
});

describe('the interval of a carried value', () => {
  it('spans nine tenths of the series’ own changes over as many years', async () => {
    const values = steady.map((x, n) => x + 0.05 * Math.sin(n * n));
    const series = await seriesWith(values, { carries: 5 });
    for (const k of [1, 3, 5]) {
      const changes = values.slice(k).map((x, n) => x - values[n]!);
      const last = values.at(-1)!;
      const figure = carriedIn(series, LAST + k);
      if (figure.kind !== 'value') throw new Error('it is carried');
      expect(figure.low).toBeCloseTo(Math.min(last, Math.max(0, last + quantile(changes, 0.05))), 12);
      expect(figure.high).toBeCloseTo(Math.max(last, Math.min(1, last + quantile(changes, 0.95))), 12);
    }
  });

  it('contains the value and stays inside the measure’s range', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        async (values, k) => {
          const figure = carriedIn(await seriesWith(values, { carries: 3 }), LAST + k);
          if (figure.kind !== 'value') throw new Error('it is carried');
          expect(figure.low).toBeGreaterThanOrEqual(0);
          expect(figure.low).toBeLessThanOrEqual(figure.value);
          expect(figure.high).toBeGreaterThanOrEqual(figure.value);
          expect(figure.high).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});

it('a carried value enters no rank', async () => {
  const table = madeTable(
    { name: 'made', of: 'dyad', coverage: { missing: 'not-coded', spans: [{ from: 1950, to: LAST }] } },
    { x: 'exact' },
    Array.from({ length: 20 }, (_, n) => [USA * 1000 + RUSSIA, LAST - n, LAST - n, [n]] as const),
  );
  const measure = madeMeasure('made-share', 'dyad', 'made', { carries: Infinity, closer: 'higher' });
  const atlas = madeAtlas([table]);
  const [now] = await yearOf(atlas, [measure], LAST);
  expect(now!.standingOf(USA * 1000 + RUSSIA)).toMatchObject({ rank: 1, of: 1 });
  const [after] = await yearOf(atlas, [measure], LAST + 1);
  expect(after!.standingOf(USA * 1000 + RUSSIA)).toBeUndefined();
  expect(after!.ranking()).toEqual([]);
});
