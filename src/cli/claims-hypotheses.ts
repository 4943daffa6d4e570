import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { type Hypotheses, weigh } from '../cases/hypotheses.ts';
import { checkNamed, readHypotheses } from '../cases/read-hypotheses.ts';
import { hypothesesJson } from '../pages/claims/hypotheses-json.ts';
import { hypothesesPage } from '../pages/claims/hypotheses-page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { textIn } from '../views/case-files.ts';
import { hypothesesCsv, matrixCsv } from '../views/questions-csv.ts';
import { bundledHypotheses, readBundled } from '../views/shipped-hypotheses.ts';
import type { Given } from '../views/view.ts';
import { casesGiven, checkedClaims } from './checked-cases.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printPage, writeHtml } from './print-page.ts';

/** `entente claims hypotheses`: rival hypotheses against checked claims; without a file, those that are bundled. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const [word, ...more] = words;
  if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one file at a time', 'Name one');
  if (word === undefined) {
    listBundled(given, effects);
    return exitCodes.done;
  }
  const asked = hypothesesNamed(word, effects);
  const cases = casesGiven(given, effects);
  checkNamed(asked, cases);
  const names = new Set(asked.evidence.map(({ claim }) => claim));
  const checked = await checkedClaims(cases, (claim, { id }) => names.has(`${id}:${claim.id}`), given, effects);
  if (!checked) return exitCodes.checkFailed;
  const { results, atlas, own } = checked;
  const weighed = weigh(asked, results);
  const page = () =>
    hypothesesPage(weighed, results, { manifest: atlas.manifest, provenance: provenanceOf(atlas) }, own);
  await writeHtml(page, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(hypothesesJson(weighed), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(matrixCsv(weighed));
  else await printPage(page(), given, effects);
  return exitCodes.done;
}

/** @throws InputError for what is neither bundled nor a file */
function hypothesesNamed(word: string, effects: Effects): Hypotheses {
  const names = bundledHypotheses();
  if (names.includes(word)) return readBundled(word);
  const path = resolve(effects.cwd, word);
  if (existsSync(path)) return readHypotheses(textIn(path, word), word);
  throw new InputError(
    word,
    'no such hypotheses or file',
    `Did you mean ${closest(word, names)}? There are ${names.join(', ')}, or give a file`,
  );
}

function listBundled(given: Given, effects: Effects): void {
  const all = bundledHypotheses().map(readBundled);
  const rows = all.map(({ id, question, rivals, evidence }) => ({
    ...{ hypotheses: id, question, rivals: rivals.length, evidence: evidence.length },
  }));
  if (given.flag('json')) effects.out(`${JSON.stringify({ hypotheses: rows }, null, 1)}\n`);
  else if (given.flag('csv')) effects.out(hypothesesCsv(all));
  else
    for (const { hypotheses: id, question, rivals, evidence } of rows)
      effects.out(`${id}  ${question}  ${rivals} rivals, ${evidence} rows of evidence\n`);
}
