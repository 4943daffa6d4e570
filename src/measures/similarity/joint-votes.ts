/** Votes of one year: a byte for each state and roll call, state by state. 0 no vote, 1 yes, 2 abstain, 3 no. */
export interface VoteMatrix {
  states: number;
  rollCalls: number;
  votes: Uint8Array;
}

/**
 * For every pair of states the nine counts of joint votes: yy ya yn ay aa an ny na nn, the first state of the pair first. One
 * bit for each roll call and kind of vote, so that a count is a few ANDs and bit counts.
 * @returns nine numbers a pair; pairs in the order (0,1), (0,2) … (1,2) …: {@link pairIndex}
 * @example jointVotes({ states: 2, rollCalls: 2, votes: Uint8Array.of(1, 3, 1, 1) }) // yy 1, ny 1
 */
export function jointVotes({ states, rollCalls, votes }: VoteMatrix): Uint16Array {
  return crossCounts(states, rollCalls, votes, [1, 2, 3]);
}

/** Where a pair's counts stand: multiply by the number of cells. @param i the first state @param j a later one */
export function pairIndex(i: number, j: number, states: number): number {
  return (i * (2 * states - i - 1)) / 2 + (j - i - 1);
}

/**
 * For every pair of rows of a matrix of small codes: in how many columns the first has code r and the second code c.
 * @param codes the codes counted, in the order of the table's categories; a column where either has another is left out
 */
export function crossCounts(rows: number, columns: number, matrix: Uint8Array, codes: readonly number[]): Uint16Array {
  const [k, words] = [codes.length, Math.ceil(columns / 32)];
  const bits = new Int32Array(rows * k * words);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const code = codes.indexOf(matrix[row * columns + column]!);
      if (code >= 0) bits[(row * k + code) * words + (column >>> 5)]! |= 1 << (column & 31);
    }
  const counts = new Uint16Array(((rows * (rows - 1)) / 2) * k * k);
  let cell = 0;
  for (let i = 0; i < rows; i++)
    for (let j = i + 1; j < rows; j++)
      for (let r = 0; r < k; r++) {
        const first = (i * k + r) * words;
        for (let c = 0; c < k; c++) {
          const second = (j * k + c) * words;
          let count = 0;
          for (let word = 0; word < words; word++) count += bitCount(bits[first + word]! & bits[second + word]!);
          counts[cell++] = count;
        }
      }
  return counts;
}

/** The number of ones in 32 bits: pairs, then fours, then bytes are added up. */
function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
