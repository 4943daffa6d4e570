import type { WedgeAnswer } from '../../inquiry/wedge.ts';
import type { Offer } from '../../sources/offers/offer.ts';
import { codeOf } from '../../states/index.ts';
import { assessmentJson } from '../theories/theory-json.ts';
import { changeOf } from './wedge-change.ts';
import { bindingOf } from './wedge-words.ts';

/** An offer in the form of `entente wedge --list --json`. */
export function offerJson(offer: Offer): Record<string, unknown> {
  const { divider, target, partner, concessions, tie, ...plain } = offer;
  return {
    ...plain,
    divider: codeOf(divider),
    target: codeOf(target),
    partner: codeOf(partner),
    ...(tie !== undefined && { tie }),
    concessions: concessions.map((part) => ({ ...part })),
  };
}

/**
 * An offer's answer in the form of `entente wedge --json` (schemas/wedge.schema.json).
 * @param before of the offer that this one was made from
 */
export function wedgeJson(answer: WedgeAnswer, before?: WedgeAnswer): Record<string, unknown> {
  const { offer, assessment, taken, without, marks } = answer;
  return {
    offer: offerJson(offer),
    binds: bindingOf(answer) ?? [],
    ...(taken !== undefined && { taken }),
    parts: without.map(({ part, verdict, taken: takenWithout }) => ({
      part,
      kind: offer.concessions[part]!.kind,
      verdictWithout: verdict,
      takenWithout,
    })),
    marks,
    ...(before && { change: { from: offerJson(before.offer), ...changeOf(answer, before) } }),
    answer: assessmentJson(assessment),
  };
}
