/** One case of sanctions between a sender and a target. Years are undefined where they were not coded. */
export interface SanctionCase {
  /** The directed pair's key: sender toward target. */
  key: number;
  began: number;
  threatened: boolean;
  imposed: boolean;
  imposedIn: number | undefined;
  ended: number | undefined;
  /** The last year in which it was known to go on, where its end is not coded. */
  ongoingIn: number | undefined;
}

/** What a sender's cases against a target come to in one year. */
export interface SanctionYear {
  key: number;
  year: number;
  /** Sanctions in force on some day of the year, for certain. */
  certain: number;
  /** Sanctions that may have been in force too: begun before, with no end coded. */
  open: number;
  /** Cases begun that year with a threat. */
  threats: number;
}

/**
 * Counts sanctions in force and threats made, by directed pair and year. A sanction is in force from the year it was imposed
 * to the year it ended. Where no end is coded it is certain up to the last year in which it was known to go on (else in the
 * year of imposition alone) and open from then to the end of coverage; where the year of imposition is not coded it is open
 * all along.
 * @param lastYear the end of coverage: nothing is counted after it
 * @example imposed 1990, last known to go on 1992, lastYear 1994 // certain 1990-92, open 1993-94
 */
export function sanctionYears(cases: readonly SanctionCase[], lastYear: number): SanctionYear[] {
  const found = new Map<string, SanctionYear>();
  const at = (key: number, year: number): SanctionYear => {
    const name = `${key} ${year}`;
    let entry = found.get(name);
    if (!entry) {
      entry = { key, year, certain: 0, open: 0, threats: 0 };
      found.set(name, entry);
    }
    return entry;
  };
  for (const one of cases) {
    if (one.threatened && one.began <= lastYear) at(one.key, one.began).threats += 1;
    if (!one.imposed) continue;
    const from = one.imposedIn ?? one.began;
    const to = Math.min(one.ended ?? lastYear, lastYear);
    const certainTo = one.imposedIn === undefined ? from - 1 : (one.ended ?? Math.max(one.ongoingIn ?? from, from));
    for (let year = from; year <= to; year++) {
      const entry = at(one.key, year);
      if (year <= certainTo) entry.certain += 1;
      else entry.open += 1;
    }
  }
  return [...found.values()];
}
