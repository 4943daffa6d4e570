import { describe, expect, it } from 'vitest';
import { exampleAddress } from '../../src/server/example.ts';
import { everyView } from '../../src/views/catalogue.ts';
import { executablePath, openDetails, scrollsSideways, seriousFindings } from './chromium.ts';
import { servedMeanwhile } from './served.ts';

const all = await everyView();
const first = all
  .filter(({ examples }) => examples.length > 0)
  .map((view) => {
    // The page for a browser, not the file that the example may ask for.
    const address = exampleAddress(view, view.examples[0]!).replace(/\.[a-z]+(?=\?|$)/, '');
    return [view.name, address] as const;
  });

describe.skipIf(!executablePath)('every view in Chromium, at its first example', () => {
  const served = servedMeanwhile();

  it('has examples to look at', () => {
    expect(first.length).toBeGreaterThan(4);
  });

  it.each(first)('%s: no complaint, AA in light and dark, nothing wider than the screen', async (_, address) => {
    const { page, errors } = await served.now.open(address);
    await page.waitForLoadState('networkidle');
    await openDetails(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFindings(page, ['color-contrast'])).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.locator('h1').count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
