import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { guarded } from '../atlas/put-file.ts';
import type { Effects } from './command.ts';

/** Writes a file that the user named, with the folders that it needs. @throws InputError where it cannot be written */
export function writeNamed(file: string, text: string, { cwd }: Pick<Effects, 'cwd'>): void {
  const path = resolve(cwd, file);
  guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
}
