import type { Atlas } from '../atlas/atlas.ts';
import { CaseEvidence } from '../cases/evidence.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import { sources } from '../sources/index.ts';
import { claimRecords, ownSource } from './records.ts';

/** The data that claims are held against, and the sources that the atlas itself does not name. */
export function caseEvidenceOf(atlas: Atlas): { data: CaseEvidence; own: readonly OwnSource[] } {
  const { evidence, pacts, own } = claimRecords();
  const elsewhere = sources.filter(
    ({ id }) => !atlas.manifest.sources[id] && !own.some(({ source }) => source.id === id),
  );
  return { data: new CaseEvidence(atlas, evidence, pacts), own: [...own, ...elsewhere.map(ownSource)] };
}
