import { LAST_YEAR, lastYearOf, membersIn, stateOfIsoNumeric, statesOnLand } from '../states/index.ts';
import { mapUnits } from './map-land.ts';

/** Square pixels below which a state is drawn as a circle too. */
const LEAST_AREA = 9;
export const MARK_RADIUS = 3.4;

/** The state of today of each unit; those that are none's are left out. Kosovo has no ISO code. */
export const stateOfUnit: ReadonlyMap<string, number> = new Map(
  mapUnits.flatMap(({ id }): [string, number][] => {
    const state = id === 'kosovo' ? 347 : stateOfIsoNumeric(id);
    return state !== undefined && lastYearOf(state) === LAST_YEAR ? [[id, state]] : [];
  }),
);

/** The state whose colour a unit takes in a year; undefined where it was none's, or several stood on it. */
export function stateOnUnit(id: string, year: number): number | undefined {
  const today = stateOfUnit.get(id);
  const states = today === undefined ? [] : statesOnLand(today, year);
  return states.length === 1 ? states[0] : undefined;
}

/** The states that stood side by side on the land of one of today, in a year: each is a circle at its capital. */
export function sharedLands(year: number): { today: number; states: readonly number[] }[] {
  return [...membersIn(LAST_YEAR)]
    .map((today) => ({ today, states: statesOnLand(today, year) }))
    .filter(({ states }) => states.length > 1);
}

/** The land that takes each state's colour in a year, in square pixels. */
function landsOf(year: number): Map<number, number> {
  const lands = new Map<number, number>();
  for (const { id, area } of mapUnits) {
    const state = stateOnUnit(id, year);
    if (state !== undefined) lands.set(state, (lands.get(state) ?? 0) + area);
  }
  return lands;
}

const memo = new Map<number, ReadonlySet<number>>();

/** The states of a year that are drawn as circles too: they have too little land of their own to be seen, or share it. */
export function marksIn(year: number): ReadonlySet<number> {
  const known = memo.get(year);
  if (known) return known;
  const lands = landsOf(year);
  const marks = new Set([...membersIn(year)].filter((state) => (lands.get(state) ?? 0) < LEAST_AREA));
  memo.set(year, marks);
  return marks;
}
