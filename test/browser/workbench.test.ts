import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, scrollsSideways, seriousFindings } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';
import { settled } from './settled.ts';

const DOSSIER = '/dossier/RUS/CHN?year=2010';

/** Waits until the page stands at an address, and says what the server says there. */
async function saysWhatTheServerSays(page: Page, address: string): Promise<void> {
  await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
  await settled(page);
}

describe.skipIf(!executablePath)('the workbench in Chromium', () => {
  const served = servedMeanwhile();

  describe('addresses', () => {
    it('hold the page: it stands there anew after a reload, in a new tab, and on the way back', async () => {
      const { page, errors } = await served.now.open(DOSSIER);
      const [title, opening] = [await page.title(), await page.locator('.opening').innerText()];
      await page.reload();
      expect(await page.locator('.opening').innerText()).toBe(opening);

      await page.getByRole('link', { name: 'Triangle' }).click();
      await page.waitForURL('**/triangle');
      await page.waitForFunction(`document.title !== ${JSON.stringify(title)}`);
      const there = addressOf(page);
      await page.goBack();
      await page.waitForURL(`**${DOSSIER}`);
      await page.waitForFunction(`document.title === ${JSON.stringify(title)}`);
      await page.waitForFunction(`document.querySelector(".opening")?.innerText === ${JSON.stringify(opening)}`);
      await page.goForward();
      await page.waitForURL(`**${there}`);
      await page.waitForFunction(`document.title !== ${JSON.stringify(title)}`);

      const tab = await page.context().newPage();
      await tab.goto(`${served.now.base}${DOSSIER}`);
      expect(await tab.locator('.opening').innerText()).toBe(opening);
      expect(errors).toEqual([]);
    });

    it('say what was set in the form, words in the path, and nothing that was left blank', async () => {
      const { page, errors } = await served.now.open('/triangle/USA/RUS/CHN?from=1950');
      await page.getByLabel('Third state').fill('India');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.waitForURL('**/India**');
      expect(addressOf(page)).toBe('/triangle/United%20States/Russia/India?from=1950');
      await page.waitForFunction('document.querySelector("h1").textContent.includes("India")');
      expect(errors).toEqual([]);
    });
  });

  describe('the search field', () => {
    it('is reached with "/" and asked with Enter', async () => {
      const { page, errors } = await served.now.open('/triangle/USA/RUS/CHN');
      await page.keyboard.press('/');
      await page.keyboard.type('Russia China');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/Russia%20China');
      await page.locator('main a[href^="/dossier/RUS/CHN"]').first().waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('Russia China');
      expect(errors).toEqual([]);
    });

    it('works without script', async () => {
      const { page } = await served.now.open('/triangle/USA/RUS/CHN', { javaScriptEnabled: false });
      await page.getByRole('searchbox').fill('Russia China');
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL('**/search/Russia%20China');
      await page.locator('main a[href^="/dossier/RUS/CHN"]').first().click();
      await page.waitForURL('**/dossier/RUS/CHN**');
      expect(await page.locator('h1').innerText()).toMatch(/Russia.*China/);
    });
  });

  describe('without script', () => {
    it('the dossier is read at its address, opened table by table, and stepped through by links', async () => {
      const { page } = await served.now.open(DOSSIER, { javaScriptEnabled: false });
      const text = await page.locator('main').innerText();
      expect(text).toMatch(/Russia/);
      expect(text).toMatch(/2010/);
      expect(text.length).toBeGreaterThan(3000);
      expect(await page.locator('.scripted:visible').count()).toBe(0);
      expect(await scrollsSideways(page)).toBe(false);
      await page.locator('entente-years a[rel=next]').click();
      await page.waitForURL('**/dossier/RUS/CHN?year=2011');
      expect(await page.locator('entente-years output').innerText()).toBe('2011');
    });

    it('a form leads to the address that script would have made', async () => {
      const { page } = await served.now.open('/triangle/USA/RUS/CHN?from=1950', { javaScriptEnabled: false });
      await page.getByLabel('Third state').fill('India');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.waitForURL('**/India**');
      expect(addressOf(page)).toBe('/triangle/United%20States/Russia/India?from=1950');
    });
  });

  describe('a step through the years', () => {
    it('by key and by slider, the address and all numbers are of the year', async () => {
      const { page, errors } = await served.now.openReady(DOSSIER, 'entente-years input');
      await page.keyboard.press(']');
      await saysWhatTheServerSays(page, '/dossier/RUS/CHN?year=2011');
      await page.keyboard.press('[');
      await page.keyboard.press('[');
      await saysWhatTheServerSays(page, '/dossier/RUS/CHN?year=2009');
      await page.locator('entente-years input').focus();
      await page.keyboard.press('ArrowRight');
      await saysWhatTheServerSays(page, DOSSIER);
      expect(await page.evaluate('document.activeElement.type')).toBe('range');
      expect(await page.locator('entente-years output').innerText()).toBe('2010');
      await page.keyboard.press('Home');
      const first = await page.locator('entente-years').getAttribute('first');
      await saysWhatTheServerSays(page, `/dossier/RUS/CHN?year=${first}`);
      expect(errors).toEqual([]);
    });
  });

  describe('what a reader takes along', () => {
    it('the link and the citation, by a button', async () => {
      const { page, errors } = await served.now.open(DOSSIER, { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.getByText('Cite, copy, download').click();
      const copied = async (button: string) => {
        const one = page.locator(`.take button:text-is("${button}")`);
        await one.evaluate((element) => {
          element.dataset.asked = '';
        });
        await one.click();
        await page.locator('.take button[data-asked]:text-is("Copied")').waitFor();
        await page.locator('.take button[data-asked]').evaluate((element) => {
          delete element.dataset.asked;
        });
        return page.evaluate('navigator.clipboard.readText()');
      };
      expect(await copied('Link')).toBe(`${served.now.base}${DOSSIER}`);
      expect(await copied('BibTeX')).toMatch(/^@\w+\{/);
      expect(await copied('APA')).toMatch(/\(\d{4}\)/);
      expect(await copied('Chicago')).toMatch(/\. \d{4}\. /);
      expect(errors).toEqual([]);
    });

    it.each([
      [DOSSIER, ['json', 'md', 'html', 'bib', 'csv', 'svg']],
      ['/triangle/USA/RUS/CHN?from=1950', ['json', 'csv', 'svg', 'md', 'html', 'bib']],
      ['/show/un-agreement/RUS/CHN', ['json', 'csv', 'svg', 'md', 'html', 'bib']],
    ])('every form of %s, in its own type', async (address, known) => {
      const types: Readonly<Record<string, [type: string, body: RegExp]>> = {
        json: ['application/json', /^\{/],
        csv: ['text/csv', /^[a-z]\w*,/],
        svg: ['image/svg+xml', /^<svg/],
        md: ['text/markdown', /^# /],
        html: ['text/html', /^<!doctype html>/],
        bib: ['application/x-bibtex', /^@/],
        zip: ['application/zip', /^PK/],
      };
      const { page } = await served.now.open(address);
      const links = (await page
        .locator('.take ul a[download]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')))) as string[];
      const forms = links.map((link) => /\.([a-z]+)(?=\?|$)/.exec(link)![1]!);
      expect(forms).toEqual(expect.arrayContaining(known.filter((form) => forms.includes(form))));
      expect(forms).toEqual(expect.arrayContaining(['json', 'md', 'html', 'bib']));
      for (const [n, link] of links.entries()) {
        const answer = await page.request.get(`${served.now.base}${link}`);
        const [type, body] = types[forms[n]!]!;
        expect([link, answer.status(), answer.headers()['content-type']!.split(';')[0]]).toEqual([link, 200, type]);
        expect(await answer.text()).toMatch(body);
      }
    });

    it('a file under a name that says what it is', async () => {
      const { page } = await served.now.open('/triangle/USA/RUS/CHN?from=1950');
      await page.getByText('Cite, copy, download').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('entente-triangle-USA-RUS-CHN.csv');
    });

    it('a chart by itself', async () => {
      const { page, errors } = await served.now.open('/show/un-agreement/RUS/CHN');
      await page.locator('figure details summary').first().click();
      for (const [kind, name] of [
        ['SVG', /\.svg$/],
        ['PNG', /\.png$/],
        ['CSV', /\.csv$/],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`.files button:text-is("${kind}")`).first().click(),
        ]);
        expect(download.suggestedFilename()).toMatch(name);
      }
      expect(errors).toEqual([]);
    });
  });

  it('every entry of the navigation leads to a page', async () => {
    const { page } = await served.now.open('/');
    const entries = await page.locator('#views a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      const answer = await page.request.get(`${served.now.base}${entry}`, { headers: { accept: 'text/html' } });
      expect([entry, answer.status()]).toEqual([entry, 200]);
    }
  });

  it('light or dark stays as the reader chose it', async () => {
    const { page, errors } = await served.now.open('/triangle/USA/RUS/CHN', { colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByRole('button', { name: 'Dark' }).click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.goto(`${served.now.base}/show/un-agreement/RUS/CHN`);
    expect(await ground()).toBe(dark);
    await page.getByRole('button', { name: 'Light' }).click();
    expect(await ground()).toBe(light);
    expect(errors).toEqual([]);
  });

  it.each([
    ['/dossier/Atlantis/CHN', 400, /Atlantis/],
    ['/dossier/South%20Sudan/Sudan?year=1990', 400, /2011/],
    ['/nothing/here', 404, /no such address/i],
  ])('a mistake is said on a page that leads on: %s', async (address, status, words) => {
    const { page } = await served.now.blank();
    const answer = await page.goto(`${served.now.base}${address}`);
    expect(answer?.status()).toBe(status);
    expect(await page.locator('main').innerText()).toMatch(words);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.locator('main table a').first().click();
    await page.waitForURL((url) => url.pathname !== new URL(address, served.now.base).pathname);
  });

  it('a mistake is mended where it is said: in the form, filled in as it was asked', async () => {
    const { page } = await served.now.blank();
    await page.goto(`${served.now.base}/dossier/Atlantis/CHN?year=2010`);
    expect(await page.getByLabel('First state').inputValue()).toBe('Atlantis');
    await page.getByLabel('First state').fill('Russia');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**/dossier/Russia/China?year=2010');
    await page.waitForFunction('/Russia.*China/.test(document.querySelector("h1").textContent)');
  });

  it.each(['/', DOSSIER])('the first load of %s takes at most 200 KB of script', async (address) => {
    const { page } = await served.now.blank();
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`${served.now.base}${address}`);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(scripts)).reduce((a, b) => a + b, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(200_000);
  });
});
