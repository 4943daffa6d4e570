import type { RandomStream } from '../stats/random.ts';
import type { SignedNetwork } from './signed-network.ts';

/**
 * A random signed network: each set of ties of that size is as likely as any other (Erdős and Rényi's G(n, m)), and so is each
 * choice of the hostile ones among them.
 * @param n members @param m ties, at most n(n - 1)/2
 * @param negativeShare share of hostile ties, 0 to 1; their number is the nearest whole one
 * @throws RangeError where a number is outside its range
 * @example negativeTies(randomSignedNetwork(60, 300, 0.3, randomStream(1))) // 90
 */
export function randomSignedNetwork(n: number, m: number, negativeShare: number, stream: RandomStream): SignedNetwork {
  const ties = randomTies(n, m, stream);
  const sign = new Int8Array(m).fill(1);
  for (const tie of distinctNumbers(shareOf(m, negativeShare), m, stream)) sign[tie] = -1;
  return { ...ties, sign };
}

/**
 * A random network with two camps, as equal in size as can be: friendly ties inside them and hostile ones across, save for a share
 * whose sign is turned over. Its frustration index is at most the number of those.
 * @param n members @param m ties, at most n(n - 1)/2
 * @param flippedShare share of ties turned over, 0 to 1; their number is the nearest whole one
 * @throws RangeError where a number is outside its range
 * @example plantedCamps(500, 2500, 0, randomStream(1)) // balanced
 */
export function plantedCamps(
  n: number,
  m: number,
  flippedShare: number,
  stream: RandomStream,
): { network: SignedNetwork; camps: Int8Array } {
  const ties = randomTies(n, m, stream);
  const camps = new Int8Array(n);
  for (const member of distinctNumbers(Math.floor(n / 2), n, stream)) camps[member] = 1;
  const sign = Int8Array.from(ties.from, (from, tie) => (camps[from] === camps[ties.to[tie]!] ? 1 : -1));
  for (const tie of distinctNumbers(shareOf(m, flippedShare), m, stream)) sign[tie]! *= -1;
  return { network: { ...ties, sign }, camps };
}

function randomTies(n: number, m: number, stream: RandomStream): Omit<SignedNetwork, 'sign'> {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`members are a whole number, 0 or more; got ${n}`);
  const pairs = (n * (n - 1)) / 2;
  if (!Number.isInteger(m) || m < 0 || m > pairs)
    throw new RangeError(`ties of ${n} members are a whole number from 0 to ${pairs}; got ${m}`);
  const [from, to] = [new Int32Array(m), new Int32Array(m)];
  // Pairs are numbered row by row: 0-1, 0-2, … 1-2, 1-3, …
  let [row, rowStart] = [0, 0];
  distinctNumbers(m, pairs, stream).forEach((pair, tie) => {
    while (pair >= rowStart + n - 1 - row) {
      rowStart += n - 1 - row;
      row++;
    }
    from[tie] = row;
    to[tie] = row + 1 + pair - rowStart;
  });
  const digits = String(n).length;
  return { members: Array.from({ length: n }, (_, k) => `m${String(k + 1).padStart(digits, '0')}`), from, to };
}

function shareOf(m: number, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share is a number from 0 to 1; got ${share}`);
  return Math.round(m * share);
}

/** So many different whole numbers from 0 to below, in order; each set as likely as any other (Floyd's algorithm: Bentley 1987). */
function distinctNumbers(count: number, below: number, stream: RandomStream): number[] {
  const found = new Set<number>();
  for (let next = below - count; next < below; next++) {
    const drawn = Math.floor(stream() * (next + 1));
    found.add(found.has(drawn) ? next : drawn);
  }
  return [...found].sort((a, b) => a - b);
}
