import type { Atlas } from '../atlas/atlas.ts';
import { dyadKey, pairKey } from '../figures/index.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import type { MovedYear } from '../measures/leader-turnover/groups.ts';
import { type LeaderYear, TURNOVER_YEARS } from '../measures/leader-turnover/turnovers.ts';
import { majorPowersIn } from '../states/index.ts';
import { yearOf } from './standing.ts';

/** Measures of which it is asked how much they move after a new leader. */
export const turnoverMeasures = ['ideal-point-distance', 'un-kappa', 'trade-share'] as const;
type TurnoverMeasure = (typeof turnoverMeasures)[number];

/**
 * For each measure and state-year the mean absolute change toward the major powers (of year t, COW's list, the state itself left out) from
 * t - 1 to t + 2, and over the three years before. State-years without any power whose figures are known at both ends are left out.
 */
export async function movedYears<Name extends TurnoverMeasure>(
  atlas: Atlas,
  leaderYears: readonly LeaderYear[],
  names: readonly Name[],
): Promise<Record<Name, MovedYear[]>> {
  const measures = names.map(measureNamed);
  const polyarchy = measureNamed('regime-polyarchy');
  const years = leaderYears.map(({ year }) => year);
  const [first, last] = [Math.min(...years) - 1 - TURNOVER_YEARS, Math.max(...years) - 1 + TURNOVER_YEARS];
  const known = new Map<string, number>();
  for (let year = first; year <= last; year++) {
    // The year is t + 2, t - 1 or t - 4 of some t.
    const powers = new Set([2, -1, -4].flatMap((after) => majorPowersIn(year - after)));
    const [regimes, ...columns] = await yearOf(atlas, [polyarchy, ...measures], year);
    const states = new Set(leaderYears.flatMap((one) => (Math.abs(one.year - year) <= 4 ? [one.state] : [])));
    for (const state of states) {
      const level = regimes!.valueOf(state);
      if (level !== undefined) known.set(`${state} ${year}`, level);
      for (const power of powers)
        if (power !== state)
          for (const [m, column] of columns.entries()) {
            const value = column.valueOf(keyOf(measures[m]!, state, power));
            if (value !== undefined) known.set(`${m} ${state} ${power} ${year}`, value);
          }
    }
  }
  const changeOf = (m: number, state: number, year: number, until: number): number | undefined => {
    const changes = majorPowersIn(year).flatMap((power) => {
      const now = known.get(`${m} ${state} ${power} ${until}`);
      const then = known.get(`${m} ${state} ${power} ${until - TURNOVER_YEARS}`);
      return now === undefined || then === undefined ? [] : [Math.abs(now - then)];
    });
    return changes.length === 0 ? undefined : changes.reduce((sum, one) => sum + one, 0) / changes.length;
  };
  const ofMeasure = (m: number): MovedYear[] =>
    leaderYears.flatMap((one) => {
      const change = changeOf(m, one.state, one.year, one.year - 1 + TURNOVER_YEARS);
      if (change === undefined) return [];
      const changeBefore = changeOf(m, one.state, one.year, one.year - 1);
      const level = known.get(`${one.state} ${one.year - 1}`);
      return [
        {
          ...one,
          change,
          ...(level !== undefined && { polyarchy: level }),
          ...(changeBefore !== undefined && { changeBefore }),
        },
      ];
    });
  return Object.fromEntries(names.map((name, m) => [name, ofMeasure(m)])) as Record<Name, MovedYear[]>;
}

function keyOf({ of }: Measure, state: number, power: number): number {
  return of === 'dyad' ? dyadKey(state, power) : pairKey(state, power);
}
