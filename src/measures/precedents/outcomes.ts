/** What is looked for after a pair-year. Each is stored as the years until it first happened. */
export const events = ['defence', 'pact', 'ended', 'rivalry', 'dispute'] as const;
export type Event = (typeof events)[number];

/** What is told of a pair-year: the stored events, and a rupture, which is a pact ended or a rivalry begun. */
export const outcomes = ['defence', 'pact', 'rupture', 'ended', 'rivalry', 'dispute'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  defence: 'a defence pact begun',
  pact: 'any pact begun',
  rupture: 'a rupture: a pact ended or a rivalry begun',
  ended: 'a pact ended',
  rivalry: 'a rivalry begun',
  dispute: 'a militarised dispute begun',
};

/** How far ahead is looked. */
export const horizons = [5, 10] as const;
export type Horizon = (typeof horizons)[number];
export const FARTHEST = 10;

/** The code of an event that could not happen: a pact cannot begin where there is one. */
export const NOT_AT_RISK = 15;

/**
 * The years until an event first happens, strictly after a year.
 * @param happens whether it happens in the nth year of the series @param at the year asked about, as a place in the series
 * @returns 1 to 10; 0 where it does not within ten years or as far as the series goes
 * @example yearsUntil([1, 0, 0, 1], 0) // 3
 */
export function yearsUntil(happens: ArrayLike<number>, at: number): number {
  for (let ahead = 1; ahead <= FARTHEST && at + ahead < happens.length; ahead++) if (happens[at + ahead]) return ahead;
  return 0;
}

/**
 * What followed within a number of years.
 * - `yes`, `no`: it did or did not
 * - `not-at-risk`: it could not: there was a pact (or a rivalry) already, or none that could end
 * - `outside-coverage`: the sources do not reach to the end of those years
 * - `state-ended`: one of the two left the state system before their end
 */
export type Followed = 'yes' | 'no' | 'not-at-risk' | 'outside-coverage' | 'state-ended';

/** The last year that the sources of each event cover. */
export type Ends = Readonly<Record<Event, number>>;

/**
 * Whether an event followed within some years. Only where the sources reach to their very end: a pair-year whose outcome is half known counts neither as a
 * yes nor as a no.
 * @param until years until the event, 0, or {@link NOT_AT_RISK} @param year of the pair-year @param end the last year that the event's source covers
 * @param together for how many years both states go on as members
 * @example followed(3, 2012, 5, 2018, 10) // 'yes'; of 2014 'outside-coverage'
 */
export function followed(until: number, year: number, within: number, end: number, together: number): Followed {
  if (until === NOT_AT_RISK) return 'not-at-risk';
  if (year + within > end) return 'outside-coverage';
  if (within > together) return 'state-ended';
  return until > 0 && until <= within ? 'yes' : 'no';
}

/** A rupture, from its two kinds: it could not follow only where neither could. @example ruptureOf('not-at-risk', 'no') // 'no' */
export function ruptureOf(ended: Followed, rivalry: Followed): Followed {
  if (ended === 'not-at-risk') return rivalry;
  if (rivalry === 'not-at-risk') return ended;
  for (const unknown of ['outside-coverage', 'state-ended'] as const)
    if (ended === unknown || rivalry === unknown) return unknown;
  return ended === 'yes' ? ended : rivalry;
}

/** How often an outcome followed, of those that were at risk and are covered; the others counted apart. */
export interface Tally {
  yes: number;
  /** Those that answer yes or no. */
  atRisk: number;
  notAtRisk: number;
  outsideCoverage: number;
  stateEnded: number;
}

export const emptyTally = (): Tally => ({ yes: 0, atRisk: 0, notAtRisk: 0, outsideCoverage: 0, stateEnded: 0 });

/** Adds an answer to a tally, so many times. */
export function count(tally: Tally, answer: Followed, times = 1): void {
  if (answer === 'yes') tally.yes += times;
  if (answer === 'yes' || answer === 'no') tally.atRisk += times;
  else if (answer === 'not-at-risk') tally.notAtRisk += times;
  else if (answer === 'outside-coverage') tally.outsideCoverage += times;
  else tally.stateEnded += times;
}

/** A move of at least so many points of the pair's position counts as closer or apart. Ours. */
export const DRIFT_POINTS = 3;
