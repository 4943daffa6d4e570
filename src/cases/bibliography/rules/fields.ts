import type { Rule } from '../rule.ts';
import type { Work } from '../work.ts';

type Field = keyof Work;

/** What an entry of a type cannot be found without; of fields in one line, one is enough. */
const core: Readonly<Record<string, readonly (readonly Field[])[]>> = {
  'article-journal': [['container-title'], ['issued'], ['volume', 'issue', 'DOI'], ['page', 'number', 'DOI', 'URL']],
  'article-magazine': [['container-title'], ['issued'], ['page', 'volume', 'issue', 'URL']],
  'article-newspaper': [['container-title'], ['issued']],
  'paper-conference': [['container-title', 'publisher'], ['issued']],
  book: [['issued'], ['publisher']],
  chapter: [['container-title'], ['issued'], ['publisher', 'collection-title'], ['page', 'DOI', 'URL']],
  report: [['issued'], ['publisher', 'authority', 'collection-title']],
  thesis: [['issued'], ['publisher']],
  webpage: [
    ['URL', 'DOI'],
    ['container-title', 'publisher', 'author'],
  ],
  'post-weblog': [['URL'], ['container-title', 'author']],
  dataset: [['issued'], ['publisher', 'DOI', 'URL']],
};

export const missingFields: Rule = {
  id: 'missing-fields',
  checks:
    'An entry has what its type needs to be found: an article its journal and place in it, a book its publisher, a page its address.',
  sure: 'Wrong for a missing title, a look for the rest: some works have no more.',
  find: (works) =>
    works.flatMap((work) => {
      const missing = (core[work.type] ?? []).filter((fields) => fields.every((field) => work[field] === undefined));
      const untitled = work.title === undefined || work.title.trim() === '';
      if (!untitled && missing.length === 0) return [];
      const lacking = [...(untitled ? ['title'] : []), ...missing.map((fields) => fields.join(' or '))];
      return [
        {
          certainty: untitled ? ('wrong' as const) : ('look' as const),
          works: [work.id],
          found: `${work.type} without ${lacking.join(', ')}`,
          expected: `${work.type} with ${lacking.join(', ')}`,
        },
      ];
    }),
};
