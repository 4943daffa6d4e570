import { capitalised } from '../../charts/text.ts';
import { measures } from '../../measures/index.ts';
import type { Cell, Page, TableBlock } from '../../pages/page.ts';
import type { Kind, View } from '../../views/view.ts';
import { exampleIn } from '../example.ts';
import { commandIn } from '../said-as-address.ts';
import { stateName } from './state-name.ts';

/**
 * A page on whose tables lines to type are said in words and lead to the same answer here; what only a command can do is left out beside
 * them. Lines in sentences are the renderer's (`saidWithLinks`).
 */
export function linesAsLinks(page: Page, all: readonly View[]): Page {
  return { ...page, blocks: page.blocks.map((block) => (block.kind === 'table' ? inTable(block, all) : block)) };
}

const isLine = (cell: Cell): cell is string => typeof cell === 'string' && /^entente [a-z]/.test(cell);

function inTable(block: TableBlock, all: readonly View[]): TableBlock {
  if (!block.rows.some((row) => row.some(isLine))) return block;
  const rows = block.rows.map((row) => row.map((cell) => (isLine(cell) ? (linkOf(cell, all) ?? cell) : cell)));
  const here = rows.filter((row) => !row.some(isLine));
  return { ...block, rows: here.length > 0 ? here : rows };
}

/** "Trade share: Russia, China; from 2012, to 2021", and where it leads; undefined where no view answers it. */
function linkOf(line: string, all: readonly View[]): Cell | undefined {
  const found = commandIn(line.split(' ').slice(1), all);
  if (!found) return undefined;
  const { view } = found;
  const { words, query } = exampleIn(view, line);
  const [first, ...others] = words.map((word, n) => inWords(word, (view.words[n] ?? view.words.at(-1))?.kind));
  const set = query.map(([name, value]) => [name, inWords(value, view.options[name]?.kind)].filter(Boolean).join(' '));
  const asks = [others.length === 0 ? first : `${first}: ${others.join(', ')}`, set.join(', ')]
    .filter(Boolean)
    .join('; ');
  const text = view.name === 'show' ? asks : `${capitalised(view.name)}: ${asks}`;
  return { text, to: { view: view.name, words, options: Object.fromEntries(query) } };
}

function inWords(text: string, kind: Kind | undefined): string {
  if (kind === 'measure') return measures.find(({ name }) => name === text)?.label ?? text;
  return /^[A-Z]{3}$/.test(text) ? stateName(text) : text.replace(/[A-Z]{3}$/, (code) => stateName(code));
}
