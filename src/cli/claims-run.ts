import type { Case } from '../cases/case.ts';
import { type CaseResult, checkCase } from '../cases/check.ts';
import type { CaseEvidence } from '../cases/evidence.ts';
import { asOfDay, checkAsOf } from '../views/as-of.ts';
import type { Given } from '../views/view.ts';
import { claimsProgress } from './claims-progress.ts';
import type { Effects } from './command.ts';

/**
 * Checks cases with progress on standard error. An interrupt stops before the next claim; a second one ends the program.
 * @returns undefined where it was stopped
 */
export async function checkAll(
  cases: readonly Case[],
  data: CaseEvidence,
  given: Given,
  effects: Effects,
  { diary = true }: { diary?: boolean } = {},
): Promise<CaseResult[] | undefined> {
  const asOf = asOfDay(given, effects);
  checkAsOf(asOf, cases);
  const all = cases.reduce((sum, { claims }) => sum + claims.length, 0);
  const stop = new AbortController();
  const takeBack = effects.onInterrupt?.(() => stop.abort());
  const progress = claimsProgress(given, effects, { claims: all, cases: cases.length });
  let done = 0;
  try {
    const results: CaseResult[] = [];
    for (const one of cases)
      results.push(
        await checkCase(one, data, {
          ...{ asOf, diary },
          signal: stop.signal,
          onClaim: () => {
            done += 1;
            return progress.step(one.id);
          },
        }),
      );
    return results;
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) {
      progress.stop();
      effects.err(
        `Stopped after ${done} of ${all} claims: nothing is printed, for the score of half a text misleads.\n`,
      );
      return undefined;
    }
    throw error;
  } finally {
    progress.stop();
    takeBack?.();
  }
}
