import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { otherParts, partOfCsv } from '../../src/server/parts.ts';
import { csvOf } from '../../src/views/csv.ts';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();
const whole = '/show/cinc/CHN';
const links = (response: Response) =>
  Object.fromEntries(
    [...(response.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="([\w-]+)"/g)].map(([, to, rel]) => [rel!, to!]),
  );

describe('parts of an answer', () => {
  test.each(['csv', 'json'])('in %s, followed by their links, are the whole', async (form) => {
    const all = await (await app.request(`${whole}.${form}?from=2000&to=2011`)).text();
    const found: unknown[] = [];
    let at: string | undefined = `${whole}.${form}?from=2000&to=2011&limit=5`;
    let steps = 0;
    while (at !== undefined) {
      const response: Response = await app.request(at);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-total-count')).toBe('12');
      const text = await response.text();
      if (form === 'json') found.push(...(JSON.parse(text) as { rows: unknown[] }).rows);
      else found.push(...Papa.parse<unknown>(text, { header: true, skipEmptyLines: true }).data);
      at = links(response).next;
      steps += 1;
    }
    expect(steps).toBe(3);
    expect(found).toEqual(
      form === 'json' ? JSON.parse(all).rows : Papa.parse<unknown>(all, { header: true, skipEmptyLines: true }).data,
    );
  });

  test('lead to the others, and to the whole', async () => {
    const found = links(await app.request(`${whole}.csv?from=2000&to=2011&limit=5&offset=5`));
    expect(found).toMatchObject({
      canonical: '/show/cinc/CHN?from=2000&to=2011',
      first: '/show/cinc/CHN.csv?from=2000&to=2011&limit=5&offset=0',
      prev: '/show/cinc/CHN.csv?from=2000&to=2011&limit=5&offset=0',
      next: '/show/cinc/CHN.csv?from=2000&to=2011&limit=5&offset=10',
      last: '/show/cinc/CHN.csv?from=2000&to=2011&limit=5&offset=10',
    });
  });

  test('beyond the end there is a header and no row', async () => {
    const response = await app.request(`${whole}.csv?from=2000&to=2011&limit=5&offset=500`);
    expect(await response.text()).toMatch(/^measure,[^\n]+\n$/);
    expect(links(response)).toMatchObject({ prev: '/show/cinc/CHN.csv?from=2000&to=2011&limit=5&offset=7' });
    expect(links(response).next).toBeUndefined();
  });

  test.each([
    [`${whole}.csv?limit=0`, 'limit'],
    [`${whole}.json?limit=x`, 'limit'],
    [`${whole}.csv?offset=-1`, 'offset'],
    [`${whole}?limit=5`, 'limit'],
    ['/dossier/RUS/CHN.json?limit=5', 'limit'],
  ])('%s is refused', async (address, parameter) => {
    const response = await app.request(address);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter });
  });

  test('law: the parts of any table, joined, are the table, whatever stands in its cells', () => {
    const cell = fc.oneof(fc.constantFrom('', '"', '\n', ',', 'a"b', '\r\n', '""\n'), fc.string());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, limit) => {
          const csv = `${Papa.unparse({ fields: ['a', 'b'], data: rows }, { newline: '\n' })}\n`;
          let joined = '';
          for (let offset = 0; offset < rows.length; offset += limit) {
            const { text, rows: count } = partOfCsv(csv, { limit, offset });
            expect(count).toBe(rows.length);
            joined += offset === 0 ? text : text.replace('a,b\n', '');
          }
          expect(joined).toBe(csv);
        },
      ),
    );
  });

  test('a table without rows has none', () => {
    expect(partOfCsv(csvOf([], ['a', 'b']), { limit: 5, offset: 0 })).toEqual({ text: 'a,b\n', rows: 0 });
  });

  test('law: next and prev stay within the rows', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.nat(300), (rows, limit, offset) => {
        const query = [
          ['limit', `${limit}`],
          ['offset', `${offset}`],
        ] as const;
        for (const [rel, other] of otherParts(query, rows)) {
          const to = Number(other.find(([name]) => name === 'offset')![1]);
          expect(to).toBeLessThan(Math.max(rows, 1));
          if (rel === 'next') expect(to).toBe(offset + limit);
          if (rel === 'prev') expect(to).toBeLessThan(offset);
        }
      }),
    );
  });
});
