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
    expect((await app.request('/dossier/RUS/CHN.svg')).status).toBe(404);
    expect((await app.request('/dosier/RUS/CHN')).status).toBe(404);
    expect((await app.request('/show/%ff')).status).toBe(404);
  });
});
