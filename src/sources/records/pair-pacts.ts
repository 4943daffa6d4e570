import { dyadKey } from '../../figures/index.ts';
import { numbers, type RowTable, texts } from '../rows.ts';
import { pactEventKinds } from './read.ts';
import { type ObligationName, obligationNames } from './record-cells.ts';

/** Where a pact stands: the last that a record says of it. */
export type Standing = 'signed' | 'in-force' | 'suspended' | 'ended';

/** A pact of a pair as the records have it at the end of a year. */
export interface PactOnRecord {
  pact: string;
  name: string;
  standing: Standing;
  /** Date of the event that put it there; a year or month alone where no more is known. */
  since: string;
  /** Who owes: both, or one state only (its COW number). */
  owedBy: 'both' | number;
  /** The obligations that a source names: 1 it does, 0 it says there is none; left out where it does not say. */
  obligations: Partial<Record<ObligationName, 0 | 1>>;
  clause: string;
  confidence: string;
  /** Address of the treaty's text. */
  primarySource?: string;
  /** What was read. */
  consulted: readonly string[];
  /** Ids of the rows this rests on, oldest first. */
  rows: readonly string[];
}

/** Addresses in a cell, which are joined by " | ". */
export const addresses = (cell: string): string[] => cell.split(' | ');

const standingAfter = { signed: 'signed', 'in-force': 'in-force', renewed: 'in-force' } as const;

/** The table's rows by pair (smaller number first) and pact, oldest first. */
export function eventsByPair(events: RowTable): ReadonlyMap<number, ReadonlyMap<string, readonly number[]>> {
  const [state1, state2] = [numbers(events, 'state1').values, numbers(events, 'state2').values];
  const [pact, date, event] = ['pact', 'date', 'event'].map((name) => texts(events, name).values as string[]);
  const rank = (row: number) => pactEventKinds.indexOf(event![row] as (typeof pactEventKinds)[number]);
  const byPair = new Map<number, Map<string, number[]>>();
  for (let row = 0; row < events.length; row++) {
    const key = dyadKey(state1![row]!, state2![row]!);
    const pacts = byPair.get(key) ?? new Map<string, number[]>();
    byPair.set(key, pacts.set(pact![row]!, [...(pacts.get(pact![row]!) ?? []), row]));
  }
  for (const pacts of byPair.values())
    for (const rows of pacts.values())
      rows.sort((a, b) => (date![a]! < date![b]! ? -1 : date![a]! > date![b]! ? 1 : rank(a) - rank(b)));
  return byPair;
}

/**
 * What a pact's events come to at the end of a year. Flags come from the newest row that has any for the obligation.
 * @param rows of one pair and pact, oldest first
 * @returns undefined where nothing had happened by then
 */
export function standingOf(events: RowTable, rows: readonly number[], year: number): PactOnRecord | undefined {
  const past = rows.filter((row) => numbers(events, 'year').values[row]! <= year);
  const last = past.at(-1);
  if (last === undefined) return undefined;
  const text = (name: string, row: number) => texts(events, name).values[row];
  const obligations: Partial<Record<ObligationName, 0 | 1>> = {};
  for (const name of obligationNames) {
    const { values, missing } = numbers(events, name);
    const row = past.findLast((row) => missing?.[row] !== 1);
    if (row !== undefined) obligations[name] = values[row] === 1 ? 1 : 0;
  }
  const kind = text('event', last) as (typeof pactEventKinds)[number];
  const primarySource = text('primarySource', last);
  return {
    pact: text('pact', last)!,
    name: text('name', last)!,
    standing: kind === 'suspended' || kind === 'ended' ? kind : standingAfter[kind],
    since: text('date', last)!,
    owedBy: text('direction', last) === 'both' ? 'both' : numbers(events, 'state1').values[last]!,
    obligations,
    clause: text('clause', last)!,
    confidence: text('confidence', last)!,
    ...(primarySource && { primarySource }),
    consulted: addresses(text('consulted', last)!),
    rows: past.map((row) => text('id', row)!),
  };
}

/**
 * The pacts of a pair on record at the end of a year, in the order of their latest events. No pact means that no record
 * was entered, not that there is none: the list is not complete.
 * @param events the table `pact-events`
 * @example pactsOnRecord(events, 365, 731, 2024) // the treaty of 2000 ended, the treaty of 2024 in force since 2024-12-04
 */
export function pactsOnRecord(events: RowTable, a: number, b: number, year: number): PactOnRecord[] {
  const pacts = eventsByPair(events).get(dyadKey(a, b));
  const found = [...(pacts?.values() ?? [])].flatMap((rows) => standingOf(events, rows, year) ?? []);
  return found.sort((x, y) => (x.since < y.since ? -1 : x.since > y.since ? 1 : x.pact < y.pact ? -1 : 1));
}

/** A treaty or pact by name, for a pair and a year. */
export interface NamedPact {
  id: string;
  name: string;
  from: string;
  to?: string;
  /** Left out for treaties of a pair or a few states. */
  family?: 'integrated' | 'omnibus';
  consulted: readonly string[];
  confidence: string;
}

/**
 * The names of the treaties that bound a pair on any day of a year: those of a pair or a few first, then the pacts of many in
 * which both were members.
 * @param names the table `treaty-names`
 * @param families the table `pact-families`
 * @example namedPacts(names, families, 365, 710, 1955)[0].name // 'Sino-Soviet Treaty of Friendship, Alliance and Mutual Assistance'
 */
export function namedPacts(names: RowTable, families: RowTable, a: number, b: number, year: number): NamedPact[] {
  const own = holding(names, year).filter((row) => {
    const [x, y] = [numbers(names, 'state1').values[row]!, numbers(names, 'state2').values[row]!];
    return dyadKey(x, y) === dyadKey(a, b);
  });
  const state = numbers(families, 'state').values;
  const id = texts(families, 'id').values;
  const rows = holding(families, year);
  const ofBoth = rows.filter(
    (row) => state[row] === a && rows.some((other) => state[other] === b && id[other] === id[row]),
  );
  const seen = new Set<string>();
  return [...own.map((row) => named(names, row)), ...ofBoth.map((row) => named(families, row))].filter(
    (pact) => !seen.has(pact.id) && seen.add(pact.id),
  );
}

/** Of each table the rows that held in a year: a build asks for every pair of the year. */
const rowsHolding = new WeakMap<RowTable, Map<number, readonly number[]>>();

function holding(table: RowTable, year: number): readonly number[] {
  const byYear = rowsHolding.get(table) ?? new Map<number, readonly number[]>();
  rowsHolding.set(table, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const [from, to] = [numbers(table, 'fromYear'), numbers(table, 'toYear')];
  const rows = [...Array(table.length).keys()].filter(
    (row) => from.values[row]! <= year && (to.missing?.[row] === 1 || year <= to.values[row]!),
  );
  byYear.set(year, rows);
  return rows;
}

function named(table: RowTable, row: number): NamedPact {
  const text = (name: string) => texts(table, name).values[row];
  const family = 'family' in table.columns ? (text('family') as 'integrated' | 'omnibus') : undefined;
  const to = text('to');
  return {
    id: text('id')!,
    name: text('name')!,
    from: text('from')!,
    ...(to && { to }),
    ...(family && { family }),
    consulted: addresses(text('consulted')!),
    confidence: text('confidence')!,
  };
}

/** The groups that defence pairs are compared in. The grouping is ours. */
export type PactGroup = 'integrated' | 'bilateral' | 'omnibus';

/**
 * The group of a pair that the data code as allied: integrated where both are in a pact with a joint command, council or force
 * (NATO); else bilateral where a treaty of the pair or of a few is on record; else omnibus where both are in a pact that is a
 * clause of a regional organisation. Undefined where no pact is on record: mostly a bilateral treaty whose name nobody has
 * entered, or, within Africa, the African Union's pact of 2005, whose parties could not be confirmed.
 * @example pactGroup(names, families, 2, 200, 2018) // 'integrated': the United States and the United Kingdom, NATO
 */
export function pactGroup(
  names: RowTable,
  families: RowTable,
  a: number,
  b: number,
  year: number,
): PactGroup | undefined {
  const pacts = namedPacts(names, families, a, b, year);
  if (pacts.some(({ family }) => family === 'integrated')) return 'integrated';
  if (pacts.some(({ family }) => family === undefined)) return 'bilateral';
  return pacts.length > 0 ? 'omnibus' : undefined;
}
