import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';

/** Presses of Tab after which something counts as out of reach. */
const FAR = 300;

/** What has the focus, in a word: its text, or the label of a field. */
const FOCUSED = `(() => { const one = document.activeElement; const label = one.labels?.[0] ?? one;
  return (one.getAttribute('aria-label') ?? label.textContent).replace(/\\s+/g, ' ').trim(); })()`;

const focused = (page: Page) => page.evaluate(FOCUSED) as Promise<string>;

/** Goes on by Tab until what has the focus is called so and seen to have it. @throws Error where it is out of reach */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) {
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline, `${name} has the focus, and nothing shows it`).not.toBe('none');
      return;
    }
  }
  throw new Error(`${name} is not reached in ${FAR} presses of Tab at ${page.url()}`);
}

const opening = (page: Page) => page.locator('article .opening').first().innerText();

const at = (page: Page, address: RegExp) => page.waitForURL((url) => address.test(`${url.pathname}${url.search}`));

/** Scripts that answer keys are there. */
const ready = (page: Page, element: string) =>
  expect.poll(() => page.evaluate(`customElements.get('${element}') !== undefined`)).toBe(true);

describe.skipIf(!executablePath)('what a stranger does, by keyboard alone', () => {
  const served = servedMeanwhile();

  it('searches a pair, reads why, turns a theory on its input, and goes back the whole way', async () => {
    const { page, errors } = await served.now.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('Russia China');
    await page.keyboard.press('Enter');
    await at(page, /^\/(search|dossier)\//);
    if (addressOf(page).startsWith('/search')) {
      await tabTo(page, /Russia.*China/);
      await page.keyboard.press('Enter');
    }
    await at(page, /^\/dossier\//);
    const dossier = addressOf(page);
    const said = await opening(page);
    // The opening leads to the section that says more.
    await tabTo(page, /theories/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Balance, bandwagon/);
    await page.keyboard.press('Enter');
    await at(page, /^\/theory\/run\/balance/);
    await ready(page, 'entente-dials');
    await tabTo(page, /a war with the threat/);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await at(page, /set=/);
    await page.locator('.opening', { hasText: 'join the winner' }).waitFor();
    // First back to what was measured, then to where the reader came from.
    await page.goBack();
    await page.waitForURL((url) => url.pathname.startsWith('/theory/run/') && !url.searchParams.has('set'));
    await page.goBack();
    await page.waitForURL((url) => `${url.pathname}${url.search}` === dossier);
    await expect.poll(() => opening(page)).toBe(said);
    for (let back = 0; back < 3 && addressOf(page) !== '/'; back += 1) await page.goBack();
    expect(addressOf(page)).toBe('/');
    expect(errors).toEqual([]);
  });

  it('opens a text, a claim of it and the numbers under its verdict', async () => {
    const { page, errors } = await served.now.open('/claims');
    await tabTo(page, /^Allison 2023/);
    await page.keyboard.press('Enter');
    await at(page, /^\/claims\/allison-2023$/);
    await tabTo(page, /^A17/);
    await page.keyboard.press('Enter');
    await at(page, /^\/claims\/allison-2023\/A17$/);
    for (const section of ['Verdict', 'Who says it?', 'Test 1 of 3', 'Diary', 'Beside it'])
      await page.getByRole('heading', { name: section, exact: true }).waitFor();
    await tabTo(page, /^Trade share: Russia, China/);
    await page.keyboard.press('Enter');
    await at(page, /^\/show\/trade-share\/RUS\/CHN\?/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Russia/);
    expect(errors).toEqual([]);
  });

  it('chooses another text, and the claim of the one before is let go', async () => {
    const { page } = await served.now.open('/claims/allison-2023/A17');
    await page.getByLabel('Text', { exact: true }).focus();
    await page.keyboard.press('k');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, /^Show$/);
    await page.keyboard.press('Enter');
    await at(page, /^\/claims\/kireeva-2020$/);
  });

  it('loads an offer, changes a concession, and another opens the link', async () => {
    const { page, errors } = await served.now.open('/offers');
    await tabTo(page, /^What Larison says it would take/);
    await page.keyboard.press('Enter');
    await at(page, /^\/wedge\?offer=larison-2021$/);
    await ready(page, 'entente-offer');
    await tabTo(page, /^Worth/);
    await page.keyboard.press('ArrowUp');
    await at(page, /part=sanctions-relief/);
    const address = addressOf(page);
    await page.locator('article .opening', { hasText: 'worth 0.55' }).waitFor();
    const other = await served.now.open(address);
    expect(await opening(other.page)).toBe(await opening(page));
    expect(await other.page.getByLabel('Worth').first().inputValue()).toBe('0.55');
    expect(errors).toEqual([]);
  });
});
