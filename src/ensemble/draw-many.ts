import {
  type ChunkOfDraws,
  chunkSizes,
  drawChunk,
  joinChunks,
  type Settings,
  type Shares,
  type Theory,
} from '../theories/index.ts';

/** Threads to draw on: how many, and the path of the built draws-thread.js. */
export interface Threads {
  count: number;
  script: string;
}

/** How many draws, from which seed, and on which threads; without threads, on this one. The answer does not depend on them. */
export interface Ensemble {
  draws: number;
  seed: number;
  threads?: Threads;
}

/** What crosses to a thread: the theory goes by its id, since a function cannot. */
export interface ChunkTask {
  theory: string;
  settings: Settings;
  seed: number;
  chunk: number;
  size: number;
}

/**
 * Judges a theory in many plausible settings. Work is cut into chunks of 1,000 draws whose random streams depend on the seed and
 * the chunk's number alone, and joined in their order: the same bytes on one thread and on many. More than one thread takes only
 * theories of the list.
 */
export async function drawMany(theory: Theory, settings: Settings, ensemble: Ensemble): Promise<Shares> {
  const { draws, seed, threads } = ensemble;
  const sizes = chunkSizes(draws);
  const chunks =
    threads === undefined || threads.count <= 1 || sizes.length === 1
      ? sizes.map((size, chunk) => drawChunk(theory, settings, seed, chunk, size))
      : await onThreads(
          sizes.map((size, chunk) => ({ theory: theory.id, settings, seed, chunk, size })),
          threads,
        );
  return joinChunks(theory, chunks);
}

async function onThreads(tasks: readonly ChunkTask[], { count, script }: Threads): Promise<ChunkOfDraws[]> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: script, name: 'work', minThreads: count, maxThreads: count });
  try {
    return await Promise.all(tasks.map((task) => pool.run(task) as Promise<ChunkOfDraws>));
  } finally {
    await pool.destroy();
  }
}
