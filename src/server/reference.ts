import { capitalised } from '../charts/text.ts';
import type { Block, Page, TableBlock } from '../pages/page.ts';
import type { Terms } from '../sources/source.ts';
import type { View } from '../views/view.ts';
import { type Form, forms } from './address.ts';
import { exampleAddress, exampleIn } from './example.ts';
import { optionsOf } from './given.ts';
import { formsOf } from './media.ts';
import { anchorOf } from './openapi.ts';
import { operationsOf } from './operations.ts';

const contents: Readonly<Record<Form, string>> = {
  json: 'everything, by a published schema',
  csv: 'the rows as a table, the reason in a column of its own where there is no value',
  svg: 'the picture, with its sources inside',
  md: 'the page as Markdown',
  html: 'the page in one file that needs no other',
  zip: 'the table with a description of its columns, the citations and the terms',
  bib: 'the citations, BibTeX',
  apa: 'the citations, APA style',
  chicago: 'the citations, Chicago style (author and date)',
  yaml: 'what was asked about, as a file that a command takes',
};

/** A source as the table of terms names it. */
export interface NamedTerms {
  id: string;
  title: string;
  version: string;
  terms: Terms;
}

/** The interface for people who write programs; made from what the OpenAPI document is made from. */
export function referencePage(views: readonly View[], sources: readonly NamedTerms[], provenance: string): Page {
  return {
    title: 'The API',
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: 'Every answer has an address; an ending gives its form: /show/cinc/CHN.csv is the table of /show/cinc/CHN.',
          },
        ],
      },
      plain(
        'Words stand in the path, settings in the query, in any order. A flag stands there without a value. Nothing can be changed here: GET, HEAD and OPTIONS alone. The same as OpenAPI 3.1 for programs: /openapi.json.',
      ),
      table(
        'To begin with',
        ['in', 'the yearly capabilities of China as a table'],
        [
          ['R', 'read.csv("http://localhost:4747/show/cinc/CHN.csv")'],
          ['Python', 'pandas.read_csv("http://localhost:4747/show/cinc/CHN.csv")'],
          ['Excel', 'Data, From Web, and the address http://localhost:4747/show/cinc/CHN.csv'],
          ['a browser', { text: 'its page, with its downloads', to: { view: 'show', words: ['cinc', 'CHN'] } }],
        ],
      ),
      plain('Put the address of this page, up to the first slash, in place of http://localhost:4747.'),
      {
        kind: 'finding',
        role: 'plain',
        parts: [
          { text: 'What may be asked: ' },
          ...views.flatMap((view, n) => [
            { text: titleOf(view), under: anchorOf(view.name) },
            { text: n === views.length - 1 ? '.' : ', ' },
          ]),
        ],
      },
      table(
        'Forms',
        ['ending', 'gives'],
        [['none', 'the page for a browser'], ...forms.map((form) => [`.${form}`, contents[form]])],
      ),
      ...views.flatMap(viewBlocks),
      heading('errors', 'Errors'),
      plain(
        'What cannot be answered is a problem by RFC 9457 (application/problem+json), for a browser a page in the same words: title says what is wrong, detail where, parameter which setting, hint what to do, try what would be answered. 400: the question; 404: no such address or form; 405: another method; 414: the address is too long; 503: too much is asked at once, or this takes too long, with Retry-After in seconds; 500: our own fault, with the id under which it stands in the log.',
      ),
      heading('again', 'Asking again'),
      plain(
        'Every answer has an ETag. If-None-Match with it costs nothing while neither the atlas nor Entente is another (304). Bodies are packed by Brotli or gzip where the client takes it.',
      ),
      heading('terms', 'Terms'),
      plain(
        'Entente is under the MIT licence. The data are their makers’: whoever publishes a number cites its source and keeps to its terms. Each answer names the sources that it rests on, and its .bib cites them.',
      ),
      table(
        'Terms of each source',
        ['source', 'edition', 'licence', 'asks'],
        sources.map(({ title, version, terms }) => [title, version, terms.licence, terms.obligations]),
      ),
    ],
    sources: [],
  };
}

function viewBlocks(view: View): Block[] {
  const words = view.words.map(({ name, about, optional, many }) => [
    `{${name}}`,
    many ? 'path, any number' : optional ? 'path or left out' : 'path',
    about,
  ]);
  const options = Object.entries(optionsOf(view)).map(([name, { type, value, about, multiple }]) => [
    type === 'boolean' ? name : `${name}=${value ?? 'TEXT'}`,
    multiple ? 'query, any number' : 'query',
    withoutDashes(about),
  ]);
  const asks = view.examples.map((line) => {
    const { words: given, query, form } = exampleIn(view, line);
    const text = exampleAddress(view, line);
    // A link leads to the page; what a form gives is downloaded there.
    return form ? [text] : [{ text, to: { view: view.name, words: given, options: Object.fromEntries(query) } }];
  });
  return [
    heading(anchorOf(view.name), titleOf(view)),
    { kind: 'finding', role: 'answer', parts: [{ text: `${view.summary}.` }] },
    plain(
      operationsOf(view)
        .map(({ path }) => path)
        .join(' or '),
    ),
    plain(withoutDashes(view.about)),
    plain(`Forms: ${['a page', ...formsOf(view).map((form) => `.${form}`)].join(', ')}.`),
    table('Words and settings', ['name', 'where', 'means'], [...words, ...options]),
    table('For example', ['address'], asks),
  ];
}

/** "Theory run", "Ideal points". */
const titleOf = ({ name }: View) => capitalised(name === '' ? 'start' : name.replaceAll('-', ' '));

/** Words of a command as an address has them: "with years" for "with --years". */
const withoutDashes = (about: string) => about.replaceAll(/--(?=[a-z])/g, '');

function heading(id: string, text: string): Block {
  return { kind: 'heading', id, text, anchor: true };
}

function plain(text: string): Block {
  return { kind: 'finding', role: 'plain', parts: [{ text }] };
}

function table(caption: string, columns: readonly string[], rows: TableBlock['rows']): TableBlock {
  return { kind: 'table', caption, columns: columns.map((title) => ({ title, align: 'left' })), rows, sources: [] };
}
