import { FIRST_YEAR, findState, LAST_YEAR } from '../states/index.ts';
import { type OfferDraft, settable } from './offer-draft.ts';
import { isShare } from './offer-part.ts';

const roles = ['divider', 'target', 'partner'] as const;

/**
 * What is wrong with the fields of an offer beside its parts, by their names; `set.credibility` for what is set of the theory. Nothing is said of
 * fields that are blank while nothing is written yet.
 */
export function offerFaults(draft: OfferDraft): Readonly<Record<string, string>> {
  const begun = draft.parts.length > 0;
  const faults: Record<string, string> = {};
  const year = Number(draft.year);
  const isYear = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  if (draft.year === '' ? begun : !isYear) faults.year = `a year from ${FIRST_YEAR} to ${LAST_YEAR} is needed`;
  const states = new Map<number, string>();
  for (const role of roles) {
    const text = draft[role];
    if (text === '') {
      if (begun) faults[role] = 'which state is it?';
      continue;
    }
    const found = findState(text, isYear && draft.year !== '' ? year : undefined);
    if (!found.found) faults[role] = [found.problem, found.hint].filter((part) => part !== '').join('. ');
    else if (states.has(found.ccode)) faults[role] = `the same state as the ${states.get(found.ccode)}`;
    else states.set(found.ccode, role);
  }
  for (const name of ['ceiling', 'counter', 'burden'] as const)
    if (draft[name] !== '' && !isShare(draft[name])) faults[name] = `"${draft[name]}" is no number from 0 to 1`;
  for (const name of settable) {
    const text = draft.set[name];
    if (text !== undefined && !isShare(text)) faults[`set.${name}`] = `"${text}" is no number from 0 to 1`;
  }
  return faults;
}
