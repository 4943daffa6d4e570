import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bibliographyRules, checkBibliography, type Finding, readBibliography } from '../cases/bibliography/index.ts';
import { bibliographyPage } from '../pages/claims/bibliography-page.ts';
import { InputError } from '../sources/input-error.ts';
import { bundledCase, type CaseFile, textIn } from '../views/case-files.ts';
import { listBeside } from '../views/case-works.ts';
import { findingsCsv } from '../views/questions-csv.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printPage, writeHtml } from './print-page.ts';

/** `entente claims bibliography`: what does not fit in a list of works, by the list alone. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const [word, extra] = words;
  if (word === undefined || extra !== undefined)
    throw new InputError(
      'claims bibliography',
      'one list of works is needed',
      'Give a file in CSL-JSON, or a case that has one: entente claims bibliography kireeva-2020',
    );
  const { path, file } = listOf(word, effects.cwd);
  const works = readBibliography(textIn(path, file), file);
  const findings = checkBibliography(works);
  const wrong = findings.filter(({ certainty }) => certainty === 'wrong').length;
  if (given.flag('json'))
    effects.out(`${JSON.stringify({ file, works: works.length, findings: findings.map(withCheck) }, null, 1)}\n`);
  else if (given.flag('csv')) effects.out(findingsCsv(findings));
  else {
    const page = bibliographyPage(file, works, findings);
    await printPage(page, given, effects);
    await writeHtml(() => page, given, effects);
  }
  return wrong > 0 ? exitCodes.checkFailed : exitCodes.done;
}

const checks = new Map(bibliographyRules.map(({ id, checks: what }) => [id, what]));

const withCheck = (finding: Finding) => ({ ...finding, checks: checks.get(finding.rule) });

/** A file, or the list beside a case. @throws InputError where there is neither */
function listOf(word: string, cwd: string): CaseFile {
  const bundled = listBeside(bundledCase(word));
  if (!/[/\\.]/.test(word) && existsSync(bundled.path)) return bundled;
  const own = listBeside({ path: resolve(cwd, word), file: word });
  if (existsSync(own.path)) return own;
  throw new InputError(
    word,
    'no such file, and no case with a list of works',
    'Give a file in CSL-JSON; a case’s list lies beside it as CASE.bibliography.json',
  );
}
