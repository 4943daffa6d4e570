import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalPicture, intervalText, showNumber, sparkline, sparkPicture } from '../../src/charts/index.ts';
import { spellMeans } from '../../src/charts/sparkline.ts';
import { readStrictly } from './well-formed.ts';

const series = fc.uniqueArray(
  fc.record({ year: fc.integer({ min: 1816, max: 2030 }), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
  { selector: (point) => point.year, maxLength: 60 },
);

describe('sparkline', () => {
  it('goes from the lowest to the highest and leaves a gap for a year without a number', () => {
    expect(sparkline([1, 2, 3, 5, 6, 7, 8].map((value) => ({ year: 1990 + value, value })))).toBe('▁▂▃ ▅▆▇█');
    expect(
      sparkline([
        { year: 1990, value: 1 },
        { year: 1991, value: 2 },
        { year: 1993, value: 8 },
      ]),
    ).toBe('▁▂ █');
  });

  it('has a gap, not a low bar, before its first and after its last year', () => {
    expect(
      sparkline(
        [
          { year: 1991, value: 0 },
          { year: 1992, value: 1 },
        ],
        { from: 1990, to: 1994 },
      ),
    ).toBe(' ▁█  ');
  });

  it('averages by spell: hand-computed means of 20 years in 10 cells', () => {
    const years = Array.from({ length: 20 }, (_, index) => ({ year: 2000 + index, value: index }));
    expect(spellMeans(years)).toEqual([0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5, 16.5, 18.5]);
  });

  it('stands in the middle when nothing moves, and shares a scale where asked', () => {
    expect(
      sparkline([
        { year: 1990, value: 3 },
        { year: 1991, value: 3 },
      ]),
    ).toBe('▄▄');
    expect(sparkline([{ year: 1990, value: 3 }], { low: 0, high: 3 })).toBe('█');
    expect(sparkline([])).toBe('');
  });

  it('never has more cells than asked or than years, and a bar exactly where a spell has a number', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 20 }), (points, cells) => {
        const drawn = Array.from(sparkline(points, { cells }));
        const means = spellMeans(points, { cells });
        expect(drawn.length).toBeLessThanOrEqual(cells);
        expect(drawn.map((bar) => bar !== ' ')).toEqual(means.map((mean) => mean !== undefined));
        if (points.length > 0) expect(drawn.join('')).toMatch(/█|▄/);
      }),
    );
  });

  it('as a picture is well-formed and holds no NaN', () => {
    fc.assert(
      fc.property(series, (points) => {
        const svg = sparkPicture(points, 2);
        readStrictly(svg);
        expect(svg).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

describe('interval', () => {
  it('puts the number between its bounds', () => {
    expect(intervalText({ low: 58, value: 77, high: 88 }, 0)).toBe('58 ├────●───┤ 88');
    expect(intervalText({ low: 0, value: 0, high: 10 }, 0)).toBe('0 ├●───────┤ 10');
    expect(intervalText({ low: 0, value: 10, high: 10 }, 0)).toBe('0 ├───────●┤ 10');
  });

  it('as a picture keeps the dot inside its frame, whatever the range', () => {
    const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, anyValue, anyValue, (low, value, high, from, to) => {
        const svg = intervalPicture({ low, value, high }, 1, [from, to]);
        readStrictly(svg);
        const at = Number(/<circle[^>]* cx="([^"]*)"/.exec(svg)![1]);
        expect(at).toBeGreaterThanOrEqual(4);
        expect(at).toBeLessThanOrEqual(116);
      }),
    );
  });
});

describe('numbers as shown', () => {
  it('never round something to nothing', () => {
    expect(showNumber(0.0004, 2)).toBe('<0.01');
    expect(showNumber(-0.0004, 2)).toBe('>−0.01');
    expect(showNumber(0, 2)).toBe('0.00');
    expect(showNumber(1703.4, 0)).toBe('1,703');
    expect(showNumber(-3.25, 1)).toMatch(/^−3\.[23]$/);
  });
});
