import { zoneOfAgreement as zoneOf } from '../bargaining/index.ts';
import { nash1950 } from './bargaining-works.ts';
import { declareTheory } from './theory.ts';

const price = (label: string) =>
  ({
    label,
    unit: 'in any one currency',
    range: [0, 1_000_000],
    decimals: 0,
    from: { kind: 'stated' },
  }) as const;

/** The buyer and the car: what counts is the least that one takes and the most that the other pays. */
export const zoneOfAgreementTheory = declareTheory({
  id: 'zone-of-agreement',
  title: 'Zone of agreement',
  question: 'Is there a price that the buyer would pay and the seller would take?',
  family: 'bargaining',
  roles: {},
  inputs: {
    offer: price('the offer'),
    most: price('the most that the buyer would pay'),
    least: price('the least that the seller would take'),
  },
  parameters: {},
  verdicts: {
    taken: { label: 'the offer is taken', about: 'it is at least what the seller needs', implies: 'silent' },
    'more-needed': {
      label: 'refused: the buyer could pay more',
      about: 'the offer is under the seller’s least, but there are prices that both would take',
      implies: 'silent',
    },
    'no-zone': {
      label: 'refused: no zone of agreement',
      about: 'the seller’s least is above the buyer’s most: no price will do',
      implies: 'silent',
    },
    'not-made': { label: 'not an offer to expect', about: 'it is more than the buyer would pay', implies: 'silent' },
  },
  readings: {
    shortfall: { label: 'how far the offer falls short', unit: 'currency', decimals: 0 },
    gap: { label: 'what is lacking for a zone', unit: 'currency', decimals: 0 },
    middle: { label: 'the middle of the zone', unit: 'currency', decimals: 0 },
  },
  rule: [
    'a zone of agreement where the seller’s least is not above the buyer’s most; what each would like plays no part',
    'an offer is taken where it is not below the seller’s least',
  ],
  judge: ({ offer, most, least }) => {
    const shortfall = Math.max(0, least - offer);
    const zone = zoneOf({ most, least });
    if (zone.kind === 'no-zone')
      return offer >= least
        ? { verdict: 'not-made', readings: { shortfall, gap: zone.gap } }
        : { verdict: 'no-zone', readings: { shortfall, gap: zone.gap } };
    return {
      verdict: offer > most ? 'not-made' : offer >= least ? 'taken' : 'more-needed',
      readings: { shortfall, gap: 0, middle: zone.middle },
    };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Comment on Larison 2021',
      citation:
        'A reader’s comment on Larison, D. (2021), “Splitting” Russia and China Is Harder Than It Looks: the dealer would like a million, the buyer the car for nothing, and 1,000 is far below the reservation price',
    },
    nash1950,
  ],
  worked: [
    {
      about:
        'a car whose seller needs 20,000 (ours; the text names none), and an offer of 1,000 by one who would pay no more',
      inputs: { offer: 1000, most: 1000, least: 20_000 },
      verdict: 'no-zone',
      readings: { shortfall: 19_000, gap: 19_000 },
    },
    {
      about: 'the same offer by one who would pay 25,000: they could meet at 22,500',
      inputs: { offer: 1000, most: 25_000, least: 20_000 },
      verdict: 'more-needed',
      readings: { shortfall: 19_000, gap: 0, middle: 22_500 },
    },
    {
      about:
        'nothing and a million are what the two would like, and no bounds: a buyer at 0 and a seller at 1,000,000 would have no zone',
      inputs: { offer: 0, most: 0, least: 1_000_000 },
      verdict: 'no-zone',
      readings: { gap: 1_000_000 },
    },
  ],
  notes: ['Of states: the same with a concession for the price, which is the theory wedge.'],
});
