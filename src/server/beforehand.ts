import { setTimeout as after } from 'node:timers/promises';
import type { Hono } from 'hono';

/** Milliseconds in which nobody asked anything, after which there is time for what may be asked next. Our choice. */
const QUIET = 2000;

/**
 * While nobody asks, works out the start page and every page it leads to, one after the other, so that who begins there waits for
 * none of them: they are kept like any other answer.
 * @param lastAsked when somebody last asked something, as `performance.now()` counts @param ended that it is to stop
 */
export async function beforehand(app: Hono, lastAsked: () => number, ended: AbortSignal, quiet = QUIET): Promise<void> {
  const read = async (address: string) => {
    const left = () => lastAsked() + quiet - performance.now();
    while (left() > 0) await after(left(), undefined, { signal: ended, ref: false });
    return (await app.request(address, { signal: ended })).text();
  };
  try {
    for (const address of addressesIn(await read('/'))) await read(address);
  } catch (error) {
    if (!ended.aborted) throw error;
  }
}

/** Where a page of ours leads, other than to files and forms that are saved. */
function addressesIn(page: string): Set<string> {
  const found = [...page.matchAll(/ href="(\/[^"#]*)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));
  return new Set(found.filter((address) => !/^\/(assets\/|$)|\.[a-z]+$/.test(address)));
}
