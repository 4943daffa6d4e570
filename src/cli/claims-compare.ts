import { answersTo } from '../cases/compare.ts';
import { questionNamed } from '../cases/questions.ts';
import { compareClaimsPage, questionsPage } from '../pages/claims/compare-claims-page.ts';
import { compareJson, questionsJson } from '../pages/claims/questions-json.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { answersCsv, questionsCsv } from '../views/questions-csv.ts';
import { shippedQuestions } from '../views/shipped-questions.ts';
import type { Given } from '../views/view.ts';
import { casesGiven, checkedClaims } from './checked-cases.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printPage, writeHtml } from './print-page.ts';

/** `entente claims compare`: the claims of all texts on one question, or the questions. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const [id, ...more] = words;
  if (more.length > 0)
    throw new InputError(`"${more.join(' ')}"`, 'one question at a time', 'entente claims compare lists them');
  const questions = shippedQuestions();
  const cases = casesGiven(given, effects);
  if (id === undefined) {
    const page = () => questionsPage(questions, cases);
    await writeHtml(page, given, effects);
    if (given.flag('json')) effects.out(`${JSON.stringify(questionsJson(questions, cases), null, 1)}\n`);
    else if (given.flag('csv')) effects.out(questionsCsv(questions, cases));
    else await printPage(page(), given, effects);
    return exitCodes.done;
  }
  const question = questionNamed(id, questions);
  const checked = await checkedClaims(cases, (claim) => claim.question === id, given, effects);
  if (!checked) return exitCodes.checkFailed;
  const { results, atlas, own } = checked;
  const answers = answersTo(question, results);
  const { manifest } = atlas;
  const page = () => compareClaimsPage(question, answers, results, { manifest, provenance: provenanceOf(atlas) }, own);
  await writeHtml(page, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(compareJson(question, answers), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(answersCsv(question, answers));
  else await printPage(page(), given, effects);
  return exitCodes.done;
}
