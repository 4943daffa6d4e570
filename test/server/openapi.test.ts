import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openApi } from '../../src/server/openapi.ts';
import { views } from '../../src/views/catalogue.ts';
import { showView } from '../../src/views/show.ts';
import { madeWorkbench } from './made-workbench.ts';

interface Operation {
  operationId: string;
  tags?: string[];
  parameters?: { name: string; in: string; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: object }>; $ref?: string }>;
  'x-examples'?: string[];
}
interface Described {
  openapi: string;
  tags: { name: string; externalDocs: { url: string } }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
}

const app = await madeWorkbench();
const said = (await (await app.request('/openapi.json')).json()) as Described;
const operations = Object.entries(said.paths).map(([path, { get }]) => ({ path, ...get }));
const ajv = new Ajv2020({
  strict: false,
  formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
});
ajv.addSchema(said, 'openapi');

/** What a schema in the document finds wrong with a value. @param pointer its place */
function faults(pointer: string, value: unknown): unknown {
  const validate = ajv.compile({ $ref: `openapi#${pointer}` });
  return validate(value) ? [] : validate.errors;
}
const escaped = (path: string) => encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
const answerOf = (path: string) => `/paths/${escaped(path)}/get/responses/200/content/application~1json/schema`;

describe('/openapi.json', () => {
  test('has every view, each with an example that answers', () => {
    expect(said.openapi).toBe('3.1.0');
    expect(said.tags.map(({ name }) => name).sort()).toEqual(Object.keys(views).sort());
    for (const name of Object.keys(views)) {
      const own = operations.filter(({ tags }) => tags?.includes(name));
      expect(own.flatMap((operation) => operation['x-examples'] ?? []).length, name).toBeGreaterThan(0);
    }
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every answer in JSON has a published schema', () => {
    const open = operations.flatMap(({ path, responses }) => {
      const schema = responses[200]?.content?.['application/json']?.schema as Record<string, unknown> | undefined;
      if (!schema || path === '/health') return [];
      const named = [schema, ...((schema.anyOf as object[] | undefined) ?? [])].some((one) => '$ref' in one);
      return named ? [] : [path];
    });
    expect(open).toEqual([]);
    expect(operations.filter(({ path }) => path.endsWith('.json')).length).toBeGreaterThan(
      Object.keys(views).length - 1,
    );
  });

  test.each([
    '/claims/ko-2006.json',
    '/claims/allison-2023/A17.json',
    '/hypotheses/alliance.json',
    '/offers/RUS/CHN.json',
  ])('%s, which no example asks for, is by the schema of its address', async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(200);
    const tag = address.split('/')[1]!.replace('.json', '');
    const one = operations.find(({ tags, path }) => tags?.includes(tag) && path.endsWith('.json'))!;
    expect(faults(answerOf(one.path), await response.json())).toEqual([]);
  });

  test('its references lead somewhere, and every name in a path is a parameter', () => {
    const refs = [...JSON.stringify(said).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of new Set(refs)) {
      let at: unknown = said;
      for (const part of ref.replace(/^#\//, '').split('/')) at = (at as Record<string, unknown>)?.[part];
      expect(at, ref).toBeTypeOf('object');
    }
    for (const { path, parameters = [] } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        path,
      ).toEqual(named);
    }
  });

  test.each(operations.filter((operation) => operation['x-examples']))(
    '$path: an example answers by its own schema, and not by that of a problem',
    async ({ path, ...operation }) => {
      const address = operation['x-examples']![0]!;
      const response = await app.request(address);
      if (response.status === 400) {
        // The starter holds less than an example may ask of a full atlas, and says so.
        expect(((await response.json()) as { title: string }).title).toMatch('this atlas (bundled starter)');
        return;
      }
      expect(response.status, address).toBe(200);
      const answer = await response.json();
      expect(faults(answerOf(path), answer), address).toEqual([]);
      expect(faults('/components/schemas/problem', answer)).not.toEqual([]);
    },
  );

  test('other forms have the types that are declared', async () => {
    const show = operations.find(({ operationId }) => operationId === 'show-3-as')!;
    const declared = Object.keys(show.responses[200]!.content!);
    for (const form of ['csv', 'md', 'html', 'bib', 'apa', 'chicago']) {
      const response = await app.request(`/show/un-agreement/RUS/CHN.${form}?from=2010`);
      expect(declared, form).toContain(response.headers.get('content-type')!.split(';')[0]);
    }
  });

  test('a problem and /health are by their schemas', async () => {
    const problem = await (await app.request('/show/cnc/CHN.json')).json();
    expect(faults('/components/schemas/problem', problem)).toEqual([]);
    expect(faults(answerOf('/health'), await (await app.request('/health')).json())).toEqual([]);
  });

  test('a published schema stays what it is when it moves into the document', () => {
    const node = { $ref: '#/$defs/node' };
    const tree = { $id: 'urn:x', type: 'object', properties: { next: node }, $defs: { node: { type: 'integer' } } };
    const document = openApi([{ ...showView, name: 'tree', schemas: ['tree'] }], { tree }, '1') as unknown as Described;
    expect(document.components.schemas.tree).toEqual({
      type: 'object',
      properties: { next: { $ref: '#/components/schemas/tree/$defs/node' } },
      $defs: { node: { type: 'integer' } },
    });
  });

  test('is packed and has a tag', async () => {
    const first = await app.request('/openapi.json', { headers: { 'accept-encoding': 'br' } });
    expect(first.headers.get('content-encoding')).toBe('br');
    const etag = first.headers.get('etag')!;
    expect((await app.request('/openapi.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('/reference', () => {
  test('has a place for every view and for the terms, where links lead', async () => {
    const response = await app.request('/reference');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    for (const { externalDocs } of said.tags) expect(page).toContain(` id="${externalDocs.url.split('#')[1]}"`);
    expect(page).toContain(' id="terms"');
    const { headers } = await app.request('/show/cinc/CHN.csv');
    expect(headers.get('link')).toContain('</reference#terms>; rel="license"');
    expect(page).toContain('/openapi.json');
  });
});
