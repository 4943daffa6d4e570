import { chartStyle, domainOf, escapeMarkup, type LineChart, lineChart } from '../charts/index.ts';
import type { Compared } from '../inquiry/compare.ts';
import { nameIn } from '../states/index.ts';

const [WIDTH, GAP, HEAD] = [420, 24, 30] as const;

/** For each measure a row of charts, one a pair or state, all on the axes of that row: an SVG that stands by itself. */
export function smallMultiples(rows: readonly (readonly Compared[])[], year: number): string {
  let y = GAP;
  const parts: string[] = [];
  let widest = 0;
  for (const [m, row] of rows.entries()) {
    const charts = row.map((one) => chartOf(one, year));
    const domain = domainOf(charts);
    const measure = row[0]?.measure;
    if (!measure || domain.values === undefined) continue;
    parts.push(
      `<text x="${GAP}" y="${y + 12}" font-size="15" font-weight="600">${escapeMarkup(`${measure.label} (${measure.unit})`)}</text>`,
    );
    y += HEAD;
    let tallest = 0;
    for (const [n, chart] of charts.entries()) {
      const x = GAP + n * (WIDTH + GAP);
      const drawn = lineChart(chart, { width: WIDTH, id: `chart-${m}-${n}`, domain });
      tallest = Math.max(tallest, Number(/ height="([\d.]+)"/.exec(drawn)?.[1] ?? 0));
      parts.push(`<text x="${x}" y="${y + 12}" font-size="13">${escapeMarkup(chart.title)}</text>`);
      parts.push(drawn.replace('<svg ', `<svg x="${x}" y="${y + 20}" `));
      widest = Math.max(widest, x + WIDTH + GAP);
    }
    y += tallest + HEAD + GAP;
  }
  const size = `width="${Math.max(widest, WIDTH)}" height="${y}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" ${size} viewBox="0 0 ${Math.max(widest, WIDTH)} ${y}"><style>${chartStyle}</style>${parts.join('')}</svg>\n`;
}

function chartOf({ measure, states, series }: Compared, year: number): LineChart {
  const names = states.map((state) => nameIn(state, year));
  const title = names.join(measure.of === 'directed-dyad' ? ' → ' : ' · ');
  const known = series.points.filter((point) => point.year <= year);
  const first = known.find(({ figure }) => figure.kind === 'value')?.year ?? year;
  return {
    title,
    subtitle: `${measure.label}, ${measure.unit}`,
    lines: [
      {
        label: '',
        tone: 'first',
        points: known.filter((point) => point.year >= Math.max(1946, first)),
        breaks: series.breaks.filter((one) => one.year <= year),
      },
    ],
    marks: [],
    zero: measure.range[0] === 0,
    decimals: measure.decimals,
  };
}
