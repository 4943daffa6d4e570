/** Pairs whose sums are held at a time: their arrays stay in the processor's nearest memory. */
export const PAIRS_AT_ONCE = 256;

const names = [
  'total',
  'nominal',
  'absolute',
  'squared',
  'ownNominal',
  'ownAbsolute',
  'ownSquared',
  'pooledNominal',
  'pooledAbsolute',
  'pooledSquared',
  'balance',
  'untied',
] as const;

/**
 * What the measures of similarity are made of, for some pairs at a time, one number a pair. All are whole numbers.
 *
 * - `total`: joint choices.
 * - `nominal`, `absolute`, `squared`: the sum over them of 1 where the two differ, of the steps, of the steps squared.
 * - `own…`: the same summed over each choice of the one with each of the other: what chance is reckoned with in kappa.
 * - `pooled…`: the same over each choice of either with each choice of either: chance in pi (four times as many).
 * - `balance`: concordant less discordant pairs of choices; `untied`: the product of the two states' untied pairs, as in tau-b.
 */
export type Sums = Readonly<Record<(typeof names)[number], Float64Array>> & {
  /** Fills the arrays from tables of k by k counts. @param from the first table @param length how many, at most {@link PAIRS_AT_ONCE} */
  take(counts: Uint16Array, k: number, from: number, length: number): void;
};

export function chunkSums(): Sums {
  const arrays = Object.fromEntries(names.map((name) => [name, new Float64Array(PAIRS_AT_ONCE)])) as Record<
    (typeof names)[number],
    Float64Array
  >;
  return {
    ...arrays,
    take: (counts, k, from, length) => (k === 3 ? takeThree : takeAny)(arrays, counts, k, from, length),
  };
}

type Arrays = Record<(typeof names)[number], Float64Array>;

function takeAny(sums: Arrays, counts: Uint16Array, k: number, from: number, length: number): void {
  const rows = new Float64Array(k);
  const columns = new Float64Array(k);
  for (let n = 0; n < length; n++) {
    const at = (from + n) * k * k;
    rows.fill(0);
    columns.fill(0);
    let [nominal, absolute, squared, balance] = [0, 0, 0, 0];
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
    // Sums over categories of: products of the margins, squared margins, first and second moments, and cumulated margins.
    let [both, rows2, columns2, rowFirst, columnFirst, second, ownAbsolute, pooledAbsolute] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [rowsSoFar, columnsSoFar] = [0, 0];
    for (let r = 0; r < k; r++) {
      const [row, column] = [rows[r]!, columns[r]!];
      both += row * column;
      rows2 += row * row;
      columns2 += column * column;
      rowFirst += r * row;
      columnFirst += r * column;
      second += r * r * (row + column);
      rowsSoFar += row;
      columnsSoFar += column;
      ownAbsolute += rowsSoFar * (total - columnsSoFar) + columnsSoFar * (total - rowsSoFar);
      pooledAbsolute += (rowsSoFar + columnsSoFar) * (2 * total - rowsSoFar - columnsSoFar);
    }
    sums.total[n] = total;
    sums.nominal[n] = nominal;
    sums.absolute[n] = absolute;
    sums.squared[n] = squared;
    sums.ownNominal[n] = total * total - both;
    sums.ownAbsolute[n] = ownAbsolute;
    sums.ownSquared[n] = total * second - 2 * rowFirst * columnFirst;
    sums.pooledNominal[n] = 4 * total * total - rows2 - columns2 - 2 * both;
    sums.pooledAbsolute[n] = 2 * pooledAbsolute;
    sums.pooledSquared[n] = 4 * total * second - 2 * (rowFirst + columnFirst) ** 2;
    sums.balance[n] = balance;
    sums.untied[n] = ((total * total - rows2) / 2) * ((total * total - columns2) / 2);
  }
}

/** The same for three categories, written out: nearly all tables are of votes. */
function takeThree(sums: Arrays, counts: Uint16Array, _k: number, from: number, length: number): void {
  const { total, nominal, absolute, squared, ownNominal, ownAbsolute, ownSquared } = sums;
  const { pooledNominal, pooledAbsolute, pooledSquared, balance, untied } = sums;
  for (let n = 0; n < length; n++) {
    const at = (from + n) * 9;
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
    const all = r0 + ay + aa + an + r2;
    const [r1, c1] = [all - r0 - r2, all - c0 - c2];
    const near = ya + ay + an + na;
    const far = yn + ny;
    total[n] = all;
    nominal[n] = near + far;
    absolute[n] = near + 2 * far;
    squared[n] = near + 4 * far;
    const ends = r0 * c2 + r2 * c0;
    const steps = (r0 + r2) * c1 + r1 * (c0 + c2);
    ownNominal[n] = steps + ends;
    ownAbsolute[n] = steps + 2 * ends;
    ownSquared[n] = steps + 4 * ends;
    const [p0, p1, p2] = [r0 + c0, r1 + c1, r2 + c2];
    const pooledEnds = 2 * p0 * p2;
    const pooledSteps = 2 * (p0 + p2) * p1;
    pooledNominal[n] = pooledSteps + pooledEnds;
    pooledAbsolute[n] = pooledSteps + 2 * pooledEnds;
    pooledSquared[n] = pooledSteps + 4 * pooledEnds;
    balance[n] =
      yy * (aa + an + na + nn) +
      ya * (an + nn - ay - ny) -
      yn * (ay + aa + ny + na) +
      ay * (na + nn) +
      aa * (nn - ny) -
      an * (ny + na);
    untied[n] = (r0 * r1 + (r0 + r1) * r2) * (c0 * c1 + (c0 + c1) * c2);
  }
}
