import { describe, expect, it } from 'vitest';
import { readEdgeList } from '../../src/sources/edge-list/read.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { INPUTS } from './law.ts';
import { Draws, mutated } from './mutate.ts';

const seeds = [
  'from,to,sign\nA,B,1\nB,C,-1\nA,C,-1\nD,A,1\n',
  'year;from;to;sign;note\n1907;Great Britain;France;positive;"an entente; cordial"\n1907;France;Germany;negative;\n',
  '"sign"\t"to"\t"from"\r\n+\t"B ""the second"""\tA\r\n-\tC\tB\r\n',
].map((text) => new TextEncoder().encode(text));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('lists of ties, broken', () => {
  it('give a network that is one, or an InputError of one line that names the file', async () => {
    const draws = new Draws(5);
    let read = 0;
    for (let n = 0; n < INPUTS; n++) {
      const bytes = mutated(draws.of(seeds), draws);
      const [size, other] = [1 + draws.below(40), 1 + draws.below(4000)];
      const outcome = (pieces: AsyncIterable<Uint8Array>) =>
        readEdgeList('fuzzed/ties.csv', pieces).catch((error: unknown) => error);
      const found = await outcome(inPieces(bytes, size));
      if (found instanceof Error) {
        expect(found, `input ${n}`).toBeInstanceOf(InputError);
        expect(found.message, `input ${n}`).toMatch(/^fuzzed\/ties\.csv/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
        expect(found.message, `input ${n}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        expect(found.message.length).toBeLessThan(1000);
        continue;
      }
      read += 1;
      const { network } = found as Awaited<ReturnType<typeof readEdgeList>>;
      expect(network.members).toEqual([...new Set(network.members)].sort());
      for (const [tie, sign] of network.sign.entries()) {
        expect([1, -1]).toContain(sign);
        expect(network.from[tie]!).toBeLessThan(network.to[tie]!);
        expect(network.to[tie]!).toBeLessThan(network.members.length);
      }
      // However the file is cut into pieces, the same network.
      expect(await outcome(inPieces(bytes, other))).toEqual(found);
    }
    console.log(`${INPUTS} broken lists of ties: ${read} read, the others refused`);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(INPUTS);
  });
});
