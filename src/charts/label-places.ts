/** A label that wants its middle at `at` and takes `size` of room. */
export interface Label {
  at: number;
  size: number;
}

/**
 * Middles for labels along one side so that none covers another, each as near to where it wants to be as that allows; the
 * answer is in the order given. They stay between `start` and `end` where they fit there at all.
 * @example placeLabels([{ at: 50, size: 10 }, { at: 52, size: 10 }], 0, 100) // [46, 56]
 */
export function placeLabels(labels: readonly Label[], start: number, end: number): number[] {
  const inOrder = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const groups: Group[] = [];
  for (const label of inOrder) {
    groups.push(inside({ members: [label], size: label.size, at: label.at }, start, end));
    while (groups.length > 1 && overlap(groups.at(-2)!, groups.at(-1)!)) {
      const last = groups.pop()!;
      groups.push(inside(joined(groups.pop()!, last), start, end));
    }
  }
  const places: number[] = [];
  for (const group of groups) {
    let edge = group.at - group.size / 2;
    for (const member of group.members) {
      places[member.index] = edge + member.size / 2;
      edge += member.size;
    }
  }
  return places;
}

/** Labels that touch, stacked: `at` is the middle of the stack. */
interface Group {
  members: (Label & { index: number })[];
  size: number;
  at: number;
}

function overlap(a: Group, b: Group): boolean {
  return a.at + a.size / 2 > b.at - b.size / 2;
}

/** The stack of both, in the middle of what its members want. */
function joined(a: Group, b: Group): Group {
  const members = [...a.members, ...b.members];
  let offset = 0;
  let wanted = 0;
  const size = a.size + b.size;
  for (const member of members) {
    wanted += member.at - (offset + member.size / 2 - size / 2);
    offset += member.size;
  }
  return { members, size, at: wanted / members.length };
}

function inside(group: Group, start: number, end: number): Group {
  const low = start + group.size / 2;
  const high = end - group.size / 2;
  return { ...group, at: Math.max(low, Math.min(high, group.at)) };
}
