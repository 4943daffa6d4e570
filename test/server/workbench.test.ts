import { describe, expect, test } from 'vitest';
import { addressOf, placeOf } from '../../src/server/address.ts';
import { showView } from '../../src/views/show.ts';
import { triangleView } from '../../src/views/triangle.ts';
import type { View } from '../../src/views/view.ts';
import { run } from '../cli/run.ts';
import { starterFolder } from '../starter-folder.ts';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();

describe('addresses', () => {
  const named = (name: string, more: Partial<View> = {}): View => ({ ...triangleView, name, ...more });
  const views = [named('theory'), named('theory run'), named('home', { address: '' })];

  test('the longest beginning names the view, and the rest are its words', () => {
    expect(placeOf('/theory/run/balance/RUS', views)).toEqual({ view: views[1], words: ['balance', 'RUS'] });
    expect(placeOf('/theory/balance', views)).toEqual({ view: views[0], words: ['balance'] });
    expect(placeOf('/', views)).toEqual({ view: views[2], words: [] });
    expect(placeOf('/elsewhere', views)).toBeUndefined();
  });

  test('words are decoded after they are parted, so that a word may hold a slash', () => {
    expect(placeOf('/theory/a%2Fb/South%20Korea.csv', views)).toEqual({
      view: views[0],
      words: ['a/b', 'South Korea'],
      form: 'csv',
    });
  });

  test('a dot in a word is no form, unless a form follows it', () => {
    expect(placeOf('/theory/St. Lucia', views)?.words).toEqual(['St. Lucia']);
    expect(placeOf('/theory/v1.5', views)).toEqual({ view: views[0], words: ['v1.5'] });
  });

  test('an address read and written is the same', () => {
    const address = "/show/cinc/C%C3%B4te%20d'Ivoire.json?from=1992&to=2000";
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    expect(addressOf(placeOf(pathname, [showView])!, [...searchParams])).toBe(address);
  });
});

describe('answers', () => {
  test('are what the command line prints', async () => {
    const words = ['triangle', 'USA', 'RUS', 'CHN', '--from', '1990', '--atlas', starterFolder];
    for (const form of ['json', 'csv']) {
      const response = await app.request(`/triangle/USA/RUS/CHN.${form}?from=1990`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe((await run([...words, `--${form}`])).out);
    }
  });

  test('the page for a browser is HTML, and stands at the address without an ending', async () => {
    const response = await app.request('/show/cinc/CHN?from=2000');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  test('a form of a browser without script leads to the address that it means', async () => {
    const response = await app.request('/triangle?b=RUS&a=USA&from=&c=CHN&signs=peace');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/triangle/USA/RUS/CHN?signs=peace');
  });

  test('what was wrong is said as a problem', async () => {
    const response = await app.request('/show/cnc/CHN.json');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    expect(await response.json()).toMatchObject({ title: 'no such measure', hint: expect.stringContaining('cinc') });
  });

  test('a form that the answer lacks, and an address that there is not, are not found', async () => {
    expect((await app.request('/states.svg')).status).toBe(404);
    expect((await app.request('/dosier/RUS/CHN')).status).toBe(404);
    expect((await app.request('/show/%ff')).status).toBe(404);
  });
});

describe('what cannot be answered', () => {
  const problem = async (address: string, init: RequestInit = {}) => {
    const response = await app.request(address, init);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };

  test.each([
    ['/triangle/USA/RUS/CHN?bogus=1', { parameter: 'bogus', title: 'no such option' }],
    ['/triangle/USA/RUS/CHN.json?signs=love', { parameter: 'signs', title: 'no such rule' }],
    [
      '/triangle/USA/RUS/CHN.json?from=soon',
      { parameter: 'from', title: '"soon" is not a whole number from 1816 to 2026' },
    ],
    ['/triangle/USA/RUS/CHN.json?from=2000&to=1990', { parameter: 'from', title: '2000 is after to=1990' }],
    ['/triangle/USA/RUS/CHN/FRA.json', { title: 'three states are needed, got 4' }],
    ['/show/cinc.json', { hint: 'Give one: /show/cinc/CHN' }],
    ['/dossier/RUS/CHN?no-overlay', { title: 'it is for the command line alone' }],
  ])('%s', async (address, expected) => {
    expect(await problem(address)).toMatchObject({ status: 400, ...expected });
  });

  test('names what to try: what it would answer', async () => {
    const { try: tries } = (await problem('/triangle/USA/RUS/CHN?bogus=1')) as { try?: string[] };
    expect(tries!.length).toBeGreaterThan(0);
    for (const address of tries!) expect((await app.request(address)).status).toBe(200);
    expect(await problem('/dosier/RUS/CHN.json')).toMatchObject({
      status: 404,
      hint: expect.stringContaining('/dossier'),
    });
  });

  test('is a page in the same words where a browser asks', async () => {
    const response = await app.request('/show/cnc/CHN', { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('vary')).toMatch('Accept');
    expect(await response.text()).toMatch(/No such measure[\s\S]*cinc/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s changes nothing', async (method) => {
    const body = method === 'DELETE' ? {} : { body: '{"a":1}' };
    const response = await app.request('/show/cinc/CHN', { method, ...body });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('OPTIONS says what may be done', async () => {
    const response = await app.request('/show/cinc/CHN', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('an address longer than any link', async () => {
    expect(await problem(`/show/cinc/${'x'.repeat(5000)}`)).toMatchObject({ status: 414 });
  });

  test('our own fault has an id, and says nothing of the inside', async () => {
    const told: [string, unknown][] = [];
    const broken = await madeWorkbench({
      answer: () => Promise.reject(new Error('/secret/path broke')),
      fault: (...all) => told.push(all),
    });
    const response = await broken.request('/show/cinc/CHN.json');
    const said = (await response.json()) as { id: string };
    expect(response.status).toBe(500);
    expect(JSON.stringify(said)).not.toMatch(/secret|broke|\.ts/);
    expect(told).toEqual([[said.id, expect.objectContaining({ message: '/secret/path broke' })]]);
  });

  test('what takes too long, and what comes when too many wait, is put off', async () => {
    const endless = await madeWorkbench({
      answer: (_, stop) =>
        new Promise((_resolve, reject) => {
          stop!.addEventListener('abort', () => reject(new Error('ended')));
        }),
      limits: { quick: 1, long: 0, longAfter: 1000, waiting: 0, time: 50 },
    });
    const asked = ['CHN', 'RUS'].map((state) => endless.request(`/show/cinc/${state}.json`));
    const [long, busy] = await Promise.all(asked);
    expect([long!.status, busy!.status]).toEqual([503, 503]);
    expect([long!.headers.get('retry-after'), busy!.headers.get('retry-after')]).toEqual(['60', '2']);
  });
});
