import type { Manifest } from '../../atlas/manifest.ts';
import { type CaseResult, type ClaimResult, counts, type TestResult } from '../../cases/check.ts';
import { dataNeeded } from '../../cases/data-needed.ts';
import type { Outcome } from '../../cases/tests/test-kind.ts';
import type { ClaimVerdict, Judged } from '../../cases/verdict.ts';
import { codeOf } from '../../states/index.ts';
import { consulted } from './claim-sources.ts';

/**
 * Cases as checked, in the form of `entente claims check --json` (schemas/claims-check.schema.json).
 * @param withSettings also every setting of every test
 */
export function claimsJson(results: readonly CaseResult[], manifest: Manifest, withSettings = false) {
  return {
    cases: results.map(({ of, claims, score, asOf }) => ({
      case: of.id,
      title: of.title,
      author: of.author,
      written: of.written,
      asOf,
      states: of.states.map(codeOf),
      score: { counted: score.counted, all: claims.length, atWriting: score.atWriting, now: score.now },
      claims: claims.map((claim) => claimJson(claim, manifest, withSettings)),
    })),
  };
}

function claimJson({ claim, atWriting, now, tests, diary }: ClaimResult, manifest: Manifest, withSettings: boolean) {
  return {
    id: claim.id,
    claim: claim.claim.trim(),
    kind: claim.kind,
    voice: claim.voice,
    ...(claim.speaker !== undefined && { speaker: claim.speaker }),
    stance: claim.stance,
    counts: counts(claim),
    must: claim.must,
    at: claim.at,
    expects: claim.expects.trim(),
    ...(claim.question !== undefined && { question: claim.question }),
    ...(claim.answer !== undefined && { answer: claim.answer }),
    ...(claim.side !== undefined && { side: claim.side }),
    works: claim.works,
    pairs: claim.pairs.map((pair) => pair.map(codeOf)),
    verdict: now.verdict,
    atWriting: atWriting.verdict,
    basis: now.basis ?? null,
    robustness: robustnessJson(now),
    robustnessAtWriting: robustnessJson(atWriting),
    ...(claim.untested && { untested: claim.untested }),
    combine: claim.combine,
    tests: tests.map((test) => testJson(test, manifest, withSettings)),
    diary,
  };
}

const robustnessJson = ({ robustness }: ClaimVerdict) => robustness ?? null;

function testJson({ test, reading, query, atWriting, now }: TestResult, manifest: Manifest, withSettings: boolean) {
  const lacks = [now, atWriting].some(({ settings }) =>
    settings.some(({ outcome }) => outcome.kind === 'absent' && outcome.reason === 'not-loaded'),
  );
  return {
    kind: test.kind.name,
    basis: test.basis,
    ...(test.standsFor !== undefined && { standsFor: test.standsFor }),
    ...(test.says !== undefined && { says: test.says }),
    reading,
    ...judgedJson(now, withSettings),
    atWriting: judgedJson(atWriting, withSettings),
    axes: now.axes,
    query,
    sources: [...new Set([...now.base.outcome.sources, ...consulted(test)])],
    ...(lacks && { data: dataNeeded(test, manifest) }),
  };
}

function judgedJson({ verdict, base, stands, answered, settings }: Judged, withSettings: boolean) {
  return {
    verdict,
    found: foundJson(base.outcome),
    setting: base.labels,
    stands,
    answered,
    ...(withSettings && {
      settings: settings.map(({ labels, outcome }) => ({ setting: labels, found: foundJson(outcome) })),
    }),
  };
}

function foundJson(outcome: Outcome) {
  if (outcome.kind === 'absent') {
    const { reason, words, get } = outcome;
    return { absent: reason, words, ...(get !== undefined && { get }) };
  }
  const { holds, words, numbers, years, note } = outcome;
  return {
    holds,
    words,
    numbers: numbers.map(({ label, value, low, high, unit }) => ({
      label,
      value,
      low: low ?? null,
      high: high ?? null,
      ...(unit !== undefined && { unit }),
    })),
    ...(years && { years }),
    ...(note !== undefined && { note }),
  };
}
