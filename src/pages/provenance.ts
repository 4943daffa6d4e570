import type { Atlas } from '../atlas/atlas.ts';

/** Which atlas answers, as it stands at the right of a page's title. */
export function provenanceOf(atlas: Pick<Atlas, 'manifest'>): string {
  const { kind, built, version } = atlas.manifest;
  return kind === 'starter' ? `bundled starter ${version}` : `full atlas, built ${built?.slice(0, 10)}`;
}
