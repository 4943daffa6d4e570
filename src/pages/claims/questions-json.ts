import { type BothSides, claimName, FLOOR, MOST_PIECES, type Piece } from '../../cases/both-sides.ts';
import type { Case } from '../../cases/case.ts';
import { type Answer, claimsOn } from '../../cases/compare.ts';
import type { Question } from '../../cases/questions.ts';
import type { SettingOutcome } from '../../cases/verdict.ts';
import { consulted } from './claim-sources.ts';

const questionJson = ({ id, question, conclusions }: Question) => ({
  id,
  question,
  conclusions: conclusions.map(({ side, concludes }) => ({ side, concludes })),
});

const outcomeJson = ({ outcome }: SettingOutcome) => ({
  found: outcome.words,
  ...(outcome.kind === 'judged' ? { holds: outcome.holds } : { absent: outcome.reason }),
  sources: outcome.sources,
});

const claimJson = (of: Case, claim: Answer['result']['claim']) => ({
  case: of.id,
  author: of.author,
  written: of.written,
  id: claim.id,
  claim: claim.claim.trim(),
  voice: claim.voice,
  ...(claim.speaker !== undefined && { speaker: claim.speaker }),
  stance: claim.stance,
  ...(claim.answer !== undefined && { answer: claim.answer }),
  ...(claim.side !== undefined && { side: claim.side }),
});

/** The list of questions in the form of `entente claims compare --json` without a question. */
export function questionsJson(questions: readonly Question[], cases: readonly Case[]) {
  return {
    questions: questions.map((question) => ({
      ...questionJson(question),
      cases: claimsOn(question, cases).map(({ case: of, claims }) => ({
        case: of.id,
        claims: claims.map(({ id }) => id),
      })),
    })),
  };
}

/** Claims on one question in the form of `entente claims compare QUESTION --json`. */
export function compareJson(question: Question, answers: readonly Answer[]) {
  return {
    ...questionJson(question),
    answers: answers.map(({ case: of, result: { claim, atWriting, now }, found }) => ({
      ...claimJson(of, claim),
      atWriting: atWriting.verdict,
      verdict: now.verdict,
      basis: now.basis ?? null,
      robustness: now.robustness ?? null,
      ...(claim.untested && { untested: claim.untested }),
      tests: found.map(({ test, stated, rivals }) => ({
        kind: test.test.kind.name,
        basis: test.test.basis,
        reading: test.reading,
        verdict: test.now.verdict,
        ...outcomeJson(stated),
        rivals: rivals.map((one) => ({ setting: settingJson(one, test.now.axes), ...outcomeJson(one) })),
      })),
    })),
  };
}

const settingJson = ({ labels }: SettingOutcome, axes: readonly { name: string }[]) =>
  Object.fromEntries(labels.map((label, axis) => [axes[axis]!.name, label]));

/** Both sides of a question in the form of `entente claims both-sides --json`. */
export function bothSidesJson({ question, paths, undecided }: BothSides) {
  return {
    ...questionJson(question),
    floor: FLOOR,
    most: MOST_PIECES,
    pages: paths.map(({ side, concludes, had, pieces }) => ({ side, concludes, had, pieces: pieces.map(pieceJson) })),
    undecided: undecided.map((one) => ({ claim: claimName(one), say: one.say.trim() })),
  };
}

function pieceJson({ case: of, claim, place, result, reading, turned, setting, stated, weak, ...counts }: Piece) {
  const { axes } = result.now;
  return {
    ...claimJson(of, claim),
    test: place,
    kind: result.test.kind.name,
    basis: result.test.basis,
    ...(result.test.standsFor !== undefined && { standsFor: result.test.standsFor }),
    reading,
    turned,
    setting: settingJson(setting, axes),
    stated,
    ...outcomeJson(setting),
    sources: [...new Set([...setting.outcome.sources, ...consulted(result.test)])],
    speaks: counts.speaks,
    against: counts.against,
    unclear: counts.unclear,
    weak,
    otherwise: counts.otherwise ? settingJson(counts.otherwise, axes) : null,
    query: result.query,
  };
}
