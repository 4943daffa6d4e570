/** How many pages are kept, and how many are fetched at a time: neighbours of the year that is read. */
const [KEPT, AT_ONCE] = [12, 2];

/** Pages of other years, fetched before they are asked for. */
export class YearPages {
  readonly #pages = new Map<string, string>();
  readonly #fetched = new Set<string>();
  #wanted: string[] = [];

  /** The page at an address, where it is on hand. */
  at(address: string): string | undefined {
    return this.#pages.get(address);
  }

  /** Fetches pages, those wanted last first; what was wanted before and is not begun is dropped. */
  ahead(addresses: readonly (string | undefined)[]): void {
    this.#wanted = addresses.filter((address) => address !== undefined && !this.#pages.has(address)) as string[];
    this.#next();
  }

  #next(): void {
    while (this.#fetched.size < AT_ONCE) {
      const address = this.#wanted.find((one) => !this.#fetched.has(one));
      if (address === undefined) return;
      this.#wanted = this.#wanted.filter((one) => one !== address);
      this.#fetched.add(address);
      this.#fetch(address).finally(() => {
        this.#fetched.delete(address);
        this.#next();
      });
    }
  }

  async #fetch(address: string): Promise<void> {
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' }, priority: 'low' });
      if (!answer.ok) return;
      this.#pages.set(address, await answer.text());
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= KEPT) break;
        this.#pages.delete(oldest);
      }
    } catch {
      // Not on hand, then: the visit will fetch it, and say what is wrong.
    }
  }
}
