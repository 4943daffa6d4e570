import type { Atlas } from '../atlas/atlas.ts';
import type { Case, Claim } from '../cases/case.ts';
import type { CaseResult } from '../cases/check.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import { caseEvidenceOf } from '../views/case-evidence.ts';
import { caseIn, casesAsked } from '../views/case-files.ts';
import type { Given } from '../views/view.ts';
import { checkAll } from './claims-run.ts';
import type { Effects } from './command.ts';
import { atlasOf } from './open-atlas.ts';

/** Claims of several cases as checked, and what they were held against. */
export interface ClaimsAtHand {
  results: CaseResult[];
  atlas: Atlas;
  /** Sources that the atlas does not name. */
  own: readonly OwnSource[];
}

/** The bundled cases, and those that --case names. @throws InputError for a file that is not there or does not read */
export function casesGiven(given: Given, effects: Effects): Case[] {
  return casesAsked(['all', ...given.texts('case')], effects.cwd, 'entente claims').map((file) => caseIn(file));
}

/**
 * Checks the claims that are asked for, of the bundled cases and those that --case names, without their diaries.
 * @returns undefined where it was interrupted
 */
export async function checkedClaims(
  cases: readonly Case[],
  which: (claim: Claim, of: Case) => boolean,
  given: Given,
  effects: Effects,
): Promise<ClaimsAtHand | undefined> {
  const atlas = atlasOf(given, effects);
  const { data, own } = caseEvidenceOf(atlas);
  const asked = cases
    .map((one) => ({ ...one, claims: one.claims.filter((claim) => which(claim, one)) }))
    .filter(({ claims }) => claims.length > 0);
  const results = await checkAll(asked, data, given, effects, { diary: false });
  return results && { results, atlas, own };
}
