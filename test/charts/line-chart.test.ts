import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartLine, domainOf, type LineChart, lineChart } from '../../src/charts/index.ts';
import { layOut } from '../../src/charts/line-layout.ts';
import { absent, value } from '../../src/figures/index.ts';
import { inventedPage } from '../pages/invented-page.ts';
import { anyChart, anyLine } from './made-charts.ts';
import { readStrictly } from './well-formed.ts';

const line = (points: ChartLine['points'], more: Partial<ChartLine> = {}): ChartLine => ({
  label: 'Norland',
  tone: 'first',
  breaks: [],
  points,
  ...more,
});

const chartOf = (lines: readonly ChartLine[], more: Partial<LineChart> = {}): LineChart => ({
  title: 'A finding',
  subtitle: 'A measure',
  lines,
  marks: [],
  zero: true,
  decimals: 1,
  ...more,
});

/** Every vertex of the lines and the centre of every dot. */
function drawnPoints(svg: string): { x: number; y: number }[] {
  const paths = [...svg.matchAll(/<path class="line [^"]*" d="([^"]*)"/g)].flatMap(([, d]) =>
    d!.split(/[ML]/).slice(1),
  );
  const dots = [...svg.matchAll(/<circle class="dot [^"]*" cx="([^"]*)" cy="([^"]*)"/g)].map(([, x, y]) => `${x},${y}`);
  return [...paths, ...dots].map((pair) => {
    const [x, y] = pair.split(',').map(Number) as [number, number];
    return { x, y };
  });
}

describe('line chart', () => {
  it('is well-formed, holds no NaN and no element out of its text, for any chart at both widths', () => {
    fc.assert(
      fc.property(anyChart(), fc.constantFrom(640, 328), (chart, width) => {
        const svg = lineChart(chart, { width, id: 'c' });
        const { elements } = readStrictly(svg);
        expect(elements).not.toContain('xss');
        expect(svg).not.toMatch(/="[^"]*\b(NaN|Infinity|undefined|null)\b[^"]*"/);
      }),
      { numRuns: 300 },
    );
  });

  it('draws exactly the years that have a number: an absence is never a point, let alone 0', () => {
    fc.assert(
      fc.property(anyLine(), (made) => {
        const chart = chartOf([made]);
        const { x } = layOut(chart, 640);
        const drawn = drawnPoints(lineChart(chart, { width: 640, id: 'c' })).map((point) =>
          Math.round(x.invert(point.x)),
        );
        const known = made.points.filter(({ figure }) => figure.kind === 'value').map(({ year }) => year);
        const [first, last] = x.domain();
        // with a single year on the axis every x stands in the middle and cannot be inverted
        if (first !== last) expect([...new Set(drawn)].sort()).toEqual([...new Set(known)].sort());
        else expect(drawn.length).toBe(known.length > 0 ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the number 0 apart from an absence', () => {
    const chart = chartOf([
      line(
        [2000, 2001, 2002, 2003].map((year) => ({
          year,
          figure: year === 2002 ? absent('no-tie') : value(year === 2001 ? 0 : 4, []),
        })),
      ),
    ]);
    const svg = lineChart(chart, { width: 640, id: 'c' });
    const { x, plot } = layOut(chart, 640);
    const atFoot = drawnPoints(svg).filter(({ y }) => y === plot.bottom);
    expect(atFoot.map((point) => Math.round(x.invert(point.x)))).toEqual([2001]);
    expect(svg).toContain('<title>Norland, 2002: coded: none</title>');
  });

  it('hatches in full height where no line has a number, and under the axis where only one has none', () => {
    const gone = absent('outside-coverage');
    const years = [2000, 2001, 2002];
    const chart = chartOf([
      line(years.map((year) => ({ year, figure: year === 2000 ? value(1, []) : gone }))),
      line(
        years.map((year) => ({ year, figure: year === 2002 ? gone : value(2, []) })),
        { label: 'Sudmark', tone: 'second' },
      ),
    ]);
    const svg = lineChart(chart, { width: 640, id: 'c' });
    expect(svg).toMatch(/<title>Norland, 2001: outside coverage<\/title><rect [^>]*fill="url\(#c-hatch-first\)"/);
    expect(svg).toMatch(/<title>Norland, 2002: outside coverage<\/title><rect [^>]*fill="url\(#c-hatch\)"/);
    expect(svg).toMatch(/<title>Sudmark, 2002: outside coverage<\/title><rect [^>]*fill="url\(#c-hatch\)"/);
  });

  it('breaks the line where its source changes and says so at a letter', () => {
    const points = [2000, 2001, 2002, 2003].map((year) => ({ year, figure: value(1, []) }));
    const svg = lineChart(chartOf([line(points, { breaks: [{ year: 2002, note: 'another source' }] })]), {
      width: 640,
      id: 'c',
    });
    expect(svg.match(/<path class="line /g)).toHaveLength(2);
    expect(svg).toContain('<title>Norland, 2002: another source</title>');
  });

  it('never draws across years that have no number, listed as absent or not listed at all', () => {
    const known = [2000, 2001, 2004, 2005].map((year) => ({ year, figure: value(1, []) }));
    const told = [...known, { year: 2002, figure: absent('not-coded') }, { year: 2003, figure: absent('not-coded') }];
    for (const points of [known, told])
      expect(lineChart(chartOf([line(points)]), { width: 640, id: 'c' }).match(/<path class="line /g)).toHaveLength(2);
  });

  it('puts labels at the ends of their lines without covering one another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), (ends) => {
        const chart = chartOf(
          ends.map((end, index) => line([{ year: 2000, figure: value(end, []) }], { label: `state ${index}` })),
        );
        const { labels, size } = layOut(chart, 640);
        const middles = labels.map((label) => label.y).sort((a, b) => a - b);
        const block = 2 * size * 1.25;
        for (const [index, y] of middles.slice(1).entries())
          expect(y - middles[index]!).toBeGreaterThanOrEqual(block - 1e-6);
      }),
    );
  });

  it('gives small multiples one pair of axes', () => {
    const low = chartOf([line([{ year: 1990, figure: value(2, []) }])]);
    const high = chartOf([line([{ year: 2010, figure: value(9, [], { low: 7, high: 12 }) }])]);
    expect(domainOf([low, high])).toEqual({ years: [1990, 2010], values: [0, 12] });
    const [a, b] = [low, high].map((chart) => layOut(chart, 328, domainOf([low, high])));
    expect(a!.y.domain()).toEqual(b!.y.domain());
    expect(a!.x.domain()).toEqual(b!.x.domain());
  });

  it('keeps its text at 12 px or more at both widths', () => {
    for (const width of [640, 328])
      expect(
        Number(/font-size="([\d.]+)"/.exec(lineChart(chartOf([line([])]), { width, id: 'c' }))![1]),
      ).toBeGreaterThanOrEqual(12);
  });

  it('refuses an id that could end its attribute', () => {
    expect(() => lineChart(chartOf([]), { width: 640, id: 'a"b' })).toThrow(RangeError);
  });

  it('carries its colours where it stands alone', () => {
    const svg = lineChart(chartOf([]), { width: 640, id: 'c', standalone: true });
    expect(readStrictly(svg).elements).toContain('style');
    expect(svg).toContain('#0072b2');
    expect(svg).toContain('#d55e00');
  });

  it('looks as it did', async () => {
    const series = inventedPage.blocks.find((block) => block.kind === 'series')!;
    const svg = lineChart(series, { width: 640, id: 'golden' });
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('../golden/line-chart.svg');
  });
});
