import { statusOf } from '../../figures/index.ts';
import { chunkSums, PAIRS_AT_ONCE, type Sums } from './table-sums.ts';

/** The measures of similarity that are functions of a pair's table of counts, by the short names that measures' names end in. */
export const similarityKinds = [
  'agreement',
  'agreement-half',
  's',
  's-squared',
  'kappa',
  'kappa-abs',
  'kappa-nom',
  'pi',
  'pi-abs',
  'pi-nom',
  'tau-b',
] as const;

export type SimilarityKind = (typeof similarityKinds)[number];

/** One measure of many pairs: `values[n]` counts where `status[n]` is 0; elsewhere it says why there is none (`absenceOf`). */
export interface Similarities {
  values: Float64Array;
  status: Uint8Array;
}

/**
 * Several measures of similarity for many pairs at once: what `agreement`, `sScore`, `cohenKappa`, `scottPi` and `tauB` give
 * table by table (to 1e-12), for a million tables in a tenth of a second or so.
 *
 * All are ratios of a few whole numbers that follow from a table: those are made first, for some pairs at a time; then each
 * measure is one line.
 * @param counts tables one after the other, each k times k counts row by row, as `jointVotes` (k = 3) and `portfolioCounts`
 *   (k = 4) give them @param k categories, 2 or more @param kinds the measures wanted
 * @param into arrays of an earlier call with as many tables and kinds, to be filled again
 * @returns in the order of `kinds`
 * @throws RangeError where counts are no whole number of tables
 * @example similarities(Uint16Array.of(7, 1, 1, 1), 2, ['s', 'kappa']).map(({ values }) => values[0]) // [0.6, 0.375]
 */
export function similarities(
  counts: Uint16Array,
  k: number,
  kinds: readonly SimilarityKind[],
  into?: readonly Similarities[],
): readonly Similarities[] {
  const pairs = counts.length / (k * k);
  if (!Number.isInteger(pairs) || !Number.isInteger(k) || k < 2)
    throw new RangeError(`tables of ${k} by ${k} counts are expected; got ${counts.length} counts`);
  const made = into ?? kinds.map(() => ({ values: new Float64Array(pairs), status: new Uint8Array(pairs) }));
  if (
    made.length !== kinds.length ||
    made.some(({ values, status }) => values.length !== pairs || status.length !== pairs)
  )
    throw new RangeError(`${kinds.length} arrays of ${pairs} are expected to be filled`);
  const sums = chunkSums();
  for (let from = 0; from < pairs; from += PAIRS_AT_ONCE) {
    const length = Math.min(PAIRS_AT_ONCE, pairs - from);
    sums.take(counts, k, from, length);
    for (const [n, kind] of kinds.entries()) ratios[kind](sums, k, length, made[n]!, from);
  }
  return made;
}

type Ratio = (sums: Sums, k: number, length: number, into: Similarities, from: number) => void;

/** 1 - scale * part / whole for each pair; not defined where the whole is 0. */
function less(
  part: Float64Array,
  whole: Float64Array,
  scale: number,
  length: number,
  { values, status }: Similarities,
  from: number,
): void {
  for (let n = 0; n < length; n++) {
    const all = whole[n]!;
    values[from + n] = all === 0 ? 0 : 1 - (scale * part[n]!) / all;
    status[from + n] = all === 0 ? NOT_DEFINED : 0;
  }
}

const NOT_DEFINED = statusOf('not-defined');

/** 1 - scale * total * observed / expected: observed and expected disagreement as sums, not means. */
function corrected(
  { total }: Sums,
  observed: Float64Array,
  expected: Float64Array,
  scale: number,
  length: number,
  { values, status }: Similarities,
  from: number,
): void {
  for (let n = 0; n < length; n++) {
    const all = expected[n]!;
    values[from + n] = all === 0 ? 0 : 1 - (scale * total[n]! * observed[n]!) / all;
    status[from + n] = all === 0 ? NOT_DEFINED : 0;
  }
}

const ratios: Readonly<Record<SimilarityKind, Ratio>> = {
  agreement: (sums, _k, ...rest) => less(sums.nominal, sums.total, 1, ...rest),
  'agreement-half': (sums, k, ...rest) => less(sums.absolute, sums.total, 1 / (k - 1), ...rest),
  s: (sums, k, ...rest) => less(sums.absolute, sums.total, 2 / (k - 1), ...rest),
  's-squared': (sums, k, ...rest) => less(sums.squared, sums.total, 2 / (k - 1) ** 2, ...rest),
  kappa: (sums, _k, ...rest) => corrected(sums, sums.squared, sums.ownSquared, 1, ...rest),
  'kappa-abs': (sums, _k, ...rest) => corrected(sums, sums.absolute, sums.ownAbsolute, 1, ...rest),
  'kappa-nom': (sums, _k, ...rest) => corrected(sums, sums.nominal, sums.ownNominal, 1, ...rest),
  pi: (sums, _k, ...rest) => corrected(sums, sums.squared, sums.pooledSquared, 4, ...rest),
  'pi-abs': (sums, _k, ...rest) => corrected(sums, sums.absolute, sums.pooledAbsolute, 4, ...rest),
  'pi-nom': (sums, _k, ...rest) => corrected(sums, sums.nominal, sums.pooledNominal, 4, ...rest),
  'tau-b': ({ balance, untied }, _k, length, { values, status }, from) => {
    for (let n = 0; n < length; n++) {
      const all = untied[n]!;
      values[from + n] = all === 0 ? 0 : balance[n]! / Math.sqrt(all);
      status[from + n] = all === 0 ? NOT_DEFINED : 0;
    }
  },
};
