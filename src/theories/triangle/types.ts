/**
 * The types of a triangle: Dittmer's four, then those with an open side, which are ours. The number of friendly ties names the
 * type; a side without a sign leaves it open.
 */
export const triangleTypes = [
  'menage-a-trois',
  'romantic-triangle',
  'stable-marriage',
  'unit-veto',
  'open-romance',
  'open-marriage',
  'open-veto',
  'no-triangle',
] as const;
export type TriangleType = (typeof triangleTypes)[number];

/** Wu's roles, the best first; a bystander, who has no tie at all, is ours and unranked. */
export const triangleRoles = ['pivot', 'friend', 'partner', 'wing', 'enemy', 'outcast', 'bystander'] as const;
export type TriangleRole = (typeof triangleRoles)[number];

/**
 * The type of three ties, in any order. Signs that are no whole number count by their side of 0.
 * @example triangleType(1, 1, -1) // 'romantic-triangle'
 */
export function triangleType(a: number, b: number, c: number): TriangleType {
  const friendly = (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0) + (c > 0 ? 1 : 0);
  const hostile = (a < 0 ? 1 : 0) + (b < 0 ? 1 : 0) + (c < 0 ? 1 : 0);
  const closed = friendly + hostile === 3;
  switch (friendly) {
    case 3:
      return 'menage-a-trois';
    case 2:
      return closed ? 'romantic-triangle' : 'open-romance';
    case 1:
      return closed ? 'stable-marriage' : 'open-marriage';
    default:
      return closed ? 'unit-veto' : hostile > 0 ? 'open-veto' : 'no-triangle';
  }
}

/**
 * The role of a state from the signs of its own two ties and of the one between the other two. A tie without a sign counts as no
 * friendship (ours): Wu's roles are of closed triangles.
 * @example triangleRole(1, 1, -1) // 'pivot'
 */
export function triangleRole(one: number, other: number, between: number): TriangleRole {
  const friends = (one > 0 ? 1 : 0) + (other > 0 ? 1 : 0);
  if (friends === 2) return between > 0 ? 'friend' : 'pivot';
  if (friends === 1) return between > 0 ? 'wing' : 'partner';
  if (one >= 0 && other >= 0) return 'bystander';
  return between > 0 ? 'outcast' : 'enemy';
}

/**
 * What the triangle is worth to a state: u = a (s_ij + s_ik) - b s_jk. The form is ours.
 * @param one sign of its tie with the one @param other with the other @param between of those two
 * @example triangleUtility(1, 1, -1, 2, 1) // 5: the pivot's
 */
export function triangleUtility(one: number, other: number, between: number, a: number, b: number): number {
  return a * (one + other) - b * between;
}
