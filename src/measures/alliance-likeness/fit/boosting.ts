/** Pair-years that look alike, added up: how much weight of them had a pact and how much had not. */
export interface Cells {
  /** How many. */
  size: number;
  /** For each feature (as in `laws`) the step of each cell. */
  steps: readonly Uint8Array[];
  pact: Float64Array;
  none: Float64Array;
}

/** Log odds as a constant and, for each feature, what each of its steps adds. */
export interface Additive {
  constant: number;
  adds: readonly Float64Array[];
}

/** How boosting is held back. All ours. */
export interface Restraint {
  rounds: number;
  /** The part of each stump that is taken. */
  rate: number;
  /** Added to the curvature of each side of a stump: the pull to 0. */
  ridge: number;
  /** The least weight on either side of a stump. */
  leastWeight: number;
}

/**
 * Fits an additive model of the log odds by gradient boosting (Friedman 2001) with stumps and Newton steps on the logistic loss; a stump
 * that goes against its feature's law is not a candidate, so every feature's steps only rise or only fall.
 * @param laws for each feature 1 or -1 @param sizes for each feature its number of steps
 * @param seen called with the log odds of the cells after each round, for those who watch a held-out loss
 */
export function boostStumps(
  cells: Cells,
  laws: readonly (1 | -1)[],
  sizes: readonly number[],
  { rounds, rate, ridge, leastWeight }: Restraint,
  seen?: (round: number, model: Additive) => void,
): Additive {
  const { size, steps, pact, none } = cells;
  const adds = sizes.map((length) => new Float64Array(length));
  const [allPact, allNone] = [total(pact), total(none)];
  const model = { constant: Math.log(allPact / allNone), adds };
  const odds = new Float64Array(size).fill(model.constant);
  const [slope, bend] = [new Float64Array(size), new Float64Array(size)];
  const histograms = sizes.map((length) => [0, 1, 2].map(() => new Float64Array(length)));
  for (const [f, [, , weights]] of histograms.entries())
    for (let n = 0; n < size; n++) weights![steps[f]![n]!]! += pact[n]! + none[n]!;
  const weight = allPact + allNone;
  for (let round = 1; round <= rounds; round++) {
    for (let n = 0; n < size; n++) {
      const p = 1 / (1 + Math.exp(-odds[n]!));
      const w = pact[n]! + none[n]!;
      slope[n] = w * p - pact[n]!;
      bend[n] = w * p * (1 - p);
    }
    const [G, H] = [total(slope), total(bend)];
    let best: { gain: number; f: number; step: number; below: number; above: number } | undefined;
    for (const [f, [g, h, weights]] of histograms.entries()) {
      g!.fill(0);
      h!.fill(0);
      const own = steps[f]!;
      for (let n = 0; n < size; n++) {
        g![own[n]!]! += slope[n]!;
        h![own[n]!]! += bend[n]!;
      }
      let [gBelow, hBelow, wBelow] = [0, 0, 0];
      for (let step = 1; step < sizes[f]!; step++) {
        gBelow += g![step - 1]!;
        hBelow += h![step - 1]!;
        wBelow += weights![step - 1]!;
        if (wBelow < leastWeight || weight - wBelow < leastWeight) continue;
        const below = -gBelow / (hBelow + ridge);
        const above = -(G - gBelow) / (H - hBelow + ridge);
        if ((above - below) * laws[f]! <= 0) continue;
        const gain = (gBelow * gBelow) / (hBelow + ridge) + (G - gBelow) ** 2 / (H - hBelow + ridge);
        if (!best || gain > best.gain) best = { gain, f, step, below: rate * below, above: rate * above };
      }
    }
    if (!best) break;
    const { f, step, below, above } = best;
    for (let s = 0; s < sizes[f]!; s++) adds[f]![s]! += s < step ? below : above;
    const own = steps[f]!;
    for (let n = 0; n < size; n++) odds[n]! += own[n]! < step ? below : above;
    seen?.(round, model);
  }
  return model;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
