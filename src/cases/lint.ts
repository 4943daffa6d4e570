import type { Case, Claim } from './case.ts';

/** Something in a case that reads, and that somebody should look at. */
export interface Warning {
  /** File, line and column. */
  where: string;
  says: string;
}

/**
 * What somebody should look at in a case that reads: claims without a test, the same paraphrase twice, works that its bibliography
 * lacks, and what a reader of a verdict would miss.
 * @param works ids in the case's bibliography; undefined where it has none
 */
export function lintCase(one: Case, works?: ReadonlySet<string>): Warning[] {
  const before = new Map<string, Claim>();
  const perClaim = one.claims.flatMap((claim) => {
    const text = claim.claim.toLowerCase().replace(/\W+/g, ' ').trim();
    const twin = before.get(text);
    if (!twin) before.set(text, claim);
    return [...(twin ? [`the same paraphrase as ${twin.id}`] : []), ...ofClaim(claim), ...worksOf(claim, works)].map(
      (says) => ({ where: claim.where, says: `${claim.id}: ${says}` }),
    );
  });
  const without = one.claims.filter(({ tests }) => tests.length === 0).map(({ id }) => id);
  return [
    ...perClaim,
    ...(without.length === 0
      ? []
      : [
          {
            where: one.file,
            says: `${without.length} of ${one.claims.length} claims have no test: ${without.slice(0, 20).join(', ')}${without.length > 20 ? ', …' : ''}`,
          },
        ]),
  ];
}

function ofClaim(claim: Claim): string[] {
  const { tests, untested } = claim;
  const says: string[] = [];
  if (claim.voice !== 'author' && claim.speaker === undefined)
    says.push(`voice is ${claim.voice}, and speaker does not say whose words`);
  if (claim.at === '') says.push('at is missing: where in the text does it stand?');
  if (claim.expects === '' && claim.kind !== 'normative' && claim.kind !== 'definition')
    says.push('expects is missing: what should the data show?');
  if (claim.must && tests.length === 0) says.push('it must hold and has no test: it always fails');
  if (tests.length > 0 && untested) says.push('it has tests, and untested says why it has none');
  for (const { basis } of tests) {
    if (basis === 'association' && claim.kind === 'causal')
      says.push('an association cannot show a cause: it can only be consistent with one');
  }
  return says;
}

function worksOf({ works: cited }: Claim, works: ReadonlySet<string> | undefined): string[] {
  if (cited.length === 0) return [];
  if (!works) return [`it rests on ${cited.join(', ')}, and the case has no bibliography (CASE.bibliography.json)`];
  const unknown = cited.filter((id) => !works.has(id));
  return unknown.length === 0
    ? []
    : [`${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} not in the bibliography`];
}
