import { dyadKey, pairKey, reachesAllIn, reachIn, statusOf } from '../figures/index.ts';
import type { TableMeasure } from '../measures/measure.ts';
import { membersIn } from '../states/index.ts';
import type { FigureTable } from './figure-table.ts';
import { RowIndex } from './row-index.ts';
import { type Wanted, WholeYear } from './wanted.ts';

const memberships = new Map<number, Uint8Array>();

/** The members of the system in a year: 1 at the place of each one's COW number. */
export function membersByNumber(year: number): Uint8Array {
  const known = memberships.get(year);
  if (known) return known;
  const members = new Uint8Array(1000);
  for (const state of membersIn(year)) members[state] = 1;
  memberships.set(year, members);
  return members;
}

/**
 * The rows that a figure needs: the one under its own key, the dyad's, that of each state, or that of each direction (whose first
 * is its own key).
 */
export type RowsNeeded = 'own' | 'dyad' | 'states' | 'directions';

export function rowsNeeded(measure: TableMeasure, of: FigureTable['of']): RowsNeeded {
  if (measure.of === 'state') return 'own';
  if (of === 'state') return 'states';
  if (of === 'dyad') return 'dyad';
  return measure.of === 'dyad' ? 'directions' : 'own';
}

/** No row, and all cells 0. */
export const ZEROS = -1;

/** No row, for a reason: below {@link ZEROS} by its status byte. */
export const placeOf = (status: number): number => ZEROS - status;

/** The status byte that stands for the reason why there is no row; 0 where there is one, or zeros. */
export const statusAt = (place: number): number => (place < ZEROS ? ZEROS - place : 0);

/** Of each cell wanted the row that it is read off, or why there is none: {@link ZEROS} or {@link placeOf} a status. */
export interface RowPlaces {
  first: Int32Array;
  /** Of the other state, or the other direction, where a figure needs both. */
  second?: Int32Array;
}

interface Known extends RowPlaces {
  years: Int16Array;
  rows: RowsNeeded;
  keptFrom: number;
}

/** Held for as long as a table and the keys asked of it are: measures of one table are mostly asked for the same cells. */
const known = new WeakMap<FigureTable, { index?: RowIndex; places: WeakMap<Int32Array, Known[]> }>();

/**
 * Where the cells wanted lie in a table. Where it has no row, its coverage says what that means; where a state was no member of the
 * system, it is `no-such-state` whatever the table says.
 * @param keptFrom years before it are `not-loaded` where the source covers them
 */
export function rowPlaces(table: FigureTable, rows: RowsNeeded, wanted: Wanted, keptFrom = -Infinity): RowPlaces {
  const { keys, years } = wanted;
  const of = known.get(table) ?? { places: new WeakMap<Int32Array, Known[]>() };
  known.set(table, of);
  const same = of.places.get(keys) ?? [];
  const found = same.find((one) => one.years === years && one.rows === rows && one.keptFrom === keptFrom);
  if (found) return found;
  const indexOf = () => {
    of.index ??= new RowIndex(table);
    return of.index;
  };
  const places =
    wanted instanceof WholeYear
      ? findPlacesOfYear(table, rows, wanted, keptFrom)
      : findPlaces(table, indexOf(), rows, wanted, keptFrom);
  const made = { years, rows, keptFrom, ...places };
  of.places.set(keys, [...same, made]);
  return made;
}

const [NO_SUCH_STATE, NOT_LOADED, OUTSIDE] = [
  placeOf(statusOf('no-such-state')),
  placeOf(statusOf('not-loaded')),
  placeOf(statusOf('outside-coverage')),
];

function findPlaces(
  table: FigureTable,
  index: RowIndex,
  rows: RowsNeeded,
  { keys, years }: Wanted,
  keptFrom: number,
): RowPlaces {
  const ofState = table.of === 'state';
  const pairs = rows !== 'own' || !ofState;
  const first = new Int32Array(keys.length);
  const second = needsBoth(rows) ? new Int32Array(keys.length) : undefined;
  let year = Number.NaN;
  let members = membersByNumber(0);
  let without = withoutRow(table, 0, keptFrom);
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n]!;
    if (years[n] !== year) {
      year = years[n]!;
      members = membersByNumber(year);
      without = withoutRow(table, year, keptFrom);
    }
    const a = pairs ? Math.floor(key / 1000) : key;
    const b = pairs ? key % 1000 : key;
    if (members[a] !== 1 || members[b] !== 1) {
      first[n] = NO_SUCH_STATE;
      if (second) second[n] = NO_SUCH_STATE;
      continue;
    }
    const row = index.at(rows === 'states' ? a : rows === 'dyad' ? dyadKey(a, b) : key, year);
    first[n] = row >= 0 ? row : without(a, ofState ? a : b);
    if (!second) continue;
    const other = index.at(rows === 'states' ? b : pairKey(b, a), year);
    second[n] = other >= 0 ? other : without(b, ofState ? b : a);
  }
  return { first, ...(second && { second }) };
}

const needsBoth = (rows: RowsNeeded) => rows === 'states' || rows === 'directions';

/** What it means that a table has no row of a state (given twice) or of a toward b in a year. */
function withoutRow({ coverage }: FigureTable, year: number, keptFrom: number): (a: number, b: number) => number {
  const unsaid = coverage.missing === 'zero' ? ZEROS : placeOf(statusOf(coverage.missing));
  const reached = reachIn(coverage, year);
  return (a, b) => (!reached(a, b) ? OUTSIDE : year < keptFrom ? NOT_LOADED : unsaid);
}

/** As {@link findPlaces}, from the rows to their cells: of most tables few of a year's pairs have one. */
function findPlacesOfYear(table: FigureTable, rows: RowsNeeded, wanted: WholeYear, keptFrom: number): RowPlaces {
  const { keys, year } = wanted;
  const { coverage, from, to } = table;
  const without = withoutRow(table, year, keptFrom);
  const uniform = reachesAllIn(coverage, year) !== undefined;
  if (table.of === 'state') return placesOfStates(table, rows, wanted, without);
  const first = new Int32Array(keys.length);
  const second = needsBoth(rows) ? new Int32Array(keys.length) : undefined;
  if (uniform) {
    first.fill(without(0, 0));
    second?.fill(without(0, 0));
  } else
    for (let n = 0; n < keys.length; n++) {
      const [a, b] = [Math.floor(keys[n]! / 1000), keys[n]! % 1000];
      first[n] = without(a, b);
      if (second) second[n] = without(b, a);
    }
  for (let row = 0; row < from.length; row++) {
    if (from[row]! > year || to[row]! < year) continue;
    const [a, b] = [Math.floor(table.keys[row]! / 1000), table.keys[row]! % 1000];
    const place = wanted.placeOf(a, b);
    if (place < 0) continue;
    (second && a > b ? second : first)[place] = row;
    // A dyad's row is that of both directions.
    if (rows === 'dyad' && wanted.of === 'directed-dyad') first[wanted.placeOf(b, a)] = row;
  }
  return { first, ...(second && { second }) };
}

function placesOfStates(
  { keys, from, to }: FigureTable,
  rows: RowsNeeded,
  wanted: WholeYear,
  without: (a: number, b: number) => number,
): RowPlaces {
  const byState = Int32Array.from({ length: 1000 }, (_, state) => without(state, state));
  for (let row = 0; row < keys.length; row++)
    if (from[row]! <= wanted.year && wanted.year <= to[row]!) byState[keys[row]!] = row;
  if (rows === 'own') return { first: wanted.keys.map((key) => byState[key]!) };
  return {
    first: wanted.keys.map((key) => byState[Math.floor(key / 1000)]!),
    second: wanted.keys.map((key) => byState[key % 1000]!),
  };
}
