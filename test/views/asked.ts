import type { Atlas } from '../../src/atlas/atlas.ts';
import type { Block, Page } from '../../src/dossier/page.ts';
import { givenIn } from '../../src/server/given.ts';
import type { Answer, Desk, View } from '../../src/views/view.ts';

export const today = new Date('2026-11-29T12:00:00Z');

/** A desk as a server has it: no folder of the user's, and a clock that stands still. */
export const deskOf = (atlas: Atlas): Desk => ({ atlas, env: { ENTENTE_HOME: '/nowhere/entente' }, now: () => today });

/** A view asked as an address asks it. @param query as after the question mark */
export function asked(view: View, atlas: Atlas, words: readonly string[], query = ''): Promise<Answer> {
  return view.answer(givenIn(view, words, [...new URLSearchParams(query)]), deskOf(atlas));
}

/** The page's first sentence. */
export function openingOf({ blocks: [first] }: Page): string {
  if (first?.kind !== 'finding') throw new Error('the page does not begin with a finding');
  return first.parts.map(({ text }) => text).join('');
}

export const ofKind = <K extends Block['kind']>(page: Page, kind: K) =>
  page.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Every place that a page leads to. */
export const leadsTo = (page: Page) =>
  ofKind(page, 'table').flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (typeof cell === 'object' && 'to' in cell && cell.to ? [cell.to] : [])),
  );
