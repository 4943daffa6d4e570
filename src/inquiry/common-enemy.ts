import type { Atlas } from '../atlas/atlas.ts';
import { type Absence, statesOfKey, VALUE } from '../figures/index.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { type CommonEnemy, commonEnemy, type NetworkPair } from '../measures/ties/common-enemy.ts';
import { quantile } from '../stats/index.ts';
import { yearOf } from './standing.ts';
import { type TieRule, tieRules } from './tie-rules.ts';

/** Measures of who is a friend: the sign of the same tie, or being above the middle of the year on a measure of closeness. */
export const friendMeasures = {
  tie: undefined,
  'alliance-likeness': 'alliance-likeness',
  'un-kappa': 'un-kappa',
} as const;
export type FriendRule = keyof typeof friendMeasures;

/** The test of a year, or why there is none: the commonest reason. */
export type CommonEnemyYear = { year: number } & ({ found: CommonEnemy } | { absent: Absence });

/**
 * The enemy of my enemy in the whole system of a year: the share of friends among pairs with a common enemy, beside the base rate
 * and beside pairs without one.
 * @param enemies whose hostile ties make enemies @param friends what makes friends; above the median of the pairs with a value, or
 * the same tie's friendly sign
 */
export async function commonEnemyIn(
  atlas: Atlas,
  year: number,
  enemies: TieRule = 'treaties',
  friends: FriendRule = 'tie',
): Promise<CommonEnemyYear> {
  const closeness = friendMeasures[friends];
  const asked: Measure[] = [tieRules[enemies], ...(closeness ? [closeness] : [])].map(measureNamed);
  const [ties, close] = await yearOf(atlas, asked, year);
  const { keys, values, status } = ties!.column;
  const known = close ? close.rows().map((row) => close.column.values[row]!) : [];
  const line = known.length === 0 ? undefined : quantile(known, 0.5);
  const pairs: NetworkPair[] = [];
  for (let row = 0; row < keys.length; row++) {
    if (status[row] !== VALUE) continue;
    const [a, b] = statesOfKey(keys[row]!);
    const x = close ? close.valueOf(keys[row]!) : values[row]!;
    pairs.push({ a, b, friends: x === undefined ? undefined : x > (close ? line! : 0), foes: values[row]! < 0 });
  }
  const found = commonEnemy(pairs);
  return found.all.pairs > 0
    ? { year, found }
    : { year, absent: commonest((pairs.length > 0 && close ? close : ties!).absent()) };
}

/** The reason that most pairs of a year have. */
function commonest(counts: Partial<Record<Absence, number>>): Absence {
  const [first] = Object.entries(counts).sort(([, p], [, q]) => q - p);
  return (first?.[0] as Absence | undefined) ?? 'no-such-state';
}

/** The test of every year of a run, in order. */
export async function commonEnemyOver(
  atlas: Atlas,
  [from, to]: readonly [number, number],
  enemies: TieRule = 'treaties',
  friends: FriendRule = 'tie',
): Promise<CommonEnemyYear[]> {
  const years: CommonEnemyYear[] = [];
  for (let year = from; year <= to; year++) years.push(await commonEnemyIn(atlas, year, enemies, friends));
  return years;
}
