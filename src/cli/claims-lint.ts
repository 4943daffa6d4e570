import { existsSync } from 'node:fs';
import { lintCase } from '../cases/lint.ts';
import { questionProblems } from '../cases/questions.ts';
import { InputError } from '../sources/input-error.ts';
import { type CaseFile, caseIn, casesAsked, textIn } from './case-files.ts';
import type { Effects, Given } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { shippedQuestions } from './shipped-questions.ts';

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
    found.claims = one.claims.length;
    problems.push(...questionProblems(one, shippedQuestions()));
    found.warnings = lintCase(one, worksBeside(file)).map(({ where, says }) => `${where}: ${says}`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error);
  }
  return { ...found, errors: problems.map(({ message }) => message) };
}

/** Ids in the bibliography beside a case file; undefined where there is none. */
function worksBeside({ path, file }: CaseFile): ReadonlySet<string> | undefined {
  const beside = (name: string) => name.replace(/\.ya?ml$/i, '.bibliography.json');
  if (beside(path) === path || !existsSync(beside(path))) return undefined;
  try {
    const list: unknown = JSON.parse(textIn(beside(path), beside(file)));
    if (Array.isArray(list)) return new Set(list.map((work: { id?: unknown }) => String(work?.id)));
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  throw new InputError(beside(file), 'no list of works in CSL-JSON', 'Write [{"id": "smith-2014", "type": "book", …}]');
}
