import { lintCase } from '../cases/lint.ts';
import { questionProblems } from '../cases/questions.ts';
import { InputError } from '../sources/input-error.ts';
import { type CaseFile, caseIn, casesAsked } from '../views/case-files.ts';
import { worksBeside } from '../views/case-works.ts';
import { shippedQuestions } from '../views/shipped-questions.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** What is wrong with a file, and what somebody should look at. */
interface Linted {
  file: string;
  claims: number;
  errors: string[];
  warnings: string[];
}

/** `entente claims lint`: every problem of some files, a line each. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const linted = casesAsked(words, effects.cwd, 'claims lint').map(lint);
  if (given.flag('json')) effects.out(`${JSON.stringify({ files: linted }, null, 1)}\n`);
  else
    for (const { errors, warnings } of linted) {
      for (const line of errors) effects.out(`error    ${line}\n`);
      for (const line of warnings) effects.out(`look     ${line}\n`);
    }
  if (!given.flag('quiet'))
    for (const { file, claims, errors, warnings } of linted)
      effects.err(`${file}: ${claims} claims read, ${errors.length} wrong, ${warnings.length} to look at\n`);
  return linted.some(({ errors }) => errors.length > 0) ? exitCodes.userMistake : exitCodes.done;
}

function lint(file: CaseFile): Linted {
  const problems: InputError[] = [];
  const found: Linted = { file: file.file, claims: 0, errors: [], warnings: [] };
  try {
    const one = caseIn(file, problems);
    const works = worksBeside(file);
    found.claims = one.claims.length;
    problems.push(...questionProblems(one, shippedQuestions()));
    found.warnings = lintCase(one, works && new Set(works.map(({ id }) => id))).map(
      ({ where, says }) => `${where}: ${says}`,
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error);
  }
  return { ...found, errors: problems.map(({ message }) => message) };
}
