import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers, uniform from 0 (inside) to 1 (outside). d3-random's `.source(stream)` makes other distributions of it. */
export type RandomStream = () => number;

/**
 * The stream of one chunk of work. It depends on the seed and the chunk's number alone, so that one thread or many, here or
 * elsewhere, draw the same numbers. The two are mixed (MurmurHash3's finaliser), so that neighbouring seeds and chunks have
 * nothing in common; the generator is xoroshiro128+ (Blackman and Vigna 2018).
 * @param seed a whole number @param chunk a whole number, 0 or more
 * @throws RangeError where either is no whole number
 * @example randomStream(1, 0)() === randomStream(1, 0)() // true
 */
export function randomStream(seed: number, chunk = 0): RandomStream {
  if (!Number.isInteger(seed) || !Number.isInteger(chunk) || chunk < 0)
    throw new RangeError(`seed and chunk are whole numbers; got ${seed} and ${chunk}`);
  const generator = xoroshiro128plus(mixed(mixed(seed | 0) ^ (chunk | 0)));
  return () => uniformFloat64(generator);
}

function mixed(x: number): number {
  let h = (x + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
