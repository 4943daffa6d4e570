import { LRUCache } from 'lru-cache';
import { dyadKey, pairKey } from '../figures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { FIRST_YEAR, LAST_YEAR, membersIn } from '../states/index.ts';

/** The cells of a column that somebody asks for: a key and a year each. */
export interface Wanted {
  keys: Int32Array;
  years: Int16Array;
}

/** First and last year, both inside. */
export type Years = readonly [from: number, to: number];

/** A run of years, for both states, the dyad or both directions of a pair. */
export function wantedOfPair(measure: Measure, run: Years, a: number, b: number): Wanted {
  const keys = keysOf(measure, a, b);
  const years = yearsOf(run);
  return {
    keys: Int32Array.from({ length: keys.length * years.length }, (_, n) => keys[Math.floor(n / years.length)]!),
    years: Int16Array.from({ length: keys.length * years.length }, (_, n) => years[n % years.length]!),
  };
}

/** Every state, dyad or directed pair of the state system in a year, in the order of their keys: no cell has to be looked for. */
export class WholeYear implements Wanted {
  readonly of: Measure['of'];
  readonly year: number;
  readonly keys: Int32Array;
  readonly years: Int16Array;
  readonly #members: number;
  /** Of each COW number its place among the members, or -1. */
  readonly #places = new Int16Array(1000).fill(-1);

  constructor(of: Measure['of'], year: number) {
    const members = [...membersIn(year)].sort((a, b) => a - b);
    const n = members.length;
    const length = of === 'state' ? n : of === 'dyad' ? (n * (n - 1)) / 2 : n * (n - 1);
    const keys = new Int32Array(length);
    let at = 0;
    for (const [i, member] of members.entries()) {
      this.#places[member] = i;
      if (of === 'state') keys[at++] = member;
      else for (let j = of === 'dyad' ? i + 1 : 0; j < n; j++) if (j !== i) keys[at++] = pairKey(member, members[j]!);
    }
    this.of = of;
    this.year = year;
    this.keys = keys;
    this.years = new Int16Array(length).fill(year);
    this.#members = n;
  }

  /** Where the cell of a state, a dyad or i toward j is, or -1 where one of them was no member. */
  placeOf(i: number, j: number): number {
    const n = this.#members;
    const [p, q] = [this.#places[i]!, this.#places[j]!];
    if (p < 0 || q < 0) return -1;
    if (this.of === 'state') return p;
    if (this.of === 'directed-dyad') return p * (n - 1) + (q > p ? q - 1 : q);
    const [low, high] = p < q ? [p, q] : [q, p];
    return (low * (2 * n - low - 1)) / 2 + high - low - 1;
  }
}

/** A few: they are the same for every table and measure. */
const wholeYears = new LRUCache<string, WholeYear>({ max: 24 });

/** The cells of a whole year: the same object as long as it is one of those lately asked for. */
export function wantedOfYear({ of }: Pick<Measure, 'of'>, year: number): WholeYear {
  const name = `${of} ${year}`;
  const known = wholeYears.get(name) ?? new WholeYear(of, year);
  wholeYears.set(name, known);
  return known;
}

/** One year: the state itself, its pairs with every other member, or it toward every other, in the order of their keys. */
export function wantedAround(measure: Measure, year: number, state: number): Wanted {
  const others = [...membersIn(year)].filter((other) => other !== state);
  const keys =
    measure.of === 'state'
      ? [state]
      : others.map((other) => (measure.of === 'dyad' ? dyadKey(state, other) : pairKey(state, other)));
  keys.sort((a, b) => a - b);
  return { keys: Int32Array.from(keys), years: new Int16Array(keys.length).fill(year) };
}

/** A run of years: the state itself, or its pairs with every other member. */
export function wantedOfState(measure: Measure, run: Years, state: number): Wanted {
  const keys: number[] = [];
  const years: number[] = [];
  const want = (key: number, year: number) => {
    keys.push(key);
    years.push(year);
  };
  for (const year of yearsOf(run)) {
    if (measure.of === 'state') want(state, year);
    else
      for (const other of membersIn(year))
        if (other !== state) for (const key of keysOf(measure, state, other)) want(key, year);
  }
  return { keys: Int32Array.from(keys), years: Int16Array.from(years) };
}

function yearsOf([from, to]: Years): number[] {
  const first = Math.max(from, FIRST_YEAR);
  return Array.from({ length: Math.max(0, Math.min(to, LAST_YEAR) - first + 1) }, (_, n) => first + n);
}

function keysOf(measure: Measure, a: number, b: number): number[] {
  if (measure.of === 'state') return [a, b];
  return measure.of === 'dyad' ? [dyadKey(a, b)] : [pairKey(a, b), pairKey(b, a)];
}
