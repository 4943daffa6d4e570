import type { View } from '../views/view.ts';
import { addressOf, type Form, forms, type Query } from './address.ts';

/** What an example of a view asks: "entente triangle USA RUS CHN --signs peace --csv". */
export interface Example {
  words: readonly string[];
  query: Query;
  form?: Form;
}

/** Flags of commands that at an address are forms. */
const formOf: Readonly<Record<string, Form>> = {
  json: 'json',
  csv: 'csv',
  svg: 'svg',
  markdown: 'md',
  html: 'html',
  cite: 'bib',
};

/** An example as an address takes it; what only a command can do is left out. */
export function exampleIn(view: View, line: string): Example {
  const tokens = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const rest = tokens.slice(lengthOfCommand(view));
  const words: string[] = [];
  const query: [string, string][] = [];
  let form: Form | undefined;
  while (rest.length > 0) {
    const token = rest.shift()!;
    if (!token.startsWith('--')) {
      words.push(token);
      continue;
    }
    const name = token.slice(2);
    const option = view.options[name];
    const takesValue = option ? option.type === 'string' : ['html', 'svg', 'cite', 'atlas', 'seed'].includes(name);
    const value = takesValue ? rest.shift() : '';
    if (option && !option.here && value !== undefined) query.push([name, value]);
    else form ??= formOf[name];
  }
  return { words, query, ...(form && forms.includes(form) && { form }) };
}

/** How many words of an example name the command, which need not be called as the view is: "entente theory list" for theories. */
function lengthOfCommand({ usage }: View): number {
  const tokens = usage.split(' ');
  const end = tokens.findIndex((token) => !/^[a-z][a-z-]*$/.test(token));
  return end < 0 ? tokens.length : end;
}

/** The address of an example. @param form in place of its own */
export function exampleAddress(view: View, line: string, form?: Form): string {
  const { words, query, form: own } = exampleIn(view, line);
  const wanted = form ?? own;
  return addressOf({ view, words, ...(wanted && { form: wanted }) }, query);
}
