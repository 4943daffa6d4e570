import { type Absence, absenceWords, type Figure, type Value } from '../figures/index.ts';
import { list } from './words.ts';

/** Colour by place: first state, second state, or neither. */
export type Tone = 'first' | 'second' | 'other';

/** One line of a chart: a figure for each year, absences included. */
export interface ChartLine {
  label: string;
  tone: Tone;
  points: readonly { year: number; figure: Figure }[];
  /** The line is broken before this year, because what it measures changes there. */
  breaks: readonly { year: number; note: string }[];
}

/** What a line chart shows. A page's series block is one. */
export interface LineChart {
  title: string;
  /** The measure and its unit. */
  subtitle: string;
  /** One to three lines on the same axes. */
  lines: readonly ChartLine[];
  /** Treaty and rupture marks. */
  marks: readonly { year: number; word: string }[];
  /** Whether zero belongs on the axis. */
  zero: boolean;
  decimals: number;
}

/**
 * A picture in a page that has the styles of charts and pictures, and says title, subtitle and foot around it: these are left out of
 * it. A picture without this stands by itself.
 */
export interface InPage {
  /** Ids inside begin with it: no other picture on the page has it. */
  id: string;
  /** Drawn as wide as a phone: text keeps its size. */
  phone?: true;
}

export interface Point {
  year: number;
  figure: Value;
}

/** Years without a number and for which reason: `from` and `to` are both inside. */
export interface AbsentSpan {
  from: number;
  to: number;
  reason: Absence;
}

const byYear = (a: { year: number }, b: { year: number }): number => a.year - b.year;

/**
 * The pieces in which a line is drawn: years that follow one another, cut where a year has no number or the source changes.
 * @example runsOf(line with 1990, 1991, absent 1992, 1993) // [[1990, 1991], [1993]]
 */
export function runsOf(line: ChartLine): Point[][] {
  const runs: Point[][] = [];
  for (const { year, figure } of [...line.points].sort(byYear)) {
    if (figure.kind === 'absent') continue;
    const run = runs.at(-1);
    const follows = run?.at(-1)?.year === year - 1 && !line.breaks.some((one) => one.year === year);
    if (run && follows) run.push({ year, figure });
    else runs.push([{ year, figure }]);
  }
  return runs;
}

/**
 * The years of a line that have no number, joined where they follow one another for the same reason.
 * @example absentSpans(line whose source ends in 2018, asked to 2024) // [{ from: 2019, to: 2024, reason: 'outside-coverage' }]
 */
export function absentSpans(line: ChartLine): AbsentSpan[] {
  const spans: AbsentSpan[] = [];
  for (const { year, figure } of [...line.points].sort(byYear)) {
    if (figure.kind === 'value') continue;
    const last = spans.at(-1);
    if (last && last.to === year - 1 && last.reason === figure.reason) last.to = year;
    else spans.push({ from: year, to: year, reason: figure.reason });
  }
  return spans;
}

/**
 * Why parts of a chart are hatched, for those who cannot hover: each reason once for the lines that share it.
 * @example absenceNotes(lines that both begin in 1992 and end in 2016) // ['1990–1991 and 2017–2024: outside coverage']
 */
export function absenceNotes(lines: readonly ChartLine[]): string[] {
  const ofSpan = new Map<string, { years: string; reason: Absence; labels: string[] }>();
  for (const line of lines)
    for (const { from, to, reason } of absentSpans(line)) {
      const years = yearsText(from, to);
      const known = ofSpan.get(`${years} ${reason}`);
      if (known) known.labels.push(line.label);
      else ofSpan.set(`${years} ${reason}`, { years, reason, labels: [line.label] });
    }
  const found = new Map<string, { who: string; reason: Absence; spans: string[] }>();
  for (const { years, reason, labels } of ofSpan.values()) {
    const who = labels.length === lines.length ? '' : `${labels.join(', ')}, `;
    const known = found.get(`${who}${reason}`);
    if (known) known.spans.push(years);
    else found.set(`${who}${reason}`, { who, reason, spans: [years] });
  }
  return [...found.values()].map(({ who, reason, spans }) => `${who}${list(spans)}: ${absenceWords[reason]}`);
}

/** "1992" or "1992–1996". */
export function yearsText(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** A line's last year with a number. */
export function lastPoint(line: ChartLine): Point | undefined {
  return runsOf(line).at(-1)?.at(-1);
}

/** The axes' reach: years, and values with their intervals. Undefined where there is nothing to reach for. */
export interface Domain {
  years?: readonly [number, number];
  values?: readonly [number, number];
}

/**
 * The axes that hold every chart given: hand the result to each for small multiples on the same axes.
 * @example domainOf([chart of 1990-2018 with values 2 to 9 and zero: true]) // { years: [1990, 2018], values: [0, 9] }
 */
export function domainOf(charts: readonly LineChart[]): Domain {
  const points = charts.flatMap((chart) => chart.lines.flatMap((line) => line.points));
  const values = points.flatMap(({ figure }) =>
    figure.kind === 'value' ? [figure.value, figure.low ?? figure.value, figure.high ?? figure.value] : [],
  );
  if (charts.some((chart) => chart.zero) && values.length > 0) values.push(0);
  return {
    ...reach(
      'years',
      points.map((point) => point.year),
    ),
    ...reach('values', values),
  };
}

function reach<K extends keyof Domain>(name: K, numbers: readonly number[]): Domain {
  if (numbers.length === 0) return {};
  const [low, high] = numbers.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity]);
  return { [name]: [low, high] };
}

/** Where lines change source: the letter stands in the chart, the note under it. */
export interface BreakNote {
  letter: string;
  year: number;
  note: string;
  /** The lines that break there for that reason. */
  lines: readonly ChartLine[];
}

/** The breaks of a chart, lettered by year; lines that break together share a letter. */
export function breakNotes(chart: Pick<LineChart, 'lines'>): BreakNote[] {
  const found = new Map<string, { year: number; note: string; lines: ChartLine[] }>();
  for (const line of chart.lines)
    for (const { year, note } of line.breaks) {
      const key = `${year} ${note}`;
      const one = found.get(key) ?? { year, note, lines: [] };
      if (!one.lines.includes(line)) one.lines.push(line);
      found.set(key, one);
    }
  return [...found.values()].sort(byYear).map((one, index) => ({ letter: letterOf(index), ...one }));
}

/** "2015: another source", with the names of the lines where not all of them break. */
export function breakText({ year, note, lines }: BreakNote, of: number): string {
  const whose = lines.length === of ? '' : `${lines.map((line) => line.label).join(', ')}, `;
  return `${whose}${year}: ${note}`;
}

/** a, b, … z, aa, ab … @example letterOf(27) // 'ab' */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
