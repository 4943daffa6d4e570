import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverage, extent, reaches } from '../../src/figures/index.ts';

const [USA, RUSSIA, CHINA] = [2, 365, 710];

describe('reaches', () => {
  const atop: Coverage = { missing: 'no-tie', spans: [{ from: 1815, to: 2018 }] };

  it('both ends are inside', () => {
    expect([1814, 1815, 2018, 2019].map((year) => reaches(atop, RUSSIA, CHINA, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('a gap is outside, whatever the span says', () => {
    const votes: Coverage = { missing: 'not-defined', spans: [{ from: 1946, to: 2026 }], gaps: [1964] };
    expect([1963, 1964, 1965].map((year) => reaches(votes, RUSSIA, CHINA, year))).toEqual([true, false, true]);
  });

  it('between two spans is outside', () => {
    const waves: Coverage = {
      missing: 'zero',
      spans: [
        { from: 1817, to: 1940 },
        { from: 1950, to: 2005 },
      ],
    };
    expect([1940, 1945, 1950].map((year) => reaches(waves, RUSSIA, CHINA, year))).toEqual([true, false, true]);
  });

  it.each([
    {
      role: 'first',
      reached: [[USA, CHINA]],
      not: [
        [CHINA, USA],
        [RUSSIA, CHINA],
      ],
    },
    {
      role: 'either',
      reached: [
        [USA, CHINA],
        [CHINA, USA],
      ],
      not: [[RUSSIA, CHINA]],
    },
    {
      role: 'both',
      reached: [[USA, USA]],
      not: [
        [USA, CHINA],
        [CHINA, USA],
      ],
    },
  ] as const)('a span of listed states, $role of the pair', ({ role, reached, not }) => {
    const coverage: Coverage = { missing: 'zero', spans: [{ from: 1990, to: 2000, states: { codes: [USA], role } }] };
    for (const [a, b] of reached) expect(reaches(coverage, a, b, 1995)).toBe(true);
    for (const [a, b] of not) expect(reaches(coverage, a, b, 1995)).toBe(false);
  });
});

describe('extent', () => {
  it('holds every year that is reached, and reaches its own ends unless they are gaps', () => {
    const span = fc
      .tuple(fc.integer({ min: 1816, max: 2026 }), fc.integer({ min: 0, max: 60 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1800, max: 2100 }),
        (spans, year) => {
          const coverage: Coverage = { missing: 'zero', spans };
          const { from, to } = extent(coverage);
          if (reaches(coverage, USA, CHINA, year)) expect(from <= year && year <= to).toBe(true);
          expect(reaches(coverage, USA, CHINA, from) && reaches(coverage, USA, CHINA, to)).toBe(true);
        },
      ),
    );
  });

  it('of no span is an error', () => {
    expect(() => extent({ missing: 'zero', spans: [] })).toThrow(RangeError);
  });
});
