import type { View } from '../views/view.ts';

/** What may stand at the end of an address. Without one the answer is the page for a browser. */
export const forms = ['json', 'csv', 'svg', 'md', 'html', 'zip', 'bib', 'apa', 'chicago', 'yaml'] as const;
export type Form = (typeof forms)[number];

/** Options of an address as they stand in its query. */
export type Query = readonly (readonly [name: string, value: string])[];

/** What an address names: a view, the words given to it, and the form wanted. */
export interface Place {
  view: View;
  words: readonly string[];
  /** Left out: the page for a browser. */
  form?: Form;
}

/** The beginning of a view's address, without slashes around it: "triangle", "theory/run", "" for the start. */
export function beginningOf(view: View): string {
  return view.address ?? view.name.replaceAll(' ', '/');
}

/**
 * The view that an address names: the one whose beginning is the longest that fits; the rest are its words.
 * @param path as in the URL, percent signs and all: "/triangle/South%20Korea/PRK/CHN.csv"
 * @returns undefined where no view has it
 * @throws URIError where a percent sign stands before what is no UTF-8
 */
export function placeOf(path: string, views: readonly View[]): Place | undefined {
  const [, bare, ending] = /^(.*?)(?:\.([a-z]+))?$/s.exec(path) as unknown as [string, string, string | undefined];
  const form = forms.find((known) => known === ending);
  const parts = (form ? bare : path).split('/').slice(1).map(decodeURIComponent);
  if (parts.at(-1) === '') parts.pop();
  let found: { view: View; length: number } | undefined;
  for (const view of views) {
    const beginning = beginningOf(view) === '' ? [] : beginningOf(view).split('/');
    // The start has no words: else it would have every address.
    const fits = beginning.length > 0 ? beginning.every((part, n) => part === parts[n]) : parts.length === 0;
    if (fits && beginning.length >= (found?.length ?? 0)) found = { view, length: beginning.length };
  }
  return found && { view: found.view, words: parts.slice(found.length), ...(form && { form }) };
}

/** An address of a view, as a link has it. @param options as they stand in the query, in this order */
export function addressOf({ view, words, form }: Place, options: Query): string {
  const path = [...beginningOf(view).split('/').filter(Boolean), ...words.map(encodeURIComponent)].join('/');
  const query = new URLSearchParams(options.map(([name, value]): [string, string] => [name, value])).toString();
  return `/${path}${form ? `.${form}` : ''}${query === '' ? '' : `?${query}`}`;
}
