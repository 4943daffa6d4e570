import type { Given, View } from '../views/view.ts';

/** Options of an address as they stand in its query. */
export type Query = readonly (readonly [name: string, value: string])[];

/** What was given to a view in an address. */
export function givenIn(view: View, words: readonly string[], query: Query): Given {
  const values = (name: string) => query.filter(([own]) => own === name).map(([, value]) => value);
  return {
    words,
    text: (name) => values(name).at(-1),
    texts: values,
    flag: (name) => view.options[name]?.type === 'boolean' && values(name).length > 0,
  };
}

/**
 * What a form means that a browser sent without script: it puts words into the query under their names, and sends what was left blank.
 * @returns undefined where words stand in the path and nothing is blank
 */
export function untangled(
  view: View,
  words: readonly string[],
  query: Query,
): { words: readonly string[]; query: Query } | undefined {
  const names = view.words.map(({ name }) => name).filter((name) => !(name in view.options));
  const kept = query.filter(([name, value]) => value !== '' && !names.includes(name));
  const blank = query.filter(([name, value]) => value === '' && view.options[name]?.type !== 'boolean');
  const sent = names.flatMap((name) => query.filter(([own, value]) => own === name && value !== ''));
  if (sent.length === 0 && blank.length === 0) return undefined;
  const flags = query.filter(([name, value]) => value === '' && view.options[name]?.type === 'boolean');
  return { words: [...words, ...sent.map(([, value]) => value)], query: [...kept, ...flags] };
}
