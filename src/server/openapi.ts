import type { View } from '../views/view.ts';
import type { Form } from './address.ts';
import { mediaOf } from './media.ts';
import { pathParameters, queryParameters } from './openapi-parameters.ts';
import { type Operation, operationsOf } from './operations.ts';
import { asComponent, type Schemas } from './published-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** What every question may be told instead of an answer. */
const refusals: Readonly<Record<number, string>> = {
  400: 'What was asked cannot be answered; the hint says how it can',
  404: 'No such address, or the answer does not have that form',
  503: 'Too many questions wait, or this one takes longer than it may: ask again after Retry-After seconds',
};

/** The whole interface as OpenAPI 3.1, made from what the views declare and from the published schemas. */
export function openApi(views: readonly View[], schemas: Schemas, version: string): Json {
  const used = [...new Set(views.flatMap((view) => view.schemas ?? []))].sort();
  const operations = views.flatMap(operationsOf);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      summary: 'Unit tests for arguments about alliances: any two states, any year, every number with its source',
      description:
        'Read-only. An address without an ending is a page for a browser. Every answer names its sources; their terms stand in the answer, and its .bib gives the citations.',
      license: { name: 'MIT (the program; the data are under the terms of their makers)', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    externalDocs: { url: '/reference', description: 'The same for reading' },
    tags: views.map(({ name, summary }) => ({
      name,
      description: summary,
      externalDocs: { url: `/reference#${anchorOf(name)}` },
    })),
    paths: {
      ...Object.fromEntries(operations.flatMap(pathsOf)),
      '/health': { get: health },
    },
    components: {
      schemas: {
        ...Object.fromEntries(used.map((name) => [name, asComponent(name, schemas[name]!)])),
        problem,
      },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          `refused-${status}`,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
          },
        ]),
      ),
    },
  };
}

/** Where a view stands on the reference page. */
export function anchorOf(name: string): string {
  return name === '' ? 'start' : name.replaceAll(' ', '-');
}

/** JSON at an address of its own, because it alone has a schema; the other forms share one. */
function pathsOf(operation: Operation): [path: string, item: Json][] {
  const { view, id, words, path, forms, examples } = operation;
  const others = forms.filter((form) => form !== 'json');
  const asked = {
    tags: [view.name],
    summary: view.summary,
    description: view.about.replaceAll(/--(?=[a-z])/g, ''),
    parameters: [...pathParameters(words), ...queryParameters(view, 'json')],
  };
  const names = (view.schemas ?? []).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const schema = names.length > 1 ? { anyOf: names } : (names[0] ?? { type: ['object', 'array'] });
  const ending = {
    name: 'form',
    in: 'path',
    required: true,
    description: 'The form of the answer.',
    schema: { type: 'string', enum: others },
  };
  const start = path === '/' ? '/' : path;
  return [
    [
      `${start}.json`,
      {
        get: {
          operationId: id,
          ...asked,
          responses: responses({ 'application/json': { schema } }),
          ...(examples.length > 0 && { 'x-examples': examples }),
        },
      },
    ],
    [
      `${start}.{form}`,
      {
        get: {
          operationId: `${id}-as`,
          ...asked,
          parameters: [...pathParameters(words), ...queryParameters(view, 'csv'), ending],
          responses: responses(Object.fromEntries(others.map((form) => [bare(form), { schema: bodyOf(form) }]))),
        },
      },
    ],
  ];
}

const bare = (form: Form): string => mediaOf[form].split(';')[0]!;

const bodyOf = (form: Form): Json => (form === 'zip' ? {} : { type: 'string' });

function responses(content: Json): Json {
  return {
    200: {
      description: 'The answer',
      headers: {
        ETag: { description: 'The same for as long as the answer is', schema: { type: 'string' } },
        Link: {
          description: 'Its citations, its terms and this document; of a part of the rows, those before and after',
          schema: { type: 'string' },
        },
      },
      content,
    },
    304: { description: 'If-None-Match names the answer: it is still the same' },
    ...Object.fromEntries(
      Object.keys(refusals).map((status) => [status, { $ref: `#/components/responses/refused-${status}` }]),
    ),
  };
}

const health: Json = {
  operationId: 'health',
  summary: 'Whether it answers, from which atlas, and how much it has to do',
  responses: {
    200: {
      description: 'It answers',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['status', 'version', 'atlas', 'waiting', 'running'],
            properties: {
              status: { const: 'ok' },
              version: { type: 'string', description: 'Of Entente.' },
              atlas: {
                type: 'object',
                required: ['kind', 'version'],
                properties: { kind: { enum: ['full', 'starter'] }, version: { type: 'string' } },
              },
              waiting: { type: 'integer', description: 'Questions that wait.' },
              running: { type: 'integer', description: 'Answers that are worked out.' },
            },
          },
        },
      },
    },
  },
};

/** RFC 9457. */
const problem: Json = {
  description: 'What went wrong, by RFC 9457.',
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string', description: 'What is wrong.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'Where.' },
    parameter: { type: 'string', description: 'The option that is wrong.' },
    hint: { type: 'string', description: 'What to do.' },
    try: { type: 'array', items: { type: 'string' }, description: 'Addresses that answer.' },
    id: { type: 'string', description: 'Under which a fault of ours stands in the log.' },
  },
};
