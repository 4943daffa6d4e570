import type { Atlas } from '../../src/atlas/atlas.ts';
import { openFolder } from '../../src/atlas/folder.ts';
import type { Block, Cell, Page } from '../../src/pages/page.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { renderMarkdown } from '../../src/pages/render/markdown.ts';
import { renderTerminal } from '../../src/pages/render/terminal.ts';
import { givenIn } from '../../src/server/given.ts';
import type { Answer, View } from '../../src/views/view.ts';
import { starterFolder } from '../starter-folder.ts';

let starter: Atlas | undefined;

export const starterAtlas = (): Atlas => {
  starter ??= openFolder(starterFolder);
  return starter;
};

/** An option's value; true for a flag. */
export type Options = Readonly<Record<string, string | true>>;

const today = new Date('2026-11-29T12:00:00Z');

/** Asks a view as a server does: no folder of the user's, and a clock that stands still. @param options by name, or as after a question mark */
export function ask(
  view: View,
  words: readonly string[],
  options: Options | string = {},
  atlas = starterAtlas(),
): Promise<Answer> {
  const query =
    typeof options === 'string'
      ? [...new URLSearchParams(options)]
      : Object.entries(options).map(([name, value]) => [name, value === true ? '' : value] as const);
  const desk = { atlas, env: { ENTENTE_HOME: '/nowhere/entente' }, now: () => today };
  return view.answer(givenIn(view, words, query), desk);
}

/** The page of an answer. That every renderer takes it shows that each source it cites is listed. */
export async function pageOf(answer: Answer): Promise<Page> {
  const page = await answer.page();
  renderHtml(page);
  renderMarkdown(page);
  renderTerminal(page, { width: 80, colour: false });
  return page;
}

export const openingOf = ({ blocks }: Page): string =>
  blocks
    .flatMap((block) => (block.kind === 'finding' && block.role === 'opening' ? block.parts : []))
    .map(({ text }) => text)
    .join('');

export const blocksOf = <K extends Block['kind']>({ blocks }: Page, kind: K): Extract<Block, { kind: K }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** A cell's words, where it has any. */
export const textOf = (cell: Cell | undefined): string | undefined =>
  typeof cell === 'object' ? ('text' in cell ? cell.text : undefined) : cell;

/** A cell's number, where it has one. */
export const numberOf = (cell: Cell | undefined): number | undefined =>
  typeof cell === 'object' && 'figure' in cell && cell.figure.kind === 'value' ? cell.figure.value : undefined;

/** Every place that a page leads to. */
export const leadsTo = (page: Page) =>
  blocksOf(page, 'table').flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (typeof cell === 'object' && 'to' in cell && cell.to ? [cell.to] : [])),
  );
