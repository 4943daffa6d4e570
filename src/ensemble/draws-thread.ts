import { type ChunkOfDraws, drawChunk, theoryNamed } from '../theories/index.ts';
import type { ChunkTask } from './draw-many.ts';

/** On a thread of the pool: judges one chunk of draws. */
export function work({ theory, settings, seed, chunk, size }: ChunkTask): ChunkOfDraws {
  return drawChunk(theoryNamed(theory), settings, seed, chunk, size);
}
