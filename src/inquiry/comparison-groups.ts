import type { Atlas } from '../atlas/atlas.ts';
import { absenceOf, type Column, dyadKey, pairKey, statesOfKey } from '../figures/index.ts';
import { pactGroupCode, pactGroupMeasure } from '../measures/alliances/pact-group.ts';
import type { YearOf } from './standing.ts';

/** A named group of treaty allies that a pair is set beside. */
export interface ComparisonGroup {
  id: 'allies' | 'allies-with-usa' | 'allies-without-usa' | 'omnibus';
  label: string;
  holds: (group: number, states: readonly [number, number]) => boolean;
}

const USA = 2;
const { bilateral, integrated, omnibus } = pactGroupCode;
const closeAllies = (group: number) => group === bilateral || group === integrated;

/**
 * The groups (ruling B0; ours). By default a pair is set beside allies by bilateral and integrated pacts: two thirds of all
 * defence pairs are in regional omnibus pacts, beside which any active pair looks allied. The allies of the United States stand
 * apart, because it votes with almost nobody: beside them any pair looks close at the United Nations.
 */
export const comparisonGroups: readonly ComparisonGroup[] = [
  { id: 'allies', label: 'treaty allies', holds: closeAllies },
  {
    id: 'allies-with-usa',
    label: 'those of the United States',
    holds: (group, states) => closeAllies(group) && states.includes(USA),
  },
  {
    id: 'allies-without-usa',
    label: 'those without it',
    holds: (group, states) => closeAllies(group) && !states.includes(USA),
  },
  { id: 'omnibus', label: 'regional pacts', holds: (group) => group === omnibus },
];

/** The last year whose pacts are coded. */
const LAST_CODED = 2018;

/** Where a pair stands among a group: the share of the group's pairs that it is ahead of, ties counted half. */
export interface GroupStanding {
  group: ComparisonGroup['id'];
  percentile: number;
  /** How many pairs (or directed pairs) of the group have a value. */
  of: number;
}

/** The pact group of every defence pair in a year; after the coded years, of the last coded one. */
export interface PactGroups {
  asOf: number;
  groupOf: ReadonlyMap<number, number>;
}

const groupsOf = new WeakMap<Column, PactGroups>();

export async function pactGroupsIn(atlas: Atlas, year: number): Promise<PactGroups> {
  const asOf = Math.min(year, LAST_CODED);
  const column = (await atlas.year(asOf, [pactGroupMeasure]))[0]!;
  const known = groupsOf.get(column);
  if (known) return known;
  const groupOf = new Map<number, number>();
  for (const [row, key] of column.keys.entries())
    if (absenceOf(column.status[row]!) === undefined) groupOf.set(key, column.values[row]!);
  const groups = { asOf, groupOf };
  groupsOf.set(column, groups);
  return groups;
}

/**
 * Where a pair stands among each group on a measure of pairs.
 * @param whole the measure in the year @param key of the pair, directed where the measure is
 * @returns one entry a group that has any pair with a value; none where the pair has no value
 * @example a value above 3 of 4 allies: { group: 'allies', percentile: 75, of: 4 }
 */
export function groupStandings(whole: YearOf, key: number, { groupOf }: PactGroups): GroupStanding[] {
  const value = whole.valueOf(key);
  if (value === undefined) return [];
  const sign = whole.first === 'highest' ? 1 : -1;
  const tallies = comparisonGroups.map(() => ({ ahead: 0, of: 0 }));
  const own = dyadKey(...statesOfKey(key));
  for (const [dyad, group] of groupOf) {
    if (dyad === own) continue;
    const [i, j] = statesOfKey(dyad);
    for (const states of whole.measure.of === 'dyad' ? [[i, j] as const] : [[i, j] as const, [j, i] as const]) {
      const other = whole.valueOf(pairKey(...states));
      if (other === undefined) continue;
      const difference = sign * (value - other);
      for (const [n, { holds }] of comparisonGroups.entries()) {
        if (!holds(group, states)) continue;
        tallies[n]!.of += 1;
        tallies[n]!.ahead += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
      }
    }
  }
  return tallies.flatMap(({ ahead, of }, n) =>
    of === 0 ? [] : [{ group: comparisonGroups[n]!.id, percentile: (100 * ahead) / of, of }],
  );
}
