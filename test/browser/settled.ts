import type { Page } from 'playwright-core';

/** What the answer says, without what a script may add to it. */
const said = `(root) => [...root.querySelectorAll('main > article > :not(.asked)')]
  .map((one) => {
    const copy = one.cloneNode(true);
    for (const added of copy.querySelectorAll('.files,entente-map > :not(svg),entente-network > :not(svg)')) added.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  })
  .join('\\n')`;

/** What the page says. */
export const saidOn = (page: Page): Promise<string> => page.evaluate(`(${said})(document)`) as Promise<string>;

/** Waits until the whole page says what the server says at its address. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`(async () => {
    const said = ${said};
    const text = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text();
    return said(document) === said(new DOMParser().parseFromString(text, 'text/html'));
  })()`);
}
