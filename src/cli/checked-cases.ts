import type { Atlas } from '../atlas/atlas.ts';
import type { Case, Claim } from '../cases/case.ts';
import { type CaseResult, checkCase } from '../cases/check.ts';
import { lastDayOf } from '../cases/tests/fields.ts';
import type { OwnSource } from '../dossier/footnotes.ts';
import { InputError } from '../sources/input-error.ts';
import { caseEvidenceOf } from './case-evidence.ts';
import { caseIn, casesAsked } from './case-files.ts';
import { caseProgress } from './case-progress.ts';
import type { Effects, Given } from './command.ts';

/** The bundled cases, and with them those that --case names. @throws InputError for a file that is not there or does not read */
export function casesGiven(given: Given, effects: Effects): Case[] {
  return casesAsked(['all', ...given.texts('case')], effects.cwd, 'entente claims').map((file) => caseIn(file));
}

/** The day of the second verdict; a year or a month stands for its last day. @throws InputError for what is no date */
export function asOfDay(given: Given, effects: Effects): string {
  const text = given.text('as-of');
  if (text === undefined) return effects.now().toISOString().slice(0, 10);
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text))) return lastDayOf(text);
  throw new InputError('--as-of', `"${text}" is no date`, 'Write 2014-03-18, 2014-03 or 2014');
}

export interface CheckedCases {
  results: CaseResult[];
  atlas: Atlas;
  /** Sources that are not in the atlas: Entente's records. */
  own: readonly OwnSource[];
  asOf: string;
}

/**
 * Checks cases against the atlas asked for and Entente's records, with progress on standard error. An interrupt stops before the next
 * claim.
 * @param which leaves other claims out; the scores are then of those that are left
 * @throws InputError where it was interrupted
 */
export async function checkedCases(
  cases: readonly Case[],
  given: Given,
  effects: Effects,
  { which = () => true, diary = false }: { which?: (claim: Claim, of: Case) => boolean; diary?: boolean } = {},
): Promise<CheckedCases> {
  const { atlas, data, own } = caseEvidenceOf(given, effects);
  const asOf = asOfDay(given, effects);
  const chosen = cases
    .map((one) => ({ ...one, claims: one.claims.filter((claim) => which(claim, one)) }))
    .filter(({ claims }) => claims.length > 0);
  const all = chosen.reduce((sum, { claims }) => sum + claims.length, 0);
  const stop = new AbortController();
  const takeBack = effects.onInterrupt?.(() =>
    stop.abort(new InputError('entente claims', 'interrupted before all claims were checked', 'Run it again')),
  );
  const progress = caseProgress(given, effects, all);
  const results: CaseResult[] = [];
  let before = 0;
  try {
    for (const one of chosen) {
      const onClaim = async (done: number) => {
        progress.step(before + done, one.id);
        // An interrupt is heard only between turns.
        await new Promise(setImmediate);
      };
      results.push(await checkCase(one, data, { asOf, diary, signal: stop.signal, onClaim }));
      before += one.claims.length;
    }
  } finally {
    progress.stop();
    takeBack?.();
  }
  return { results, atlas, own, asOf };
}
