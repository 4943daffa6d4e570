import { capitalised } from '../../charts/text.ts';
import type { Block, Cell, Page, TableBlock } from '../../dossier/page.ts';
import { measures } from '../../measures/index.ts';
import { views } from '../../views/catalogue.ts';
import type { Kind, View } from '../../views/view.ts';
import { exampleIn } from '../example.ts';
import { commandIn, saidAsAddress } from '../said-as-address.ts';
import { stateName } from './state-name.ts';

/** A page on which lines to type lead to the same answer here, and are said in words; what only a command can do is left out beside them. */
export async function linesAsLinks(page: Page): Promise<Page> {
  if (!page.blocks.some(hasLine)) return page;
  const all = await Promise.all(Object.values(views).map((load) => load()));
  return { ...page, blocks: page.blocks.map((block) => inBlock(block, all)) };
}

const isLine = (cell: Cell): cell is string => typeof cell === 'string' && /^entente [a-z]/.test(cell);
const names = (text: string) => /\bentente [a-z]/.test(text);

function hasLine(block: Block): boolean {
  if (block.kind === 'note') return names(block.text);
  if (block.kind === 'finding') return block.parts.some(({ text }) => names(text));
  return block.kind === 'table' && block.rows.some((row) => row.some(isLine));
}

function inBlock(block: Block, all: readonly View[]): Block {
  if (!hasLine(block)) return block;
  const said = (text: string) => (names(text) ? saidAsAddress(text, all) : text);
  if (block.kind === 'note') return { ...block, text: said(block.text) };
  if (block.kind === 'finding')
    return { ...block, parts: block.parts.map((part) => ({ ...part, text: said(part.text) })) };
  return block.kind === 'table' ? inTable(block, all) : block;
}

function inTable(block: TableBlock, all: readonly View[]): TableBlock {
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
