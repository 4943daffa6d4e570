import { type CaseResult, counts } from '../cases/check.ts';
import type { CheckedClaims } from '../cases/checked-claims.ts';
import { scored } from '../pages/claims/verdict-bars.ts';
import { csvOf } from './csv.ts';

const columns = [
  ...['case', 'id', 'claim', 'kind', 'voice', 'speaker', 'stance', 'counts', 'must', 'question', 'side'],
  ...['at_writing', 'verdict', 'basis', 'stands', 'settings', 'tests', 'found', 'why_untested'],
];

/** A line a claim. */
export function claimsCsv(results: readonly CaseResult[]): string {
  const rows = results.flatMap(({ of, claims }) =>
    claims.map(({ claim, atWriting, now, tests }) => ({
      case: of.id,
      id: claim.id,
      claim: claim.claim.trim(),
      kind: claim.kind,
      voice: claim.voice,
      speaker: claim.speaker,
      stance: claim.stance,
      counts: counts(claim) ? 1 : 0,
      must: claim.must ? 1 : 0,
      question: claim.question,
      side: claim.side,
      at_writing: atWriting.verdict,
      verdict: now.verdict,
      basis: now.basis,
      stands: now.robustness?.share,
      settings: now.robustness?.settings,
      tests: tests.length,
      found: tests.map((test) => test.now.base.outcome.words).join(' | '),
      why_untested: claim.untested?.say.trim(),
    })),
  );
  return csvOf(rows, columns);
}

/** A line a claim of several texts, as far as it is kept with the package: without what each test found. */
export function checkedCsv({ cases }: CheckedClaims): string {
  const rows = cases.flatMap((one) =>
    one.claims.map((claim) => ({
      ...{ case: one.case, id: claim.id, claim: claim.claim.trim(), kind: claim.kind, voice: claim.voice },
      ...{ speaker: claim.speaker, stance: claim.stance, counts: scored(claim) ? 1 : 0 },
      ...{ question: claim.question, side: claim.side, at_writing: claim.atWriting, verdict: claim.verdict },
      ...{ basis: claim.basis, stands: claim.share, settings: claim.settings, why_untested: claim.untested },
    })),
  );
  return csvOf(
    rows,
    columns.filter((name) => !['must', 'tests', 'found'].includes(name)),
  );
}
