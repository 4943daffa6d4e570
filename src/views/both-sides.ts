import { bothSides } from '../cases/both-sides.ts';
import { questionNamed } from '../cases/questions.ts';
import { bothSidesPage, bothSidesPages } from '../pages/claims/both-sides-page.ts';
import { bothSidesJson } from '../pages/claims/questions-json.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { asOfDay, checkAsOf } from './as-of.ts';
import { citedIn } from './cited.ts';
import { piecesCsv } from './questions-csv.ts';
import { checkShipped, shippedCases } from './shipped-cases.ts';
import { questionWords, shippedQuestions } from './shipped-questions.ts';
import type { View } from './view.ts';

const twoSided = () => shippedQuestions().filter(({ conclusions }) => conclusions.length > 0);

export const bothSidesView: View = {
  name: 'claims both-sides',
  summary: 'The strongest defensible way to each of two opposite conclusions',
  usage: 'entente claims both-sides QUESTION',
  about:
    'From all settings of all tests of the claims on a question: as many pieces of evidence for the one conclusion as for the other, in one form, each with what the other side would answer and what would change a reader’s mind. Neither is Entente’s own answer.',
  words: [
    {
      ...{ name: 'question', kind: 'choice', about: 'a question with two conclusions' },
      choices: () => twoSided().map(({ id }) => id),
      called: questionWords,
    },
  ],
  options: { 'as-of': { type: 'string', value: 'DATE', kind: 'date', about: 'the day of the verdicts' } },
  examples: ['entente claims both-sides china-as-ally'],
  schemas: ['claims-both-sides'],
  answer: async (given, desk) => {
    const [id, ...more] = given.words;
    const ids = twoSided().map((question) => question.id);
    if (id === undefined || more.length > 0)
      throw new InputError('claims both-sides', 'it takes one question', `Name one of ${ids.join(', ')}`);
    const question = questionNamed(id, shippedQuestions());
    if (question.conclusions.length === 0)
      throw new InputError(`"${id}"`, 'it has no two opposite conclusions', `Two sides have ${ids.join(', ')}`);
    const asOf = asOfDay(given, desk);
    const cases = shippedCases().filter(({ claims }) => claims.some((claim) => claim.question === id));
    checkAsOf(asOf, cases);
    const { results, own } = await checkShipped(cases, (claim) => claim.question === id, desk, asOf);
    const found = bothSides(question, results);
    const page = () =>
      bothSidesPage(found, bothSidesPages(found, results, desk.atlas.manifest, provenanceOf(desk.atlas), own));
    return {
      json: () => bothSidesJson(found),
      csv: () => piecesCsv(found),
      page,
      references: () => citedIn(page(), results, own, desk),
    };
  },
};
