import { closest } from 'fastest-levenshtein';
import type { Case, Claim } from '../cases/case.ts';
import { type CaseResult, checkCase } from '../cases/check.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import { InputError } from '../sources/input-error.ts';
import { caseEvidenceOf } from './case-evidence.ts';
import { bundledCase, bundledCases, caseIn } from './case-files.ts';
import type { Desk } from './view.ts';

const read = new Map<string, Case>();

/** A text that comes with the package. It is read once: its file does not change while the program runs. @throws InputError with the nearest name */
export function shippedCase(name: string): Case {
  const known = read.get(name);
  if (known) return known;
  const names = bundledCases();
  if (!names.includes(name))
    throw new InputError(
      `"${name}"`,
      'no such text',
      `Did you mean ${closest(name, names)}? There are ${names.join(', ')}`,
    );
  const one = caseIn(bundledCase(name));
  read.set(name, one);
  return one;
}

/** All texts that come with the package. */
export const shippedCases = (): Case[] => bundledCases().map(shippedCase);

/** @throws InputError with the nearest id */
export function claimOf(one: Case, id: string): Claim {
  const claim = one.claims.find((known) => known.id === id);
  if (claim) return claim;
  const ids = one.claims.map((known) => known.id);
  throw new InputError(
    `"${id}"`,
    `${one.id} has no such claim`,
    `Did you mean ${closest(id, ids)}? It has ${ids[0]} to ${ids.at(-1)}`,
  );
}

/** Checks the claims that are asked for, of the texts that come with the package. @param diary also on which days each verdict turned */
export async function checkShipped(
  cases: readonly Case[],
  which: (claim: Claim, of: Case) => boolean,
  desk: Desk,
  asOf: string,
  diary = false,
): Promise<{ results: CaseResult[]; own: readonly OwnSource[] }> {
  const { data, own } = caseEvidenceOf(desk.atlas);
  const results: CaseResult[] = [];
  for (const one of cases) {
    const claims = one.claims.filter((claim) => which(claim, one));
    if (claims.length > 0) results.push(await checkCase({ ...one, claims }, data, { asOf, diary }));
  }
  return { results, own };
}
