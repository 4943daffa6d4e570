/** Pairs that are in lists of likeness: both states with at least this share of the world's population, by COW (`tpop-share`). Ours. */
export const LEAST_POPULATION = 0.0005;

/**
 * Whether a pair is large enough for lists (behaviour ahead of treaty, treaty ahead of behaviour). Percentiles among partners say
 * little of states with few ties; size never enters the score itself.
 * @param shares of the world's population, of the two states; undefined where not coded
 * @example likenessFloor(0.04, 0.0001) // false
 */
export function likenessFloor(...shares: readonly [number | undefined, number | undefined]): boolean {
  return shares.every((share) => share !== undefined && share >= LEAST_POPULATION);
}

/** A pair's place between what it does and what it has signed. */
export interface LikenessPair {
  score: number;
  defence: boolean;
  /** Another pact is in force: non-aggression, consultation, neutrality or offence. */
  otherPact: boolean;
}

/**
 * Behaviour ahead of treaty: the pairs without a defence pact, the most alliance-like first. Pairs with another pact stay, to be flagged.
 * @example behaviourAhead([{ score: 40, defence: false, otherPact: true }, { score: 90, defence: true, otherPact: false }]).length // 1
 */
export function behaviourAhead<Pair extends LikenessPair>(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ defence }) => !defence).sort((p, q) => q.score - p.score);
}

/** Treaty ahead of behaviour: the pairs with a defence pact, the least alliance-like first. */
export function treatyAhead<Pair extends LikenessPair>(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ defence }) => defence).sort((p, q) => p.score - q.score);
}
