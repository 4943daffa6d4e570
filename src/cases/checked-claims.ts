import { codeOf } from '../states/index.ts';
import type { Case, Claim, Test } from './case.ts';
import type { CaseResult } from './check.ts';
import type { Side } from './questions.ts';
import type { Span } from './tests/fields.ts';
import type { Basis } from './tests/test-kind.ts';
import type { Verdict } from './verdict.ts';

/** A claim as it was checked, in a few words. */
export interface CheckedClaim extends Pick<Claim, 'id' | 'claim' | 'kind' | 'voice' | 'speaker' | 'stance'> {
  /** Pairs that it concerns, by code. */
  pairs: readonly (readonly [string, string])[];
  /** First and last year that its tests look at; left out where they look at none. */
  years?: readonly [from: number, to: number];
  atWriting: Verdict;
  verdict: Verdict;
  basis?: Basis;
  /** Share of the settings in which it stands, and how many they are. */
  share?: number;
  settings?: number;
  /** Tests that the verdict rests on, of all; left out where it rests on every one. */
  parts?: readonly [decided: number, of: number];
  /** Why it has no test. */
  untested?: string;
  question?: string;
  answer?: string;
  side?: Side;
}

/** A text whose claims were checked. */
export interface CheckedCase {
  case: string;
  title: string;
  author: string;
  written: string;
  /** From where and for whom it speaks. */
  vantage?: string;
  /** The text, in CSL-JSON. */
  work?: Case['work'];
  claims: readonly CheckedClaim[];
}

/**
 * The claims of the texts that come with Entente, as checked on a full atlas: kept with the package, so that a dossier can say who says what
 * without checking them anew.
 */
export interface CheckedClaims {
  /** Version of the atlas. */
  atlas: string;
  /** ISO date of the verdicts. */
  asOf: string;
  cases: readonly CheckedCase[];
}

export function checkedClaims(results: readonly CaseResult[], atlas: string, asOf: string): CheckedClaims {
  return {
    atlas,
    asOf,
    cases: results.map(({ of, claims }) => ({
      case: of.id,
      title: of.title,
      author: of.author,
      written: of.writtenAs,
      ...(of.vantage !== '' && { vantage: of.vantage }),
      work: of.work,
      claims: claims.map(({ claim, atWriting, now }): CheckedClaim => {
        const years = yearsOf(claim.tests);
        return {
          id: claim.id,
          claim: claim.claim,
          kind: claim.kind,
          voice: claim.voice,
          ...(claim.speaker !== undefined && { speaker: claim.speaker }),
          stance: claim.stance,
          pairs: claim.pairs.map(([a, b]) => [codeOf(a), codeOf(b)] as const),
          ...(years && { years }),
          atWriting: atWriting.verdict,
          verdict: now.verdict,
          ...(now.basis !== undefined && { basis: now.basis }),
          ...(now.robustness && {
            share: Math.round(1000 * now.robustness.share) / 1000,
            settings: now.robustness.settings,
          }),
          ...(now.parts.decided < now.parts.of && { parts: [now.parts.decided, now.parts.of] as const }),
          ...(claim.untested && { untested: claim.untested.say.trim() }),
          ...(claim.question !== undefined && { question: claim.question }),
          ...(claim.answer !== undefined && { answer: claim.answer }),
          ...(claim.side !== undefined && { side: claim.side }),
        };
      }),
    })),
  };
}

/** First and last year that tests look at. */
function yearsOf(tests: readonly Test[]): readonly [number, number] | undefined {
  const spans = tests.flatMap(({ fields }): Span[] => {
    const { years, 'to-years': other, that } = fields as { years?: Span; 'to-years'?: Span; that?: Test };
    const inside = that && yearsOf([that]);
    return [
      ...(years ? [years] : []),
      ...(other ? [other] : []),
      ...(inside ? [{ from: inside[0], to: inside[1] }] : []),
    ];
  });
  if (spans.length === 0) return undefined;
  return [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
}
