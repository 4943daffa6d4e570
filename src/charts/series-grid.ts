import { absenceNotes, breakNotes, breakText, domainOf, type InPage, type LineChart } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { lineChart } from './line-chart.ts';
import { frameOf } from './line-layout.ts';
import { element, escapeMarkup } from './markup.ts';
import { clipText, breakText as linesOf } from './text-width.ts';

/** Several measures of one thing by year, side by side because they may disagree; or one measure of several. */
export interface SeriesGrid {
  title: string;
  subtitle: string;
  /** Each with its own scale of values, unless said otherwise; its title names the measure, its subtitle the unit. */
  charts: readonly LineChart[];
  /** Where they are of one measure: all on the same scale of values, their axes side by side, and what its breaks mean said once. */
  sameScale?: true;
  /** For a phone: one below the other, at its width. */
  phone?: true;
  /** The lines under them: rule, sources. */
  notes: readonly string[];
}

const SMALL = 11;
const wide = { most: 2, each: 420, gap: 24 } as const;
const phone = { most: 1, each: 328, gap: 0 } as const;

/** What a grid adds to {@link chartStyle}. */
export const gridStyle = '.chart .title{fill:var(--ink);font-weight:600}';

/** Small multiples, two across, on the same years and each on its own scale or all on one, as an SVG that stands by itself, or in a page. */
export function seriesGrid(grid: SeriesGrid, inPage?: InPage): string {
  const { title, subtitle, charts, sameScale, notes } = grid;
  const { most, each, gap } = grid.phone ? phone : wide;
  const whole = domainOf(charts);
  const { years } = whole;
  const across = Math.max(1, Math.min(most, charts.length));
  const width = gap + across * (each + gap);
  const longest = sameScale && frameOf(charts, each, whole).right;
  const parts: string[] = [];
  let y: number = inPage ? 0 : gap;
  const write = (text: string, size: number, x: number, room: number, more: Readonly<Record<string, string>> = {}) => {
    for (const line of linesOf(text, size, room)) {
      y += size * 1.4;
      parts.push(element('text', { x, y, 'font-size': size, ...more }, escapeMarkup(line)));
    }
  };
  if (!inPage) {
    write(title, 16, gap, width - 2 * gap, { class: 'title' });
    write(subtitle, 12, gap, width - 2 * gap);
    y += gap;
  }
  const shared = sharedNotes(charts);
  for (let row = 0; row < charts.length; row += across) {
    const top = y;
    let bottom = top;
    const beside = charts.slice(row, row + across);
    const frame = longest && frameOf(beside, each, whole, longest);
    beside.forEach((chart, column) => {
      const x = gap + column * (each + gap);
      y = top;
      write(clipText(chart.title, 13, each), 13, x, each, { class: 'title' });
      write(clipText(chart.subtitle, SMALL, each), SMALL, x, each);
      const drawn = lineChart(chart, {
        width: each,
        id: `${inPage?.id ?? 'series'}-${row + column}`,
        domain: sameScale ? whole : { ...domainOf([chart]), ...(years && { years }) },
        ...(frame && { frame }),
      });
      y += 8;
      parts.push(drawn.replace('<svg ', `<svg overflow="visible" x="${x}" y="${Math.round(y)}" `));
      y = Math.round(y) + Number(/ height="([\d.]+)"/.exec(drawn)?.[1] ?? 0);
      if (!shared) for (const note of notesOf(chart)) write(note, SMALL, x, each);
      for (const note of absenceNotes(chart.lines)) write(`hatched, ${note}`, SMALL, x, each);
      bottom = Math.max(bottom, y);
    });
    y = bottom + Math.max(gap, 16);
  }
  for (const note of [...(shared ?? []), ...notes]) write(note, SMALL, gap, width - 2 * gap);
  const height = Math.ceil(y + Math.max(gap, 12));
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${subtitle}`,
    },
    inPage ? '' : element('style', {}, chartStyle + gridStyle),
    ...parts,
  )}\n`;
}

const notesOf = (chart: LineChart): string[] =>
  breakNotes(chart).map((note) => `${note.letter} ${breakText(note, chart.lines.length)}`);

/** What breaks all charts alike, as in those of one measure: said once under them. Undefined where they differ, or there is one alone. */
function sharedNotes(charts: readonly LineChart[]): string[] | undefined {
  const [first, ...others] = charts.map(notesOf);
  if (!first || others.length === 0) return undefined;
  return others.every((notes) => notes.join('\n') === first.join('\n')) ? first : undefined;
}
