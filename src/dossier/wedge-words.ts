import { showNumber } from '../charts/text.ts';
import type { WedgeAnswer } from '../inquiry/wedge.ts';
import type { Outcome } from '../sources/offers/offer.ts';
import { nameIn } from '../states/index.ts';

/** A price as shown: from 1 on no offer reaches it. */
export const priceWords = (price: number) => (price >= 2 ? '2 or more' : showNumber(price, 2));

/** What became of an offer, in words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  realigned: 'the target left the tie, or kept out of it',
  loosened: 'the target stayed, with less of the tie',
  held: 'the tie held',
  'never-offered': 'it was never offered',
  'not-known': 'not known',
};

/** Who plays which part: names as they were in the year judged. */
export function wedgeNames({
  assessment: { roles, year },
}: WedgeAnswer): Record<'divider' | 'target' | 'partner', string> {
  const name = (role: string) => nameIn(roles[role]!.states[0]!, year);
  return { divider: name('divider'), target: name('target'), partner: name('partner') };
}
