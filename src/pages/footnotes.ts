import type { Manifest } from '../atlas/manifest.ts';
import type { Reference } from '../sources/source.ts';
import { shortCitation } from './cite.ts';
import type { PageSource } from './page.ts';

/** What a dossier may know beside the atlas: Entente's records and a user's overlay. */
export interface OwnSource {
  source: PageSource;
  reference: Reference;
}

/** The sources used on a page, numbered in the order of first use. */
export class Footnotes {
  readonly #manifest: Manifest;
  readonly #own: ReadonlyMap<string, OwnSource>;
  readonly #used: string[] = [];

  /** @param own sources that are not in the atlas: Entente's records, a user's overlay */
  constructor(manifest: Manifest, own: readonly OwnSource[] = []) {
    this.#manifest = manifest;
    this.#own = new Map(own.map((entry) => [entry.source.id, entry]));
  }

  /** Notes that sources were used; returns them, so that it can be called in passing. */
  use(ids: readonly string[]): readonly string[] {
    for (const id of ids) if (!this.#used.includes(id)) this.#used.push(id);
    return ids;
  }

  list(): PageSource[] {
    return this.#used.map((id) => {
      const own = this.#own.get(id);
      if (own) return own.source;
      const entry = this.#manifest.sources[id];
      if (!entry) throw new RangeError(`source ${id} is cited but not in the atlas's manifest`);
      return {
        id,
        title: entry.title,
        version: entry.version,
        years: entry.years[0] === entry.years[1] ? `${entry.years[0]}` : `${entry.years[0]}-${entry.years[1]}`,
        terms: entry.terms.licence,
        citation: shortCitation(entry.reference),
      };
    });
  }

  references(): Reference[] {
    return this.#used.map((id) => this.#own.get(id)?.reference ?? this.#manifest.sources[id]!.reference);
  }
}
