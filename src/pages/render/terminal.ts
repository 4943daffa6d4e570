import pc from 'picocolors';
import type { Finding, Page, PictureBlock, StripBlock } from '../page.ts';
import { stripCells, stripSummary } from './figure-words.ts';
import { type LaidBlock, outline } from './outline.ts';
import { footnoteText, SourceNumbers, sourceLine, splitEnd } from './source-numbers.ts';
import {
  accent,
  beside,
  columnsOf,
  endWith,
  indented,
  joint,
  type Line,
  type Piece,
  plain,
  quiet,
  type Style,
  strong,
  wrap,
} from './styled-text.ts';
import { figureLines } from './terminal-figures.ts';
import { seriesLines, tableLines } from './terminal-tables.ts';

export interface TerminalOptions {
  /** Columns; used between 20 and 120. No line is ever longer. */
  width: number;
  /** Whether to send colour codes: no when piped. */
  colour: boolean;
}

const headingColumn = 16;

/**
 * A page as terminal text. Sections have their heading in a left column where there is room for one, above where not.
 * @throws RangeError where a block cites a source that the page does not list.
 */
export function renderTerminal(page: Page, options: TerminalOptions): string {
  const width = Math.max(20, Math.min(120, Math.floor(options.width)));
  const sources = new SourceNumbers(page.sources);
  const lines: Line[] = titleLines(page, width);
  for (const { heading, blocks } of outline(page.blocks)) {
    lines.push([]);
    const besideHeading = heading !== undefined && width >= 72;
    const indent = heading === undefined ? 0 : besideHeading ? headingColumn : 2;
    const body = bodyLines(blocks, sources, width - indent);
    if (heading === undefined) lines.push(...body);
    else if (besideHeading) lines.push(...besideColumn(heading.text, body));
    else lines.push(...wrap([accent(heading.text.toUpperCase())], width), ...indented(body, indent));
  }
  if (page.sources.length > 0) lines.push([]);
  page.sources.forEach((source, index) => {
    const number = `[${index + 1}]`;
    const text = wrap([quiet(sourceLine(source))], width - number.length - 1);
    lines.push(...text.map((line, row) => [quiet(row === 0 ? `${number} ` : ' '.repeat(number.length + 1)), ...line]));
  });
  // columns of numbers are never cut, so a row of them may be too long for a very narrow terminal
  const fitting = lines.flatMap((line) => (columnsOf(line) <= width ? [line] : wrap(line, width)));
  return `${fitting.map((line) => paint(line, options.colour)).join('\n')}\n`;
}

function titleLines(page: Page, width: number): Line[] {
  const title = [strong(page.title)];
  const provenance = [quiet(page.provenance)];
  if (columnsOf(title) + columnsOf(provenance) + 3 <= width) return endWith([title], provenance, width);
  return [...wrap(title, width), ...(page.provenance === '' ? [] : wrap(provenance, width))];
}

function besideColumn(heading: string, body: readonly Line[]): Line[] {
  const left = wrap([accent(heading.toUpperCase())], headingColumn - 2);
  return beside([
    { lines: left, width: headingColumn - 2 },
    { lines: body, width: 0 },
  ]);
}

function bodyLines(blocks: readonly LaidBlock[], sources: SourceNumbers, width: number): Line[] {
  const lines: Line[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && (isRoomy(block) || isRoomy(before))) lines.push([]);
    lines.push(...blockLines(block, sources, width));
  });
  return lines;
}

const isRoomy = ({ kind }: LaidBlock): boolean => kind === 'series' || kind === 'table' || kind === 'dials';

function blockLines(block: LaidBlock, sources: SourceNumbers, width: number): Line[] {
  switch (block.kind) {
    case 'heading':
      return wrap([strong(block.text)], width);
    case 'finding':
      return wrap(findingPieces(block, sources), width);
    case 'strip':
      return stripLines(block, width);
    case 'figures':
      return figureLines(block.rows, sources, width);
    case 'series':
      return seriesLines(block, sources, width);
    case 'table':
      return tableLines(block, sources, width);
    case 'dials':
      return block.instead.flatMap((table, n) => [...(n > 0 ? [[]] : []), ...tableLines(table, sources, width)]);
    case 'picture':
      return pictureLines(block, sources, width);
    case 'note':
      return wrap([quiet(block.text), cite(sources, block.sources)], width);
  }
}

function pictureLines({ title, subtitle, sources: ids }: PictureBlock, sources: SourceNumbers, width: number): Line[] {
  const said = `Picture (--html FILE shows it): ${title}. ${subtitle}`;
  return wrap([quiet(said), cite(sources, ids)], width);
}

function findingPieces(finding: Finding, sources: SourceNumbers): Piece[] {
  const answers = finding.role !== 'plain';
  return finding.parts.flatMap(({ text, sources: ids, strong: bold }) => {
    const [said, end] = splitEnd(text);
    const style = bold === true || (answers && bold !== false) ? strong : plain;
    return [style(said), cite(sources, ids), style(end)];
  });
}

/** " [1,2]", dim, kept beside the word before it; empty without sources. */
export function cite(sources: SourceNumbers, ids: readonly string[] = []): Piece {
  return ids.length === 0 ? plain('') : quiet(`${joint}[${footnoteText(sources.of(ids))}]`);
}

const stripGlyphs = { observed: '█', record: '▒', carried: '▓', blank: '░' } as const;

function stripLines(block: StripBlock, width: number): Line[] {
  const { counts, years } = stripSummary(block);
  const cells = stripCells(block).map((cell) => accent(stripGlyphs[cell.state]));
  const glyphs = accent(cells.map((cell) => cell.text).join(''));
  const strip = [quiet('observed '), glyphs, plain(`${joint} ${counts}`)];
  const whole = [...strip, quiet(` · ${years}`)];
  return columnsOf(whole) <= width ? wrap(whole, width) : [...wrap(strip, width), ...wrap([quiet(years)], width)];
}

const styles: Readonly<Record<Style, (text: string, colours: ReturnType<typeof pc.createColors>) => string>> = {
  plain: (text) => text,
  strong: (text, colours) => colours.bold(text),
  quiet: (text, colours) => colours.dim(text),
  accent: (text, colours) => colours.cyan(text),
};

function paint(line: Line, colour: boolean): string {
  const colours = pc.createColors(colour);
  const joined: Piece[] = [];
  for (const { text, style } of line) {
    const last = joined.at(-1);
    if (last && last.style === style) last.text += text;
    else if (text !== '') joined.push({ text, style });
  }
  while (joined.length > 0) {
    const last = joined.at(-1)!;
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    joined.pop();
  }
  return joined.map(({ text, style }) => styles[style](text.replaceAll(joint, ' '), colours)).join('');
}
