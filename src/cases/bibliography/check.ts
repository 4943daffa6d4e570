import type { Finding, Rule } from './rule.ts';
import { joinedWords, nearAddresses } from './rules/addresses.ts';
import { doiFields, doiForm, doiSuffix } from './rules/doi.ts';
import { missingFields } from './rules/fields.ts';
import { pages } from './rules/pages.ts';
import { reportNumber } from './rules/report-number.ts';
import { sameWork } from './rules/same-work.ts';
import { otherSite } from './rules/site.ts';
import { brokenWords, journalSpelling, lostLetters } from './rules/spelling.ts';
import { volumes } from './rules/volumes.ts';
import { years } from './rules/years.ts';
import type { Work } from './work.ts';

/** All rules, in the order in which their findings on one entry are told. */
export const bibliographyRules: readonly Rule[] = [
  sameWork,
  doiForm,
  doiSuffix,
  doiFields,
  otherSite,
  reportNumber,
  years,
  missingFields,
  pages,
  volumes,
  journalSpelling,
  joinedWords,
  nearAddresses,
  brokenWords,
  lostLetters,
];

/**
 * What does not fit in a list of works, by the list alone: nothing is looked up.
 * @returns findings in the order of the list; none is no proof that the list is right
 * @example checkBibliography(readBibliography(json, 'works.json')) // [{ rule: 'doi-suffix', works: ['kireeva-1'], … }, …]
 */
export function checkBibliography(works: readonly Work[]): Finding[] {
  const places = new Map(works.map(({ id }, n) => [id, n]));
  return bibliographyRules
    .flatMap(({ id, find }) => find(works).map((found) => ({ rule: id, ...found })))
    .sort((a, b) => places.get(a.works[0]!)! - places.get(b.works[0]!)!);
}
