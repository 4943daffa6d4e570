import type { Atlas } from '../../src/atlas/atlas.ts';
import { openFolder } from '../../src/atlas/folder.ts';
import type { Block, Cell, Page } from '../../src/dossier/page.ts';
import { renderHtml } from '../../src/dossier/render/html.ts';
import { renderMarkdown } from '../../src/dossier/render/markdown.ts';
import { renderTerminal } from '../../src/dossier/render/terminal.ts';
import type { Answer, View } from '../../src/views/view.ts';
import { starterFolder } from '../starter-folder.ts';

let starter: Atlas | undefined;

export const starterAtlas = (): Atlas => {
  starter ??= openFolder(starterFolder);
  return starter;
};

/** An option's value; true for a flag. */
export type Options = Readonly<Record<string, string | true>>;

/** Asks a view as a server does: no folder of the user's, no terminal. */
export function ask(
  view: View,
  words: readonly string[],
  options: Options = {},
  atlas = starterAtlas(),
): Promise<Answer> {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  return view.answer(
    {
      words,
      text,
      texts: (name) => [text(name) ?? []].flat(),
      flag: (name) => options[name] === true,
    },
    { atlas, env: { ENTENTE_HOME: '/nowhere/entente' }, now: () => new Date('2026-01-01T00:00:00Z') },
  );
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
