/**
 * Who stands where on a ring: the first camp to the left, the second to the right, those who could go either way above and below, and below
 * too who is apart from all these.
 */
export interface CampMember {
  /** In the picture: short. */
  label: string;
  /** Where the reader points at it. */
  name: string;
  camp: 0 | 1;
  /** No chain of ties joins it to the camps: `camp` is its side among those that it is joined to. */
  apart?: boolean;
  /** Share of the splits, 0 to 0.5, in which it stands in the rarer of its two places: above 0 it could go either way. */
  eitherWay: number;
}

export interface CampTie {
  /** Places in the list of members. */
  from: number;
  to: number;
  sign: 1 | -1;
  /** Friendly across the camps, or hostile within one. */
  frustrated: boolean;
}

/** Angles in radians, clockwise from the top, for each member; undefined for those without a tie. */
export type RingAngles = readonly (number | undefined)[];

/** Room between two groups, in places of a member. */
const GAP = 1.5;

/**
 * Angles that keep frustrated ties short, and then friends near each other, by swapping two members of a group as long as that helps.
 * The same members and ties in the same order give the same ring.
 */
export function ringAngles(members: readonly CampMember[], ties: readonly CampTie[]): RingAngles {
  const nearby: { to: number; weight: number }[][] = members.map(() => []);
  for (const { from, to, sign, frustrated } of ties) {
    const weight = frustrated ? 6 : sign > 0 ? 1 : 0;
    nearby[from]!.push({ to, weight });
    nearby[to]!.push({ to: from, weight });
  }
  const groups = slotGroups(members, (member) => nearby[member]!.length > 0);
  const angles: (number | undefined)[] = members.map(() => undefined);
  for (const { group, slots } of groups)
    group.forEach((member, n) => {
      angles[member] = slots[n]!;
    });
  const length = (member: number, at: number, but: number): number => {
    let sum = 0;
    for (const { to, weight } of nearby[member]!)
      if (to !== but && weight > 0) sum += weight * Math.abs(Math.sin((at - angles[to]!) / 2));
    return sum;
  };
  for (let round = 0, better = true; better && round < 40; round++) {
    better = false;
    for (const { group } of groups)
      for (const a of group)
        for (const b of group) {
          if (a >= b) continue;
          const [atA, atB] = [angles[a]!, angles[b]!];
          const now = length(a, atA, b) + length(b, atB, a);
          if (length(a, atB, b) + length(b, atA, a) > now - 1e-9) continue;
          angles[a] = atB;
          angles[b] = atA;
          better = true;
        }
  }
  return angles;
}

/** The members of each group, and as many angles, evenly around the ring. */
function slotGroups(
  members: readonly CampMember[],
  tied: (member: number) => boolean,
): { group: readonly number[]; slots: readonly number[] }[] {
  const of = (test: (member: CampMember) => boolean) =>
    members.flatMap((member, n) => (tied(n) && test(member) ? [n] : []));
  const between = of(({ eitherWay, apart }) => eitherWay > 0 && !apart);
  const right = of(({ camp, eitherWay, apart }) => camp === 1 && eitherWay === 0 && !apart);
  const left = of(({ camp, eitherWay, apart }) => camp === 0 && eitherWay === 0 && !apart);
  const apart = of((member) => member.apart === true);
  const above = Math.min(between.length, Math.ceil((between.length + apart.length) / 2));
  const runs = [above, right.length, between.length - above, apart.length, left.length];
  const rooms = runs.map((run) => (run > 0 ? run - 1 + 2 * GAP : GAP));
  const starts = rooms.map((_, n) => rooms.slice(0, n).reduce((sum, one) => sum + one, 0));
  const step = (2 * Math.PI) / rooms.reduce((sum, one) => sum + one, 0);
  // The middle of the second camp is at the right; without one, that of the first is at the left.
  const [facing, at] = right.length > 0 ? [1, Math.PI / 2] : [4, -Math.PI / 2];
  const turned = at - (starts[facing]! + rooms[facing]! / 2) * step;
  const slots = runs.map((run, n) => Array.from({ length: run }, (_, k) => turned + (starts[n]! + GAP + k) * step));
  return [
    { group: between, slots: [...slots[0]!, ...slots[2]!] },
    { group: right, slots: slots[1]! },
    { group: apart, slots: slots[3]! },
    { group: left, slots: slots[4]! },
  ];
}
