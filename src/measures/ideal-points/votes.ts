/** Recorded votes as the model takes them: one entry a vote, in any order. */
export interface Votes {
  /** Who voted: any whole numbers. */
  state: ArrayLike<number>;
  /** In which session: whole numbers; a gap between two is that many steps of the random walk. */
  session: ArrayLike<number>;
  /** On which item; votes of several sessions on one item bridge them. */
  item: ArrayLike<number>;
  /** 1 yes, 2 abstain, 3 no. */
  vote: ArrayLike<number>;
}

/**
 * Votes sorted both ways, for passes over the memory in one direction. A *cell* is a state in a session; cells are sorted by
 * state, then session. An *item* is a roll call, or several of a recurring resolution.
 */
export interface VoteTable {
  /** Of each cell: its state and session, as given. */
  cellState: Int32Array;
  cellSession: Int32Array;
  /** Cells of one state lie together: state n has cells `stateStart[n]` to before `stateStart[n + 1]`. */
  stateStart: Int32Array;
  /** Cell c has the votes `cellStart[c]` to before `cellStart[c + 1]` of the next two. */
  cellStart: Int32Array;
  itemOfVote: Int32Array;
  /** 0 yes side, 1 between, 2 no side, ascending within a cell; so within an item below. */
  sideInCell: Uint8Array;
  /** Item j has the votes `itemStart[j]` to before `itemStart[j + 1]` of the next two. */
  itemStart: Int32Array;
  cellOfVote: Int32Array;
  sideInItem: Uint8Array;
  /** 2 where all three kinds of vote were cast; 1 where two were: then the item has one cut between them. */
  cuts: Uint8Array;
  /** The items as given, in the order of the table. */
  items: Int32Array;
}

/**
 * Sorts votes into a table. Items on which all voted alike say nothing and are left out, and so are cells left without a vote.
 * @throws RangeError where a vote is not 1, 2 or 3, or the arrays differ in length
 */
export function voteTable(votes: Votes): VoteTable {
  const { state, session, item, vote } = votes;
  const given = vote.length;
  if (state.length !== given || session.length !== given || item.length !== given)
    throw new RangeError('votes: four arrays of one length are needed');
  const kinds = new Map<number, number>();
  for (let n = 0; n < given; n++) {
    const cast = vote[n]!;
    if (cast !== 1 && cast !== 2 && cast !== 3) throw new RangeError(`votes: ${cast} is no vote; expected 1, 2 or 3`);
    kinds.set(item[n]!, (kinds.get(item[n]!) ?? 0) | (1 << (cast - 1)));
  }
  const items = Int32Array.from(
    [...kinds].filter(([, seen]) => seen !== 1 && seen !== 2 && seen !== 4).map(([id]) => id),
  ).sort();
  const itemAt = new Map(Array.from(items, (id, n) => [id, n]));
  const cellAt = new Map<number, number>();
  const SPAN = 1024;
  for (let n = 0; n < given; n++) if (itemAt.has(item[n]!)) cellAt.set(state[n]! * SPAN + session[n]!, 0);
  const cellKeys = Float64Array.from(cellAt.keys()).sort();
  for (const [n, key] of cellKeys.entries()) cellAt.set(key, n);
  const [cells, count] = [cellKeys.length, items.length];
  const [cellOf, itemOf, sideOf] = [new Int32Array(given), new Int32Array(given), new Uint8Array(given)];
  const [cellStart, itemStart] = [new Int32Array(cells + 1), new Int32Array(count + 1)];
  let used = 0;
  for (let n = 0; n < given; n++) {
    const at = itemAt.get(item[n]!);
    if (at === undefined) continue;
    const cell = cellAt.get(state[n]! * SPAN + session[n]!)!;
    const seen = kinds.get(item[n]!)!;
    cellOf[used] = cell;
    itemOf[used] = at;
    // With two kinds of vote only, the lower is the yes side and the higher the no side of the one cut.
    sideOf[used] = seen === 7 ? vote[n]! - 1 : 1 << (vote[n]! - 1) === (seen & -seen) ? 0 : 2;
    cellStart[cell + 1]! += 1;
    itemStart[at + 1]! += 1;
    used += 1;
  }
  for (let n = 0; n < cells; n++) cellStart[n + 1]! += cellStart[n]!;
  for (let n = 0; n < count; n++) itemStart[n + 1]! += itemStart[n]!;
  const [itemOfVote, sideInCell] = [new Int32Array(used), new Uint8Array(used)];
  const [cellOfVote, sideInItem] = [new Int32Array(used), new Uint8Array(used)];
  const [inCell, inItem] = [cellStart.slice(), itemStart.slice()];
  // Side by side, so that a pass over a cell or an item changes its branch twice and no more.
  for (let side = 0; side < 3; side++)
    for (let n = 0; n < used; n++) {
      if (sideOf[n] !== side) continue;
      const a = inCell[cellOf[n]!]!++;
      itemOfVote[a] = itemOf[n]!;
      sideInCell[a] = side;
      const b = inItem[itemOf[n]!]!++;
      cellOfVote[b] = cellOf[n]!;
      sideInItem[b] = side;
    }
  const cellState = Int32Array.from(cellKeys, (key) => Math.floor(key / SPAN));
  const cellSession = Int32Array.from(cellKeys, (key) => key % SPAN);
  const starts = [0];
  for (let n = 1; n <= cells; n++) if (n === cells || cellState[n] !== cellState[n - 1]) starts.push(n);
  return {
    cellState,
    cellSession,
    stateStart: Int32Array.from(cells === 0 ? [0] : starts),
    cellStart,
    itemOfVote,
    sideInCell,
    itemStart,
    cellOfVote,
    sideInItem,
    cuts: Uint8Array.from(items, (id) => (kinds.get(id) === 7 ? 2 : 1)),
    items,
  };
}
