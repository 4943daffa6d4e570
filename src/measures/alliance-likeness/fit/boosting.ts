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
  // exp of minus the log odds. A round multiplies it by one of two numbers: no cell needs an exp of its own.
  const against = new Float64Array(size).fill(Math.exp(-model.constant));
  const { groups, starts, length } = jointBins(cells, sizes);
  const [slopes, bends, weights] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  for (const [f, own] of steps.entries())
    for (let n = 0; n < size; n++) weights[starts[f]! + own[n]!]! += pact[n]! + none[n]!;
  const weight = allPact + allNone;
  const [slope, bend] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++) {
    let [G, H] = [0, 0];
    for (let n = 0; n < size; n++) {
      const p = 1 / (1 + against[n]!);
      const w = pact[n]! + none[n]!;
      slope[n] = w * p - pact[n]!;
      bend[n] = w * p * (1 - p);
      G += slope[n]!;
      H += bend[n]!;
    }
    slopes.fill(0);
    bends.fill(0);
    for (const group of groups) addUp(group, slope, bend, slopes, bends);
    let best: { gain: number; f: number; step: number; below: number; above: number } | undefined;
    for (const [f, start] of starts.entries()) {
      let [gBelow, hBelow, wBelow] = [0, 0, 0];
      for (let step = 1; step < sizes[f]!; step++) {
        gBelow += slopes[start + step - 1]!;
        hBelow += bends[start + step - 1]!;
        wBelow += weights[start + step - 1]!;
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
    const times = Float64Array.from({ length: sizes[f]! }, (_, s) => Math.exp(-(s < step ? below : above)));
    for (let n = 0; n < size; n++) against[n]! *= times[own[n]!]!;
    seen?.(round, model);
  }
  return model;
}

/** Features that are added up together: first by what they are jointly, which is few bins, then each by itself. */
interface Joint {
  /** For each cell its joint bin. */
  binOf: Uint16Array;
  slope: Float64Array;
  bend: Float64Array;
  /** For each feature of the group, for each joint bin its place among the bins of all features. */
  places: Uint16Array[];
}

/** The most joint bins of a group. Ours: they stay in the processor's nearest memory. */
const MOST_JOINT = 1024;

/** @returns the groups; and the bins of all features side by side: where each feature's begin, and how many there are */
function jointBins({ size, steps }: Cells, sizes: readonly number[]) {
  const groups: Joint[] = [];
  const starts: number[] = [];
  let length = 0;
  let bins = Number.POSITIVE_INFINITY;
  for (const [f, own] of sizes.entries()) {
    if (bins * own > MOST_JOINT) {
      bins = 1;
      groups.push({ binOf: new Uint16Array(size), slope: new Float64Array(1), bend: new Float64Array(1), places: [] });
    }
    const group = groups.at(-1)!;
    for (let n = 0; n < size; n++) group.binOf[n]! += bins * steps[f]![n]!;
    const [start, before, wider] = [length, bins, own * bins];
    group.places = group.places.map((places) => Uint16Array.from({ length: wider }, (_, bin) => places[bin % before]!));
    group.places.push(Uint16Array.from({ length: wider }, (_, bin) => start + Math.floor(bin / before)));
    group.slope = new Float64Array(wider);
    group.bend = new Float64Array(wider);
    starts.push(length);
    length += own;
    bins = wider;
  }
  return { groups, starts, length };
}

function addUp(
  { binOf, slope, bend, places }: Joint,
  slopeOf: Float64Array,
  bendOf: Float64Array,
  slopes: Float64Array,
  bends: Float64Array,
): void {
  slope.fill(0);
  bend.fill(0);
  for (let n = 0; n < binOf.length; n++) {
    slope[binOf[n]!]! += slopeOf[n]!;
    bend[binOf[n]!]! += bendOf[n]!;
  }
  for (const own of places)
    for (let bin = 0; bin < own.length; bin++) {
      slopes[own[bin]!]! += slope[bin]!;
      bends[own[bin]!]! += bend[bin]!;
    }
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
