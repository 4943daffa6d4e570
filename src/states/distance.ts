import { capitalRows } from './capital-rows.ts';

/** Mean radius of the Earth in km (IUGG, R1). */
export const EARTH_RADIUS_KM = 6371.0088;

export interface Capital {
  readonly name: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

const rowsOf = new Map<number, (typeof capitalRows)[number][]>();
for (const row of capitalRows) rowsOf.set(row[0], [...(rowsOf.get(row[0]) ?? []), row]);

/**
 * The capital of a state on the last day of a year, or the last one it had in that year; undefined where none is coded.
 * @example capitalIn(475, 1991)?.name // 'Abuja': the capital moved on 12 December 1991
 */
export function capitalIn(ccode: number, year: number): Capital | undefined {
  const row = rowsOf
    .get(ccode)
    ?.findLast(([, , from, to]) => Number(from.slice(0, 4)) <= year && (to === null || year <= Number(to.slice(0, 4))));
  return row && { name: row[1], latitude: row[4], longitude: row[5] };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The great-circle distance between two points, by the haversine formula on a sphere of radius {@link EARTH_RADIUS_KM}.
 * @returns km, from 0 to 20,015.1 (half of the circumference)
 */
export function greatCircleKm(a: Omit<Capital, 'name'>, b: Omit<Capital, 'name'>): number {
  const [p, q] = [radians(a.latitude), radians(b.latitude)];
  const h =
    Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

/**
 * The great-circle distance between two states' capitals in a year.
 * @param a COW number
 * @param b COW number
 * @returns km, or undefined where a capital is not coded for that year
 * @example distanceKm(365, 710, 2020) // 5,776: Moscow to Beijing
 */
export function distanceKm(a: number, b: number, year: number): number | undefined {
  const [from, to] = [capitalIn(a, year), capitalIn(b, year)];
  return from && to && greatCircleKm(from, to);
}
