import type { CaseResult, ClaimResult } from '../cases/check.ts';
import { holdsUp, verdictWords } from '../cases/verdict.ts';

/**
 * Cases as JUnit XML: a suite a case, a test a claim. Only a claim marked `must: hold` can fail; one that the data do not reach is
 * skipped, with the reason.
 */
export function claimsJunit(results: readonly CaseResult[]): string {
  const suites = results.map(suiteOf);
  const all = results.flatMap(({ claims }) => claims);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="entente claims" ${countsOf(all)}>
${suites.join('\n')}
</testsuites>
`;
}

function suiteOf({ of, claims, asOf }: CaseResult): string {
  return `  <testsuite name="${xml(of.id)}" ${countsOf(claims)} time="0" timestamp="${asOf}T00:00:00">
${claims.map((claim) => caseOf(of.id, of.file, claim)).join('\n')}
  </testsuite>`;
}

const countsOf = (claims: readonly ClaimResult[]) =>
  `tests="${claims.length}" failures="${claims.filter((one) => kindOf(one) === 'failure').length}" errors="0" skipped="${claims.filter((one) => kindOf(one) === 'skipped').length}"`;

function kindOf({ claim, now }: ClaimResult): 'passed' | 'failure' | 'skipped' {
  if (claim.must && !holdsUp(now.verdict)) return 'failure';
  return ['beyond-the-data', 'open', 'not-data'].includes(now.verdict) ? 'skipped' : 'passed';
}

function caseOf(suite: string, file: string, one: ClaimResult): string {
  const { claim, now } = one;
  const said = wordsOf(one);
  const inside = {
    passed: [],
    failure: [
      `      <failure type="${now.verdict}" message="${xml(`marked must: hold, and ${verdictWords[now.verdict]}`)}">${xml(said)}</failure>`,
    ],
    skipped: [`      <skipped message="${xml(`${verdictWords[now.verdict]}: ${reasonOf(one)}`)}"/>`],
  }[kindOf(one)];
  return `    <testcase classname="${xml(suite)}" name="${xml(`${claim.id}: ${claim.claim.trim()}`)}" file="${xml(file)}" time="0">
${[...inside, `      <system-out>${xml(said)}</system-out>`].join('\n')}
    </testcase>`;
}

/** The verdict, then each test's reading and what was found. */
function wordsOf({ now, atWriting, tests, claim }: ClaimResult): string {
  return [
    `${verdictWords[now.verdict]}${now.verdict === atWriting.verdict ? '' : ` (when written: ${verdictWords[atWriting.verdict]})`}`,
    ...tests.map(({ reading, now: { verdict, base } }) => `${reading} ${verdictWords[verdict]}: ${base.outcome.words}`),
    ...(claim.untested ? [`not tested: ${claim.untested.say.trim()}`] : []),
  ].join('\n');
}

function reasonOf({ claim, tests }: ClaimResult): string {
  return tests[0]?.now.base.outcome.words ?? claim.untested?.say.trim() ?? 'no test';
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const;

/** Text inside XML; what XML 1.0 cannot hold is left out. */
function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/[&<>"']/g, (mark) => entities[mark as keyof typeof entities])
  );
}
