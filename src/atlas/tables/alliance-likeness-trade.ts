import { statesOfKey } from '../../figures/index.ts';
import {
  closestInCommon,
  lowerStandings,
  storedCommon,
  storedShare,
  storedStanding,
  tradeIntensities,
  tradeProfiles,
} from '../../measures/alliance-likeness/standing.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';
import { LAST_COW_YEAR } from './trade-flows.ts';
import { POOLED_YEARS, rowsOfYears, spellTable, YearMembers } from './year-grid.ts';

const FIRST_YEAR = 1992;

/** Later windows hold the trade of the IMF's reporters alone. */
const LAST_YEAR = LAST_COW_YEAR + POOLED_YEARS - 1;

/** Where two states stand among each other's partners by how alike they spread their trade. */
export const allianceLikenessTrade: Recipe = {
  name: 'alliance-likeness-trade',
  of: 'dyad',
  about:
    "Where two states stand among each other's partners by how alike they spread their trade of five years, as spells of years.",
  inputs: [],
  derivedFrom: ['trade'],
  sources: ['cow-trade', 'imf-dots'],
  coverage: { missing: 'not-coded', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
  columns: {
    standing: "the lower of two percentiles, j's among i's partners and i's among j's (rounded)",
    share: "the other's share of a state's trade, the higher of the two, in ten-thousandths (rounded down to a step)",
    common:
      'the closest partners that both have, over the geometric mean of both numbers, in hundredths (10 from a tenth on, else 0)',
  },
  starter: { from: FIRST_YEAR },
  make: (_inputs, figures = {}) => spellTable(allianceLikenessTrade, standings(figures.trade!)),
};

function* standings(trade: FigureTable): Iterable<[key: number, year: number, cells: (number | undefined)[]]> {
  const rows = rowsOfYears(trade);
  const { values, missing } = trade.columns.share!;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const members = new YearMembers(year);
    const [sum, years] = [members.grid(), members.grid()];
    for (let back = 0; back < POOLED_YEARS; back++)
      for (const row of rows.get(year - back) ?? []) {
        if (missing?.[row]) continue;
        const at = members.at(...statesOfKey(trade.keys[row]!));
        if (at < 0) continue;
        sum[at]! += values[row]!;
        years[at]! += 1;
      }
    const n = members.size;
    const shares = sum.map((x, at) => (years[at]! > 0 ? x / years[at]! : Number.NaN));
    const intensities = tradeIntensities(shares, n);
    const lower = lowerStandings(tradeProfiles(intensities, n), n);
    const common = closestInCommon(intensities, n);
    for (const [key, at, turned] of members.pairs()) {
      if (Number.isNaN(lower[at]!)) continue;
      const higher = Math.max(shares[at]!, shares[turned]!);
      const share = Number.isNaN(higher) ? undefined : storedShare(higher);
      yield [key, year, [storedStanding(lower[at]!), share, storedCommon(common[at]!)]];
    }
  }
}
