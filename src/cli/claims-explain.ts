import { closest } from 'fastest-levenshtein';
import type { Work } from '../cases/bibliography/index.ts';
import type { Case } from '../cases/case.ts';
import { claimPage } from '../pages/claims/claim-page.ts';
import { claimsJson } from '../pages/claims/claims-json.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { caseEvidenceOf } from '../views/case-evidence.ts';
import { bundledCase, bundledCases, type CaseFile, caseFiles, caseIn, textIn } from '../views/case-files.ts';
import { worksBeside } from '../views/case-works.ts';
import { claimsCsv } from '../views/claims-csv.ts';
import type { Given } from '../views/view.ts';
import { checkAll } from './claims-run.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage, writeHtml } from './print-page.ts';

/** `entente claims explain`: one claim and everything behind its verdict. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const { one, works } = claimAsked(words, effects.cwd);
  const atlas = atlasOf(given, effects);
  const { data, own } = caseEvidenceOf(atlas);
  const results = await checkAll([one], data, given, effects);
  if (!results) return exitCodes.checkFailed;
  const page = () => claimPage(results[0]!, atlas.manifest, provenanceOf(atlas), own, works);
  await writeHtml(page, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(claimsJson(results, atlas.manifest, true), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(claimsCsv(results));
  else await printPage(page(), given, effects);
  return exitCodes.done;
}

/**
 * The case with the one claim that is asked for: "CASE:ID", "FILE:ID", or an id that one bundled case alone has.
 * @throws InputError where there is none, or where several cases have it
 */
function claimAsked(words: readonly string[], cwd: string): { one: Case; works: readonly Work[] } {
  const [word, more] = words;
  if (word === undefined || more !== undefined)
    throw new InputError(
      'claims explain',
      word === undefined ? 'a claim is needed' : 'one claim at a time',
      'For example: entente claims explain allison-2023:A17',
    );
  const colon = word.lastIndexOf(':');
  if (colon > 0) {
    const files = caseFiles(word.slice(0, colon), cwd);
    return withWorks(files[0]!, word.slice(colon + 1));
  }
  const having = bundledCases().filter((name) => {
    const { path, file } = bundledCase(name);
    return textIn(path, file).includes(`id: ${word}\n`);
  });
  if (having.length === 1) return withWorks(bundledCase(having[0]!), word);
  throw new InputError(
    word,
    having.length === 0 ? 'no case that comes with Entente has such a claim' : `${having.join(' and ')} have it`,
    having.length === 0
      ? 'Name the case too: entente claims explain FILE:ID'
      : `Name the case too: entente claims explain ${having[0]}:${word}`,
  );
}

function withWorks(file: CaseFile, id: string) {
  return { one: withClaim(caseIn(file), id), works: worksBeside(file) ?? [] };
}

function withClaim(one: Case, id: string): Case {
  const claim = one.claims.find((claim) => claim.id === id);
  if (claim) return { ...one, claims: [claim] };
  const ids = one.claims.map((claim) => claim.id);
  throw new InputError(
    `${one.file}:${id}`,
    'no such claim',
    `Did you mean ${closest(id, ids)}? It has ${ids.length > 12 ? `${ids[0]} to ${ids.at(-1)}` : ids.join(', ')}`,
  );
}
