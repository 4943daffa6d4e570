import type { Case } from '../cases/case.ts';
import type { CaseResult } from '../cases/check.ts';
import { holdsUp, verdictWords } from '../cases/verdict.ts';
import { claimsJson } from '../pages/claims/claims-json.ts';
import { claimsPage } from '../pages/claims/claims-page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { caseEvidenceOf } from '../views/case-evidence.ts';
import { caseIn, casesAsked } from '../views/case-files.ts';
import { claimsCsv } from '../views/claims-csv.ts';
import type { Given } from '../views/view.ts';
import { claimsJunit } from './claims-junit.ts';
import { checkAll } from './claims-run.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { writeNamed } from './named-file.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage, writeHtml } from './print-page.ts';

/** `entente claims check`: every claim of some cases, then and now. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const files = casesAsked(words, effects.cwd, 'claims check');
  const cases = files.map((file) => caseIn(file));
  const asked = given.flag('must') ? cases.map(onlyMust).filter(({ claims }) => claims.length > 0) : cases;
  if (asked.length === 0)
    throw new InputError(
      '--must',
      `no claim of ${files.map(({ file }) => file).join(', ')} is marked`,
      'Write must: hold under the claims that are to hold',
    );
  const atlas = atlasOf(given, effects);
  const { data, own } = caseEvidenceOf(atlas);
  const results = await checkAll(asked, data, given, effects);
  if (!results) return exitCodes.checkFailed;
  const page = () => claimsPage(results, atlas.manifest, provenanceOf(atlas), own);
  const junit = given.text('junit');
  if (junit !== undefined && junit !== '-') writeNamed(junit, claimsJunit(results), effects);
  await writeHtml(page, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(claimsJson(results, atlas.manifest), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(claimsCsv(results));
  else if (junit === '-') effects.out(claimsJunit(results));
  else await printPage(page(), given, effects);
  return tellFailed(results, effects);
}

const onlyMust = (one: Case): Case => ({ ...one, claims: one.claims.filter(({ must }) => must) });

/** Says which claims were to hold and do not: that is what the command is run for, so also with --quiet. */
function tellFailed(results: readonly CaseResult[], effects: Effects): number {
  const failed = results.flatMap(({ of, claims }) =>
    claims.filter(({ claim, now }) => claim.must && !holdsUp(now.verdict)).map((one) => ({ of, ...one })),
  );
  for (const { of, claim, now, tests } of failed) {
    const found = tests[0]?.now.base.outcome.words;
    effects.err(
      `${claim.where}: ${of.id}:${claim.id} is to hold, and is ${verdictWords[now.verdict]}${found === undefined ? '' : `: ${found}`}\n`,
    );
  }
  return failed.length > 0 ? exitCodes.checkFailed : exitCodes.done;
}
