import { statSync } from 'node:fs';
import { join } from 'node:path';
import { currentBuild, readManifest } from '../atlas/folder.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { overlayFiles } from '../views/overlay.ts';
import type { Desk } from '../views/view.ts';

/** What all answers rest on. */
export interface Edition {
  atlas: { kind: string; version: string };
  /** What pages call the atlas. */
  provenance: string;
  /** Changes when anything does that an answer could show: the atlas, or the user's own rows. */
  mark: string;
}

/** How long a look at the disk holds, in milliseconds: a built atlas and new rows of one's own are seen this late. */
const LOOK = 1000;

/** The edition now: a folder may get a new build, and its user new rows, while the server runs. */
export function editions(folder: string, env: Desk['env']): () => Edition {
  let found: { edition: Edition; seen: string } | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  return () => {
    if (found && performance.now() - looked < LOOK) return found.edition;
    looked = performance.now();
    const build = currentBuild(folder);
    const own = overlayFiles(env).map(({ name, path }) => `${name} ${stamp(path)}`);
    const seen = [build, stamp(join(build, 'manifest.json')), ...own].join('\n');
    if (seen !== found?.seen) {
      const manifest = readManifest(build);
      const { kind, version } = manifest;
      const provenance = provenanceOf({ manifest });
      found = { edition: { atlas: { kind, version }, provenance, mark: [version, ...own].join('\n') }, seen };
    }
    return found.edition;
  };
}

/** Of a file that is not there whoever reads it says so. */
function stamp(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : 'none';
}
