import { pairKey } from '../../figures/index.ts';
import { bothWays, partOf } from '../../measures/interdependence/trade-of-a-pair.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import {
  currentGdp,
  nominalTrade,
  stateYear,
  tradeBreaks,
  tradeInputs,
  tradeSources,
  tradeSpans,
} from './trade-flows.ts';

/** The last year with both flows of trade. */
const LAST_YEAR = 2022;

/** A state's trade with a partner over its own GDP, both in current dollars. */
export const tradeDependence: Recipe = {
  name: 'trade-dependence',
  of: 'directed-dyad',
  about: "A state's trade with a partner in a year over the state's GDP.",
  inputs: [...tradeInputs, 'world-bank'],
  sources: ['cow-trade', 'imf-dots', 'worldbank'],
  coverage: { missing: 'not-coded', spans: tradeSpans(1960, LAST_YEAR) },
  columns: {
    dependence: "exports to and imports from the second state over the first state's GDP, current US dollars",
  },
  starter: { from: 1991, rounded: { digits: 3, step: 1e-5 } },
  make: (inputs) => {
    const gdp = currentGdp(inputs['world-bank']!);
    const rows = new FigureRows(['dependence'] as const);
    nominalTrade(inputs).each((pair) => {
      const dependence = partOf(bothWays(pair), gdp.get(stateYear(pair.state, pair.year)));
      if (dependence !== undefined)
        rows.push(pairKey(pair.state, pair.partner), pair.year, pair.year, [dependence], pair.source);
    });
    const sources = tradeSources.map(([source]) => [source, 'worldbank']);
    const breaks = tradeBreaks.filter(({ year }) => year <= LAST_YEAR);
    return rows.close(tradeDependence, { dependence: 'float' }, sources, breaks);
  },
};
