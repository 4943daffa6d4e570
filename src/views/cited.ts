import type { CaseResult } from '../cases/check.ts';
import { sourcesBeside } from '../pages/claims/claim-sources.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import type { Page } from '../pages/page.ts';
import type { Reference } from '../sources/source.ts';
import { referencesIn } from './references.ts';
import type { Desk } from './view.ts';

/** The works that a page on claims cites: data sets, texts, and pages that a record was read in. */
export function citedIn(
  page: Page,
  results: readonly CaseResult[],
  own: readonly OwnSource[],
  { atlas }: Pick<Desk, 'atlas'>,
): readonly Reference[] {
  return referencesIn(page, atlas.manifest, sourcesBeside(results, own));
}
