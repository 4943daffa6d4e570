import type { Absence } from '../../figures/index.ts';

/** A tie's sign: 1 friends, -1 foes, 0 neither or both. */
export type TieSign = -1 | 0 | 1;

/** A yes (true), a no (false), or why neither is known. */
export type Known = boolean | Absence;

/**
 * The sign of a tie from signs of friendship and of enmity.
 * @returns 1 where only friendship is there, -1 where only enmity is, 0 where neither or both are; the reason where either is not known
 * @example tieSign(true, false) // 1
 */
export function tieSign(friends: Known, foes: Known): TieSign | Absence {
  if (typeof friends === 'string') return friends;
  if (typeof foes === 'string') return foes;
  return friends === foes ? 0 : friends ? 1 : -1;
}

/**
 * Whether any of several signs is there: yes where one says so; no where all that are coded say no; else the first reason.
 * @param parts values (above 0: yes) or absences; "no tie" is a no
 * @param optional places of parts whose coding ends earlier: outside their coverage the others decide
 * @example anyOf(['no-tie', 1]) // true
 */
export function anyOf(parts: readonly (number | Absence)[], optional: readonly number[] = []): Known {
  let reason: Absence | undefined;
  for (let n = 0; n < parts.length; n++) {
    const part = parts[n]!;
    if (typeof part === 'number') {
      if (part > 0) return true;
    } else if (part !== 'no-tie' && !(part === 'outside-coverage' && optional.includes(n))) reason ??= part;
  }
  return reason ?? false;
}
