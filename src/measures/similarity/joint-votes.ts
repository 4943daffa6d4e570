/** Votes of one year: a byte for each state and roll call, state by state. 0 no vote, 1 yes, 2 abstain, 3 no. */
export interface VoteMatrix {
  states: number;
  rollCalls: number;
  votes: Uint8Array;
}

/** Where a pair's counts stand: multiply by the number of cells. @param i the first state @param j a later one */
export function pairIndex(i: number, j: number, states: number): number {
  return (i * (2 * states - i - 1)) / 2 + (j - i - 1);
}

/**
 * For every pair of states the nine counts of joint votes: yy ya yn ay aa an ny na nn, the first state of the pair first. A roll
 * call that either missed is left out.
 *
 * Four votes of a state, two bits each, are one byte. What two such bytes add to all nine counts stands ready in a table, packed
 * into one number; so a pair takes one look-up for four roll calls instead of nine ANDs and nine bit counts for 32. Seven
 * look-ups fill a field of five bits (28 is below 32); fields are then spread to ten bits, and read once at the end.
 * @param matrix votes 0 to 3; at most 65,535 roll calls
 * @returns nine numbers a pair; pairs in the order (0,1), (0,2) … (1,2) …: {@link pairIndex}
 * @example jointVotes({ states: 2, rollCalls: 2, votes: Uint8Array.of(1, 3, 1, 1) }) // yy 1, ny 1
 */
export function jointVotes(matrix: VoteMatrix): Uint16Array {
  const { states, rollCalls } = matrix;
  const counts = new Uint16Array(((states * (states - 1)) / 2) * 9);
  const bytes = votesByFours(matrix);
  const blocks = Math.ceil(rollCalls / BLOCK);
  for (let block = 0; block < blocks; block += BLOCKS_AT_ONCE)
    addBlocks(counts, bytes, states, block, Math.min(blocks, block + BLOCKS_AT_ONCE));
  return counts;
}

/** Roll calls in a block: seven bytes of four. */
const BLOCK = 28;

/** Blocks until a field of ten bits may be full: 36 times 28 is below 1024. */
const BLOCKS_AT_ONCE = 36;

/** Bytes from one state's block to the next state's: seven and one unused, so that places are found by shifting. */
const STRIDE = 8;

/** Each state's votes, four to a byte, block by block and in a block state by state. */
function votesByFours({ states, rollCalls, votes }: VoteMatrix): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(rollCalls / BLOCK) * states * STRIDE);
  for (let state = 0; state < states; state++)
    for (let call = 0; call < rollCalls; call++) {
      const block = Math.floor(call / BLOCK);
      const within = call - block * BLOCK;
      const vote = votes[state * rollCalls + call]! & 3;
      bytes[(block * states + state) * STRIDE + (within >> 2)]! |= vote << ((within & 3) * 2);
    }
  return bytes;
}

/** What two bytes of votes add to the nine counts: fields of five bits, six in the lower 32 bits of the number, three above. */
let sumsOfFour: Float64Array | undefined;

function makeSumsOfFour(): Float64Array {
  const sums = new Float64Array(256 * 256);
  for (let first = 0; first < 256; first++)
    for (let second = 0; second < 256; second++)
      for (let shift = 0; shift < 8; shift += 2) {
        const [r, c] = [(first >> shift) & 3, (second >> shift) & 3];
        const cell = (r - 1) * 3 + (c - 1);
        if (r > 0 && c > 0) sums[(first << 8) | second]! += 2 ** (cell < 6 ? 5 * cell : 32 + 5 * (cell - 6));
      }
  return sums;
}

/** Added to a sum, it leaves the sum's bits as they are in the number's lower 52: the two halves can then be read as integers. */
const ALIGNED = 2 ** 52;

/** Every other field of five bits. */
const EVEN = 0b11111_00000_11111_00000_11111;

/** Adds the votes of some blocks to the counts of every pair. */
function addBlocks(counts: Uint16Array, bytes: Uint8Array, states: number, from: number, to: number): void {
  sumsOfFour ??= makeSumsOfFour();
  const sums = sumsOfFour;
  const packed = new Float64Array(states);
  const halves = new Int32Array(packed.buffer);
  const lower = lowerHalf();
  const spread = new Int32Array(states * 4);
  let cell = 0;
  for (let i = 0; i < states - 1; i++) {
    spread.fill(0);
    for (let block = from; block < to; block++) {
      const own = (block * states + i) * STRIDE;
      const b0 = bytes[own]! << 8;
      const b1 = bytes[own + 1]! << 8;
      const b2 = bytes[own + 2]! << 8;
      const b3 = bytes[own + 3]! << 8;
      const b4 = bytes[own + 4]! << 8;
      const b5 = bytes[own + 5]! << 8;
      const b6 = bytes[own + 6]! << 8;
      let at = own;
      for (let j = i + 1; j < states; j++) {
        at += STRIDE;
        packed[j] =
          ALIGNED +
          sums[b0 | bytes[at]!]! +
          (sums[b1 | bytes[at + 1]!]! + sums[b2 | bytes[at + 2]!]!) +
          (sums[b3 | bytes[at + 3]!]! +
            sums[b4 | bytes[at + 4]!]! +
            (sums[b5 | bytes[at + 5]!]! + sums[b6 | bytes[at + 6]!]!));
      }
      for (let j = i + 1; j < states; j++) {
        const low = halves[2 * j + lower]!;
        const high = halves[2 * j + 1 - lower]!;
        spread[4 * j]! += low & EVEN;
        spread[4 * j + 1]! += (low >>> 5) & EVEN;
        spread[4 * j + 2]! += high & (EVEN & 0x7fff);
        spread[4 * j + 3]! += (high >>> 5) & 31;
      }
    }
    for (let j = i + 1; j < states; j++, cell += 9) {
      const [even, odd, above] = [spread[4 * j]!, spread[4 * j + 1]!, spread[4 * j + 2]!];
      counts[cell]! += even & 1023;
      counts[cell + 1]! += odd & 1023;
      counts[cell + 2]! += (even >>> 10) & 1023;
      counts[cell + 3]! += (odd >>> 10) & 1023;
      counts[cell + 4]! += even >>> 20;
      counts[cell + 5]! += odd >>> 20;
      counts[cell + 6]! += above & 1023;
      counts[cell + 7]! += spread[4 * j + 3]!;
      counts[cell + 8]! += above >>> 10;
    }
  }
}

/** Which of a number's two halves holds its lower bits: 0 on nearly every machine. */
function lowerHalf(): 0 | 1 {
  return new Int32Array(Float64Array.of(ALIGNED + 1).buffer)[0] === 1 ? 0 : 1;
}
