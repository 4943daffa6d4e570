import { sparkline, yearsText } from '../../charts/text.ts';
import type { FigureRow, Page, SeriesBlock, TableBlock } from '../page.ts';
import {
  cellSources,
  cellText,
  figureText,
  rowText,
  sharedYears,
  stripSummary,
  stripWords,
  yearRows,
} from './figure-words.ts';
import { type LaidBlock, outline } from './outline.ts';
import { seriesNotes, seriesWords } from './series-words.ts';
import { SourceNumbers, sourceLine, splitEnd } from './source-numbers.ts';

/**
 * A page as Markdown with footnotes and tables, as GitHub and Pandoc read them.
 * @param prefix begins the names of footnotes, where several pages go into one file
 * @throws RangeError where a block cites a source that the page does not list.
 */
export function renderMarkdown(page: Page, prefix = ''): string {
  const sources = new SourceNames(page.sources, prefix);
  const parts = [`# ${escaped(page.title)}`, ...(page.provenance === '' ? [] : [`*${escaped(page.provenance)}*`])];
  for (const { heading, blocks } of outline(page.blocks)) {
    if (heading) parts.push(`## ${escaped(heading.text)}`);
    parts.push(...blocks.map((block) => blockText(block, sources)));
  }
  const notes = page.sources.map((source, index) => {
    const citation = source.citation === '' ? '' : ` ${escaped(source.citation)}`;
    return `[^${prefix}${index + 1}]: ${escaped(sourceLine(source))}.${citation}`;
  });
  return `${[...parts, ...notes].filter((part) => part !== '').join('\n\n')}\n`;
}

class SourceNames extends SourceNumbers {
  readonly prefix: string;

  constructor(sources: Page['sources'], prefix: string) {
    super(sources);
    this.prefix = prefix;
  }
}

/** Text in which nothing is Markdown or HTML: one line, marks escaped, no list or heading begun. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function cite(sources: SourceNames, ids: readonly string[] = []): string {
  return sources
    .of(ids)
    .map((number) => `[^${sources.prefix}${number}]`)
    .join('');
}

function blockText(block: LaidBlock, sources: SourceNames): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escaped(block.text)}`;
    case 'finding':
      return block.parts
        .map(({ text, sources: ids, strong }) => {
          const bold = strong === true || (block.role === 'answer' && strong !== false);
          const [said, end] = splitEnd(text);
          return `${bold ? bolded(said) : escaped(said)}${cite(sources, ids)}${escaped(end)}`;
        })
        .join('');
    case 'strip': {
      const { counts, years } = stripSummary(block);
      const rows = block.cells.map(({ input, state, note }) => [input, stripWords[state], note].map(escaped));
      return `Coverage: ${escaped(counts)}; ${escaped(years)}.\n\n${tableText(['input', 'state', 'note'], rows)}`;
    }
    case 'figures':
      return figureTable(block.rows, sources);
    case 'series':
      return seriesText(block, sources);
    case 'table':
      return dataTable(block, sources);
    case 'dials':
      return block.instead.map((table) => dataTable(table, sources)).join('\n\n');
    case 'picture':
      return `*Picture, on the page as HTML: ${escaped(block.title)}.* ${escaped(block.subtitle)}${cite(sources, block.sources)}`;
    case 'note':
      return `> ${escaped(block.text)}${cite(sources, block.sources)}`;
  }
}

/** Bold, with the spaces at its ends left outside: Markdown does not take them inside. */
function bolded(text: string): string {
  const inner = text.trim();
  if (inner === '') return escaped(text);
  const [before, after] = text.split(inner) as [string, string];
  return `${before}**${escaped(inner)}**${after}`;
}

function tableText(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = titles.map((_, index) => (right.includes(index) ? '---:' : '---'));
  return [line(titles), line(rule), ...rows.map(line)].join('\n');
}

function figureTable(rows: readonly FigureRow[], sources: SourceNames): string {
  const reach = sharedYears(rows);
  const cells = rows.map((row) => [
    escaped(row.label),
    reach && row.series.length > 0 ? sparkline(row.series, reach).replaceAll(' ', '\u00a0') : '',
    escaped(rowText(row)),
    escaped(row.comparison ?? ''),
    `${escaped(row.years ?? '')}${cite(sources, row.figure.sources)}`,
  ]);
  return tableText(['', 'trend', 'number', 'beside others', 'years'], cells);
}

function seriesText(series: SeriesBlock, sources: SourceNames): string {
  const lines = seriesWords(series, 20).map(
    ({ label, sparkline: drawn, said }) => `- ${escaped(label)} ${drawn.replaceAll(' ', '\u00a0')} ${escaped(said)}`,
  );
  const notes = seriesNotes(series).map((note) => `- *${escaped(note)}*`);
  const rows = yearRows(series.lines).map(({ from, to, figures }) => [
    yearsText(from, to),
    ...figures.map((figure) => (figure === undefined ? 'no value' : escaped(figureText(figure, series.decimals)))),
  ]);
  const table = tableText(
    ['year', ...series.lines.map((line) => escaped(line.label))],
    rows,
    series.lines.map((_, index) => index + 1),
  );
  return [
    `### ${escaped(series.title)}`,
    `${escaped(series.subtitle)}${cite(sources, series.sources)}`,
    [...lines, ...notes].join('\n'),
    `<details><summary>The numbers</summary>\n\n${table}\n\n</details>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function dataTable(table: TableBlock, sources: SourceNames): string {
  const rows = table.rows.map((row) =>
    row.map((cell) => `${escaped(cellText(cell))}${cite(sources, cellSources(cell))}`),
  );
  const right = table.columns.flatMap(({ align }, index) => (align === 'right' ? [index] : []));
  const titles = table.columns.map(({ title }) => escaped(title));
  return `**${escaped(table.caption)}**${cite(sources, table.sources)}\n\n${tableText(titles, rows, right)}`;
}
