import { stringify } from 'yaml';
import { codeOf } from '../../states/index.ts';
import type { Concession, Offer } from './offer.ts';

/** An offer as the file that {@link readOffer} reads. What goes without saying is left out. */
export function writeOffer(offer: Offer): string {
  const { title, kind, divider, target, partner, year, concessions, ceiling, ceilingWhy, counter, burden, tie } = offer;
  const fields = {
    ...{ title, kind, divider: codeOf(divider), target: codeOf(target), partner: codeOf(partner), year },
    ...(offer.asked !== '' && { asked: offer.asked }),
    concessions: concessions.map(concessionFields),
    ...(ceiling !== 1 && { ceiling }),
    ...((ceiling !== 1 || ceilingWhy !== 'nothing is known to forbid it') && { 'ceiling-why': ceilingWhy }),
    ...(counter !== 0 && { counter }),
    ...(burden !== 0 && { burden }),
    ...(tie !== undefined && { tie }),
    outcome: offer.outcome,
    ...(offer.whatHappened !== '' && { 'what-happened': offer.whatHappened }),
    ...(offer.sources.length > 0 && { sources: offer.sources }),
  };
  return stringify(fields, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

function concessionFields({ kind, what, value, cost, reversibility, thirdPartyCost, paidBy, coding }: Concession) {
  return {
    ...{ kind, what, value },
    ...(cost !== 0 && { cost }),
    ...(reversibility !== 1 && { reversibility }),
    ...((thirdPartyCost !== 0 || paidBy !== '') && { 'third-party-cost': thirdPartyCost, 'paid-by': paidBy }),
    ...(coding !== '' && { coding }),
  };
}
