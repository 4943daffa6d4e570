import { closest } from 'fastest-levenshtein';
import { weigh } from '../cases/hypotheses.ts';
import { checkNamed } from '../cases/read-hypotheses.ts';
import { hypothesesJson } from '../pages/claims/hypotheses-json.ts';
import { hypothesesListPage, hypothesesPage, rankingDrawing } from '../pages/claims/hypotheses-page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { asOfDay, checkAsOf } from './as-of.ts';
import { citedIn } from './cited.ts';
import { hypothesesCsv, matrixCsv } from './questions-csv.ts';
import { checkShipped, shippedCases } from './shipped-cases.ts';
import { bundledHypotheses, readBundled } from './shipped-hypotheses.ts';
import type { Answer, Desk, Given, View } from './view.ts';

export const hypothesesView: View = {
  name: 'hypotheses',
  summary: 'Rival hypotheses against checked claims: what speaks against each',
  usage: 'entente claims hypotheses [NAME]',
  about:
    'Without a name: those that come with Entente. With one: which hypothesis has the least against it, the matrix of evidence, which rows carry the ranking, and the reading by likelihoods. Cells and weights are somebody’s; the verdicts are what the data say.',
  words: [
    {
      ...{ name: 'hypotheses', kind: 'choice', about: 'which hypotheses', optional: true },
      choices: bundledHypotheses,
      called: (name) => (bundledHypotheses().includes(name) ? readBundled(name).question : name),
    },
  ],
  options: { 'as-of': { type: 'string', value: 'DATE', kind: 'date', about: 'the day of the verdicts' } },
  examples: ['entente claims hypotheses', 'entente claims hypotheses alliance'],
  drawing: 'what speaks against each of one set',
  schemas: ['claims-hypotheses-list', 'claims-hypotheses'],
  answer: async (given, desk) => {
    const [name, ...more] = given.words;
    if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one at a time', 'Name one');
    return name === undefined ? allHypotheses() : oneOf(name, given, desk);
  },
};

function allHypotheses(): Answer {
  const all = bundledHypotheses().map(readBundled);
  return {
    json: () => ({
      hypotheses: all.map(({ id, question, rivals, evidence }) => ({
        ...{ hypotheses: id, question, rivals: rivals.length, evidence: evidence.length },
      })),
    }),
    csv: () => hypothesesCsv(all),
    page: () => hypothesesListPage(all),
    references: () => [],
  };
}

async function oneOf(name: string, given: Given, desk: Desk): Promise<Answer> {
  const names = bundledHypotheses();
  if (!names.includes(name))
    throw new InputError(
      `"${name}"`,
      'no such hypotheses',
      `Did you mean ${closest(name, names)}? There are ${names.join(', ')}`,
    );
  const asked = readBundled(name);
  const cases = shippedCases();
  checkNamed(asked, cases);
  const wanted = new Set(asked.evidence.map(({ claim }) => claim));
  const asOf = asOfDay(given, desk);
  checkAsOf(asOf, cases);
  const { results, own } = await checkShipped(cases, (claim, { id }) => wanted.has(`${id}:${claim.id}`), desk, asOf);
  const weighed = weigh(asked, results);
  const { manifest } = desk.atlas;
  const page = () => hypothesesPage(weighed, results, { manifest, provenance: provenanceOf(desk.atlas) }, own, true);
  return {
    json: () => hypothesesJson(weighed),
    csv: () => matrixCsv(weighed),
    svg: () => {
      const { drawing, draw } = rankingDrawing(weighed);
      return draw(drawing);
    },
    page,
    references: () => citedIn(page(), results, own, desk),
  };
}
