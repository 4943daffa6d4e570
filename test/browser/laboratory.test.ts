import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { starterHolds } from '../starter-folder.ts';
import { executablePath, openDetails, scrollsSideways, seriousFindings } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';
import { saidOn, settled } from './settled.ts';

const RANKING = '/rank/dimension-economic?year=2014&with=RUS';
const RUN = '/theory/run/balance/RUS/CHN?year=2004&threat=USA';

const dial = (page: Page, name: string) => page.locator(`[data-dial="${name}"]`);
const sliderOf = (page: Page, name: string) => dial(page, name).locator('input[type=range]');
const fieldOf = (page: Page, name: string) => dial(page, name).locator('input[type=number]');

const settingOf = (page: Page, option: string) => new URL(page.url()).searchParams.getAll(option);

/** Waits until the address holds these settings, and the page its answer. */
async function standsWith(page: Page, option: string, settings: readonly string[]): Promise<void> {
  await page.waitForURL((url) => url.searchParams.getAll(option).join() === settings.join());
  await settled(page);
}

const focused = (page: Page) =>
  page.evaluate(`document.activeElement.closest('[data-dial]')?.dataset.dial + ' ' + document.activeElement.type`);

/** Where the focus stands in the window, in pixels. */
const topOf = (page: Page) => page.evaluate('document.activeElement.getBoundingClientRect().top') as Promise<number>;

describe.skipIf(!executablePath)('numbers that a reader sets, in Chromium', () => {
  const served = servedMeanwhile();
  const open = (address: string) => served.now.openReady(address, 'entente-dials:defined');

  describe.skipIf(!starterHolds('trade'))('weights of a ranking', () => {
    it('move with the arrow keys: the answer is the server’s, the address holds them, the focus and the page stay', async () => {
      const { page, errors } = await open(RANKING);
      const before = await saidOn(page);
      await sliderOf(page, 'trade-share').focus();
      const top = await topOf(page);
      await page.keyboard.press('End');
      await standsWith(page, 'weights', ['trade-share=10']);
      expect(await saidOn(page)).not.toBe(before);
      expect(await focused(page)).toBe('trade-share range');
      expect(await topOf(page)).toBe(top);
      await page.keyboard.press('ArrowLeft');
      await standsWith(page, 'weights', ['trade-share=8.9']);
      expect(await sliderOf(page, 'trade-share').getAttribute('aria-valuetext')).toBe('8.9, set by you');
      expect(errors).toEqual([]);
    });

    it('stay through a reload and in a new tab, and back leads to the page without them, then to where the reader came from', async () => {
      const { page, errors } = await served.now.open('/theory/balance');
      await page.goto(`${served.now.base}${RANKING}`);
      await page.locator('entente-dials:defined').waitFor();
      await sliderOf(page, 'trade-dependence-lower').focus();
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
      await standsWith(page, 'weights', ['trade-dependence-lower=2']);
      const [address, said] = [addressOf(page), await saidOn(page)];
      await page.reload();
      await page.locator('entente-dials:defined').waitFor();
      expect(await saidOn(page)).toBe(said);
      expect(await fieldOf(page, 'trade-dependence-lower').inputValue()).toBe('2');
      const other = await open(address);
      expect(await saidOn(other.page)).toBe(said);
      await page.goBack();
      await standsWith(page, 'weights', []);
      await page.goBack();
      await page.waitForURL('**/theory/balance');
      expect(errors).toEqual([]);
    });

    it('go back to equal with one key, all at once, and the button leaves the focus on a slider', async () => {
      const { page } = await open(`${RANKING}&weights=trade-share%3D4,trade-dependence-lower%3D3`);
      await dial(page, 'trade-share').getByRole('button').focus();
      await page.keyboard.press('Enter');
      await standsWith(page, 'weights', ['trade-dependence-lower=3']);
      expect(await focused(page)).toBe('trade-share range');
      await page.getByRole('button', { name: 'Back to equal weights' }).focus();
      await page.keyboard.press('Enter');
      await standsWith(page, 'weights', []);
      expect(await page.locator('[data-set]').count()).toBe(0);
    });
  });

  it('an input of a theory is moved past where it flips, the verdict turns, and what was measured stays in sight', async () => {
    const { page, errors } = await open(RUN);
    const row = page
      .locator('.dial', { has: page.locator('.turn') })
      .filter({ has: page.locator('input[type=range]') });
    const name = (await row.first().getAttribute('data-dial'))!;
    const [, verdict, at] = /Flips to (.+?) at ([\d.]+)/.exec(await dial(page, name).locator('strong').innerText())!;
    const origin = await dial(page, name).locator('.origin').innerText();
    const usual = Number(await fieldOf(page, name).getAttribute('data-usual'));
    const was = await page.locator('.outcome').innerText();
    await sliderOf(page, name).focus();
    const key = Number(at) > usual ? 'ArrowRight' : 'ArrowLeft';
    while (
      Number(at) > usual
        ? Number((await fieldOf(page, name).inputValue()) || usual) <= Number(at)
        : Number((await fieldOf(page, name).inputValue()) || usual) >= Number(at)
    )
      await page.keyboard.press(key);
    await standsWith(page, 'set', [`${name}=${await fieldOf(page, name).inputValue()}`]);
    expect(await page.locator('.opening').innerText()).toContain(`: ${verdict}`);
    expect(await page.locator('.outcome').innerText()).toContain(`With nothing set: ${/: ([^,.;]+)/.exec(was)![1]!}.`);
    expect(await dial(page, name).locator('.origin').innerText()).toBe(origin);
    expect(await dial(page, name).locator('strong').innerText()).toMatch(/^Flips to /);
    expect(await focused(page)).toBe(`${name} range`);
    expect(errors).toEqual([]);
  });

  it('a choice and several inputs stand side by side in the address, and are set back', async () => {
    const { page, errors } = await open(RUN);
    await page.getByLabel('yardstick of strength', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getByLabel('yardstick of strength', { exact: true }).inputValue();
    await standsWith(page, 'set', [`yardstick=${chosen}`]);
    expect(await focused(page)).toBe('yardstick select-one');
    await fieldOf(page, 'enough').focus();
    await page.keyboard.type('0.45');
    await standsWith(
      page,
      'set',
      ['enough=0.45', `yardstick=${chosen}`].sort((a) => (a.startsWith('y') ? -1 : 1)),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set nothing' }).focus();
    await page.keyboard.press('Enter');
    await standsWith(page, 'set', []);
    expect(errors).toEqual([]);
  });

  it('a number out of range is not asked, and is marked', async () => {
    const { page, errors } = await open(RUN);
    await fieldOf(page, 'enough').focus();
    await page.keyboard.type('5');
    expect(await page.locator('[data-dial="enough"] input:invalid').count()).toBe(1);
    await page.waitForTimeout(500);
    expect(settingOf(page, 'set')).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('without script the form leads to the same address, and the reset too', async () => {
    const { page } = await served.now.open(RUN, { javaScriptEnabled: false });
    await fieldOf(page, 'enough').fill('0.45');
    await page.locator('entente-dials').getByRole('button', { name: 'Show' }).click();
    await page.waitForURL((url) => url.searchParams.get('set') === 'enough=0.45');
    await dial(page, 'enough').getByRole('button').click();
    await page.waitForURL((url) => !url.searchParams.has('set'));
    expect(new URL(page.url()).pathname).toBe('/theory/run/balance/Russia/China');
  });

  it.each([RANKING, `${RUN}&set=enough%3D0.45`])(
    '%s: axe finds nothing serious, light and dark, and nothing is wider than a phone',
    async (address) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await served.now.open(address, { colorScheme, viewport: { width: 360, height: 800 } });
        await page.locator('entente-dials:defined').waitFor();
        await openDetails(page);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
      }
    },
  );
});
