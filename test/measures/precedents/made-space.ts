import { ABSENT, features } from '../../../src/measures/precedents/features.ts';
import { type Behaviours, WIDTH } from '../../../src/measures/precedents/space.ts';
import { randomStream } from '../../../src/stats/index.ts';

/** A point with one value in every feature, but for those given by name; undefined: no figure. */
export function point(all: number, given: Readonly<Record<string, number | undefined>> = {}): Uint8Array {
  return Uint8Array.from(features, ({ name }) => (name in given ? (given[name] ?? ABSENT) : all));
}

/** Pair-years from rows written out, sorted by pair and year. */
export function spaceOf(rows: readonly (readonly [key: number, year: number, point: Uint8Array])[]): Behaviours {
  const values = new Uint8Array(rows.length * WIDTH);
  for (const [n, row] of rows.entries()) values.set(row[2], n * WIDTH);
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    years: Int16Array.from(rows, ([, year]) => year),
    values,
  };
}

/** Pairs that wander at random, each through a run of years; some features are blank with some probability. */
export function wanderers(pairs: number, years: number, blank: number, seed: number): Behaviours {
  const random = randomStream(seed);
  const rows: [number, number, Uint8Array][] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const at = features.map(() => 100 * random() ** 2);
    for (let year = 0; year < years; year++) {
      for (let n = 0; n < at.length; n++) at[n] = Math.max(0, Math.min(100, at[n]! + 8 * (random() - 0.5)));
      const bytes = at.map((x) => (random() < blank ? ABSENT : Math.round(x)));
      rows.push([2_003 + pair, 1960 + year, Uint8Array.from(bytes)]);
    }
  }
  return spaceOf(rows);
}
