/** Predictions beside what was: probabilities or log odds, 1 where there was a pact, and how much each counts. */
export interface Judged {
  predicted: Float64Array;
  pact: Uint8Array;
  weight: Float64Array;
}

interface Run {
  pact: number;
  none: number;
}

/** Weights with and without a pact, of each distinct prediction, the highest first. */
function runs({ predicted, pact, weight }: Judged): Run[] {
  const order = Uint32Array.from(predicted.keys()).sort((a, b) => predicted[b]! - predicted[a]!);
  const found: Run[] = [];
  let last = Number.NaN;
  for (const n of order) {
    if (predicted[n] !== last) found.push({ pact: 0, none: 0 });
    last = predicted[n]!;
    found.at(-1)![pact[n] === 1 ? 'pact' : 'none'] += weight[n]!;
  }
  return found;
}

/**
 * The area under precision and recall as average precision: Σ (R_n - R_{n-1}) P_n over the distinct predictions, as scikit-learn's.
 * @example predictions 0.9 (pact), 0.8 (none), 0.7 (pact) // 1/2 · 1 + 1/2 · 2/3 = 0.8333
 */
export function averagePrecision(judged: Judged): number {
  const all = runs(judged);
  const pacts = all.reduce((sum, { pact }) => sum + pact, 0);
  let [hits, taken, area] = [0, 0, 0];
  for (const { pact, none } of all) {
    hits += pact;
    taken += pact + none;
    area += ((pact / pacts) * hits) / taken;
  }
  return area;
}

/** The area under the receiver operating characteristic: how often a pair with a pact is ahead of one without, ties counted half. */
export function rocArea(judged: Judged): number {
  let [pacts, nones, won] = [0, 0, 0];
  for (const { pact, none } of runs(judged)) {
    won += none * (pacts + pact / 2);
    pacts += pact;
    nones += none;
  }
  return won / (pacts * nones);
}

/**
 * The logistic regression of the pact on a prediction's log odds, by Newton's method: intercept and slope. 0 and 1: calibrated; a slope
 * under 1: predictions too far out.
 * @param predicted log odds
 */
export function calibrationLine({ predicted, pact, weight }: Judged): { intercept: number; slope: number } {
  let [a, b] = [0, 1];
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (let n = 0; n < predicted.length; n++) {
      const x = predicted[n]!;
      const p = 1 / (1 + Math.exp(-(a + b * x)));
      const [e, h] = [weight[n]! * (pact[n]! - p), weight[n]! * p * (1 - p)];
      g0 += e;
      g1 += e * x;
      h00 += h;
      h01 += h * x;
      h11 += h * x * x;
    }
    const det = h00 * h11 - h01 * h01;
    const [da, db] = [(h11 * g0 - h01 * g1) / det, (h00 * g1 - h01 * g0) / det];
    a += da;
    b += db;
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return { intercept: a, slope: b };
}

/** The mean logistic loss. @param predicted log odds */
export function logisticLoss({ predicted, pact, weight }: Judged): number {
  let [loss, all] = [0, 0];
  for (let n = 0; n < predicted.length; n++) {
    const x = pact[n] === 1 ? predicted[n]! : -predicted[n]!;
    loss += weight[n]! * (x > 0 ? Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)) - x);
    all += weight[n]!;
  }
  return loss / all;
}
