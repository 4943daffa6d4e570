import type { Atlas } from '../../atlas/atlas.ts';
import { extent } from '../../figures/index.ts';
import type { Source } from '../../sources/source.ts';

/** A data set: whether the atlas holds it, to which year, under which terms, and how to get it. */
export type SourceStatus = ReturnType<typeof statusOf>;

export function statusOf(source: Source, { manifest }: Pick<Atlas, 'manifest'>) {
  const { from, to } = extent(source.coverage);
  return {
    id: source.id,
    title: source.title,
    version: source.version,
    state: stateOf(source, manifest.sources[source.id] !== undefined),
    from,
    to,
    licence: source.terms.licence,
    obligations: source.terms.obligations,
    ships: source.terms.ships,
    files: source.files.map(({ name, edition, sha256, recipe, address }) => ({
      name,
      edition,
      sha256,
      recipe,
      address: address?.url,
    })),
    byHand: source.byHand,
    traps: source.traps,
  };
}

function stateOf(source: Source, held: boolean): 'loaded' | 'missing' | 'declared' {
  if (!source.read) return 'declared';
  // Entente's own records come with the package, whatever the atlas.
  if (source.ours) return 'loaded';
  return held ? 'loaded' : 'missing';
}

/** In the form of the schema `data-status`. @param place what to call the atlas: on a server no path */
export function statusJson(rows: readonly SourceStatus[], { manifest }: Pick<Atlas, 'manifest'>, place: string) {
  const { kind, version, built } = manifest;
  return { atlas: { place, kind, version, built }, sources: rows };
}
