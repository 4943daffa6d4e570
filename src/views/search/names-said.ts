import { distance } from 'fastest-levenshtein';

/** Something that has a name and a page of its own. */
export interface Named {
  kind: 'measure' | 'theory' | 'text' | 'claim' | 'question' | 'source' | 'offer';
  id: string;
  title: string;
  /** The names it goes by, each as words as {@link stem} leaves them. */
  called: readonly ReadonlySet<string>[];
}

/** How well words name something. */
export interface NameHit {
  named: Named;
  /** Of the words that were said, the share that it goes by, each by how telling it is. */
  covered: number;
  /** Of the words of one of its names, the share that were said. */
  precise: number;
}

/** British as the house writes. */
const spelling: Readonly<Record<string, string>> = {
  behavior: 'behaviour',
  defense: 'defence',
  offense: 'offence',
  organization: 'organisation',
  democratization: 'democratisation',
  neighbor: 'neighbour',
};

/** A word without its plural, in the spelling of the house. */
export function stem(word: string): string {
  const singular =
    word.length > 4 && word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.length > 3
        ? word.replace(/(?<![su])s$/, '')
        : word;
  return Object.hasOwn(spelling, singular) ? spelling[singular]! : singular;
}

/** How near a word that was said is to one that something goes by: 1 the same, 0 another. */
function nearness(said: string, own: string): number {
  if (said === own) return 1;
  const [short, long] = said.length < own.length ? [said, own] : [own, said];
  if (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 4) return 0.93;
  const letters = Math.min(said.length, own.length);
  const wrong = letters < 5 ? 0 : letters < 8 ? 1 : 2;
  return Math.abs(said.length - own.length) <= wrong && distance(said, own) <= wrong ? 0.92 : 0;
}

/** Words of lines whose near ones are kept. */
const MOST_KEPT = 1000;

/** Finds things by words. Made once for all that has a name. */
export class Names {
  readonly #byId: ReadonlyMap<string, readonly Named[]>;
  /** What goes by each word, in the order of the list. */
  readonly #byWord = new Map<string, { named: Named; place: number }[]>();
  readonly #near = new Map<string, ReadonlyMap<string, number>>();

  constructor(all: readonly Named[]) {
    const byId = new Map<string, Named[]>();
    for (const named of all) byId.set(named.id, [...(byId.get(named.id) ?? []), named]);
    this.#byId = byId;
    for (const [place, named] of all.entries())
      for (const word of new Set(named.called.flatMap((words) => [...words]))) {
        const those = this.#byWord.get(word);
        if (those) those.push({ named, place });
        else this.#byWord.set(word, [{ named, place }]);
      }
  }

  /** What has that id, letter for letter. */
  withId(id: string): readonly Named[] {
    return this.#byId.get(id) ?? [];
  }

  /** Whether something goes by that word, letter for letter. */
  has(word: string): boolean {
    return this.#byWord.has(stem(word));
  }

  /** Whether something goes by that word or one very like it. */
  hasLike(word: string): boolean {
    return this.#wordsNear(stem(word)).size > 0;
  }

  /** How telling a word is: 1 where it stands in no name, less the more names it stands in. */
  #telling(word: string): number {
    return 1 / (1 + Math.log2(1 + (this.#byWord.get(word)?.length ?? 0)));
  }

  /** The words that things go by which are that one or very like it, each with how near it is. */
  #wordsNear(said: string): ReadonlyMap<string, number> {
    const kept = this.#near.get(said);
    if (kept) return kept;
    const near = new Map<string, number>();
    for (const own of this.#byWord.keys()) {
      const how = nearness(said, own);
      if (how > 0) near.set(own, how);
    }
    if (this.#near.size === MOST_KEPT) this.#near.clear();
    this.#near.set(said, near);
    return near;
  }

  /** What goes by at least a share of the words, the best first; ties in the order of the list. */
  find(said: readonly string[], kinds: readonly Named['kind'][], least: number): NameHit[] {
    const stems = [...new Set(said.map(stem))];
    const whole = stems.reduce((sum, word) => sum + this.#telling(word), 0);
    const met = new Map<Named, { place: number; covered: number; words: Set<string> }>();
    for (const word of stems) {
      const best = new Map<Named, number>();
      for (const [own, near] of this.#wordsNear(word))
        for (const { named, place } of this.#byWord.get(own)!) {
          if (!kinds.includes(named.kind)) continue;
          const hit = met.get(named) ?? { place, covered: 0, words: new Set() };
          met.set(named, hit);
          hit.words.add(own);
          best.set(named, Math.max(near, best.get(named) ?? 0));
        }
      for (const [named, near] of best) met.get(named)!.covered += (near * this.#telling(word)) / whole;
    }
    const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + this.#telling(word), 0);
    return [...met]
      .filter(([, { covered }]) => covered >= least)
      .map(([named, { place, covered, words }]) => {
        const told = (own: ReadonlySet<string>) => sum([...own].filter((word) => words.has(word))) / sum(own);
        return { named, place, covered, precise: Math.max(...named.called.map(told)) };
      })
      .sort((a, b) => 3 * b.covered + b.precise - (3 * a.covered + a.precise) || a.place - b.place)
      .map(({ named, covered, precise }) => ({ named, covered, precise }));
  }
}
