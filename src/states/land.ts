import { existedIn, LAST_YEAR, membersIn } from './membership.ts';
import { predecessorsIn, successorsIn } from './succession.ts';

const transfers = 'Correlates of War, Territorial Change v6: the gain of the territory';
const kingdom = 'Gleditsch and Ward: the kingdom that became Yugoslavia, from 1 December 1918';
const union =
  'archontology.org/nations/ussr: the Soviet Union, from 30 December 1922; no earlier gain of the whole is coded';

/** From which year the state out of which another came had held its land, where that is later than the first year of both. */
const heldSince: readonly (readonly [ccode: number, year: number, source: string])[] = [
  [341, 1918, kingdom],
  [343, 1918, kingdom],
  [344, 1918, kingdom],
  [346, 1918, kingdom],
  [347, 1918, kingdom],
  [349, 1918, kingdom],
  [531, 1952, transfers],
  [565, 1919, transfers],
  [652, 1958, transfers],
  [701, 1876, transfers],
  [702, 1868, transfers],
  [703, 1873, transfers],
  [704, 1922, union],
  [705, 1922, union],
  [830, 1963, transfers],
];
const since = new Map(heldSince.map(([ccode, year]) => [ccode, year] as const));

const memo = new Map<number, ReadonlyMap<number, readonly number[]>>();

/**
 * The states of a year on the land of a state of today: itself where it existed; else those out of which it came, from when they
 * held it; and those that later became part of it. Borders of today: that a state was larger or smaller then is not known here.
 * @returns COW numbers in ascending order: none where the land was no state's (a colony, an occupied country)
 * @example statesOnLand(369, 1980) // [365]: Ukraine was part of the Soviet Union
 * @example statesOnLand(255, 1980) // [260, 265]
 * @example statesOnLand(471, 1950) // []: Cameroon was no state yet
 */
export function statesOnLand(today: number, year: number): readonly number[] {
  let ofYear = memo.get(year);
  if (!ofYear) {
    ofYear = landsIn(year);
    memo.set(year, ofYear);
  }
  return ofYear.get(today) ?? [];
}

function landsIn(year: number): Map<number, number[]> {
  const lands = new Map<number, Set<number>>();
  for (const today of membersIn(LAST_YEAR)) {
    const held = existedIn(today, year) ? [today] : (since.get(today) ?? 0) <= year ? predecessorsIn(today, year) : [];
    lands.set(today, new Set(held));
  }
  for (const state of membersIn(year))
    if (!existedIn(state, LAST_YEAR))
      for (const heir of successorsIn(state, LAST_YEAR))
        if (lands.get(heir)?.has(state) === false) lands.get(heir)!.add(state);
  return new Map([...lands].map(([today, states]) => [today, [...states].sort((a, b) => a - b)]));
}
