import { measures } from '../measures/index.ts';
import { FIRST_YEAR, LAST_YEAR } from '../states/index.ts';
import type { Kind, Option, View, Word } from '../views/view.ts';
import type { Form } from './address.ts';
import { optionsOf } from './given.ts';

type Json = Readonly<Record<string, unknown>>;

/** Words in their places in the path. @param words as many as the path has */
export function pathParameters(words: readonly Word[]): Json[] {
  return words.map(({ name, kind, about, choices, many }) => ({
    name,
    in: 'path',
    required: true,
    description: sentence(many ? `${about}; further ones follow, a segment each` : about, kind),
    schema: schemaOf(kind, choices),
  }));
}

/** Options in the query. @param form of the answer: not every form has parts */
export function queryParameters(view: View, form: Form): Json[] {
  return Object.entries(optionsOf(view, form)).map(([name, option]) => ({
    name,
    in: 'query',
    required: false,
    description: sentence(option.about, option.kind),
    schema: schemaOfOption(option),
    ...(option.multiple && { style: 'form', explode: true }),
  }));
}

function schemaOfOption({ type, kind, choices, multiple }: Option): Json {
  // A flag is set or left out: there is no false.
  if (type === 'boolean') return { type: 'boolean', enum: [true] };
  const one = schemaOf(kind, choices);
  return multiple ? { type: 'array', items: one } : one;
}

function schemaOf(kind: Kind = 'text', choices?: () => readonly string[]): Json {
  if (kind === 'choice' && choices) return { type: 'string', enum: choices() };
  switch (kind) {
    case 'year':
      return { type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR };
    case 'whole':
      return { type: 'integer' };
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'measure':
      return { type: 'string', enum: measures.map(({ name }) => name) };
    default: {
      const examples = choices?.().slice(0, 5) ?? [];
      return { type: 'string', ...(examples.length > 0 && { examples }) };
    }
  }
}

const named: Partial<Record<Kind, string>> = {
  state: 'By name, ISO 3166 code of three letters, or number of the Correlates of War or of Gleditsch and Ward',
  pair: 'Two states joined by a hyphen, for example RUS-CHN',
};

function sentence(about: string, kind: Kind = 'text'): string {
  const parts = [about, named[kind]].filter((part) => part !== undefined);
  return parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ');
}
