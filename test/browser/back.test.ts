import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { starterHolds } from '../starter-folder.ts';
import { executablePath } from './chromium.ts';
import { addressOf, servedMeanwhile } from './served.ts';
import { saidOn, settled } from './settled.ts';

/** Milliseconds that a control rests before another move of it is another change; more than `web/changes.ts` asks for. */
const REST = 700;

/** What the page says, and what its fields hold. */
const shownOn = async (page: Page) => ({
  said: await saidOn(page),
  held: await page.evaluate(
    `[...document.querySelectorAll('.dial,entente-years,li.part:not(.blank)')].flatMap((row) =>
      [...row.querySelectorAll('input,select,output')].map((one) => one.value)).join('|')`,
  ),
});

type Shown = Awaited<ReturnType<typeof shownOn>>;

/** Waits until the page at an address shows what it showed there before. */
async function stands(page: Page, address: string, shown: Shown): Promise<void> {
  await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
  await expect.poll(() => shownOn(page)).toEqual(shown);
}

/** Draws a slider from where it stands over some places on its line, from 0 to 1, and lets go at the last. */
async function draw(page: Page, slider: Locator, over: readonly number[]): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const [first, ...next] = over.map((share) => x + 8 + share * (width - 16));
  await page.mouse.move(first!, y + height / 2);
  await page.mouse.down();
  for (const at of next) {
    await page.mouse.move(at, y + height / 2);
    await page.waitForTimeout(REST);
  }
  await page.mouse.up();
}

const entries = (page: Page) => page.evaluate('history.length') as Promise<number>;

describe.skipIf(!executablePath)('Back and Forward, in Chromium', () => {
  const served = servedMeanwhile();

  describe.skipIf(!starterHolds('trade'))('through the weights of a ranking', () => {
    const RANKING = '/rank/dimension-economic?year=2014&with=RUS';
    const sliderOf = (page: Page, name: string) => page.locator(`[data-dial="${name}"] input[type=range]`);

    it('a slider that is drawn and let go is one change, which each page shows again, and one more leads out', async () => {
      const { page, errors } = await served.now.open('/theory/balance');
      await page.goto(`${served.now.base}${RANKING}`);
      await page.locator('entente-dials:defined').waitFor();
      const before = { address: addressOf(page), shown: await shownOn(page), entries: await entries(page) };
      const steps = [];
      for (const over of [
        [0.5, 0.7, 0.9],
        [0.9, 0.4, 0.2],
      ]) {
        const was = addressOf(page);
        await draw(page, sliderOf(page, 'trade-share'), over);
        await page.waitForURL((url) => `${url.pathname}${url.search}` !== was);
        const set = await page.locator('[data-dial="trade-share"] input[type=number]').inputValue();
        await page.waitForURL((url) => url.searchParams.get('weights') === `trade-share=${set}`);
        await settled(page);
        await page.waitForTimeout(REST);
        steps.push({ address: addressOf(page), shown: await shownOn(page) });
      }
      expect((await entries(page)) - before.entries).toBe(2);
      await page.goBack();
      await stands(page, steps[0]!.address, steps[0]!.shown);
      await page.goBack();
      await stands(page, before.address, before.shown);
      await page.goForward();
      await stands(page, steps[0]!.address, steps[0]!.shown);
      await page.goForward();
      await stands(page, steps[1]!.address, steps[1]!.shown);
      for (const _step of [1, 2, 3]) await page.goBack();
      await page.waitForURL('**/theory/balance');
      expect(errors).toEqual([]);
    });

    it('keys in a row are one change, and another slider is another; the slider keeps the focus, the page its place', async () => {
      const { page, errors } = await served.now.openReady(RANKING, 'entente-dials:defined');
      const [before, first] = [await shownOn(page), await entries(page)];
      // In a row, however slow the machine is.
      await sliderOf(page, 'trade-share').evaluate((slider) => {
        for (const _step of [1, 2, 3]) {
          (slider as unknown as { stepUp: () => void }).stepUp();
          for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));
        }
      });
      await page.waitForURL((url) => url.searchParams.get('weights') === 'trade-share=1.4');
      await sliderOf(page, 'trade-dependence-lower').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => (url.searchParams.get('weights') ?? '').includes('trade-dependence-lower=1.1'));
      expect((await entries(page)) - first).toBe(2);
      const top = await page.evaluate('document.activeElement.getBoundingClientRect().top');
      await page.goBack();
      await page.waitForURL((url) => url.searchParams.get('weights') === 'trade-share=1.4');
      await expect
        .poll(() => page.evaluate('document.activeElement.id'))
        .toBe('dial-weights-trade-dependence-lower-slider');
      await expect.poll(() => page.evaluate('document.activeElement.getBoundingClientRect().top')).toBe(top);
      await page.goBack();
      await stands(page, RANKING, before);
      await page.goForward();
      await page.waitForURL((url) => url.searchParams.get('weights') === 'trade-share=1.4');
      await settled(page);
      await page.goBack();
      await stands(page, RANKING, before);
      // What is moved after a step back is a change of its own, and leaves what was kept of the page as it was.
      await sliderOf(page, 'trade-dependence-lower').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.searchParams.has('weights'));
      await page.goBack();
      await stands(page, RANKING, before);
      expect(errors).toEqual([]);
    });
  });

  it('through the inputs of a theory: a typed number, a choice, and all set back', async () => {
    const RUN = '/theory/run/balance/RUS/CHN?year=2004&threat=USA';
    const { page, errors } = await served.now.openReady(RUN, 'entente-dials:defined');
    const first = await entries(page);
    const seen = [{ address: addressOf(page), shown: await shownOn(page) }];
    const note = async (set: string | null) => {
      await page.waitForURL((url) => url.searchParams.get('set') === set);
      await settled(page);
      seen.push({ address: addressOf(page), shown: await shownOn(page) });
    };
    await page.locator('[data-dial="enough"] input[type=number]').fill('0.45');
    await note('enough=0.45');
    await page.getByRole('button', { name: 'Set nothing' }).click();
    await note(null);
    expect((await entries(page)) - first).toBe(2);
    await page.goBack();
    await stands(page, seen[1]!.address, seen[1]!.shown);
    await page.goBack();
    await stands(page, seen[0]!.address, seen[0]!.shown);
    expect(errors).toEqual([]);
  });

  it.each(['/map/un-agreement/Russia?year=1980', '/network?year=1980', '/dossier/RUS/CHN?year=1980'])(
    'through the years of %s: where the reader rested, not what was passed',
    async (address) => {
      const { page, errors } = await served.now.openReady(address, 'entente-years input');
      const at = (year: number) => page.waitForURL((url) => url.searchParams.get('year') === String(year));
      const [before, first] = [await shownOn(page), await entries(page)];
      // In a row, however slow the machine is.
      await page.evaluate(
        `for (const _step of [1, 2, 3]) document.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }))`,
      );
      await at(1983);
      await page.waitForTimeout(REST);
      await page.locator('entente-years input').focus();
      await page.keyboard.press('ArrowRight');
      await at(1984);
      expect((await entries(page)) - first).toBe(2);
      await page.goBack();
      await at(1983);
      await expect.poll(() => page.locator('entente-years output').innerText()).toBe('1983');
      await page.locator('h1', { hasText: '1983' }).waitFor();
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('year-slider');
      await page.goBack();
      await stands(page, address, before);
      await page.goForward();
      await at(1983);
      await page.locator('h1', { hasText: '1983' }).waitFor();
      await expect.poll(() => page.locator('entente-years input').inputValue()).toBe('1983');
      expect(errors).toEqual([]);
    },
  );

  it('through the parts of an offer', async () => {
    const { page, errors } = await served.now.openReady(
      '/wedge?offer=larison-2021&set=tie%3D0.4&set=manner%3Dleft-out&draws=300',
      'entente-offer:defined',
    );
    const [address, before] = [addressOf(page), await shownOn(page)];
    await page.locator('#part-1-worth').fill('0.6');
    await page.waitForURL((url) => url.searchParams.get('part') === 'sanctions-relief:0.6:0.3');
    await page.locator('article .opening', { hasText: 'worth 0.60' }).waitFor();
    await page.locator('#part-1-kind').focus();
    await page.waitForTimeout(REST);
    await page.locator('#part-1-worth').fill('0.7');
    await page.waitForURL((url) => url.searchParams.get('part') === 'sanctions-relief:0.7:0.3');
    await page.goBack();
    await page.locator('article .opening', { hasText: 'worth 0.60' }).waitFor();
    await expect.poll(() => page.locator('#part-1-worth').inputValue()).toBe('0.6');
    await page.goBack();
    await stands(page, address, before);
    expect(errors).toEqual([]);
  });
});
