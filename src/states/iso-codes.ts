import { existedIn } from './membership.ts';
import { roster } from './roster.ts';

/**
 * Withdrawn or unofficial three-letter codes, and the states that share a living one with their predecessor. ISO
 * 3166-3 keeps the withdrawn ones: SUN, YUG, SCG, CSK, DDR, YMD, ZAR, BUR, VDR, HVO, DHY, RHO, TMP, BYS, ROM. XKX
 * (World Bank, IMF), UNK, RKS and KSV stand for Kosovo.
 */
const otherCodes: Readonly<Record<string, number>> = {
  BUR: 775,
  BYS: 370,
  DHY: 434,
  HVO: 439,
  KSV: 347,
  RHO: 552,
  RKS: 347,
  ROM: 360,
  SCG: 345,
  SUN: 365,
  TMP: 860,
  UNK: 347,
  VDR: 816,
  XKX: 347,
  YUG: 345,
  ZAR: 490,
};

/** States that data makers write with another state's code before it existed: West Germany and North Yemen. */
const earlierBearers: Readonly<Record<string, number>> = { DEU: 260, KOR: 730, YEM: 678 };

const byIso3 = new Map<string, number>(Object.entries(otherCodes));
for (const [ccode, , iso3] of roster) if (iso3 !== null) byIso3.set(iso3, ccode);

/**
 * The COW number of the state that an ISO 3166-1 alpha-3 code stands for, or stood for in a year: DEU is West Germany
 * (260) while there were two Germanies, YEM is North Yemen (678) before 1990, withdrawn codes (SUN, YUG, CSK, ZAR ...)
 * are known. Whether the state was a member that year is not checked, so that a row left out can be counted with its
 * reason.
 * @returns undefined for a code of no state (WLD, HKG)
 * @example stateOfIso3('DEU', 1970) // 260
 * @example stateOfIso3('DEU', 1990) // 255
 */
export function stateOfIso3(iso3: string, year?: number): number | undefined {
  const code = iso3.trim().toUpperCase();
  const now = byIso3.get(code);
  const before = earlierBearers[code];
  if (now === undefined || before === undefined || year === undefined || existedIn(now, year)) return now;
  return (code === 'DEU' && year > 1945 && year < 1990) || existedIn(before, year) ? before : now;
}
