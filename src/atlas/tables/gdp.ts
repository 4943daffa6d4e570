import type { Recipe } from '../recipe.ts';
import { stateShares } from './state-shares.ts';

/** Shares of GDP and population from the World Bank. Ratios of two states are ratios of their shares: the total cancels. */
export const gdp: Recipe = {
  name: 'gdp',
  of: 'state',
  about:
    "A state's share of the GDP and the population of all states that the World Bank has a figure for in that year.",
  inputs: ['world-bank'],
  sources: ['worldbank'],
  coverage: { missing: 'not-coded', spans: [{ from: 1960, to: 2024 }] },
  columns: {
    share: 'share of GDP in constant 2015 US dollars, 1960-2024',
    current_share: 'share of GDP in current US dollars at market exchange rates, 1960-2023',
    population_share: 'share of population, 1960-2024',
  },
  starter: { from: 1991 },
  make: ({ 'world-bank': table }) =>
    stateShares(gdp, table!, { share: 'gdpConstant', current_share: 'gdpCurrent', population_share: 'population' }, [
      {
        year: 1992,
        note: 'Russia and fourteen other successors of the Soviet Union enter the sum: shares before are of fewer states.',
      },
    ]),
};
