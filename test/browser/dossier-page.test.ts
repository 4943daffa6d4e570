import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/pages/render/html.ts';
import { inventedPage } from '../pages/invented-page.ts';
import { executablePath, launch, openDetails, scrollsSideways, seriousFindings } from './chromium.ts';

describe.skipIf(!executablePath)('the dossier page in Chromium', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
  const file = join(folder, 'page.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, renderHtml(inventedPage));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page open at a width; what it asked for and complained about is collected. */
  async function open(
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; asked: string[]; errors: string[] }> {
    // the page forbids scripts, axe-core is one
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, errors };
  }

  it('asks for nothing but itself and reports no error', async () => {
    const { asked, errors } = await open(1280);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('gives axe-core nothing serious to find, %s, %i px, tables open', async (scheme, width) => {
    const { page } = await open(width, scheme);
    await openDetails(page);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it.each([1280, 800, 360, 320])('never scrolls sideways at %i px, tables open or closed', async (width) => {
    const { page } = await open(width);
    expect(await scrollsSideways(page)).toBe(false);
    await openDetails(page);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('opens every table by keyboard alone', async () => {
    const { page } = await open(800);
    const opened = (): Promise<unknown> =>
      page.evaluate('[...document.querySelectorAll("details")].map((one) => one.open)');
    const closed = (await opened()) as boolean[];
    expect(closed.length).toBeGreaterThan(3);
    for (let stops = 0; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate('document.activeElement.tagName');
      if (where === 'BODY') break;
      if (where === 'SUMMARY') await page.keyboard.press('Enter');
    }
    expect(await opened()).toEqual(closed.map(() => true));
  });

  it('shows one drawing of each chart, with text of 12 px or more on the screen', async () => {
    for (const width of [1280, 360]) {
      const { page } = await open(width);
      const charts = page.locator('figure:not(.picture) svg.chart:visible');
      expect(await charts.count()).toBe(inventedPage.blocks.filter((block) => block.kind === 'series').length);
      const sizes = (await page.evaluate(`[...document.querySelectorAll('figure:not(.picture) svg.chart')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .map((svg) => (parseFloat(svg.getAttribute('font-size')) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width)`)) as number[];
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(11.9);
    }
  });

  it('shows a picture in its own size, to be moved where the page is narrower', async () => {
    for (const width of [1280, 360]) {
      const { page } = await open(width);
      const [drawn, own] = (await page.evaluate(`(() => {
        const svg = document.querySelector('.picture svg');
        return [svg.getBoundingClientRect().width, svg.viewBox.baseVal.width];
      })()`)) as [number, number];
      expect(drawn).toBeCloseTo(own, 0);
    }
  });

  it('keeps the words inside a chart from covering one another', async () => {
    for (const width of [1280, 360]) {
      const { page } = await open(width);
      const covered = (await page.evaluate(`[...document.querySelectorAll('figure svg.chart')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .flatMap((svg) => {
          const boxes = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4
          ).map((b) => a.words + ' / ' + b.words));
        })`)) as string[];
      expect(covered).toEqual([]);
    }
  });

  it('parses every picture as XML', async () => {
    const { page } = await open(800);
    const wrong = (await page.evaluate(`[...document.querySelectorAll('svg')]
      .map((svg) => new XMLSerializer().serializeToString(svg))
      .filter((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'))`)) as string[];
    expect(wrong).toEqual([]);
  });

  it('in print shows the coverage table, hides what cannot be clicked, and stays in light colours', async () => {
    const { page } = await open(700, 'dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.strip table').isVisible()).toBe(true);
    expect(await page.locator('figure details').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.documentElement).color')).toBe('rgb(0, 0, 0)');
    expect(await scrollsSideways(page)).toBe(false);
  });
});
