import type { Items } from './item-step.ts';
import { inverseMills, normalBetween, normalDensity } from './normal.ts';
import type { VoteTable } from './votes.ts';

/** What ties a session to the one before, found once for a table. */
export interface SessionTies {
  /** Each cell's session, counted from 0 among those that have cells. */
  placeOfCell: Int32Array;
  /** How many sessions have cells. */
  places: number;
  /** For item j: the first and last place that it is voted on, and the share of its votes cast in the last. */
  firstPlace: Int32Array;
  lastPlace: Int32Array;
  lastShare: Float64Array;
}

export function sessionTies(table: VoteTable): SessionTies {
  const sessions = Int32Array.from(new Set(table.cellSession)).sort();
  const place = new Map(Array.from(sessions, (session, n) => [session, n]));
  const placeOfCell = Int32Array.from(table.cellSession, (session) => place.get(session)!);
  const count = table.items.length;
  const [firstPlace, lastPlace, lastShare] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)];
  for (let j = 0; j < count; j++) {
    const places = table.cellOfVote.subarray(table.itemStart[j]!, table.itemStart[j + 1]!);
    let first = sessions.length;
    let last = 0;
    for (const cell of places) {
      first = Math.min(first, placeOfCell[cell]!);
      last = Math.max(last, placeOfCell[cell]!);
    }
    let inLast = 0;
    for (const cell of places) if (placeOfCell[cell] === last) inLast += 1;
    firstPlace[j] = first;
    lastPlace[j] = last;
    lastShare[j] = inLast / places.length;
  }
  return { placeOfCell, places: sessions.length, firstPlace, lastPlace, lastShare };
}

/**
 * What a state's step counts for in placing a session, beside a bridge: states step together, so that a hundred steps say less
 * than a hundred. Ours; between 0.5 and 1 the pooled correlation with the published estimates changes by 0.001.
 */
const ALONE = 2 / 3;

/**
 * How many times its curvature a session's variance is: estimated from ten simulations from the fit to all votes (mean squared
 * error over the plain variance: 1.65), rounded down; in ten others 95% intervals then covered 95.9%.
 */
const INFLATION = 1.5;

/** The longest shift of a session against the one before in one sweep. */
const LONGEST = 0.2;

/**
 * Places each session against the one before. All points of a session and the cuts of its items can shift together without any
 * vote becoming more or less likely: what places it is that states are expected where they were (the random walk), and that a
 * resolution voted on before has the cuts that it had (the bridges). One Newton step in the shift alone; what the state step
 * `moved` whole sessions by is taken back first, since with items held fast it goes nowhere in a hundred sweeps.
 * @returns how firmly each session is held to the one before, as a precision; 0 for the first
 */
export function placeSessions(
  table: VoteTable,
  ties: SessionTies,
  point: Float64Array,
  variance: Float64Array,
  moved: Float64Array,
  items: Items,
  walkVariance: number,
): Float64Array {
  const { placeOfCell, places, firstPlace, lastPlace, lastShare } = ties;
  const { slope, lower, upper, covariance } = items;
  const [drift, weight] = [new Float64Array(places), new Float64Array(places)];
  for (let cell = 0; cell < point.length; cell++) {
    drift[placeOfCell[cell]!]! += moved[cell]! / variance[cell]!;
    weight[placeOfCell[cell]!]! += 1 / variance[cell]!;
  }
  for (let cell = 0; cell < point.length; cell++)
    point[cell]! -= drift[placeOfCell[cell]!]! / weight[placeOfCell[cell]!]!;
  const [force, hold] = [new Float64Array(places), new Float64Array(places)];
  for (let s = 0; s + 1 < table.stateStart.length; s++)
    for (let cell = table.stateStart[s]! + 1; cell < table.stateStart[s + 1]!; cell++) {
      const gap = table.cellSession[cell]! - table.cellSession[cell - 1]!;
      const held = ALONE / (variance[cell - 1]! + walkVariance * gap);
      force[placeOfCell[cell]!]! += held * (point[cell - 1]! - point[cell]!);
      hold[placeOfCell[cell]!]! += held;
    }
  for (let j = 0; j < slope.length; j++) {
    const last = lastPlace[j]!;
    if (firstPlace[j] === last) continue;
    const share = lastShare[j]!;
    force[last]! += scoreIn(table, ties, j, last, point, items);
    hold[last]! += (slope[j]! ** 2 * share * (1 - share)) / covariance[6 * j + 3]!;
  }
  const shift = new Float64Array(places);
  for (let t = 1; t < places; t++) {
    const step = hold[t] === 0 ? 0 : force[t]! / hold[t]!;
    shift[t] = shift[t - 1]! + Math.max(-LONGEST, Math.min(LONGEST, step));
  }
  for (let cell = 0; cell < point.length; cell++) point[cell]! += shift[placeOfCell[cell]!]!;
  for (let j = 0; j < slope.length; j++) {
    const share = lastShare[j]!;
    const by = slope[j]! * ((1 - share) * shift[firstPlace[j]!]! + share * shift[lastPlace[j]!]!);
    lower[j]! += by;
    upper[j]! += by;
  }
  return hold;
}

/** The slope of the log-likelihood of an item's votes in its last session, as the points of that session shift. */
function scoreIn(
  table: VoteTable,
  { placeOfCell }: SessionTies,
  j: number,
  place: number,
  point: Float64Array,
  { slope, lower, upper }: Items,
): number {
  const b = slope[j]!;
  let score = 0;
  for (let n = table.itemStart[j]!; n < table.itemStart[j + 1]!; n++) {
    const cell = table.cellOfVote[n]!;
    if (placeOfCell[cell] !== place) continue;
    const u1 = lower[j]! - b * point[cell]!;
    const u2 = upper[j]! - b * point[cell]!;
    const side = table.sideInItem[n]!;
    if (side === 0) score -= inverseMills(u1);
    else if (side === 2) score += inverseMills(-u2);
    else score += (normalDensity(u1) - normalDensity(u2)) / normalBetween(u1, u2);
  }
  return b * score;
}

/**
 * How uncertain it is where each session lies as a whole. Steps from session to session are taken as independent, each with the
 * precision that holds it; the mean over all cells is 0 by the choice of scale, so that sessions far from the middle of the record
 * are the least certain. Within a session this uncertainty is common to all states and leaves their distances alone. The curvature
 * is too small (placing shrinks common movements of all states), so that it is inflated by what simulation shows.
 * @param hold as {@link placeSessions} returns it @returns one variance a place
 * @example placeVariances({ placeOfCell: Int32Array.of(0, 1), places: 2, … }, Float64Array.of(0, 4)) // [0.09375, 0.09375]: a step of variance 1/4, halved, times 1.5
 */
export function placeVariances({ placeOfCell, places }: SessionTies, hold: Float64Array): Float64Array {
  const after = new Float64Array(places + 1);
  for (const place of placeOfCell) after[place]! += 1;
  // Share of all cells that lie at a place or after it: the part of its step that the mean takes back.
  for (let t = places - 1; t >= 0; t--) after[t]! += after[t + 1]!;
  return Float64Array.from({ length: places }, (_, place) => {
    let sum = 0;
    for (let t = 1; t < places; t++)
      if (hold[t]! > 0) sum += ((t <= place ? 1 : 0) - after[t]! / placeOfCell.length) ** 2 / hold[t]!;
    return INFLATION * sum;
  });
}
