import {
  breakNotes,
  breakText,
  chartStyle,
  domainOf,
  escapeMarkup,
  frameOf,
  type LineChart,
  lineChart,
  seriesGrid,
} from '../../charts/index.ts';
import type { Compared } from '../../inquiry/compare.ts';
import { nameIn } from '../../states/index.ts';
import { type PairHistory, treatyMarks } from '../dossier/treaty-marks.ts';
import type { PictureBlock } from '../page.ts';
import { shownAs, shownFigure, subtitleOf } from '../shown.ts';

const [WIDTH, GAP, HEAD, ACROSS] = [420, 24, 30, 3] as const;

/** For each measure its charts, one a pair or state, three across, all on the same axes, with what breaks mean: an SVG that stands by itself. */
export function smallMultiples(
  rows: readonly (readonly Compared[])[],
  year: number,
  histories: readonly PairHistory[] = [],
): string {
  const across = Math.min(ACROSS, Math.max(1, ...rows.map((row) => row.length)));
  const width = GAP + across * (WIDTH + GAP);
  const parts: string[] = [];
  let y: number = GAP;
  const write = (text: string, x: number, size: number, more = '') => {
    parts.push(`<text x="${x}" y="${y + size}" font-size="${size}"${more}>${escapeMarkup(text)}</text>`);
  };
  for (const [m, row] of rows.entries()) {
    const plain = row.map((one) => chartOf(one, year));
    const domain = domainOf(plain);
    const measure = row[0]?.measure;
    if (!measure || domain.values === undefined) continue;
    const charts = withMarks(plain, row, year, histories);
    const frame = frameOf(charts, WIDTH, domain);
    write(`${measure.label} (${measure.unit})`, GAP, 15, ' font-weight="600"');
    y += HEAD;
    let tallest = 0;
    for (const [n, chart] of charts.entries()) {
      const column = n % ACROSS;
      if (column === 0 && n > 0) {
        y += tallest + HEAD;
        tallest = 0;
      }
      const x = GAP + column * (WIDTH + GAP);
      write(chart.title, x, 13);
      const drawn = lineChart(chart, { width: WIDTH, id: `chart-${m}-${n}`, domain, frame });
      tallest = Math.max(tallest, Number(/ height="([\d.]+)"/.exec(drawn)?.[1] ?? 0));
      parts.push(drawn.replace('<svg ', `<svg x="${x}" y="${y + 20}" `));
    }
    y += tallest + HEAD;
    // Breaks are the measure's: lettered alike in each of its charts.
    const lines = charts.slice(0, 1).flatMap((chart) => chart.lines);
    for (const note of breakNotes({ lines })) {
      write(`${note.letter}  ${breakText(note, 1)}`, GAP, 11);
      y += 16;
    }
    y += GAP;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"><style>${chartStyle}</style>${parts.join('')}</svg>\n`;
}

/**
 * The charts of one measure as a picture in a page; undefined where no pair or state has a value to draw.
 * @param id unlike those of other pictures on the page
 */
export function multiplesBlock(
  row: readonly Compared[],
  year: number,
  { id, title, histories }: { id: string; title: string; histories: readonly PairHistory[] },
): PictureBlock | undefined {
  const plain = row.map((one) => shownChart(one, year));
  const measure = row[0]?.measure;
  if (!measure || domainOf(plain).values === undefined) return undefined;
  const charts = withMarks(plain, row, year, histories);
  const marked = charts.some(({ marks }) => marks.length > 0);
  const axes = charts.length > 1 ? '; all on the same axes' : '';
  const subtitle = `${subtitleOf(measure, shownAs(measure))}${axes}${marked ? '; hairlines: treaties' : ''}`;
  const grid = { title, subtitle, charts, sameScale: true, notes: [] } as const;
  const treaties = marked ? histories.flatMap(({ sources }) => sources) : [];
  return {
    ...{ kind: 'picture', title, subtitle },
    svg: seriesGrid(grid, { id }),
    narrow: seriesGrid({ ...grid, phone: true }, { id: `${id}-narrow` }),
    sources: [...new Set([...row.flatMap(({ figure }) => figure.sources), ...treaties])],
  };
}

/**
 * The charts with the treaties of each on the axis that they share: a pair's own; of a state, those with each state that it is
 * compared with, by name.
 */
function withMarks(
  charts: readonly LineChart[],
  row: readonly Compared[],
  year: number,
  histories: readonly PairHistory[],
): LineChart[] {
  const [from, to] = domainOf(charts).years ?? [year, year];
  return charts.map((chart, n) => {
    const { states } = row[n]!;
    const marks = histories
      .filter(({ pair }) => states.every((state) => pair.includes(state)))
      .flatMap((history) => {
        const partner = states.length === 1 && history.pair.find((state) => state !== states[0]);
        const whose = partner ? `${nameIn(partner, year)}: ` : '';
        return treatyMarks(history, from, to).map((mark) => ({ ...mark, word: `${whose}${mark.word}` }));
      });
    return { ...chart, marks };
  });
}

/** A chart in the printed form of its measure, under its name alone. */
function shownChart(one: Compared, year: number): LineChart {
  const shown = shownAs(one.measure);
  const chart = chartOf(one, year);
  return {
    ...chart,
    subtitle: '',
    decimals: shown.decimals,
    lines: chart.lines.map((line) => ({
      ...line,
      points: line.points.map(({ year: y, figure }) => ({ year: y, figure: shownFigure(figure, shown) })),
    })),
  };
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
