import type { Case, Claim } from '../../cases/case.ts';
import type { CaseResult, Score } from '../../cases/check.ts';
import type { Basis } from '../../cases/tests/test-kind.ts';
import { type ClaimVerdict, verdicts, verdictWords } from '../../cases/verdict.ts';
import { count, list } from '../../charts/text.ts';
import { measures } from '../../measures/index.ts';

/** "a measure". */
export const basisWords: Readonly<Record<Basis, string>> = {
  record: 'a record',
  measure: 'a measure',
  proxy: 'a proxy',
  association: 'an association',
  model: 'a model',
};

/** "12 supported, 3 contradicted, 1 open", in the order of the verdicts; "none" of nothing. */
export function scoreWords(score: Score): string {
  const parts = verdicts.flatMap((verdict) => {
    const n = score[verdict];
    return n ? [`${count(n)} ${verdictWords[verdict]}`] : [];
  });
  return parts.length === 0 ? 'none' : list(parts);
}

/** Scores of several texts put together. */
export function totalScore(results: readonly CaseResult[], when: 'atWriting' | 'now'): Score {
  const total: Score = {};
  for (const { score } of results)
    for (const verdict of verdicts)
      if (score[when][verdict]) total[verdict] = (total[verdict] ?? 0) + score[when][verdict];
  return total;
}

/** "89% of 9 settings", or nothing where there is one setting or none. */
export function robustnessWords({ robustness }: ClaimVerdict): string {
  if (!robustness || robustness.settings < 2) return '';
  return `${Math.round(100 * robustness.share)}% of ${count(robustness.settings)} settings`;
}

const stanceWords: Readonly<Record<Claim['stance'], string>> = {
  own: 'the author’s own claim; counts in the score',
  endorses: 'the author endorses it; counts in the score',
  reports: 'the author reports it; does not count in the score',
  opposes: 'the author opposes it; does not count in the score',
};

/** Whose words, and how the author stands to them. */
export function voiceWords({ voice, speaker, stance }: Claim, { author }: Case): string {
  const who = {
    author: `${author}, in the text’s own voice`,
    quoted: `${speaker ?? 'somebody'}, quoted by ${author}`,
    reported: `${speaker ?? 'somebody'}, as reported by ${author}`,
    rebutted: `${speaker ?? 'a view'}, set up by ${author} to be rebutted`,
  }[voice];
  return `${who}; ${stanceWords[stance]}`;
}

/** Whose words, in a few: "Allison 2023", "James Mattis in Allison 2023". */
export function speakerWords({ voice, speaker }: Claim, of: Case): string {
  const text = textWords(of);
  return voice === 'author' ? text : `${speaker ?? (voice === 'rebutted' ? 'a view rebutted' : 'somebody')} in ${text}`;
}

/** A choice of a setting as a reader meets it: a measure by its label. */
export const choiceWords = (choice: string): string => measures.find(({ name }) => name === choice)?.label ?? choice;

/** A text by author and year: "Ko 2006". */
export const textWords = ({ author, written }: Case) => `${author} ${written.slice(0, 4)}`;

/** Cut at a word, with dots; most texts stand as they are. @example shortened('one two three', 9) // 'one two …' */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`;
}
