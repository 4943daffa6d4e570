import type { SeriesBlock, TableBlock } from '../page.ts';
import { cellSources, cellText } from './figure-words.ts';
import { seriesNotes, seriesWords } from './series-words.ts';
import { footnoteText, type SourceNumbers } from './source-numbers.ts';
import {
  accent,
  beside,
  columnsOf,
  endWith,
  joint,
  type Line,
  padded,
  plain,
  quiet,
  strong,
  wrap,
} from './styled-text.ts';

/** A series as text: its finding, a sparkline for each line with first and last number, then what interrupts them. */
export function seriesLines(series: SeriesBlock, sources: SourceNumbers, width: number): Line[] {
  const label = Math.min(
    Math.floor(width * 0.35),
    Math.max(0, ...series.lines.map((line) => columnsOf([plain(line.label)]))),
  );
  const room = width - label - 2;
  return [
    ...endWith(wrap([strong(series.title)], width), sourcesOf(series.sources, sources), width),
    ...wrap([quiet(series.subtitle)], width),
    ...seriesWords(series, width >= 80 ? 20 : 10).flatMap((line) => {
      const drawn = accent(line.sparkline.replaceAll(' ', joint));
      const said = plain(line.sparkline === '' ? line.said : `${joint} ${line.said}`);
      return beside([
        { lines: wrap([plain(line.label)], label), width: label },
        { lines: wrap([drawn, said], room), width: room },
      ]);
    }),
    ...seriesNotes(series).flatMap((note) => wrap([quiet(note)], width)),
  ];
}

function sourcesOf(ids: readonly string[], sources: SourceNumbers): Line {
  return ids.length === 0 ? [] : [quiet(`[${footnoteText(sources.of(ids))}]`)];
}

/** A table in aligned columns; where even narrow columns do not fit, each row as a list of "column: cell". */
export function tableLines(table: TableBlock, sources: SourceNumbers, width: number): Line[] {
  const head = endWith(wrap([strong(table.caption)], width), tableSources(table, sources), width);
  const cells = table.rows.map((row) => table.columns.map((_, index) => cellText(row[index] ?? '')));
  const natural = table.columns.map((column, index) =>
    Math.max(1, ...[column.title, ...cells.map((row) => row[index]!)].map((text) => columnsOf([plain(text)]))),
  );
  const widths = shrunk(natural, width - 2 * (table.columns.length - 1));
  if (widths === undefined) {
    const listed = cells.flatMap((row) =>
      wrap([plain(row.map((cell, index) => `${table.columns[index]!.title}: ${cell}`).join('; '))], width),
    );
    return [...head, ...listed];
  }
  const rowLines = (row: readonly string[], quietly: boolean): Line[] =>
    beside(
      row.map((text, index) => {
        const lines = wrap([quietly ? quiet(text) : plain(text)], widths[index]!);
        const right = table.columns[index]!.align === 'right';
        return {
          width: widths[index]!,
          lines: right ? lines.map((line) => padded(line, widths[index]!, 'right')) : lines,
        };
      }),
    );
  const titles = rowLines(
    table.columns.map((column) => column.title),
    true,
  );
  return [...head, ...titles, ...cells.flatMap((row) => rowLines(row, false))];
}

function tableSources(table: TableBlock, sources: SourceNumbers): Line {
  const inCells = table.rows.flat().flatMap(cellSources);
  return sourcesOf([...table.sources, ...inCells], sources);
}

/** Column widths that fit, taken from the widest first; undefined where a column would fall under 8 (or its own width). */
function shrunk(natural: readonly number[], width: number): number[] | undefined {
  const widths = [...natural];
  let over = widths.reduce((total, one) => total + one, 0) - width;
  while (over > 0) {
    const most = Math.max(...widths);
    if (most <= 8) return undefined;
    widths[widths.indexOf(most)] = most - 1;
    over -= 1;
  }
  return widths;
}
