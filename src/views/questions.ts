import type { Claim } from '../cases/case.ts';
import { checkedClaims } from '../cases/checked-claims.ts';
import { answersTo } from '../cases/compare.ts';
import { questionNamed } from '../cases/questions.ts';
import { questionsDrawing, questionsListPage } from '../pages/claims/checked-page.ts';
import { answersDrawing, compareClaimsPage } from '../pages/claims/compare-claims-page.ts';
import { compareJson, questionsJson } from '../pages/claims/questions-json.ts';
import { verdictBars } from '../pages/claims/verdict-bars.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { asOfDay, checkAsOf } from './as-of.ts';
import { citedIn } from './cited.ts';
import { answersCsv, questionsCsv } from './questions-csv.ts';
import { checkShipped, shippedCases } from './shipped-cases.ts';
import { shippedClaims } from './shipped-claims.ts';
import { questionWords, shippedQuestions } from './shipped-questions.ts';
import type { Answer, Desk, Given, View } from './view.ts';

export const questionsView: View = {
  name: 'questions',
  summary: 'Questions that several texts answer, and the claims of all texts on each side by side',
  usage: 'entente claims compare [QUESTION]',
  about:
    'Without a question: all of them, with how the claims on each fare. A question: who answers what, each with its verdict then and now and what was found, dates claimed beside the change-points that are there.',
  words: [
    {
      ...{ name: 'question', kind: 'choice', about: 'the question', optional: true },
      choices: () => shippedQuestions().map(({ id }) => id),
      called: questionWords,
    },
  ],
  options: { 'as-of': { type: 'string', value: 'DATE', kind: 'date', about: 'the day of the second verdict' } },
  examples: ['entente claims compare', 'entente claims compare decline-began'],
  drawing: 'how the claims on each question fare, or those of each text',
  schemas: ['claims-questions', 'claims-compare'],
  list: 'questions',
  answer: async (given, desk) => {
    const [id, ...more] = given.words;
    if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one question at a time', 'Name one');
    return id === undefined ? allQuestions(given, desk) : oneQuestion(id, given, desk);
  },
};

async function allQuestions(given: Given, desk: Desk): Promise<Answer> {
  const questions = shippedQuestions();
  const shipped = given.text('as-of') === undefined ? shippedClaims() : undefined;
  const checked = shipped ?? (await checkedAll(given, desk));
  return {
    json: () => questionsJson(questions, shippedCases()),
    csv: () => questionsCsv(questions, shippedCases()),
    svg: () => {
      const { drawing, bars } = questionsDrawing(questions, checked);
      return verdictBars(drawing, bars);
    },
    page: () => questionsListPage(questions, checked, desk.atlas.manifest),
    references: () => [],
  };
}

async function checkedAll(given: Given, desk: Desk) {
  const asOf = asOfDay(given, desk);
  const cases = shippedCases();
  checkAsOf(asOf, cases);
  const asked = ({ question }: Claim) => question !== undefined;
  return checkedClaims((await checkShipped(cases, asked, desk, asOf)).results, desk.atlas.manifest.version, asOf);
}

async function oneQuestion(id: string, given: Given, desk: Desk): Promise<Answer> {
  const question = questionNamed(id, shippedQuestions());
  const asOf = asOfDay(given, desk);
  const cases = shippedCases().filter(({ claims }) => claims.some((claim) => claim.question === id));
  checkAsOf(asOf, cases);
  const { results, own } = await checkShipped(cases, (claim) => claim.question === id, desk, asOf);
  const answers = answersTo(question, results);
  const { manifest } = desk.atlas;
  const page = () =>
    compareClaimsPage(question, answers, results, { manifest, provenance: provenanceOf(desk.atlas) }, own, true);
  return {
    json: () => compareJson(question, answers),
    csv: () => answersCsv(question, answers),
    svg: () => {
      const { drawing, bars } = answersDrawing(question, answers);
      return verdictBars(drawing, bars);
    },
    page,
    references: () => citedIn(page(), results, own, desk),
  };
}
