import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openDetails, scrollsSideways, seriousFindings } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';

/** With the tie's worth stated, so that nothing hangs on what the starter holds. */
const RELIEF = '/wedge?offer=larison-2021&set=tie%3D0.4&set=manner%3Dleft-out&draws=300';

const opening = (page: Page) => page.locator('article .opening').innerText();

const row = (page: Page, n: number) => page.getByRole('listitem').filter({ has: page.locator(`#part-${n}-kind`) });

/** Waits until the address holds a part. */
const holds = (page: Page, part: string) => page.waitForURL((url) => url.searchParams.getAll('part').includes(part));

describe.skipIf(!executablePath)('the form of an offer, in Chromium', () => {
  const served = servedMeanwhile();
  const open = (address: string) => served.now.openReady(address, 'entente-offer:defined');

  it('by keyboard alone: a worth that changes is answered in place, its field keeps the focus, and the address holds it', async () => {
    const { page, errors } = await open(RELIEF);
    expect(await opening(page)).toMatch(/^In 2021: credibility .* and the ceiling .* bind\./);
    await page.getByLabel('Kind').first().focus();
    await page.keyboard.press('Tab');
    const top = await page.evaluate('document.activeElement.getBoundingClientRect().top');
    for (const _step of [1, 2, 3, 4]) await page.keyboard.press('ArrowUp');
    await holds(page, 'sanctions-relief:0.7:0.3');
    await page
      .locator('article .opening', { hasText: 'In 2021: the ceiling (worth 0.70, at most 0.10) binds.' })
      .waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('part-1-worth');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBe(top);
    expect(await page.locator('.wide svg', { hasText: 'the offer 0.70' }).count()).toBe(1);
    expect(await page.getByRole('row', { name: 'worth to the target' }).innerText()).toMatch(/0\.50\s+0\.70\s+\+0\.20/);
    expect(await page.locator('form [role="status"]').textContent()).toMatch(/^In 2021: the ceiling/);
    expect(errors).toEqual([]);
  });

  it('adds, doubles and removes concessions by keyboard; reload, back and a new tab show the same', async () => {
    const { page, errors } = await open(RELIEF);
    await page.getByRole('button', { name: 'Add a concession' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('part-2-kind');
    await page.keyboard.type('Money');
    expect(await page.locator('#part-2-meaning').innerText()).toBe('Money: aid, loans, payment.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0.25');
    await holds(page, 'money:0.25');
    await page.getByRole('button', { name: 'Duplicate concession 2' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.getAll('part').length === 3);
    expect(await page.evaluate('document.activeElement.id')).toBe('part-3-kind');
    await page.getByRole('button', { name: 'Remove concession 1' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.getAll('part').join() === 'money:0.25,money:0.25');
    await page.locator('article .opening', { hasText: 'worth 0.50' }).waitFor();
    const state = async (of: Page) => ({
      opening: await opening(of),
      worths: await of.evaluate(
        `[...document.querySelectorAll('li.part:not(.blank) [name$=".worth"]')].map((field) => field.value)`,
      ),
    });
    const shown = await state(page);
    expect(shown.worths).toEqual(['0.25', '0.25']);
    await page.reload();
    expect(await state(page)).toEqual(shown);
    expect(await state((await open(addressOf(page))).page)).toEqual(shown);
    await page.getByRole('link', { name: 'All, with what became of them' }).click();
    await page.waitForURL('**/offers');
    await page.goBack();
    await page.locator('#part-2-worth').waitFor();
    expect(await state(page)).toEqual(shown);
    expect(errors).toEqual([]);
  });

  it('says what is wrong at the row, keeps what was typed, and mends itself', async () => {
    const { page } = await open(RELIEF);
    const worth = page.locator('#part-1-worth');
    await worth.fill('7');
    await page.locator('#part-1-fault', { hasText: '"7" is no number from 0 to 1.' }).waitFor();
    expect(await worth.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('form [role="status"]').textContent()).toMatch(/^Not worked out: /);
    expect(await page.locator('article[data-behind]').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.reload();
    expect(await page.locator('#part-1-fault').innerText()).toBe('"7" is no number from 0 to 1.');
    expect(await page.locator('#part-1-worth').inputValue()).toBe('7');
    await page.locator('#part-1-worth').fill('0.7');
    await page.locator('article .opening', { hasText: 'In 2021: the ceiling' }).waitFor();
    expect(await page.locator('#part-1-fault').textContent()).toBe('');
  });

  it('asks nothing of a row that is half said while the reader is in it', async () => {
    const { page, errors } = await open(RELIEF);
    await page.getByRole('button', { name: 'Add a concession' }).click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#part-2-kind').selectOption('arms');
    await page.locator('#part-2-worth').focus();
    await page.waitForTimeout(600);
    expect(asked.filter((url) => url.includes('/wedge'))).toEqual([]);
    await page.keyboard.type('0.1');
    await holds(page, 'arms:0.1');
    expect(errors).toEqual([]);
  });

  it('removes the last concession and says that one is needed', async () => {
    const { page } = await open(RELIEF);
    await page.getByRole('button', { name: 'Remove concession 1' }).click();
    await page.locator('.fault.none', { hasText: 'needs at least one' }).waitFor();
    await page.getByRole('button', { name: 'Add a concession' }).click();
    await page.locator('#part-1-kind').selectOption('money');
    await page.locator('#part-1-worth').fill('0.9');
    await page.locator('article .opening', { hasText: 'worth 0.90' }).waitFor();
    expect(await page.locator('.fault.none').textContent()).toBe('');
  });

  it('builds an offer from nothing by keyboard, and asks nothing before it is whole', async () => {
    const { page, errors } = await open('/wedge');
    await page.getByLabel('Offered by').focus();
    for (const text of ['United States', 'Egypt', 'Russia', '1974']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Money');
    await page.keyboard.press('Tab');
    expect(addressOf(page)).toBe('/wedge');
    await page.keyboard.type('0.4');
    await holds(page, 'money:0.4');
    await page.locator('article .opening', { hasText: /^In 1974/ }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('part-1-worth');
    expect(await page.getByText('Cite, copy, download').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('loads a shipped offer by keyboard, mirrors it, and saves it as a file', async () => {
    const { page, errors } = await open('/wedge');
    await page.getByLabel('Offers that come with Entente').focus();
    await page.keyboard.type('1971');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/wedge?offer=usa-chn-1971');
    await row(page, 3).waitFor();
    await page.getByRole('link', { name: 'Soviet Union to China, for leaving the United States' }).click();
    await page.locator('h1', { hasText: 'Soviet Union to China, away from the United States' }).waitFor();
    expect(await page.locator('#offer-divider').inputValue()).toBe('Soviet Union');
    await openDetails(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Offer as YAML' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('entente-wedge.yaml');
    expect(errors).toEqual([]);
  });

  it('shows progress after half a second, with a way out that leaves what was there', async () => {
    const { page } = await open(RELIEF);
    const before = await opening(page);
    await page.route('**/wedge?*part.1*', () => undefined);
    await page.locator('#part-1-worth').fill('0.6');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await opening(page)).toBe(before);
    await page.unroute('**/wedge?*part.1*');
    await page.locator('#part-1-worth').press('Enter');
    await holds(page, 'sanctions-relief:0.6:0.3');
  });

  it.each([
    [360, 'light'],
    [1280, 'dark'],
    [2560, 'light'],
  ] as const)('at %i px, %s, nothing serious is found and nothing scrolls sideways', async (width, colorScheme) => {
    const { page } = await served.now.open('/wedge?offer=usa-chn-1971&part=money:0.2&draws=300', {
      viewport: { width, height: 800 },
      colorScheme,
    });
    await openDetails(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('works without script: a button drops a row', async () => {
    const { page } = await served.now.open(RELIEF, { javaScriptEnabled: false });
    await page.locator('#part-2-kind').selectOption('money');
    await page.locator('#part-2-worth').fill('0.2');
    await page.locator('#part-2-worth').press('Enter');
    await holds(page, 'money:0.2');
    await page.getByRole('button', { name: 'Remove concession 1' }).click();
    await page.waitForURL((url) => url.searchParams.getAll('part').join() === 'money:0.2');
  });
});
