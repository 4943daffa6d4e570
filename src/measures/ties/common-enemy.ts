/** Pairs of a network in one of three groups: counted, and of them friends and foes. */
export interface EnemyGroup {
  pairs: number;
  friends: number;
  foes: number;
}

/** What shared enemies go with in one network. */
export interface CommonEnemy {
  /** All pairs whose tie is known. */
  all: EnemyGroup;
  /** Those of them with at least one common enemy. */
  sharing: EnemyGroup;
  /** Those without. */
  others: EnemyGroup;
  /**
   * Share of friends among pairs that share an enemy, less the share among pairs that do not; with its 95% interval where one can be
   * given. Undefined where one of the two groups is empty.
   */
  lift?: { value: number; low?: number; high?: number };
}

/** A pair of a network: its two states, whether they are friends (undefined: not known) and whether they are foes. */
export interface NetworkPair {
  a: number;
  b: number;
  friends: boolean | undefined;
  foes: boolean;
}

/**
 * The enemy of my enemy in one network: how often pairs with a common enemy are friends, beside all pairs and those without one.
 *
 * The interval is that of a difference of two shares, by a variance that lets any two pairs with a state in common be dependent
 * (Aronow, Samii and Assenova 2015): with e the difference of a pair's friendship from its group's share, n the group's size and
 * c = e / n for pairs that share an enemy and -e / n for the others, V = Σ over states (Σ c of its pairs)² - Σ c². It is left out
 * where V is not positive. It does not see that the enemy in common is itself a third state.
 * @param pairs every pair whose friendship or enmity is known, each once
 * @example commonEnemy of a and b, both foes of c and friends: sharing { pairs: 1, friends: 1, foes: 0 }
 */
export function commonEnemy(pairs: readonly NetworkPair[]): CommonEnemy {
  const enemiesOf = new Map<number, Set<number>>();
  const add = (state: number, enemy: number) => {
    const known = enemiesOf.get(state) ?? new Set();
    enemiesOf.set(state, known.add(enemy));
  };
  for (const { a, b, foes } of pairs)
    if (foes) {
      add(a, b);
      add(b, a);
    }
  const [sharing, others] = [emptyGroup(), emptyGroup()];
  const counted: { a: number; b: number; friends: number; shares: boolean }[] = [];
  for (const { a, b, friends, foes } of pairs) {
    if (friends === undefined) continue;
    const shares = meet(enemiesOf.get(a), enemiesOf.get(b));
    const group = shares ? sharing : others;
    group.pairs += 1;
    if (friends) group.friends += 1;
    if (foes) group.foes += 1;
    counted.push({ a, b, friends: friends ? 1 : 0, shares });
  }
  const all = {
    pairs: sharing.pairs + others.pairs,
    friends: sharing.friends + others.friends,
    foes: sharing.foes + others.foes,
  };
  if (sharing.pairs === 0 || others.pairs === 0) return { all, sharing, others };
  const [with_, without] = [sharing.friends / sharing.pairs, others.friends / others.pairs];
  const sums = new Map<number, number>();
  let squares = 0;
  for (const { a, b, friends, shares } of counted) {
    const c = shares ? (friends - with_) / sharing.pairs : (without - friends) / others.pairs;
    squares += c * c;
    for (const state of [a, b]) sums.set(state, (sums.get(state) ?? 0) + c);
  }
  const variance = [...sums.values()].reduce((sum, c) => sum + c * c, -squares);
  const value = with_ - without;
  if (!(variance > 1e-15)) return { all, sharing, others, lift: { value } };
  const reach = 1.959963984540054 * Math.sqrt(variance);
  return { all, sharing, others, lift: { value, low: value - reach, high: value + reach } };
}

const emptyGroup = (): EnemyGroup => ({ pairs: 0, friends: 0, foes: 0 });

/** Whether two sets have a member in common. A dispute of the two makes neither the other's enemy in common. */
function meet(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean {
  if (!one || !other) return false;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const state of small) if (large.has(state)) return true;
  return false;
}
