import type { RandomStream } from '../stats/random.ts';
import type { SignedNetwork } from './signed-network.ts';

/** Every tie of a complete graph with its sign, and which triads are imbalanced, kept up to date while ties are turned over. */
export interface SignedTriads {
  n: number;
  /** 1 friendly, -1 hostile, 0 with itself, row by row. */
  signs: Int8Array;
  friendlyTies: () => number;
  imbalanced: () => number;
  /** Ties of which at least half the triads, and at least one, are imbalanced: turned over, they leave no more imbalanced triads. */
  movable: () => number;
  /** Imbalanced triads of the tie of two members. */
  imbalancedOn: (a: number, b: number) => number;
  turn: (a: number, b: number) => void;
  /** An imbalanced triad, each as likely as any other; there must be one. */
  draw: (stream: RandomStream) => readonly [number, number, number];
}

/** @throws RangeError where two members have no tie, or there are fewer than three */
export function signedTriads({ members, from, to, sign }: SignedNetwork): SignedTriads {
  const n = members.length;
  if (n < 3 || sign.length !== (n * (n - 1)) / 2)
    throw new RangeError(`every two of three members or more need a tie; got ${n} members and ${sign.length} ties`);
  const signs = new Int8Array(n * n);
  for (let tie = 0; tie < sign.length; tie++)
    for (const [a, b] of [
      [from[tie]!, to[tie]!],
      [to[tie]!, from[tie]!],
    ] as const)
      signs[a * n + b] = sign[tie]!;
  let friendly = 0;
  let [imbalanced, movable] = [0, 0];
  const on = new Int32Array(n * n);
  const moves = (tie: number) => (on[tie]! > 0 && 2 * on[tie]! >= n - 2 ? 1 : 0);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const tie = a * n + b;
      for (let c = 0; c < n; c++) if (signs[tie]! * signs[a * n + c]! * signs[b * n + c]! < 0) on[tie]! += 1;
      if (a > b) continue;
      friendly += signs[tie]! > 0 ? 1 : 0;
      imbalanced += on[tie]! / 3;
      movable += moves(tie);
    }
  imbalanced = Math.round(imbalanced);

  const change = (a: number, b: number, by: number) => {
    movable -= moves(a * n + b);
    on[a * n + b]! += by;
    on[b * n + a]! += by;
    movable += moves(a * n + b);
  };
  return {
    n,
    signs,
    friendlyTies: () => friendly,
    imbalanced: () => imbalanced,
    movable: () => movable,
    imbalancedOn: (a, b) => on[a * n + b]!,
    turn: (a, b) => {
      const before = on[a * n + b]!;
      for (let c = 0; c < n; c++) {
        if (c === a || c === b) continue;
        const by = signs[a * n + b]! * signs[a * n + c]! * signs[b * n + c]! < 0 ? -1 : 1;
        change(a, c, by);
        change(b, c, by);
      }
      change(a, b, n - 2 - 2 * before);
      imbalanced += n - 2 - 2 * before;
      const turned = -signs[a * n + b]!;
      signs[a * n + b] = turned;
      signs[b * n + a] = turned;
      friendly += turned;
    },
    // Where one triad is imbalanced, at least n - 2 are, so that chance finds one soon.
    draw: (stream) => {
      for (;;) {
        const [a, b, c] = [Math.floor(stream() * n), Math.floor(stream() * n), Math.floor(stream() * n)];
        if (signs[a * n + b]! * signs[a * n + c]! * signs[b * n + c]! < 0) return [a, b, c];
      }
    },
  };
}
