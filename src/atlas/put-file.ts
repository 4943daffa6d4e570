import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../sources/input-error.ts';

/** Runs a step that writes, turning the system's refusals into one clear line. */
export function guarded<T>(folder: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const said: Record<string, [string, string]> = {
      ENOSPC: ['the disk is full', 'Free some space and run it again: what was there before is untouched'],
      EDQUOT: ['the disk quota is used up', 'Free some space and run it again: what was there before is untouched'],
      EACCES: ['the folder cannot be written', 'Choose another folder with --to, or change its permissions'],
      EPERM: ['the folder cannot be written', 'Choose another folder with --to, or change its permissions'],
      EROFS: ['the folder is read-only', 'Choose another folder with --to'],
      ENOTDIR: ['a file stands where a folder is needed', 'Choose another folder with --to'],
      EEXIST: ['a file stands where a folder is needed', 'Choose another folder with --to'],
    };
    const words = code === undefined ? undefined : said[code];
    if (words) throw new InputError(folder, ...words);
    throw error;
  }
}

/**
 * Puts a file in place in one step, by way of `unfinished`; nothing stays where the disk has no room.
 * @param before done once the bytes are safe and before the file appears
 */
export function putFile(path: string, unfinished: string, bytes: Uint8Array, before: () => void = () => {}): void {
  try {
    makeFolder(dirname(path));
    writeDurably(unfinished, bytes);
    before();
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Writes a file and waits until the disk has it. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a folder and those above it.
 * @returns the first one that was not there
 * @throws what the system refuses; Node's own way says "not found" where the disk is read-only
 */
export function makeFolder(path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    let lowest = path;
    while (!existsSync(dirname(lowest))) lowest = dirname(lowest);
    mkdirSync(lowest);
    throw error;
  }
}

/** Removes folders that are empty, from the innermost up to, but not with, `keep`. */
export function removeEmpty(innermost: string, keep: string): void {
  for (let folder = innermost; folder !== keep && folder !== dirname(folder); folder = dirname(folder))
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
}
