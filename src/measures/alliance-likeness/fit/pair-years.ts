import { behaviourFeatures } from '../behaviour.ts';
import type { Cells } from './boosting.ts';

/** The step of a feature that is absent. */
export const ABSENT = 255;

/** Pair-years to fit to and to judge by; arrays of equal length. */
export interface PairYears {
  /** The dyad's key. */
  keys: Int32Array;
  years: Int16Array;
  /** For each behaviour feature the step of its value, or {@link ABSENT}. */
  steps: readonly Uint8Array[];
  /** 1 where a defence pact was in force. */
  pact: Uint8Array;
  /** The number of the pact that the pair-year belongs to; -1 where there is none. */
  pactOf: Int32Array;
}

/**
 * The region of a state by its COW number: 0 Americas, 1 Europe, 2 Africa, 3 Middle East, 4 Asia and Oceania.
 * @example regionOf(710) // 4
 */
export function regionOf(state: number): number {
  return state < 200 ? 0 : state < 400 ? 1 : state < 600 ? 2 : state < 700 ? 3 : 4;
}

/** The unordered pair of regions of a dyad, as a number below 25. */
export function regionPairOf(key: number): number {
  const [a, b] = [regionOf(Math.floor(key / 1000)), regionOf(key % 1000)];
  return 5 * Math.min(a, b) + Math.max(a, b);
}

/** The fold of a dyad, all its years alike: a fixed mix of its key, so that folds do not follow regions. */
export function foldOf(key: number, folds: number): number {
  let h = Math.imul(key ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) % folds;
}

/**
 * Weights under which each pact counts as one: in every year the pairs of a pact share the weight 1, then all pairs with a pact
 * are scaled to their number. Pairs without weigh 1.
 * @param rows places of the pair-years that count; the others weigh 0
 */
export function pactWeights({ years, pact, pactOf }: PairYears, rows: ArrayLike<number>): Float64Array {
  const members = new Map<number, number>();
  const place = (row: number) => pactOf[row]! * 3000 + years[row]!;
  for (let n = 0; n < rows.length; n++)
    if (pact[rows[n]!] === 1) members.set(place(rows[n]!), (members.get(place(rows[n]!)) ?? 0) + 1);
  const pairs = [...members.values()].reduce((sum, n) => sum + n, 0);
  const weights = new Float64Array(years.length);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!;
    weights[row] = pact[row] === 1 ? pairs / members.size / members.get(place(row))! : 1;
  }
  return weights;
}

/** Which pair-years look alike to a model that sees some of the features. */
export class CellIndex {
  readonly steps: Uint8Array[];
  /** For each of `rows` its cell. */
  readonly cellOf: Int32Array;
  readonly #pairs: PairYears;

  /** @param rows places of the pair-years @param features places of the features */
  constructor(
    pairs: PairYears,
    readonly rows: Int32Array,
    readonly features: readonly number[],
  ) {
    this.#pairs = pairs;
    const known = new Map<number, number>();
    const first: number[] = [];
    this.cellOf = rows.map((row) => {
      let code = 0;
      for (const f of features) code = code * (behaviourFeatures[f]!.edges.length + 1) + pairs.steps[f]![row]!;
      const cell = known.get(code);
      if (cell !== undefined) return cell;
      known.set(code, first.length);
      return first.push(row) - 1;
    });
    this.steps = features.map((f) => Uint8Array.from(first, (row) => pairs.steps[f]![row]!));
  }

  /** @param weights of all pair-years, by their place */
  weighted(weights: Float64Array): Cells {
    const size = this.steps[0]!.length;
    const [pact, none] = [new Float64Array(size), new Float64Array(size)];
    for (const [n, row] of this.rows.entries())
      (this.#pairs.pact[row] === 1 ? pact : none)[this.cellOf[n]!]! += weights[row]!;
    return { size, steps: this.steps, pact, none };
  }
}
