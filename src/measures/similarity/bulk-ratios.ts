import { statusOf } from '../../figures/index.ts';

/** Kinds of measures that are functions of a pair's table of counts, by the short names that measures' names end in. */
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

/** Where each measure of every pair goes, and for each pair a status: of all, of those corrected for chance, of tau-b. */
export interface Ratios {
  values: Readonly<Record<SimilarityKind, Float64Array>>;
  empty: Uint8Array;
  alike: Uint8Array;
  tied: Uint8Array;
}

const NOT_DEFINED = statusOf('not-defined');

/*
 * Both passes below first make sums over a table, all of them whole numbers, and then each measure in a line from these:
 *
 * - `total`: joint choices; `nominal`, `absolute`, `squared`: the sum over them of 1 where the two differ, of the steps between
 *   the two, of the steps squared.
 * - `own…`: the same over each choice of the one with each of the other: chance as kappa reckons it. `pooled…`: the same over each
 *   choice of either with each of either, four times as many: chance as pi reckons it.
 * - `balance`: concordant less discordant pairs of choices; `untied`: the two states' untied pairs, multiplied.
 */

/** Fills the arrays from tables of k by k counts. */
export function ratiosOfAny(ratios: Ratios, counts: Uint16Array, k: number): void {
  const steps = k - 1;
  const { empty, alike, tied } = ratios;
  const { agreement, s, kappa, pi, 'agreement-half': half, 's-squared': sSquared } = ratios.values;
  const {
    'kappa-abs': kappaAbs,
    'kappa-nom': kappaNom,
    'pi-abs': piAbs,
    'pi-nom': piNom,
    'tau-b': tauB,
  } = ratios.values;
  const rows = new Float64Array(k);
  const columns = new Float64Array(k);
  for (let n = 0, at = 0; at < counts.length; n++, at += k * k) {
    rows.fill(0);
    columns.fill(0);
    let nominal = 0;
    let absolute = 0;
    let squared = 0;
    let balance = 0;
    for (let r = 0; r < k; r++)
      for (let c = 0; c < k; c++) {
        const count = counts[at + r * k + c]!;
        if (count === 0) continue;
        rows[r]! += count;
        columns[c]! += count;
        const step = Math.abs(r - c);
        if (step > 0) nominal += count;
        absolute += count * step;
        squared += count * step * step;
        for (let below = at + (r + 1) * k; below < at + k * k; below += k) {
          for (let left = 0; left < c; left++) balance -= count * counts[below + left]!;
          for (let right = c + 1; right < k; right++) balance += count * counts[below + right]!;
        }
      }
    let total = 0;
    for (let r = 0; r < k; r++) total += rows[r]!;
    let both = 0;
    let rows2 = 0;
    let columns2 = 0;
    let rowMoment = 0;
    let columnMoment = 0;
    let second = 0;
    let ownAbsolute = 0;
    let pooledAbsolute = 0;
    let rowsSoFar = 0;
    let columnsSoFar = 0;
    for (let r = 0; r < k; r++) {
      const row = rows[r]!;
      const column = columns[r]!;
      both += row * column;
      rows2 += row * row;
      columns2 += column * column;
      rowMoment += r * row;
      columnMoment += r * column;
      second += r * r * (row + column);
      // Steps between two choices are the thresholds between them: those below or at one and above it.
      rowsSoFar += row;
      columnsSoFar += column;
      ownAbsolute += rowsSoFar * (total - columnsSoFar) + columnsSoFar * (total - rowsSoFar);
      pooledAbsolute += 2 * (rowsSoFar + columnsSoFar) * (2 * total - rowsSoFar - columnsSoFar);
    }
    const ownNominal = total * total - both;
    const ownSquared = total * second - 2 * rowMoment * columnMoment;
    const pooledNominal = 4 * total * total - rows2 - columns2 - 2 * both;
    const pooledSquared = 4 * total * second - 2 * (rowMoment + columnMoment) ** 2;
    const untied = ((total * total - rows2) / 2) * ((total * total - columns2) / 2);
    empty[n] = total === 0 ? NOT_DEFINED : 0;
    alike[n] = ownNominal === 0 ? NOT_DEFINED : 0;
    tied[n] = untied === 0 ? NOT_DEFINED : 0;
    const each = 1 / total;
    agreement[n] = 1 - nominal * each;
    half[n] = 1 - (absolute / steps) * each;
    s[n] = 1 - ((2 * absolute) / steps) * each;
    sSquared[n] = 1 - ((2 * squared) / (steps * steps)) * each;
    kappa[n] = 1 - (total * squared) / ownSquared;
    kappaAbs[n] = 1 - (total * absolute) / ownAbsolute;
    kappaNom[n] = 1 - (total * nominal) / ownNominal;
    pi[n] = 1 - (4 * total * squared) / pooledSquared;
    piAbs[n] = 1 - (4 * total * absolute) / pooledAbsolute;
    piNom[n] = 1 - (4 * total * nominal) / pooledNominal;
    tauB[n] = balance / Math.sqrt(untied);
  }
}

/** The same for three categories, written out, since nearly all tables are of votes: three times as fast. */
export function ratiosOfThree(ratios: Ratios, counts: Uint16Array): void {
  const { empty, alike, tied } = ratios;
  const { agreement, s, kappa, pi, 'agreement-half': half, 's-squared': sSquared } = ratios.values;
  const {
    'kappa-abs': kappaAbs,
    'kappa-nom': kappaNom,
    'pi-abs': piAbs,
    'pi-nom': piNom,
    'tau-b': tauB,
  } = ratios.values;
  for (let n = 0, at = 0; at < counts.length; n++, at += 9) {
    const yy = counts[at]!;
    const ya = counts[at + 1]!;
    const yn = counts[at + 2]!;
    const ay = counts[at + 3]!;
    const aa = counts[at + 4]!;
    const an = counts[at + 5]!;
    const ny = counts[at + 6]!;
    const na = counts[at + 7]!;
    const nn = counts[at + 8]!;
    const r0 = yy + ya + yn;
    const r2 = ny + na + nn;
    const c0 = yy + ay + ny;
    const c2 = yn + an + nn;
    const total = r0 + ay + aa + an + r2;
    const r1 = total - r0 - r2;
    const c1 = total - c0 - c2;
    const near = ya + ay + an + na;
    const far = yn + ny;
    const ends = r0 * c2 + r2 * c0;
    const between = (r0 + r2) * c1 + r1 * (c0 + c2);
    const p0 = r0 + c0;
    const p2 = r2 + c2;
    const pooledEnds = 2 * p0 * p2;
    const pooledBetween = 2 * (p0 + p2) * (r1 + c1);
    const concordant = yy * (aa + an + na + nn) + ya * (an + nn) + ay * (na + nn) + aa * nn;
    const discordant = yn * (ay + aa + ny + na) + ya * (ay + ny) + an * (ny + na) + aa * ny;
    const nominal = near + far;
    const absolute = near + 2 * far;
    const squared = near + 4 * far;
    const ownNominal = between + ends;
    const ownAbsolute = between + 2 * ends;
    const ownSquared = between + 4 * ends;
    const pooledNominal = pooledBetween + pooledEnds;
    const pooledAbsolute = pooledBetween + 2 * pooledEnds;
    const pooledSquared = pooledBetween + 4 * pooledEnds;
    const balance = concordant - discordant;
    const untied = (r0 * r1 + (r0 + r1) * r2) * (c0 * c1 + (c0 + c1) * c2);
    empty[n] = total === 0 ? NOT_DEFINED : 0;
    alike[n] = ownNominal === 0 ? NOT_DEFINED : 0;
    tied[n] = untied === 0 ? NOT_DEFINED : 0;
    const each = 1 / total;
    agreement[n] = 1 - nominal * each;
    half[n] = 1 - (absolute / 2) * each;
    s[n] = 1 - absolute * each;
    sSquared[n] = 1 - (squared / 2) * each;
    kappa[n] = 1 - (total * squared) / ownSquared;
    kappaAbs[n] = 1 - (total * absolute) / ownAbsolute;
    kappaNom[n] = 1 - (total * nominal) / ownNominal;
    pi[n] = 1 - (4 * total * squared) / pooledSquared;
    piAbs[n] = 1 - (4 * total * absolute) / pooledAbsolute;
    piNom[n] = 1 - (4 * total * nominal) / pooledNominal;
    tauB[n] = balance / Math.sqrt(untied);
  }
}
