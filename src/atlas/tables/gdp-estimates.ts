import type { Recipe } from '../recipe.ts';
import { stateShares } from './state-shares.ts';

/** Shares of estimated GDP and population since 1816. */
export const gdpEstimates: Recipe = {
  name: 'gdp-estimates',
  of: 'state',
  about: "A state's share of the system's estimated GDP and population, from simulations that reach back to 1816.",
  inputs: ['gdp-population'],
  sources: ['gdp-population'],
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2019 }] },
  columns: {
    share: 'share of estimated GDP, constant international dollars at purchasing power parity',
    population_share: 'share of estimated population',
  },
  starter: { from: 1991 },
  make: ({ 'gdp-population': table }) =>
    stateShares(gdpEstimates, table!, { share: 'gdp', population_share: 'population' }),
};
