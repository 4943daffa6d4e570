import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/server/address.ts';
import { madeWorkbench } from '../server/made-workbench.ts';

const page = readFileSync('docs/api.md', 'utf8');
const app = await madeWorkbench();

describe('docs/api.md', () => {
  test('its addresses answer', async () => {
    const addresses = [...page.matchAll(/^ {4}(\/\S+)$/gm)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect((await app.request(address)).status, address).toBe(200);
  });

  test('its problem is what the server says', async () => {
    const shown = /```json\n([\s\S]*?)```/.exec(page)![1]!;
    const said = await (await app.request('/triangle/USA/RUS/CHN.json?from=soon')).json();
    expect(JSON.parse(shown)).toEqual(said);
  });

  test('names every form', () => {
    for (const form of forms) expect(page).toContain(`\`.${form}\``);
  });
});
