/**
 * The first year in which a World Bank series is about the state that bears the COW number. The Bank writes history for the
 * countries of today: its Germany is the united one, its Russia is not the Soviet Union, its Pakistan is not the Pakistan of two
 * wings ("data are shown for economies as they were constituted", World Development Indicators 1997, users guide). Years before are left out: they
 * would put a part's figure under the whole's name. The years are those in which the part left, by the state system's
 * membership dates, the next full year where it left late; the choice of cases is ours.
 */
export const sameBordersSince: Readonly<Record<string, number>> = {
  DEU: 1990,
  ETH: 1993,
  PAK: 1972,
  RUS: 1992,
  SDN: 2012,
  SRB: 2008,
  VNM: 1976,
  YEM: 1990,
};
