import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentBuild, readManifest } from '../../src/atlas/folder.ts';

/**
 * Opens an atlas and reads every file that its manifest names.
 * @returns its version
 * @throws where a file is missing or not what the manifest says
 */
export function readWhole(folder: string): string {
  const build = currentBuild(folder);
  const { version, tables, rows } = readManifest(build);
  const files = [
    ...Object.values(tables).flatMap(({ byPair, byYear }) => (byYear ? [byPair, byYear] : [byPair])),
    ...Object.values(rows),
  ];
  for (const { path, sha256 } of files)
    if (
      createHash('sha256')
        .update(readFileSync(join(build, path)))
        .digest('hex') !== sha256
    )
      throw new Error(`${build}/${path} is not what its manifest says`);
  return version;
}
