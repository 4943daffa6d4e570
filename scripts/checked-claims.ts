// The text of cases/checked.json, from a full atlas.
import { openFolder } from '../src/atlas/folder.ts';
import { checkCase } from '../src/cases/check.ts';
import { checkedClaims } from '../src/cases/checked-claims.ts';
import { CaseEvidence } from '../src/cases/evidence.ts';
import { bundledCase, bundledCases, caseIn } from '../src/views/case-files.ts';
import { claimRecords } from '../src/views/records.ts';

/** @param asOf ISO date of the second verdict @param told what is being done */
export async function checkedFile(folder: string, asOf: string, told: (step: string) => void): Promise<string> {
  const opened = openFolder(folder);
  if (opened.manifest.kind !== 'full') throw new RangeError(`${folder} is no full atlas`);
  // Built on the day of the verdicts, whenever it was: the same file from every build of the same data.
  const atlas = { ...opened, manifest: { ...opened.manifest, built: `${asOf}T00:00:00Z` } };
  const { evidence, pacts } = claimRecords();
  const data = new CaseEvidence(atlas, evidence, pacts);
  const results = [];
  for (const name of bundledCases()) {
    told(name);
    results.push(await checkCase(caseIn(bundledCase(name)), data, { asOf, diary: false }));
  }
  const checked = checkedClaims(results, atlas.manifest.version, asOf);
  // A line a claim, so that a change shows as one.
  const cases = checked.cases.map(({ claims, ...text }) => {
    const lines = claims.map((claim) => `   ${JSON.stringify(claim)}`).join(',\n');
    return `  ${JSON.stringify({ ...text }).slice(0, -1)}, "claims": [\n${lines}\n  ]}`;
  });
  return `{\n "atlas": "${checked.atlas}",\n "asOf": "${asOf}",\n "cases": [\n${cases.join(',\n')}\n ]\n}\n`;
}
