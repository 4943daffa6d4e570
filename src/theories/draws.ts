import { randomStream } from '../stats/index.ts';
import { draftOf, redraw, type Settings, varyingOf } from './settings.ts';
import type { Theory } from './theory.ts';

/** What one chunk of draws found. Plain data: it crosses threads. */
export interface ChunkOfDraws {
  draws: number;
  /** How often each verdict was given. */
  verdicts: Record<string, number>;
  /** How often another verdict came out when only our own parameters were drawn anew. */
  turned: number;
  /** The values of each reading, in the order drawn. */
  readings: Record<string, Float64Array>;
}

/** Draws in a chunk. The random stream depends on the seed and the chunk's number alone. */
export const CHUNK = 1000;

/**
 * Judges one chunk of plausible settings: every input with an interval and every open parameter drawn uniformly, and then, in the
 * same setting, our own parameters drawn once more.
 * @param size draws in this chunk
 */
export function drawChunk(theory: Theory, settings: Settings, seed: number, chunk: number, size: number): ChunkOfDraws {
  const varying = varyingOf(theory, settings);
  const ours = varying.filter((one) => one.ours);
  const stream = randomStream(seed, chunk);
  const draft = draftOf(settings);
  const verdicts: Record<string, number> = {};
  const readings: Record<string, Float64Array> = {};
  const filled: Record<string, number> = {};
  for (const name of Object.keys(theory.readings ?? {})) {
    readings[name] = new Float64Array(size);
    filled[name] = 0;
  }
  let turned = 0;
  for (let n = 0; n < size; n++) {
    redraw(draft, varying, stream);
    const judgement = theory.judge(draft.inputs, draft.parameters);
    verdicts[judgement.verdict] = (verdicts[judgement.verdict] ?? 0) + 1;
    for (const name in judgement.readings) {
      const value = judgement.readings[name];
      if (value !== undefined) readings[name]![filled[name]!++] = value;
    }
    if (ours.length === 0) continue;
    redraw(draft, ours, stream);
    if (theory.judge(draft.inputs, draft.parameters).verdict !== judgement.verdict) turned += 1;
  }
  for (const name of Object.keys(readings)) readings[name] = readings[name]!.subarray(0, filled[name]!).slice();
  return { draws: size, verdicts, turned, readings };
}

/** What all draws found. */
export interface Shares {
  draws: number;
  /** The share of plausible settings in which each verdict was given, in the order declared. Not a probability that it is true. */
  shares: Record<string, number>;
  /** The share of settings in which drawing only our own parameters anew gives another verdict. */
  restsOnOurs: number;
  /** 5th, 50th and 95th percentile of each reading. */
  readings: Record<string, { low: number; middle: number; high: number }>;
}

/** Chunks joined, in their order. */
export function joinChunks(theory: Theory, chunks: readonly ChunkOfDraws[]): Shares {
  const draws = chunks.reduce((sum, chunk) => sum + chunk.draws, 0);
  const shares = Object.fromEntries(
    Object.keys(theory.verdicts).map((verdict) => [
      verdict,
      chunks.reduce((sum, chunk) => sum + (chunk.verdicts[verdict] ?? 0), 0) / draws,
    ]),
  );
  const readings = Object.fromEntries(
    Object.keys(theory.readings ?? {}).flatMap((name) => {
      const values = joined(chunks.map((chunk) => chunk.readings[name]!)).sort();
      if (values.length === 0) return [];
      const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
      return [[name, { low: at(0.05), middle: at(0.5), high: at(0.95) }]];
    }),
  );
  return { draws, shares, restsOnOurs: chunks.reduce((sum, chunk) => sum + chunk.turned, 0) / draws, readings };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The sizes of the chunks that so many draws are cut into. */
export function chunkSizes(draws: number): number[] {
  return Array.from({ length: Math.ceil(draws / CHUNK) }, (_, n) => Math.min(CHUNK, draws - n * CHUNK));
}
