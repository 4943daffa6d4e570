import { howMany, nounFor, showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import type { Cell, FigureRow, SeriesLine, StripBlock } from '../page.ts';

/** A figure in words: its number or the reason why there is none, and what else a reader must know. */
export interface FigureWords {
  /** "0.41", or "outside coverage". */
  main: string;
  absent: boolean;
  /** "0.30 to 0.52" */
  interval?: string;
  /** "carried from 2014"; "last known 0.41 in 2014; covers 1946-2014" */
  aside?: string;
}

/**
 * A figure as every renderer shows it.
 * @example figureWords(absent('outside-coverage', [], { lastKnown: { value: 0.41, year: 2014 } }), 2)
 *   // { main: 'outside coverage', absent: true, aside: 'last known 0.41 in 2014' }
 */
export function figureWords(figure: Figure, decimals: number, unit = ''): FigureWords {
  if (figure.kind === 'absent') {
    const known = figure.lastKnown;
    const last =
      known && `last known ${showNumber(known.value, decimals)}${unit.startsWith('%') ? '%' : ''} in ${known.year}`;
    const aside = [last, figure.note].filter((part) => part !== undefined).join('; ');
    return { main: absenceWords[figure.reason], absent: true, ...(aside === '' ? {} : { aside }) };
  }
  const { value, low, high, carriedFrom } = figure;
  return {
    main: showNumber(value, decimals),
    absent: false,
    ...(low === undefined || high === undefined
      ? {}
      : { interval: `${showNumber(low, decimals)} to ${showNumber(high, decimals)}` }),
    ...(carriedFrom === undefined ? {} : { aside: `carried from ${carriedFrom}` }),
  };
}

/** The same for a row, with what is left of its unit. */
export interface RowWords extends FigureWords {
  unit: string;
}

/** A row's figure and unit in words; a per cent sign at the unit's start goes to the number: "12.2%", not "12.2 %". */
export function rowWords(row: FigureRow): RowWords {
  const words = figureWords(row.figure, row.decimals, row.unit);
  if (words.absent) return { ...words, unit: '' };
  if (!row.unit.startsWith('%')) return { ...words, unit: words.main === '1' ? nounFor(1, row.unit) : row.unit };
  return { ...words, main: `${words.main}%`, unit: row.unit.slice(1).trim() };
}

/** A figure in one run of text, for a table's cell: "0.41 (0.30 to 0.52), carried from 2014". */
export function figureText(figure: Figure, decimals: number): string {
  return runOf(figureWords(figure, decimals));
}

/** The same with the row's unit: "12.2% of GDP (9.5 to 14.4)". */
export function rowText(row: FigureRow): string {
  const words = rowWords(row);
  return runOf({ ...words, main: words.unit === '' ? words.main : `${words.main} ${words.unit}` });
}

/** A table's cell in one run of text. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'text' in cell ? cell.text : figureText(cell.figure, cell.decimals);
}

/** The sources of a cell that has its own. */
export function cellSources(cell: Cell): readonly string[] {
  return typeof cell === 'object' && 'figure' in cell ? cell.figure.sources : [];
}

function runOf({ main, interval, aside }: FigureWords): string {
  return `${main}${interval === undefined ? '' : ` (${interval})`}${aside === undefined ? '' : `, ${aside}`}`;
}

export const stripStates = ['observed', 'record', 'carried', 'blank'] as const;

/** What each cell of the coverage strip says. */
export const stripWords: Readonly<Record<(typeof stripStates)[number], string>> = {
  observed: 'observed',
  record: 'from a record',
  carried: 'carried',
  blank: 'blank',
};

/** The strip's cells, observed first, then from records, carried, blank. */
export function stripCells(strip: StripBlock): StripBlock['cells'][number][] {
  return stripStates.flatMap((state) => strip.cells.filter((cell) => cell.state === state));
}

/** "carried 2 · blank 3 of 14 inputs", and the two years. */
export function stripSummary(strip: StripBlock): { counts: string; years: string } {
  const counts = stripStates
    .map((state) => ({ state, count: strip.cells.filter((cell) => cell.state === state).length }))
    .filter(({ state, count }) => count > 0 && state !== 'observed')
    .map(({ state, count }) => `${stripWords[state]} ${count}`);
  const all = howMany(strip.cells.length, 'inputs');
  const covered = strip.fullyCovered === undefined ? 'no year fully covered' : `fully covered to ${strip.fullyCovered}`;
  return {
    counts: counts.length > 0 ? `${counts.join(' · ')} of ${all}` : `all ${all}`,
    years: `${covered}, asked ${strip.asked}`,
  };
}

/** Rows of the table behind a chart: a year, or years that follow one another in which every line is absent alike. */
export function yearRows(
  lines: readonly SeriesLine[],
): { from: number; to: number; figures: (Figure | undefined)[] }[] {
  const years = [...new Set(lines.flatMap((line) => line.points.map((point) => point.year)))].sort((a, b) => a - b);
  const byYear = lines.map((line) => new Map(line.points.map((point) => [point.year, point.figure])));
  const rows: { from: number; to: number; figures: (Figure | undefined)[] }[] = [];
  for (const year of years) {
    const figures = byYear.map((figureOf) => figureOf.get(year));
    const last = rows.at(-1);
    if (last && last.to === year - 1 && sameAbsence(last.figures, figures)) last.to = year;
    else rows.push({ from: year, to: year, figures });
  }
  return rows;
}

function sameAbsence(a: readonly (Figure | undefined)[], b: readonly (Figure | undefined)[]): boolean {
  return a.every((figure, index) => {
    const other = b[index];
    return figure?.kind === 'absent' && other?.kind === 'absent' && figureText(figure, 0) === figureText(other, 0);
  });
}

/** The years that the series of some rows reach together, so that their sparklines stand on one axis. */
export function sharedYears(rows: readonly FigureRow[]): { from: number; to: number } | undefined {
  const years = rows.flatMap((row) => row.series.map((point) => point.year));
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}
