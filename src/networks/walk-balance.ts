import { symmetricEigenvalues } from '../stats/eigenvalues.ts';
import type { SignedNetwork } from './signed-network.ts';

/** Members with a tie up to which {@link walkBalance} answers: with so many it takes about ten seconds. */
export const walkBalanceLimit = 1500;

/**
 * Walk balance, the ratio trace(exp A) / trace(exp |A|) of the signed adjacency matrix A (Estrada and Benzi 2014, Physical Review E 90,
 * 042802). Of all closed walks, each weighted by one over the factorial of its length, it is the weight on balanced ones less that on
 * unbalanced ones, as a share of both. So cycles of every length count, short ones most; and it falls as a network gets denser.
 * Members without a tie count with the one walk they have, of length 0.
 * @returns above 0 to 1. It is 1 where the network is balanced, and, in a double, where its only unbalanced cycles have 20 members or
 * more. Undefined where there is no tie, or more than {@link walkBalanceLimit} members with one.
 * @example three mutual enemies: (e^-2 + 2e) / (e^2 + 2/e) // 0.6862
 */
export function walkBalance({ members, from, to, sign }: SignedNetwork): number | undefined {
  const row = new Int32Array(members.length).fill(-1);
  let n = 0;
  for (const ends of [from, to]) for (const end of ends) if (row[end]! < 0) row[end] = n++;
  if (n === 0 || n > walkBalanceLimit) return undefined;
  const logTrace = (signOf: (tie: number) => number): number => {
    const matrix = new Float64Array(n * n);
    for (let tie = 0; tie < sign.length; tie++) {
      const [a, b] = [row[from[tie]!]!, row[to[tie]!]!];
      matrix[Math.max(a, b) * n + Math.min(a, b)] = signOf(tie);
    }
    return logSumExp([...symmetricEigenvalues(matrix, n), ...new Float64Array(members.length - n)]);
  };
  return Math.min(1, Math.exp(logTrace((tie) => sign[tie]!) - logTrace(() => 1)));
}

/** The logarithm of a sum of powers of e, some of which may be too large for a double. */
function logSumExp(exponents: readonly number[]): number {
  const most = exponents.reduce((a, b) => Math.max(a, b), -Infinity);
  return most + Math.log(exponents.reduce((sum, x) => sum + Math.exp(x - most), 0));
}
