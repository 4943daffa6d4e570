import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url).pathname;

/** A program made from a TypeScript file of this tree, so that it can run, and be killed, as a process of its own. */
export interface Program {
  /** @param flags of Node itself */
  start: (args: readonly string[], flags?: readonly string[]) => ChildProcess;
  remove: () => void;
}

/** @param entry from the root of the project: src/cli/entente.ts */
export async function bundled(entry: string): Promise<Program> {
  // Inside the project, so that it finds its packages and its records.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'entente-kill-'));
  await build({
    entryPoints: { program: join(root, entry) },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
  });
  return {
    start: (args, flags = []) =>
      spawn(process.execPath, [...flags, join(outdir, 'program.mjs'), ...args], { stdio: 'ignore' }),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

/** Waits for a program's end. @returns its exit code, or the signal that ended it */
export function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code!));
  });
}

/** Kills a program as the system would, after so many milliseconds, unless it has ended by then. */
export async function killedAfter(child: ChildProcess, milliseconds: number): Promise<number | NodeJS.Signals> {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const end = await ended(child);
  clearTimeout(timer);
  return end;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
