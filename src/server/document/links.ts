import type { AddressFor } from '../../pages/render/around.ts';
import { breakable } from '../../pages/render/html-tables.ts';
import { html, type Markup } from '../../pages/render/markup.ts';
import { views } from '../../views/catalogue.ts';
import type { View } from '../../views/view.ts';
import { beginningOf } from '../address.ts';
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

/** A sentence in which a line to type, or an address, is a link to the same. @param known left out: it stays as it is */
export function saidWithLinks(text: string, known: readonly View[] = []): Markup {
  if (known.length === 0) return html`${text}`;
  const pieces = saidInPieces(text, known).flatMap(({ text: piece, leads, general }) =>
    leads || general
      ? [leads ? linkTo(piece) : html`${piece}`]
      : piece.split(ADDRESS).map((part, n) => (n % 2 === 1 && leadsTo(part, known) ? linkTo(part) : html`${part}`)),
  );
  return html`${pieces}`;
}

const linkTo = (address: string): Markup => html`<a class="to" href="${address}">${breakable(address)}</a>`;

/** An address in a sentence, without the sign that ends it. */
const ADDRESS = /(?<=^|[\s(])(\/[a-z][^\s,;()]*[\w=])/;

function leadsTo(address: string, known: readonly View[]): boolean {
  const first = /^\/([a-z-]+)/.exec(address)![1];
  return known.some((view) => beginningOf(view) === first);
}
