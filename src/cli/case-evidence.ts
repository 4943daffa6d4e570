import type { Atlas } from '../atlas/atlas.ts';
import { CaseEvidence } from '../cases/evidence.ts';
import type { OwnSource } from '../dossier/footnotes.ts';
import { sources } from '../sources/index.ts';
import type { Effects, Given } from './command.ts';
import { atlasOf } from './open-atlas.ts';
import { claimRecords, ownSource } from './records.ts';

/** The data that claims are held against, and the sources that the atlas itself does not name. */
export function caseEvidenceOf(
  given: Given,
  effects: Effects,
): { atlas: Atlas; data: CaseEvidence; own: readonly OwnSource[] } {
  const atlas = atlasOf(given, effects);
  const { evidence, pacts, own } = claimRecords();
  const elsewhere = sources.filter(
    ({ id }) => !atlas.manifest.sources[id] && !own.some(({ source }) => source.id === id),
  );
  return { atlas, data: new CaseEvidence(atlas, evidence, pacts), own: [...own, ...elsewhere.map(ownSource)] };
}
