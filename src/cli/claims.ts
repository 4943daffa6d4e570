import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Given } from '../views/view.ts';
import type { Command, Effects } from './command.ts';

type Run = (words: readonly string[], given: Given, effects: Effects) => Promise<number>;

/** Each subcommand's loader: none is loaded unless it runs. */
const subcommands: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => (await import('./claims-check.ts')).run,
  explain: async () => (await import('./claims-explain.ts')).run,
  compare: async () => (await import('./claims-compare.ts')).run,
  'both-sides': async () => (await import('./claims-both-sides.ts')).run,
  hypotheses: async () => (await import('./claims-hypotheses.ts')).run,
  lint: async () => (await import('./claims-lint.ts')).run,
  new: async () => (await import('./claims-new.ts')).run,
  bibliography: async () => (await import('./claims-bibliography.ts')).run,
};

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'Unit tests for arguments: a text’s claims held against the data, then and now',
  usage:
    'entente claims check CASE…|all | explain CASE:ID | compare [QUESTION] | both-sides QUESTION | hypotheses [FILE] | lint FILE… | new NAME [A B] | bibliography FILE',
  about: `check         every claim of a case, on what was out when it was written and now, with the score of the text. A case is one that
              comes with Entente (its name), all of them (all), or a file of your own; ends with 1 where a claim that the file
              marks must: hold does not hold
explain       one claim and everything behind its verdict: readings, settings, sources, dates, the commands that print its numbers
compare       the claims of all texts on one question side by side; without a question, the questions
both-sides    the strongest defensible way to each of a question's two conclusions: two pages of one form and length
hypotheses    rival hypotheses against checked claims: what speaks against each, and which evidence carries the ranking
lint          what is wrong with a file, a line each, and what somebody should look at; ends with 2 where something is wrong
new           a case file to begin with, commented, for a pair of states
bibliography  what does not fit in a list of works (CSL-JSON), by the list alone: the same article twice, a DOI with a tail, an
              address of another site, report numbers that disagree; ends with 1 where something cannot be right`,
  options: {
    'as-of': { type: 'string', value: 'DATE', about: 'the day of the second verdict (default: today)' },
    case: {
      type: 'string',
      value: 'FILE',
      about: 'compare, both-sides, hypotheses: a case of your own beside the bundled ones',
      multiple: true,
    },
    must: { type: 'boolean', about: 'check: only the claims marked must: hold' },
    markdown: { type: 'boolean', about: 'print Markdown' },
    html: {
      type: 'string',
      value: 'FILE',
      about: 'also write the page as one self-contained HTML file (both-sides: two, one a side)',
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
    'entente claims compare decline-began',
    'entente claims both-sides china-as-ally --html sides.html',
    'entente claims hypotheses alliance',
    'entente claims new my-article --pair IND-USA',
    'entente claims lint my-article.yaml',
    'entente claims bibliography kireeva-2020',
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
