/** How many pages are kept, and how many are fetched ahead at a time: one, so that a thread is free for what the reader asks next. */
const [KEPT, AT_ONCE] = [12, 1];

/** Pages of other years, fetched and parsed before they are asked for. */
export class YearPages {
  readonly #pages = new Map<string, Document>();
  readonly #fetching = new Set<string>();
  #wanted: string[] = [];

  /** The page at an address, where it is on hand. */
  at(address: string): Document | undefined {
    return this.#pages.get(address);
  }

  /** @throws Error where there is no such page, or the signal says to stop */
  async fetch(address: string, signal?: AbortSignal): Promise<Document> {
    const init = signal ? { signal } : { priority: 'low' as const };
    const answer = await fetch(address, { headers: { accept: 'text/html' }, ...init });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const text = await answer.text();
    if (!signal) await idle();
    const page = new DOMParser().parseFromString(text, 'text/html');
    this.#pages.set(address, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) break;
      this.#pages.delete(oldest);
    }
    return page;
  }

  /** Fetches pages in the order of their need; what was wanted before and is not begun is dropped. */
  ahead(addresses: readonly (string | undefined)[]): void {
    this.#wanted = addresses.filter((address) => address !== undefined && !this.#pages.has(address)) as string[];
    this.#next();
  }

  #next(): void {
    while (this.#fetching.size < AT_ONCE) {
      const address = this.#wanted.find((one) => !this.#fetching.has(one));
      if (address === undefined) return;
      this.#wanted = this.#wanted.filter((one) => one !== address);
      this.#fetching.add(address);
      this.fetch(address)
        // Not on hand, then: who asks for it is told what is wrong.
        .catch(() => undefined)
        .finally(() => {
          this.#fetching.delete(address);
          this.#next();
        });
    }
  }
}

/** Resolves when the browser has nothing more urgent to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 1);
  });
}
