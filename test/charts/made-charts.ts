import fc from 'fast-check';
import type { ChartLine, LineChart } from '../../src/charts/index.ts';
import { absences, absent, type Figure, value } from '../../src/figures/index.ts';

/** Text as users' files might hold it: markup, controls, wide characters, halves of surrogate pairs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<xss onload="x">',
        '</svg>',
        '"',
        "'",
        '&',
        '&lt;',
        ']]>',
        '<!--',
        '\u0000',
        '\u001b[31m',
        '\ud800',
      ),
      fc.constantFrom(' ', 'pact', '中国', 'Türkiye', '\u202eright', '👩‍👩‍👧', 'e\u0301', '\n', '-', '|', '*_`[x](y)#'),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const anyNumber = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1e-12, 5e12),
);

/** A number, bounded or carried or neither, or any of the six absences. */
export function anyFigure(sources: readonly string[] = []): fc.Arbitrary<Figure> {
  const valued = fc
    .record({ x: anyNumber, spread: fc.option(fc.double({ min: 0, max: 100, noNaN: true })), carried: fc.boolean() })
    .map(({ x, spread, carried }) =>
      value(x, sources, {
        ...(spread === null ? {} : { low: x - spread, high: x + spread }),
        ...(carried ? { carriedFrom: 2001 } : {}),
      }),
    );
  const gone = fc
    .record({ reason: fc.constantFrom(...absences), note: fc.option(anyText), known: fc.option(anyNumber) })
    .map(({ reason, note, known }) =>
      absent(reason, sources, {
        ...(note === null ? {} : { note }),
        ...(known === null ? {} : { lastKnown: { value: known, year: 1999 } }),
      }),
    );
  return fc.oneof(valued, gone);
}

export function anyLine(sources: readonly string[] = []): fc.Arbitrary<ChartLine> {
  const year = fc.integer({ min: 1816, max: 2030 });
  return fc.record({
    label: anyText,
    tone: fc.constantFrom('first' as const, 'second' as const, 'other' as const),
    points: fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
      .chain((offsets) =>
        fc.tuple(year, ...offsets.map((offset) => anyFigure(sources).map((figure) => ({ offset, figure })))),
      )
      .map(([start, ...points]) => points.map(({ offset, figure }) => ({ year: start + offset, figure }))),
    breaks: fc.array(fc.record({ year, note: anyText }), { maxLength: 2 }),
  });
}

export function anyChart(sources: readonly string[] = []): fc.Arbitrary<LineChart> {
  return fc.record({
    title: anyText,
    subtitle: anyText,
    lines: fc.array(anyLine(sources), { minLength: 1, maxLength: 3 }),
    marks: fc.array(fc.record({ year: fc.integer({ min: 1816, max: 2030 }), word: anyText }), { maxLength: 4 }),
    zero: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 4 }),
  });
}
