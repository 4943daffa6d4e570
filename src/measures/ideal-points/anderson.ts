/**
 * Anderson acceleration of a fixed-point iteration x ← g(x) (Anderson 1965; Walker and Ni 2011): from the last few pairs of a point
 * and its step, the combination whose step is least, taken as the next point. Slow common drifts, which plain sweeps follow for
 * hundreds of rounds, are found in a few.
 */
export class Anderson {
  readonly #depth: number;
  readonly #longest: number;
  #points: Float64Array[] = [];
  #steps: Float64Array[] = [];
  #last = Number.POSITIVE_INFINITY;

  /** @param depth how many earlier steps are combined @param longest the most that a number is moved past its sweep */
  constructor(depth: number, longest: number) {
    this.#depth = depth;
    this.#longest = longest;
  }

  /**
   * The next point.
   * @param point where the sweep began @param image where it ended; the answer is written over it
   */
  next(point: Float64Array, image: Float64Array): void {
    const step = image.map((x, n) => x - point[n]!);
    const size = dot(step, step);
    // A step much longer than the last says that the combination led astray: begin anew from here.
    if (size > 4 * this.#last) {
      this.#points = [];
      this.#steps = [];
    }
    this.#last = size;
    this.#points.push(point.slice());
    this.#steps.push(step);
    if (this.#points.length > this.#depth + 1) {
      this.#points.shift();
      this.#steps.shift();
    }
    const m = this.#steps.length - 1;
    if (m === 0) return;
    const changes = Array.from({ length: m }, (_, n) => difference(this.#steps[n + 1]!, this.#steps[n]!));
    const normal = changes.map((a) => changes.map((b) => dot(a, b)));
    for (let n = 0; n < m; n++) normal[n]![n]! *= 1 + 1e-8;
    const weights = solve(
      normal,
      changes.map((change) => dot(change, step)),
    );
    const plain = image.slice();
    for (let n = 0; n < m; n++) {
      const move = difference(this.#points[n + 1]!, this.#points[n]!);
      const w = weights[n]!;
      const change = changes[n]!;
      for (let k = 0; k < image.length; k++) image[k]! -= w * (move[k]! + change[k]!);
    }
    // Extrapolation serves slow drifts; what it would throw far stays where the sweep put it.
    for (let k = 0; k < image.length; k++) if (Math.abs(image[k]! - plain[k]!) > this.#longest) image[k] = plain[k]!;
  }
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, n) => x - b[n]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!;
  return sum;
}

/** Gaussian elimination with pivoting; a direction without size gets weight 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, n) => [...row, right[n]!]);
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let n = k + 1; n < size; n++) if (Math.abs(rows[n]![k]!) > Math.abs(rows[best]![k]!)) best = n;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]![k]!;
    if (pivot === 0) continue;
    for (let n = k + 1; n < size; n++) {
      const factor = rows[n]![k]! / pivot;
      for (let c = k; c <= size; c++) rows[n]![c]! -= factor * rows[k]![c]!;
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let sum = rows[k]![size]!;
    for (let c = k + 1; c < size; c++) sum -= rows[k]![c]! * answer[c]!;
    answer[k] = rows[k]![k] === 0 ? 0 : sum / rows[k]![k]!;
  }
  return answer;
}
