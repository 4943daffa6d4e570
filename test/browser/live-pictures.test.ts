import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, seriousFindings } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';

const MAP = '/map/un-agreement/Russia';
const NETWORK = '/network';

/** What a picture shows of each of its places: class, hatching and words; nothing that a reader chose on it. */
const drawn = `(root, places) => Object.fromEntries([...root.querySelectorAll(places)].map((place) => [
  place.dataset.unit ?? place.dataset.mark ?? place.dataset.state,
  [place.getAttribute('class'), place.getAttribute('fill'), place.getAttribute('transform'), place.querySelector('title')?.textContent],
]))`;

const shown = (page: Page, places: string) =>
  page.evaluate(`(${drawn})(document, ${JSON.stringify(places)})`) as Promise<Record<string, (string | null)[]>>;

const fromServer = (page: Page, address: string, places: string) =>
  page.evaluate(`fetch(${JSON.stringify(address)}, { headers: { accept: 'text/html' } })
    .then((answer) => answer.text())
    .then((text) => (${drawn})(new DOMParser().parseFromString(text, 'text/html'), ${JSON.stringify(places)}))`) as Promise<
    Record<string, (string | null)[]>
  >;

/** Waits until the picture and the address are of a year. */
async function standsAt(page: Page, year: number): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get('year') === String(year));
  await page.locator(`figure svg[data-year="${year}"]`).waitFor();
}

describe.skipIf(!executablePath)('pictures that step through the years, in Chromium', () => {
  const served = servedMeanwhile();
  const open = (address: string, options: BrowserContextOptions = {}) =>
    served.now.openReady(address, ':is(entente-map, entente-network) .said', options);

  it.each([
    [`${MAP}?year=1980`, '[data-unit],[data-mark]'],
    [`${NETWORK}?year=1980`, '[data-state]'],
  ])(
    '%s: arrows, Home and End lead to what the server draws of the year, and the focus stays',
    async (address, places) => {
      const { page, errors } = await open(address);
      const before = await shown(page, places);
      await page.locator('entente-map,entente-network').focus();
      await page.keyboard.press('ArrowRight');
      await standsAt(page, 1981);
      const after = await shown(page, places);
      expect(after).toEqual(await fromServer(page, addressOf(page), places));
      expect(after).not.toEqual(before);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await standsAt(page, 1979);
      await page.locator('h1', { hasText: '1979' }).waitFor();
      await page.keyboard.press('Home');
      await standsAt(page, Number(await page.locator('entente-years').getAttribute('first')));
      await page.keyboard.press('End');
      await standsAt(page, Number(await page.locator('entente-years').getAttribute('last')));
      expect(await shown(page, places)).toEqual(await fromServer(page, addressOf(page), places));
      expect(await page.evaluate('document.activeElement.localName')).toMatch(/^entente-/);
      expect(errors).toEqual([]);
    },
  );

  it('a state of the network keeps its place in all years', async () => {
    const { page } = await open(`${NETWORK}?year=1950`);
    const places = async () =>
      Object.fromEntries(Object.entries(await shown(page, '[data-state]')).map(([id, [, , at]]) => [id, at]));
    const early = await places();
    expect(Object.keys(early).length).toBeGreaterThan(100);
    for (const year of [1951, 1952]) {
      await page.keyboard.press(']');
      await standsAt(page, year);
      expect(await places()).toEqual(early);
    }
  });

  it('the space bar plays and pauses; nothing plays for who wants no motion', async () => {
    const { page, errors } = await open(`${MAP}?year=1980`);
    await page.locator('entente-map').focus();
    await page.keyboard.press(' ');
    await standsAt(page, 1982);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(errors).toEqual([]);
    const still = await open(`${MAP}?year=1980`, { reducedMotion: 'reduce' });
    expect(await still.page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  });

  it('the map says what is known of a state that is pointed at, and leads to its dossier', async () => {
    const { page } = await open(`${MAP}?year=1980`);
    await page.locator('tbody th a', { hasText: 'India' }).first().focus();
    expect(await page.locator('entente-map .said').innerText()).toMatch(/^India: \d/);
    await page.locator('[data-unit="076"]').hover();
    expect(await page.locator('entente-map .said').innerText()).toMatch(/^Brazil: \d/);
    expect(await page.locator('.pointed').count()).toBeGreaterThan(0);
    await page.locator('[data-unit="076"]').click();
    await page.waitForURL('**/dossier/RUS/BRA?year=1980');
  });

  it('a state that is chosen on the network has its ties drawn and listed, and stays chosen', async () => {
    const { page } = await open(`${NETWORK}?year=1980`);
    await page.getByLabel('Ties of').selectOption({ label: 'United States' });
    const said = page.locator('entente-network .said');
    const [, friends, foes] = /(\d+) friends, (\d+) foes/.exec(await said.innerText())!;
    expect(await said.locator('button').count()).toBe(Number(friends) + Number(foes));
    const lines = await page.evaluate(`['own', 'own foes'].map((kind) =>
      document.querySelector('[data-ties="' + kind + '"]').getAttribute('d').split('M').length - 1)`);
    expect(lines).toEqual([Number(friends), Number(foes)]);
    await page.keyboard.press(']');
    await standsAt(page, 1981);
    expect(await page.locator('.pinned').count()).toBe(1);
    expect(await said.innerText()).toMatch(/^United States: /);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
