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
  const own = view.form?.meant(query);
  if (own) return { words, query: own };
  const names = view.words.map(({ name }) => name).filter((name) => !(name in view.options));
  const sent = names.flatMap((name) => query.filter(([own, value]) => own === name && value !== ''));
  const all = [...words, ...sent.map(([, value]) => value)];
  const meant = withoutDials(view, all, query);
  const kept = meant.filter(([name, value]) => value !== '' && !names.includes(name));
  const blank = query.filter(([name, value]) => value === '' && view.options[name]?.type !== 'boolean');
  if (sent.length === 0 && blank.length === 0 && meant === query) return undefined;
  const flags = query.filter(([name, value]) => value === '' && view.options[name]?.type === 'boolean');
  return { words: all, query: [...kept, ...flags] };
}

/**
 * Fields of dials ("weights.trade-share=2") as the value that they make together: of each name the last, none that was left blank and none
 * that there is not for these words. A button that sends the option itself blank sets them all back.
 */
function withoutDials(view: View, words: readonly string[], query: Query): Query {
  let meant = query;
  for (const [option, { dials, multiple }] of Object.entries(view.options)) {
    if (!dials) continue;
    const isField = ([name]: Query[number]) => name.startsWith(`${option}.`);
    if (!query.some(isField)) continue;
    const allBack = query.some(([name, value]) => name === option && value === '');
    const known = dials(words);
    const values = new Map(query.filter(isField).map(([name, value]) => [name.slice(option.length + 1), value.trim()]));
    const set = [...values].flatMap(([name, value]) => {
      const dial = known.find((one) => one.name === name);
      return value === '' || allBack || !dial || Number(value) === dial.usual ? [] : [`${name}=${value}`];
    });
    meant = [
      ...meant.filter((entry) => !isField(entry) && entry[0] !== option),
      ...(multiple || set.length === 0 ? set : [set.join(',')]).map((value): [string, string] => [option, value]),
    ];
  }
  return meant;
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
