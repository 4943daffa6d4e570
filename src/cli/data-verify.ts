import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentBuild, readManifest } from '../atlas/folder.ts';
import type { FileEntry } from '../atlas/manifest.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { atlasFolder } from './open-atlas.ts';
import { progressOf } from './progress.ts';

/** `entente data verify`: every file of the atlas against its checksum. Exit code 1 where one differs. */
export async function dataVerify(given: Given, effects: Effects): Promise<number> {
  const folder = currentBuild(atlasFolder(given, effects));
  const { tables, rows } = readManifest(folder);
  const files: FileEntry[] = [
    ...Object.values(tables).flatMap(({ byPair, byYear }) => (byYear ? [byPair, byYear] : [byPair])),
    ...Object.values(rows),
  ];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  // File by file is worth a bar, but not a line each.
  const progress = progressOf(
    { ...given, flag: (name) => (name === 'quiet' && !effects.progressTerminal) || given.flag(name) },
    effects,
  );
  const faults: { path: string; fault: string }[] = [];
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    progress.step(done, total, path);
    const fault = faultOf(join(folder, path), sha256);
    if (fault) faults.push({ path, fault });
    done += bytes;
  }
  progress.stop();
  if (given.flag('json'))
    effects.out(`${JSON.stringify({ folder, files: files.length, bytes: total, faults }, null, 1)}\n`);
  else {
    for (const { path, fault } of faults) effects.out(`${path}: ${fault}\n`);
    effects.out(`${files.length - faults.length} of ${files.length} files are whole (${folder})\n`);
    if (faults.length > 0) effects.out('Build the atlas again: entente data build --from DIR\n');
  }
  return faults.length === 0 ? 0 : 1;
}

function faultOf(path: string, sha256: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
      ? undefined
      : 'its bytes have changed since the build';
  } catch (error) {
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}
