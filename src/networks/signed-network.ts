/**
 * A signed network without direction: states, or members of any other kind, and ties between them that are friendly or hostile.
 * Two members have one tie at most, and none has a tie with itself.
 */
export interface SignedNetwork {
  /** Names, each once. A member without a tie may be among them. */
  members: readonly string[];
  /** One end of each tie, as its place in `members`: the lower of the two. */
  from: Int32Array;
  /** The other end: the higher place. */
  to: Int32Array;
  /** 1 friendly, -1 hostile. */
  sign: Int8Array;
}

/** A tie by the names of its ends. */
export interface SignedTie {
  from: string;
  to: string;
  sign: 1 | -1;
}

/**
 * A signed network from a list of ties. Members stand in the order of the alphabet and ties in that of their ends, so that the same
 * ties in another order make the same network.
 * @param also members that have no tie
 * @throws RangeError where a tie joins a member with itself, a pair is given twice, or a sign is neither 1 nor -1
 * @example signedNetwork([{ from: 'FRN', to: 'AUH', sign: -1 }]).members // ['AUH', 'FRN']
 */
export function signedNetwork(ties: readonly SignedTie[], also: readonly string[] = []): SignedNetwork {
  const members = [...new Set([...also, ...ties.flatMap(({ from, to }) => [from, to])])].sort();
  const place = new Map(members.map((name, n) => [name, n]));
  const placed = ties
    .map((tie) => {
      const [a, b] = [place.get(tie.from)!, place.get(tie.to)!];
      if (a === b) throw new RangeError(`${tie.from} has a tie with itself`);
      if (tie.sign !== 1 && tie.sign !== -1)
        throw new RangeError(`the sign of ${tie.from} and ${tie.to} is ${tie.sign}; expected 1 or -1`);
      return { from: Math.min(a, b), to: Math.max(a, b), sign: tie.sign };
    })
    .sort((s, t) => s.from - t.from || s.to - t.to);
  placed.forEach((tie, n) => {
    const before = placed[n - 1];
    if (before && before.from === tie.from && before.to === tie.to)
      throw new RangeError(`${members[tie.from]} and ${members[tie.to]} are given twice`);
  });
  return {
    members,
    from: Int32Array.from(placed, (tie) => tie.from),
    to: Int32Array.from(placed, (tie) => tie.to),
    sign: Int8Array.from(placed, (tie) => tie.sign),
  };
}

/**
 * Ties at odds with a split in two camps: friendly ones across, hostile ones within.
 * @param camps 0 or 1 for each member @returns places of those ties
 * @example three enemies and camps [0, 0, 1]: the tie of the first two
 */
export function frustratedTies({ from, to, sign }: SignedNetwork, camps: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let tie = 0; tie < sign.length; tie++)
    if ((camps[from[tie]!] === camps[to[tie]!]) !== sign[tie]! > 0) found.push(tie);
  return found;
}

/** Number of hostile ties. */
export const negativeTies = ({ sign }: SignedNetwork): number => sign.reduce((sum, one) => sum + (one < 0 ? 1 : 0), 0);
