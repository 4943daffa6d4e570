import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { VALUE } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import type { Yearly } from './yearly.ts';

/** The partners known in both years must carry at least this share of the state's trade in each. Our choice. */
const LEAST_KNOWN = 0.8;

/**
 * How much of a state's trade changes partners from one year to the next: half the sum of the absolute changes of its partners'
 * shares, over the partners known in both years, whose shares are made to sum to 1. 0: the same mix; 1: wholly other partners.
 * None into a year from which the source is another, nor where partners known in both years carry too little.
 * @example shares of 0.5, 0.3, 0.2 and then 0.4, 0.4, 0.2: (0.1 + 0.1) / 2 = 0.1
 */
export function tradeMix(atlas: Atlas, state: number): Promise<Yearly> {
  const known = mixes.get(atlas) ?? new Map<number, Promise<Yearly>>();
  mixes.set(atlas, known);
  const mix = known.get(state) ?? mixOf(atlas, state);
  known.set(state, mix);
  // A read that failed is not remembered.
  mix.catch(() => known.delete(state));
  return mix;
}

/** Of each atlas the mixes worked out: they take all partners of all years, and several spans are compared. */
const mixes = new WeakMap<Atlas, Map<number, Promise<Yearly>>>();

async function mixOf(atlas: Atlas, state: number): Promise<Yearly> {
  const measure = measureNamed('trade-share');
  const [column] = await atlas.state(state, [measure]);
  const breaks = (holdingOf(atlas.manifest, measure)?.breaks ?? []).map(({ year }) => year);
  const shares = new Map<number, Map<number, number>>();
  const { keys, years, values, status } = column!;
  for (let row = 0; row < keys.length; row++) {
    if (status[row] !== VALUE || Math.floor(keys[row]! / 1000) !== state) continue;
    const year = years[row]!;
    const known = shares.get(year) ?? new Map<number, number>();
    known.set(keys[row]! % 1000, values[row]!);
    shares.set(year, known);
  }
  return [...shares.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const before = shares.get(year - 1);
      if (!before || breaks.includes(year)) return [];
      const moved = turnover(before, shares.get(year)!);
      return moved === undefined ? [] : [{ year, value: moved }];
    });
}

/** Half the sum of absolute changes of shares, over what is known both times. Undefined where that is too little. */
export function turnover(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number | undefined {
  const both = [...after.keys()].filter((partner) => before.has(partner));
  const sum = (shares: ReadonlyMap<number, number>) => both.reduce((total, key) => total + shares.get(key)!, 0);
  const [then, now] = [sum(before), sum(after)];
  if (!(then >= LEAST_KNOWN && now >= LEAST_KNOWN)) return undefined;
  return both.reduce((total, key) => total + Math.abs(after.get(key)! / now - before.get(key)! / then), 0) / 2;
}
