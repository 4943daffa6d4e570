import type { Steps } from './watch.ts';

/** A smooth function and its gradient, which it writes into the array given. */
export type SmoothFunction = (x: Float64Array, gradient: Float64Array) => number;

/**
 * Goes down a smooth convex function whose last variables may not be negative: limited-memory quasi-Newton directions (Nocedal 1980)
 * over the variables that are free to move, each step cut off at zero (projected; Bertsekas 1982), shortened until the function falls.
 * @param x the start, written over by the best point @param free number of leading variables without a bound
 * @param steps at most so many @param enough stops when it says so, told the value
 * @returns the value at x
 */
export function* descend(
  smooth: SmoothFunction,
  x: Float64Array,
  free: number,
  steps: number,
  enough: (value: number) => boolean,
): Steps<number> {
  const n = x.length;
  const memory: { s: Float64Array; y: Float64Array; curvature: number }[] = [];
  const gradient = new Float64Array(n);
  let value = smooth(x, gradient);
  const trial = new Float64Array(n);
  const trialGradient = new Float64Array(n);
  const direction = new Float64Array(n);
  for (let step = 0; step < steps && !enough(value); step++) {
    yield;
    const held = (i: number) => i >= free && x[i]! <= 0 && gradient[i]! >= 0;
    for (let i = 0; i < n; i++) direction[i] = held(i) ? 0 : -gradient[i]!;
    twoLoops();
    let slope = 0;
    for (let i = 0; i < n; i++) {
      if (held(i)) direction[i] = 0;
      slope += direction[i]! * gradient[i]!;
    }
    if (slope >= 0) {
      memory.length = 0;
      slope = 0;
      for (let i = 0; i < n; i++) {
        direction[i] = held(i) ? 0 : -gradient[i]!;
        slope -= direction[i]! ** 2;
      }
    }
    if (slope > -1e-12) break;
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = value;
    let halvings = 0;
    for (; halvings < 20; halvings++) {
      let moved = 0;
      for (let i = 0; i < n; i++) {
        const to = x[i]! + length * direction[i]!;
        trial[i] = i >= free && to < 0 ? 0 : to;
        moved += (trial[i]! - x[i]!) * gradient[i]!;
      }
      next = smooth(trial, trialGradient);
      if (next <= value + 1e-4 * moved) break;
      length *= 0.4;
    }
    if (halvings === 20) {
      if (memory.length === 0) break;
      memory.length = 0;
      continue;
    }
    const s = new Float64Array(n);
    const y = new Float64Array(n);
    let [sy, yy] = [0, 0];
    for (let i = 0; i < n; i++) {
      s[i] = trial[i]! - x[i]!;
      y[i] = trialGradient[i]! - gradient[i]!;
      sy += s[i]! * y[i]!;
      yy += y[i]! ** 2;
    }
    if (sy > 1e-10 * yy) {
      memory.push({ s, y, curvature: 1 / sy });
      if (memory.length > 12) memory.shift();
    }
    x.set(trial);
    gradient.set(trialGradient);
    value = next;
  }
  return value;

  function twoLoops() {
    const weights = new Float64Array(memory.length);
    for (let k = memory.length - 1; k >= 0; k--) {
      const { s, y, curvature } = memory[k]!;
      const weight = curvature * dot(s, direction);
      weights[k] = weight;
      for (let i = 0; i < n; i++) direction[i]! -= weight * y[i]!;
    }
    const last = memory[memory.length - 1];
    if (last) {
      const scale = 1 / (last.curvature * dot(last.y, last.y));
      for (let i = 0; i < n; i++) direction[i]! *= scale;
    }
    for (let k = 0; k < memory.length; k++) {
      const { s, y, curvature } = memory[k]!;
      const weight = weights[k]! - curvature * dot(y, direction);
      for (let i = 0; i < n; i++) direction[i]! += weight * s[i]!;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
