import { statesOfKey } from '../../../figures/index.ts';

/** A pair with a defence pact in a year. */
export interface PactYear {
  key: number;
  year: number;
  /** The first year of its unbroken run of years with a pact. */
  since: number;
  /** The pact's name on record, if any: of several, the one with the fewest members. */
  named: string | undefined;
}

/**
 * Which pact each pair with one belongs to. Named pairs: that pact. Others are one pact where their runs began in the same year and they
 * hang together through shared members in the year; ours, because the coding names no treaty.
 * @returns a number for each, the same for the same pact in whatever year it is named, else by year
 * @example three pairs since 2005, 1-2, 2-3 and 8-9, none named // two pacts: {1-2, 2-3} and {8-9}
 */
export function numberPacts(pairs: readonly PactYear[]): number[] {
  const names = new Map<string, number>();
  const number = (name: string) => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const unnamed = new Map<string, PactYear[]>();
  for (const pair of pairs) {
    if (pair.named !== undefined) continue;
    const together = `${pair.year} ${pair.since}`;
    unnamed.set(together, [...(unnamed.get(together) ?? []), pair]);
  }
  const found = new Map<PactYear, string>();
  for (const group of unnamed.values()) {
    const root = new Map<number, number>();
    const rootOf = (state: number): number => {
      const up = root.get(state) ?? state;
      return up === state ? state : rootOf(up);
    };
    for (const { key } of group) {
      const [a, b] = statesOfKey(key).map(rootOf);
      root.set(Math.max(a!, b!), Math.min(a!, b!));
    }
    for (const pair of group) found.set(pair, `since ${pair.since}, ${rootOf(statesOfKey(pair.key)[0])}`);
  }
  return pairs.map((pair) => number(pair.named ?? found.get(pair)!));
}
