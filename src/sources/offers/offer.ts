/** What a divider can put into an offer, and what is meant by it. */
export const concessionKinds = {
  words: 'a change of tone, an assurance of good will: nothing that can be held or counted',
  recognition: 'a government, a border, a conquest or a standing acknowledged',
  'trade-access': 'markets, credits, technology, travel',
  'sanctions-relief': 'sanctions lifted or not renewed',
  money: 'aid, loans, payment',
  arms: 'weapons or their licence',
  withdrawal: 'forces taken back',
  territory: 'land or sea handed over, or promised',
  'non-enlargement': 'an alliance kept from growing, or a partner kept at a distance',
  'security-guarantee': 'a promise to fight for it, or not against it',
} as const;

export type ConcessionKind = keyof typeof concessionKinds;

/** One part of an offer. Numbers are on scales of 0 to 1, coded by us or by the user. */
export interface Concession {
  kind: ConcessionKind;
  /** In a few words. */
  what: string;
  /** Worth to the target. */
  value: number;
  /** Cost to the divider. */
  cost: number;
  /** How much of it the divider could take back: 0 nothing (land handed over), 1 all of it (a promise). */
  reversibility: number;
  /** Cost to others, and who they are. */
  thirdPartyCost: number;
  paidBy: string;
  /** Why these numbers. */
  coding: string;
}

/** An offer that a divider made, or that someone would have it make, to draw a target away from a partner. */
export interface Offer {
  /** The file's name without its ending. */
  name: string;
  title: string;
  kind: 'made' | 'proposed';
  /** COW numbers. */
  divider: number;
  target: number;
  partner: number;
  year: number;
  concessions: readonly Concession[];
  /** The most that the divider's politics would let it give, as worth to the target; 1 where nothing is known to forbid it. */
  ceiling: number;
  ceilingWhy: string;
  /** What the partner added to keep the target. */
  counter: number;
  /** What the offer's author says that the tie costs the target, as worth to it. */
  burden: number;
  /** The tie's worth to the target where its author states it; left out: measured. */
  tie?: number;
  /** What the divider wanted for it. */
  asked: string;
  /** What became of it: the target left the tie or kept out of it, stayed with less of it, stayed; or it was never offered, or is not known. */
  outcome: Outcome;
  whatHappened: string;
  /** Addresses of what was read. */
  sources: readonly string[];
}

export const outcomes = ['realigned', 'loosened', 'held', 'never-offered', 'not-known'] as const;
export type Outcome = (typeof outcomes)[number];

const sum = (parts: readonly Concession[], of: (part: Concession) => number) =>
  parts.reduce((total, part) => total + of(part), 0);

/** What an offer's parts come to, each at most 1: the inputs of the theory `wedge`. Adding them up is ours. */
export function offerInputs({ kind, concessions, ceiling, counter, burden, tie }: Offer): Record<string, number> {
  const most = (x: number) => Math.min(1, x);
  return {
    value: most(sum(concessions, ({ value }) => value)),
    kept: most(sum(concessions, ({ value, reversibility }) => value * (1 - reversibility))),
    cost: most(sum(concessions, ({ cost }) => cost)),
    thirdPartyCost: most(sum(concessions, ({ thirdPartyCost }) => thirdPartyCost)),
    ceiling,
    made: kind === 'made' ? 1 : 0,
    counter,
    burden,
    ...(tie !== undefined && { tie }),
  };
}
