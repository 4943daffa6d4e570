import { closest } from 'fastest-levenshtein';
import { theoriesPage } from '../pages/theories/theories-page.ts';
import { declarationPage } from '../pages/theories/theory-declared.ts';
import { declaredJson } from '../pages/theories/theory-json.ts';
import { InputError } from '../sources/input-error.ts';
import { families, type Theory, theories } from '../theories/index.ts';
import { csvOf } from './csv.ts';
import type { View } from './view.ts';

export const theoryIds = () => theories.map(({ id }) => id);
export const theoryTitle = (id: string) => theories.find((theory) => theory.id === id)?.title ?? id;

/** A theory that the user named. @throws InputError with the nearest one */
export function theoryArgument(id: string | undefined): Theory {
  const found = theories.find((theory) => theory.id === id);
  if (found) return found;
  const ids = theoryIds();
  if (id === undefined) throw new InputError('entente theory', 'a theory is needed', `There are ${ids.join(', ')}`);
  throw new InputError(`"${id}"`, 'no such theory', `Did you mean ${closest(id, ids)}? entente theory list shows all`);
}

export const theoriesView: View = {
  name: 'theories',
  summary: 'The theories in a line each',
  usage: 'entente theory list',
  about: 'Each theory with the question that it asks and what it may say, by family.',
  words: [],
  options: {},
  examples: ['entente theory list'],
  schemas: ['theory-list'],
  list: 'theories',
  answer: async () => ({
    json: () => ({ theories: theories.map(declaredJson) }),
    csv: () => {
      const rows = theories.map(({ id, title, question, family, pair, roles }) => ({
        ...{ id, title, question, family, pair },
        roles: Object.keys(roles).join(' '),
      }));
      return csvOf(rows, ['id', 'title', 'question', 'family', 'pair', 'roles']);
    },
    page: () => theoriesPage(theories),
    text: listText,
    references: () => [],
  }),
};

function listText(): string {
  const width = Math.max(...theories.map(({ id }) => id.length));
  const groups = Object.entries(families).flatMap(([family, title]) => {
    const members = theories.filter((theory) => theory.family === family);
    if (members.length === 0) return [];
    return [`${title}\n${members.map(({ id, question }) => `  ${id.padEnd(width)}  ${question}\n`).join('')}`];
  });
  return groups.join('\n');
}

export const theoryView: View = {
  name: 'theory',
  summary: 'One theory: its question, parts, inputs, parameters with their origin, rule, works, worked cases',
  usage: 'entente theory show ID',
  about: 'How a theory is made, before it is run: nothing here rests on data.',
  words: [{ name: 'theory', kind: 'choice', about: 'the theory', choices: theoryIds, called: theoryTitle }],
  options: {},
  examples: ['entente theory show balance'],
  schemas: ['theory'],
  noTable: { why: 'a declaration is no table', instead: 'Use --json, or entente theory list --csv' },
  answer: async (given) => {
    const [id, ...more] = given.words;
    const theory = theoryArgument(id);
    if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one theory at a time', 'Name one');
    return {
      json: () => declaredJson(theory),
      page: () => declarationPage(theory, true),
      references: () => [],
    };
  },
};
