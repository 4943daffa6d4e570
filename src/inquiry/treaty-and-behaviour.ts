import type { Atlas } from '../atlas/atlas.ts';
import { type Absence, absenceOf, statesOfKey } from '../figures/index.ts';
import { allianceLikeness } from '../measures/alliance-likeness/alliance-likeness.ts';
import { behaviourAhead, likenessFloor, treatyAhead } from '../measures/alliance-likeness/floor.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { rankRange } from '../stats/index.ts';
import { yearOf } from './standing.ts';

/** A pair between what it does and what it has signed. */
export interface PairBetween {
  key: number;
  states: readonly [number, number];
  score: number;
  low: number;
  high: number;
  defence: boolean;
  otherPact: boolean;
  /** The obligations other than defence that one owes the other: "consultation", "non-aggression" … */
  otherObligations: readonly string[];
}

export interface RankedBetween extends PairBetween {
  rank: number;
  ranks: readonly [first: number, last: number];
}

export type BetweenList = 'behaviour-ahead' | 'treaty-ahead';

/** The two lists of a year, and what is left out of them. */
export interface TreatyAndBehaviour {
  list: BetweenList;
  year: number;
  rows: RankedBetween[];
  /** Pairs that the floor leaves out: one of the two is too small. */
  belowFloor: number;
  /** Pairs without a score, by reason. */
  absent: Partial<Record<Absence, number>>;
  sources: string[];
}

const others = ['offence', 'neutrality', 'nonaggression', 'consultation'] as const;
const otherWords: Readonly<Record<(typeof others)[number], string>> = {
  offence: 'offence',
  neutrality: 'neutrality',
  nonaggression: 'non-aggression',
  consultation: 'consultation',
};

/** The last year whose treaties are coded: later nobody can say that there is no pact. */
export const LAST_TREATY_YEAR = 2018;

/**
 * Pairs without a defence pact, the most alliance-like first; or pairs with one, the least alliance-like first. Pairs of which one
 * state has under 0.05% of the world's population are left out (`likenessFloor`).
 * @param accept only pairs of these keys are listed and counted; ranks are among them
 * @throws RangeError for a year after the coded treaties
 */
export async function treatyAndBehaviour(
  atlas: Atlas,
  list: BetweenList,
  year: number,
  accept: (key: number) => boolean = () => true,
): Promise<TreatyAndBehaviour> {
  if (year > LAST_TREATY_YEAR) throw new RangeError(`treaties are coded to ${LAST_TREATY_YEAR}`);
  const names = ['tpop-share', 'atop-defence', ...others.map((name) => `atop-${name}`)];
  const [likeness, population, defence, ...pacts] = await yearOf(
    atlas,
    [allianceLikeness as Measure, ...names.map(measureNamed)],
    year,
    true,
  );
  const { keys, values, low, high, status, source, sources } = likeness!.column;
  const pairs: PairBetween[] = [];
  const used = new Set<number>();
  let belowFloor = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (absenceOf(status[row]!) !== undefined || !accept(key)) continue;
    const states = statesOfKey(key);
    if (!likenessFloor(population!.valueOf(states[0]), population!.valueOf(states[1]))) {
      belowFloor += 1;
      continue;
    }
    used.add(source[row]!);
    const owed = others.filter((_, n) => pacts[n]!.valueOf(key) === 1).map((name) => otherWords[name]);
    pairs.push({
      key,
      states,
      score: values[row]!,
      low: low![row]!,
      high: high![row]!,
      defence: defence!.valueOf(key) === 1,
      otherPact: owed.length > 0,
      otherObligations: owed,
    });
  }
  const listed = list === 'behaviour-ahead' ? behaviourAhead(pairs) : treatyAhead(pairs);
  const scores = Float64Array.from(listed, ({ score }) => score).sort();
  const first = list === 'behaviour-ahead' ? 'highest' : 'lowest';
  const rows = listed.map((pair): RankedBetween => {
    const bounds = { value: pair.score, low: Math.min(pair.low, pair.score), high: Math.max(pair.high, pair.score) };
    const exact = { ...bounds, low: pair.score, high: pair.score };
    return { ...pair, rank: rankRange(scores, exact, first)[0], ranks: rankRange(scores, bounds, first) };
  });
  const ids = new Set(['atop', ...[...used].flatMap((place) => sources[place] ?? [])]);
  return { list, year, rows, belowFloor, absent: likeness!.absent(accept), sources: [...ids] };
}
