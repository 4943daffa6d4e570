import type { AddressFor } from '../../dossier/render/around.ts';
import { breakable } from '../../dossier/render/html-tables.ts';
import { html, type Markup } from '../../dossier/render/markup.ts';
import { views } from '../../views/catalogue.ts';
import type { View } from '../../views/view.ts';
import { saidInPieces } from '../said-as-address.ts';
import { addressOfName } from './navigation.ts';

/** Where a number's series or another answer stands on this server; undefined where it has no such view. */
export const addressFor: AddressFor = (to) => {
  const { view, words, options } =
    'view' in to ? to : { view: 'show', words: [to.measure, ...to.states], options: undefined };
  if (!(view in views)) return undefined;
  const query = new URLSearchParams(options).toString();
  return `${[addressOfName(view), ...words.map(encodeURIComponent)].join('/')}${query === '' ? '' : `?${query}`}`;
};

/** A sentence in which a line to type is a link to the same. @param known left out: it stays a line to type */
export function saidWithLinks(text: string, known: readonly View[] = []): Markup {
  const pieces = saidInPieces(text, known).map(({ text: piece, leads }) =>
    leads ? html`<a class="to" href="${piece}">${breakable(piece)}</a>` : html`${piece}`,
  );
  return html`${pieces}`;
}
