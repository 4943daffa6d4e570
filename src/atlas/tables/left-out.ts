import { dyadKey, pairKey } from '../../figures/index.ts';
import { membersIn } from '../../states/index.ts';

/**
 * Pairs of members of the state system that have no row in a year, so that a table whose missing rows mean something else can
 * say of them that they were not coded.
 * @param of whether a pair stands once or in both directions
 * @param years the years to look at
 * @param keys the rows' keys; each key and year stands once @param keyYears the rows' years
 */
export function* leftOut(
  of: 'dyad' | 'directed-dyad',
  years: Iterable<number>,
  keys: ArrayLike<number>,
  keyYears: ArrayLike<number>,
): Iterable<readonly [key: number, year: number]> {
  const rowsIn = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) rowsIn.set(keyYears[row]!, (rowsIn.get(keyYears[row]!) ?? 0) + 1);
  for (const year of years) {
    const members = [...membersIn(year)].sort((a, b) => a - b);
    const pairs = (members.length * (members.length - 1)) / (of === 'dyad' ? 2 : 1);
    if (rowsIn.get(year) === pairs) continue;
    const coded = new Set<number>();
    for (let row = 0; row < keys.length; row++) if (keyYears[row] === year) coded.add(keys[row]!);
    for (const [n, a] of members.entries())
      for (const b of members.slice(n + 1))
        for (const key of of === 'dyad' ? [dyadKey(a, b)] : [pairKey(a, b), pairKey(b, a)])
          if (!coded.has(key)) yield [key, year];
  }
}
