import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Command, Effects, Given } from './command.ts';

type Run = (words: readonly string[], given: Given, effects: Effects) => Promise<number>;

/** Each subcommand's loader: none is loaded unless it runs. */
const subcommands: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => (await import('./claims-check.ts')).run,
  explain: async () => (await import('./claims-explain.ts')).run,
  lint: async () => (await import('./claims-lint.ts')).run,
  new: async () => (await import('./claims-new.ts')).run,
};

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'Unit tests for arguments: a text’s claims held against the data, then and now',
  usage: 'entente claims check CASE…|all | explain CASE:ID | lint FILE… | new NAME [A B]',
  about: `check    every claim of a case, on what was out when it was written and now, with the score of the text. A case is one
         that comes with Entente (its name), all of them (all), or a file of your own; ends with 1 where a claim that the
         file marks must: hold does not hold
explain  one claim and everything behind its verdict: readings, settings, sources, dates, the commands that print its numbers
lint     what is wrong with a file, a line each, and what somebody should look at; ends with 2 where something is wrong
new      a case file to begin with, commented, for a pair of states`,
  options: {
    'as-of': { type: 'string', value: 'DATE', about: 'check, explain: the day of the second verdict (default: today)' },
    must: { type: 'boolean', about: 'check: only the claims marked must: hold' },
    markdown: { type: 'boolean', about: 'check, explain: print Markdown' },
    html: {
      type: 'string',
      value: 'FILE',
      about: 'check, explain: also write the page as one self-contained HTML file',
    },
    junit: {
      type: 'string',
      value: 'FILE',
      about: 'check: also write JUnit XML, for continuous integration; - prints it in place of the page',
    },
    pair: { type: 'string', value: 'A-B', about: 'new: the two states that the text is about (default RUS-CHN)' },
  },
  examples: [
    'entente claims check ko-2006',
    'entente claims check all --as-of 2020 --csv',
    'entente claims explain allison-2023:A17',
    'entente claims new my-article --pair IND-USA',
    'entente claims lint my-article.yaml',
    'entente claims check my-article.yaml --must --junit report.xml',
  ],
  run: async (given, effects) => {
    const [name, ...words] = given.words;
    const names = Object.keys(subcommands);
    if (name === undefined)
      throw new InputError('claims', 'it needs to be told what to do', `Say one of ${names.join(', ')}`);
    const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
    if (!load)
      throw new InputError(
        `claims ${name}`,
        'no such subcommand',
        `Did you mean entente claims ${closest(name, names)}?`,
      );
    return (await load())(words, given, effects);
  },
};
