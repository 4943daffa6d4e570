const KM_A_MILE = 1.609344;

/** Miles that forces are taken to cover in a day. Source: as in {@link reachExponent}. */
export function milesADay(year: number): number {
  return year < 1918 ? 250 : year <= 1945 ? 375 : 500;
}

/**
 * The power to which a state's share of the system's capabilities is raised at a distance: shares are below 1, so a higher power
 * leaves less. At home it is below 1: capabilities count for more there.
 * Source: Bennett and Stam, EUGene, unit euprocs1, function adj_cap, after Bueno de Mesquita 1981, The War Trap: 105.
 * @param km between the capitals, 0 or more
 * @example reachExponent(1609.344, 2000) // log10(1000 / 500 + 10 - e) = 0.967628
 */
export function reachExponent(km: number, year: number): number {
  return Math.log10(km / KM_A_MILE / milesADay(year) + (10 - Math.E));
}

/** Below this share of the system a state reaches nobody any less: keeps the logarithm of nothing out. Ours. */
export const LEAST_SHARE = 1e-6;

/**
 * The logarithm of a state's capabilities as they arrive at a distance: CINC raised to the power of {@link reachExponent}.
 * @param cinc share of the system, 0 to 1
 * @returns 0 or below
 * @example Math.exp(logReach(0.2, 1609.344, 2000)) // 0.210696
 */
export function logReach(cinc: number, km: number, year: number): number {
  return reachExponent(km, year) * Math.log(Math.max(LEAST_SHARE, cinc));
}

/**
 * The logarithm of a state's share of what armies are made of: the mean of its shares of military spending and personnel, or the
 * one that is known. Walt's offensive power has no published measure that covers all states; this one is ours.
 * @param spending, personnel shares of the system, 0 to 1; undefined where not known
 * @returns undefined where neither is known
 * @example logOffence(0.4, 0.1) // ln 0.25 = -1.386
 */
export function logOffence(spending: number | undefined, personnel: number | undefined): number | undefined {
  const known = [spending, personnel].filter((share) => share !== undefined);
  if (known.length === 0) return undefined;
  return Math.log(Math.max(LEAST_SHARE, known.reduce((sum, share) => sum + share, 0) / known.length));
}
