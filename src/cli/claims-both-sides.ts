import { bothSides } from '../cases/both-sides.ts';
import { type Question, questionNamed } from '../cases/questions.ts';
import { bothSidesPages } from '../pages/claims/both-sides-page.ts';
import { bothSidesJson } from '../pages/claims/questions-json.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { piecesCsv } from '../views/questions-csv.ts';
import { shippedQuestions } from '../views/shipped-questions.ts';
import type { Given } from '../views/view.ts';
import { casesGiven, checkedClaims } from './checked-cases.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { writeNamed } from './named-file.ts';
import { printPages } from './print-page.ts';

/** `entente claims both-sides`: the strongest defensible way to each of two opposite conclusions, one page each. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const question = questionAsked(words, shippedQuestions());
  const cases = casesGiven(given, effects);
  const checked = await checkedClaims(cases, (claim) => claim.question === question.id, given, effects);
  if (!checked) return exitCodes.checkFailed;
  const { results, atlas, own } = checked;
  const found = bothSides(question, results);
  const pages = bothSidesPages(found, results, atlas.manifest, provenanceOf(atlas), own);
  const file = given.text('html');
  if (file !== undefined) {
    const { renderHtml } = await import('../pages/render/html.ts');
    const files = found.paths.map(({ side }) => file.replace(/(\.[A-Za-z0-9]+)?$/, `-${side}$1`));
    for (const [n, name] of files.entries()) writeNamed(name, renderHtml(pages[n]!), effects);
    if (!given.flag('quiet')) effects.err(`A page a side: ${files.join(' and ')}\n`);
  }
  if (given.flag('json')) effects.out(`${JSON.stringify(bothSidesJson(found), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(piecesCsv(found));
  else {
    // In one Markdown file the notes of each page keep their own numbers.
    const numbered = pages.map((page, n) => ({ page, notes: `${found.paths[n]!.side}-` }));
    await printPages(numbered, given, effects);
  }
  return exitCodes.done;
}

/** @throws InputError for none, or for one without two conclusions */
function questionAsked(words: readonly string[], questions: readonly Question[]): Question {
  const two = questions.filter(({ conclusions }) => conclusions.length > 0).map(({ id }) => id);
  const [id, ...more] = words;
  if (id === undefined || more.length > 0)
    throw new InputError('claims both-sides', 'it takes one question', `Name one of ${two.join(', ')}`);
  const question = questionNamed(id, questions);
  if (question.conclusions.length === 0)
    throw new InputError(
      `"${id}"`,
      'it has no two opposite conclusions',
      `entente claims compare ${id} lays its claims side by side; two sides have ${two.join(', ')}`,
    );
  return question;
}
