import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/server/address.ts';
import { documentOf } from '../../src/server/document/document.ts';
import { addressFor } from '../../src/server/document/links.ts';
import { givenIn } from '../../src/server/given.ts';
import { everyView } from '../../src/views/catalogue.ts';
import { dossierView } from '../../src/views/dossier.ts';
import { networkView } from '../../src/views/network.ts';
import { showView } from '../../src/views/show.ts';
import { statesView } from '../../src/views/states.ts';
import { triangleView } from '../../src/views/triangle.ts';
import type { View } from '../../src/views/view.ts';
import { inventedPage } from '../pages/invented-page.ts';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();
const at = async (address: string) => (await app.request(address)).text();

function made(view: View, words: readonly string[], query: Query = [], lastYear = 2025): string {
  return documentOf({
    page: inventedPage,
    address: '/dossier/RUS/CHN?year=2014',
    view,
    given: givenIn(view, words, query),
    forms: [{ form: 'json', address: '/dossier/RUS/CHN.json?year=2014' }],
    assets: { 'workbench.css': '/assets/workbench-AAAAAAAA.css', 'workbench.js': '/assets/workbench-BBBBBBBB.js' },
    lastYear,
    colophon: { version: '1.2.3', atlas: 'atlas of a test' },
  });
}

describe('the document around a page', () => {
  test('says what it is before anything is read: language, title, description, its one address', () => {
    const said = made(dossierView, ['RUS', 'CHN'], [['year', '2014']]);
    expect(said).toMatch('<html lang="en">');
    expect(said).toMatch(`<title>${inventedPage.title} · Entente</title>`);
    expect(said).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(said).toMatch('<link rel="canonical" href="/dossier/RUS/CHN?year=2014">');
    expect(said).toMatch('1.2.3');
  });

  test('has no style and no script of its own, which the policy of the server forbids', async () => {
    for (const said of [
      made(dossierView, ['RUS', 'CHN']),
      await at('/show/cinc/CHN'),
      await at('/triangle/USA/RUS/CHN'),
    ]) {
      expect(said).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
      for (const [script] of said.matchAll(/<script[^>]*>[^<]*/g)) expect(script).toMatch(/src="[^"]+".*>$/);
    }
  });

  test('marks where the reader is in the navigation, once', () => {
    const said = made(triangleView, ['USA', 'RUS', 'CHN']);
    expect(said.match(/aria-current="page"/g)).toHaveLength(1);
    expect(said).toMatch('<a href="/triangle" aria-current="page">Triangle</a>');
  });

  test('a number leads to its series, another answer to its own address, and neither to a view that there is not', () => {
    expect(addressFor({ measure: 'trade-share', states: ['RUS', 'CHN'], year: 2014 })).toBe(
      '/show/trade-share/RUS/CHN',
    );
    expect(addressFor({ view: 'triangle', words: ['South Korea', 'PRK', 'CHN'], options: { signs: 'peace' } })).toBe(
      '/triangle/South%20Korea/PRK/CHN?signs=peace',
    );
    expect(addressFor({ view: 'oracle', words: [] })).toBeUndefined();
  });
});

describe('the form of settings', () => {
  test('names what may be chosen; what hangs on the word before it is listed with that word alone', async () => {
    const all = await at('/claims');
    expect(all).toMatch(/<option value=""[^>]*>all<\/option><option value="allison-2023">Allison 2023: /);
    expect(all).not.toMatch('name="claim"');
    const text = await at('/claims/ko-2006');
    expect(text).toMatch(/<select [^>]*name="claim"[^>]* data-hangs[^>]*><option value=""[^>]*>all<\/option>/);
    expect(text).toMatch('<option value="O01">O01 ');
    expect(text).not.toMatch('value="A17"');
  });

  test('holds what was asked, states by their names, and sends words under the names that the view gives them', () => {
    const said = made(triangleView, ['USA', '365', 'CHN'], [['signs', 'peace']]);
    expect(said).toMatch('action="/triangle"');
    for (const [name, value] of [
      ['a', 'United States'],
      ['b', 'Russia'],
      ['c', 'China'],
    ])
      expect(said).toMatch(new RegExp(`name="${name}" value="${value}" required data-word`));
    expect(said).toMatch('<option value="peace" selected>');
  });

  test('says what leaving a setting out means: one of the choices, or words of its own', () => {
    const said = made(triangleView, ['USA', 'RUS', 'CHN']);
    expect(said).toMatch('<option value="" selected>treaties and disputes</option>');
    expect(said).not.toMatch('<option value="treaties"');
    expect(made(triangleView, ['USA', 'RUS', 'CHN'], [['signs', 'treaties']])).toMatch(
      '<option value="" selected>treaties and disputes</option>',
    );
    const network = made(networkView, []);
    expect(network).toMatch('<option value="map">at the capitals</option>');
    expect(network).not.toMatch('name="years"');
    expect(made(statesView, [])).toMatch(/>State<.*placeholder="all"/s);
  });

  test('of a theory has a field for each part that states are given for, and no more', async () => {
    const labels = async (address: string) =>
      [...(await at(address)).matchAll(/<label for="setting-\d+">([^<]*)<\/label><input [^>]*name="states"/g)].map(
        ([, label]) => label,
      );
    expect(await labels('/theory/run/balance/RUS/CHN')).toEqual(['State', 'Partner']);
    expect(await labels('/theory/run/common-enemy/RUS/CHN')).toEqual(['First state', 'Second state']);
    expect(await labels('/theory/run/zone-of-agreement')).toEqual([]);
  });

  test('no choice of any view is shown by a name for programs', async () => {
    for (const view of (await everyView()).filter(({ form }) => form === undefined))
      for (const { choices, called = (choice: string) => choice } of [...view.words, ...Object.values(view.options)])
        for (const choice of choices?.() ?? [])
          expect(called(choice, []).replace('alliance-likeness', ''), `${view.name}: ${choice}`).not.toMatch(
            /^[a-z]+(-[a-z0-9]+)+$/,
          );
  });

  test('is, for a line of words, one field with the line in it', async () => {
    const said = await at('/search/who/is%20closest');
    expect(said.match(/<input/g)).toHaveLength(1);
    expect(said).toMatch('value="who is closest"');
  });

  test('what is typed wrong stays as it was typed, escaped', () => {
    expect(made(triangleView, ['<b>', 'RUS', 'CHN'])).toMatch('value="&lt;b&gt;"');
  });

  test('has a field for every word and option, but none for what only the command line takes', () => {
    const said = made(dossierView, ['RUS', 'CHN']);
    for (const name of ['a', 'b', 'year', 'beside']) expect(said).toMatch(`name="${name}"`);
    expect(said).not.toMatch('name="no-overlay"');
    expect(made(showView, ['cinc', 'CHN'])).toMatch(/<option value="cinc" selected>/);
  });

  test('leads, sent without script, to the address that it means', async () => {
    const response = await app.request('/dossier?a=Russia&b=China&year=2014&beside=');
    expect(response.headers.get('location')).toBe('/dossier/Russia/China?year=2014');
  });
});

describe('the page of a mistake', () => {
  const asBrowser = async (address: string) =>
    (await app.request(address, { headers: { accept: 'text/html' } })).text();

  test('leads to the same question with the name that it proposes', async () => {
    expect(await asBrowser('/dossier/DDR/FRA?year=2000')).toMatch('href="/dossier/Germany/FRA?year=2000"');
  });

  test('leads to the addresses that its words name', async () => {
    expect(await asBrowser('/dossier/RUS/CHN?year=1850')).toMatch(
      '<a class="to" href="/states">/states</a> lists them',
    );
  });
});

describe('years', () => {
  test('lead to the year before and after, with all other settings kept', () => {
    const said = made(dossierView, ['RUS', 'CHN'], [['year', '2014']]);
    expect(said).toMatch(/rel="prev" href="\/dossier\/RUS\/CHN\?year=2013"/);
    expect(said).toMatch(/rel="next" href="\/dossier\/RUS\/CHN\?year=2015"/);
  });

  test('end with the last that the page, or anyone, is asked for', () => {
    expect(made(dossierView, ['RUS', 'CHN'], [['year', '2030']], 2025)).not.toMatch('rel="next"');
  });

  test('are not offered where a view takes none', () => {
    expect(made(triangleView, ['USA', 'RUS', 'CHN'])).not.toMatch('entente-years');
  });
});

test('a view asked without words says what it is for, and leads to its examples', async () => {
  const response = await app.request('/dossier');
  expect(response.status).toBe(200);
  const said = await response.text();
  expect(said).toMatch(dossierView.summary);
  expect(said).toMatch('href="/dossier/South%20Korea/USA?year=1995"');
  // Options that only a command has are no part of an address.
  expect(said).not.toMatch('html=');
  expect((await app.request('/dossier.json')).status).toBe(400);
});

test.each([
  ['apa', /Singer, J\. D\. \(1987\)/],
  ['chicago', /^Singer, J\. David\. 1987\. “/],
])('citations come in %s style, as text', async (form, words) => {
  const response = await app.request(`/show/cinc/CHN.${form}?from=2010`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toMatch(words);
});
