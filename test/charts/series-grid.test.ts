import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LineChart, seriesGrid } from '../../src/charts/index.ts';
import { absent, value } from '../../src/figures/index.ts';
import { anyChart } from './made-charts.ts';
import { readStrictly } from './well-formed.ts';

const chartOf = (title: string, from: number, values: readonly (number | undefined)[]): LineChart => ({
  title,
  subtitle: 'share',
  lines: [
    {
      label: '',
      tone: 'first',
      breaks: [{ year: from + 1, note: 'another rule' }],
      points: values.map((x, n) => ({
        year: from + n,
        figure: x === undefined ? absent('not-coded') : value(x, ['s']),
      })),
    },
  ],
  marks: [],
  zero: false,
  decimals: 1,
});

const grid = (charts: readonly LineChart[]) =>
  seriesGrid({ title: 'They disagree', subtitle: 'Two measures', charts, notes: ['A source.'] });

it('a grid of series is well-formed for any charts, none included', () => {
  fc.assert(
    fc.property(fc.array(anyChart(), { maxLength: 5 }), (charts) => {
      const svg = grid(charts);
      const { elements } = readStrictly(svg.trimEnd());
      expect(elements.filter((name) => name === 'svg')).toHaveLength(1 + charts.length);
      expect(svg).not.toMatch(/="[^"]*\b(NaN|Infinity|undefined|null)\b[^"]*"/);
    }),
    { numRuns: 50 },
  );
});

it('has one axis of years, a scale of values for each, every measure by name, and a reason for what is not there', () => {
  const svg = grid([
    chartOf('Triangle balance', 1990, [0.5, 0.6, undefined, 0.7]),
    chartOf(
      'Frustration',
      1980,
      Array.from({ length: 31 }, (_, n) => 100 + 10 * n),
    ),
  ]);
  const [first, second] = svg.split('<svg overflow').slice(1) as [string, string];
  for (const drawn of [first, second]) expect(drawn).toMatch(/>1980<.*>2010</);
  expect(first).toMatch(/>0\.70?</);
  expect(first).not.toContain('>200<');
  expect(second).toContain('>200<');
  for (const words of [
    'Triangle balance',
    'Frustration',
    'a 1991: another rule',
    'hatched, 1992: not coded',
    'A source.',
  ])
    expect(svg).toContain(`>${words}<`);
});
