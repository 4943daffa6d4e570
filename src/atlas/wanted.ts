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

/** Every state, dyad or directed pair of the state system in a year, in the order of their keys. */
export function wantedOfYear(measure: Measure, year: number): Wanted {
  const members = [...membersIn(year)].sort((a, b) => a - b);
  const n = members.length;
  const length = measure.of === 'state' ? n : measure.of === 'dyad' ? (n * (n - 1)) / 2 : n * (n - 1);
  const keys = new Int32Array(length);
  let at = 0;
  for (let i = 0; i < n; i++) {
    if (measure.of === 'state') keys[at++] = members[i]!;
    else
      for (let j = measure.of === 'dyad' ? i + 1 : 0; j < n; j++)
        if (j !== i) keys[at++] = pairKey(members[i]!, members[j]!);
  }
  return { keys, years: new Int16Array(length).fill(year) };
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
