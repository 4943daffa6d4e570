import type { AddressFor } from '../../dossier/render/around.ts';
import { views } from '../../views/catalogue.ts';
import { addressOfName } from './navigation.ts';

/** Where a number's series or another answer stands on this server; undefined where it has no such view. */
export const addressFor: AddressFor = (to) => {
  const { view, words, options } =
    'view' in to ? to : { view: 'show', words: [to.measure, ...to.states], options: undefined };
  if (!(view in views)) return undefined;
  const query = new URLSearchParams(options).toString();
  return `${[addressOfName(view), ...words.map(encodeURIComponent)].join('/')}${query === '' ? '' : `?${query}`}`;
};
