import { closest } from 'fastest-levenshtein';
import type { CaseResult } from '../cases/check.ts';
import { type CheckedCase, type CheckedClaims, checkedClaims } from '../cases/checked-claims.ts';
import { textDrawing, textPage, textsDrawing, textsPage } from '../pages/claims/checked-page.ts';
import { claimPage, claimPicture } from '../pages/claims/claim-page.ts';
import { textSource } from '../pages/claims/claim-sources.ts';
import { claimsJson } from '../pages/claims/claims-json.ts';
import { verdictBars } from '../pages/claims/verdict-bars.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import type { Reference } from '../sources/source.ts';
import { asOfDay, checkAsOf } from './as-of.ts';
import { bundledCase } from './case-files.ts';
import { worksBeside } from './case-works.ts';
import { citedIn } from './cited.ts';
import { checkedCsv, claimsCsv } from './claims-csv.ts';
import { checkShipped, claimOf, shippedCase, shippedCases } from './shipped-cases.ts';
import { shippedClaims } from './shipped-claims.ts';
import { shippedQuestions } from './shipped-questions.ts';
import { nameOfText, shippedText, shortened, textNames } from './text-names.ts';
import type { Answer, Desk, Given, View } from './view.ts';

export const claimsView: View = {
  name: 'claims',
  summary: 'Texts as lists of claims, each held against the data, then and now',
  usage: 'entente claims check CASE | explain CASE:ID',
  about:
    'Without a text: all of them, with how their claims fare. A text: its claims in order, each with its verdict. A claim: everything behind its verdict. Lists are of verdicts found when this release was made, unless anew or another day is asked for; then, and for one claim, everything is checked on the data at hand.',
  words: [
    {
      ...{ name: 'case', label: 'Text', kind: 'text', about: 'the text', optional: true },
      choices: textNames,
      called: nameOfText,
    },
    {
      ...{ name: 'claim', kind: 'text', about: 'one of its claims: A17', optional: true },
      choices: (before = []) => claimsIn(before[0]).map(({ id }) => id),
      called: (id, [text]) => `${id} ${shortened(claimsIn(text).find((claim) => claim.id === id)?.claim ?? '')}`,
    },
  ],
  options: {
    'as-of': { type: 'string', value: 'DATE', kind: 'date', about: 'the day of the second verdict' },
    anew: { type: 'boolean', about: 'check all of it on the data at hand, which takes some seconds' },
  },
  examples: ['entente claims check ko-2006', 'entente claims explain allison-2023:A17'],
  drawing: 'the verdicts, then and now; of one claim, its settings',
  schemas: ['claims-texts', 'claims-check'],
  answer: async (given, desk) => {
    // A claim is called "allison-2023:A17" wherever one is named.
    const [name, id, ...more] = given.words.flatMap((word, n) => (n === 0 ? word.split(':') : [word]));
    if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one claim at a time', 'Give a text and a claim');
    if (name !== undefined && id !== undefined) return oneClaim(name, id, given, desk);
    return name === undefined ? allTexts(given, desk) : oneText(name, given, desk);
  },
};

/** "allison-2023:A17" names the text too. */
const claimsIn = (text = '') => shippedText(text.split(':')[0]!)?.claims ?? [];

const isAnew = (given: Given) => given.flag('anew') || given.text('as-of') !== undefined;

/** The verdicts shipped, or those found on the data at hand. */
async function checkedFor(only: string | undefined, given: Given, desk: Desk): Promise<CheckedClaims> {
  const shipped = isAnew(given) ? undefined : shippedClaims();
  return shipped ?? checkedAnew((await resultsFor(only, given, desk)).results, given, desk);
}

function checkedAnew(results: readonly CaseResult[], given: Given, desk: Desk): CheckedClaims {
  return checkedClaims(results, desk.atlas.manifest.version, asOfDay(given, desk));
}

async function resultsFor(only: string | undefined, given: Given, desk: Desk) {
  const cases = only === undefined ? shippedCases() : [shippedCase(only)];
  const asOf = asOfDay(given, desk);
  checkAsOf(asOf, cases);
  return checkShipped(cases, () => true, desk, asOf, true);
}

async function allTexts(given: Given, desk: Desk): Promise<Answer> {
  const checked = await checkedFor(undefined, given, desk);
  const { manifest } = desk.atlas;
  return {
    json: () => checked,
    csv: () => checkedCsv(checked),
    svg: () => {
      const { drawing, bars } = textsDrawing(checked);
      return verdictBars(drawing, bars);
    },
    page: () => textsPage(checked, shippedQuestions(), manifest, provenanceOf(desk.atlas)),
    references: () => checked.cases.map(referenceOf),
  };
}

const referenceOf = (one: CheckedCase): Reference =>
  textSource({ ...one, id: one.case, work: one.work ?? {}, writtenAs: one.written }).reference;

async function oneText(name: string, given: Given, desk: Desk): Promise<Answer> {
  const known = shippedClaims()?.cases.map((one) => one.case);
  if (known && !known.includes(name))
    throw new InputError(
      `"${name}"`,
      'no such text',
      `Did you mean ${closest(name, known)}? There are ${known.join(', ')}`,
    );
  const checked = await checkedFor(name, given, desk);
  const one = checked.cases.find((text) => text.case === name)!;
  const { manifest } = desk.atlas;
  let results: Promise<readonly CaseResult[]> | undefined;
  const full = () => {
    results ??= resultsFor(name, given, desk).then((found) => found.results);
    return results;
  };
  return {
    json: async () => claimsJson(await full(), manifest),
    csv: async () => claimsCsv(await full()),
    svg: () => {
      const { drawing, bars } = textDrawing(one, checked.asOf);
      return verdictBars(drawing, bars);
    },
    page: () => textPage(one, checked, shippedQuestions(), manifest, provenanceOf(desk.atlas)),
    references: () => [referenceOf(one)],
  };
}

async function oneClaim(name: string, id: string, given: Given, desk: Desk): Promise<Answer> {
  const one = shippedCase(name);
  claimOf(one, id);
  const asOf = asOfDay(given, desk);
  checkAsOf(asOf, [one]);
  const { results, own } = await checkShipped([one], (claim) => claim.id === id, desk, asOf, true);
  const { manifest } = desk.atlas;
  const checked = shippedClaims() ?? checkedAnew(results, given, desk);
  const page = () =>
    claimPage(results[0]!, manifest, provenanceOf(desk.atlas), own, worksBeside(bundledCase(name)) ?? [], {
      ...{ checked, questions: shippedQuestions() },
    });
  return {
    json: () => claimsJson(results, manifest, true),
    csv: () => claimsCsv(results),
    svg: () => claimPicture(results[0]!),
    page,
    references: () => citedIn(page(), results, own, desk),
  };
}
