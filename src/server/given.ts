import { InputError } from '../sources/input-error.ts';
import { ofEveryView, unknownOption } from '../views/declared.ts';
import type { Given, Option, View } from '../views/view.ts';
import type { Form, Query } from './address.ts';
import { hasParts, ofParts } from './parts.ts';

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

/** The options that an address of the view takes. @param form left out: the page for a browser */
export function optionsOf(view: View, form?: Form): Readonly<Record<string, Option>> {
  const own = Object.entries(view.options).filter(([, { here }]) => !here);
  return { ...ofEveryView, ...Object.fromEntries(own), ...(hasParts(view, form) && ofParts) };
}

/** What a browser or a person writes for a flag that is set. */
const set = ['', 'on', 'true', '1'];

/**
 * A query in the one form that all of its spellings share: options in the order of their declaration, the last of each that is given once, flags without a value.
 * @throws InputError where there is no such option, it exists on the command line alone, or a flag has a value
 */
export function canonical(view: View, query: Query, form?: Form): Query {
  const known = optionsOf(view, form);
  for (const [name, value] of query) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option && view.options[name]?.here)
      throw new InputError(`--${name}`, 'it is for the command line alone', `Use entente ${view.name} on your machine`);
    if (!option) throw unknownOption(`--${name.slice(0, 100)}`, Object.keys(known), view.name);
    if (option.type === 'boolean' && !set.includes(value))
      throw new InputError(`--${name}`, `it takes no value, got "${value}"`, 'Leave it out where it is not meant');
  }
  return Object.entries(known).flatMap(([name, { type, multiple }]) => {
    const values = query.filter(([own]) => own === name).map(([, value]) => (type === 'boolean' ? '' : value));
    return (multiple ? values : values.slice(-1)).map((value): [string, string] => [name, value]);
  });
}
