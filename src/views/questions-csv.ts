import type { Finding } from '../cases/bibliography/index.ts';
import { type BothSides, claimName } from '../cases/both-sides.ts';
import type { Case } from '../cases/case.ts';
import { type Answer, claimsOn } from '../cases/compare.ts';
import type { Hypotheses, Weighed } from '../cases/hypotheses.ts';
import type { Question } from '../cases/questions.ts';
import { csvOf } from './csv.ts';

/** A line a question and text. */
export function questionsCsv(questions: readonly Question[], cases: readonly Case[]): string {
  const rows = questions.flatMap((question) =>
    claimsOn(question, cases).map(({ case: of, claims }) => ({
      ...{ id: question.id, question: question.question, case: of.id, claims: claims.length },
    })),
  );
  return csvOf(rows, ['id', 'question', 'case', 'claims']);
}

/** A line a claim on one question. */
export function answersCsv({ id }: Question, answers: readonly Answer[]): string {
  const rows = answers.map(({ case: of, result: { claim, atWriting, now }, found }) => ({
    ...{ question: id, case: of.id, author: of.author, written: of.written, id: claim.id, claim: claim.claim.trim() },
    ...{ voice: claim.voice, speaker: claim.speaker, stance: claim.stance, answer: claim.answer, side: claim.side },
    ...{ at_writing: atWriting.verdict, verdict: now.verdict, basis: now.basis },
    ...{ stands: now.robustness?.share, settings: now.robustness?.settings },
    found: found.map(({ stated }) => stated.outcome.words).join(' | '),
    why_untested: claim.untested?.say.trim(),
  }));
  return csvOf(rows, [
    ...['question', 'case', 'author', 'written', 'id', 'claim', 'voice', 'speaker', 'stance', 'answer', 'side'],
    ...['at_writing', 'verdict', 'basis', 'stands', 'settings', 'found', 'why_untested'],
  ]);
}

/** A line a piece of evidence of each side. */
export function piecesCsv({ question, paths }: BothSides): string {
  const rows = paths.flatMap(({ side, pieces }) =>
    pieces.map((piece, n) => ({
      ...{ question: question.id, side, piece: n + 1, claim: claimName(piece), test: piece.place },
      ...{ basis: piece.result.test.basis, turned: piece.turned ? 1 : 0, reading: piece.reading },
      ...{
        setting: piece.setting.labels.join(' | '),
        stated: piece.stated ? 1 : 0,
        found: piece.setting.outcome.words,
      },
      ...{ speaks: piece.speaks, against: piece.against, unclear: piece.unclear, weak: piece.weak ? 1 : 0 },
      sources: piece.setting.outcome.sources.join(' '),
    })),
  );
  return csvOf(rows, [
    ...['question', 'side', 'piece', 'claim', 'test', 'basis', 'turned', 'reading', 'setting', 'stated', 'found'],
    ...['speaks', 'against', 'unclear', 'weak', 'sources'],
  ]);
}

/** A line a row of the matrix, a column a rival. */
export function matrixCsv({ of, rows, without }: Weighed): string {
  const ids = of.rivals.map(({ id }) => id);
  const lines = rows.map(({ row, verdict, basis, effect, weight, cells, tellsNothing, found }, n) => ({
    ...{ claim: row.claim, test: row.test, verdict, basis, effect, weight },
    ...cells,
    tells_nothing: tellsNothing ? 1 : 0,
    ...{ changes_first: without[n]!.changesFirst ? 1 : 0, changes_order: without[n]!.changesOrder ? 1 : 0 },
    ...{ because: row.because, found },
  }));
  return csvOf(lines, [
    ...['claim', 'test', 'verdict', 'basis', 'effect', 'weight', ...ids],
    ...['tells_nothing', 'changes_first', 'changes_order', 'because', 'found'],
  ]);
}

/** A line a set of rival hypotheses. */
export function hypothesesCsv(all: readonly Hypotheses[]): string {
  const rows = all.map(({ id, question, rivals, evidence }) => ({
    ...{ hypotheses: id, question, rivals: rivals.length, evidence: evidence.length },
  }));
  return csvOf(rows, ['hypotheses', 'question', 'rivals', 'evidence']);
}

/** A line a finding in a list of works. */
export function findingsCsv(findings: readonly Finding[]): string {
  return csvOf(
    findings.map(({ works: ids, ...finding }) => ({ ...finding, works: ids.join(' ') })),
    ['works', 'certainty', 'rule', 'found', 'expected'],
  );
}
