import { bothWays, partOf } from '../../measures/interdependence/trade-of-a-pair.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { currentGdp, nominalTrade, tradeBreaks, tradeInputs, tradeSources } from './trade-flows.ts';

/** A state's total trade over its GDP, from the same totals as the shares. */
export const tradeOpenness: Recipe = {
  name: 'trade-openness',
  of: 'state',
  about: "A state's trade with all partners in a year over its GDP.",
  inputs: [...tradeInputs, 'world-bank'],
  sources: ['cow-trade', 'imf-dots', 'worldbank'],
  coverage: { missing: 'not-coded', spans: [{ from: 1960, to: 2022 }] },
  columns: { openness: 'exports and imports over GDP, current US dollars' },
  starter: { from: 1991 },
  make: (inputs) => {
    const gdp = currentGdp(inputs['world-bank']!);
    const rows = new FigureRows(['openness'] as const);
    for (const [key, total] of nominalTrade(inputs).totals) {
      const openness = partOf(bothWays(total), gdp.get(key));
      const year = key % 10_000;
      if (openness !== undefined) rows.push(Math.floor(key / 10_000), year, year, [openness], total.source);
    }
    const sources = tradeSources.map(([source]) => [source, 'worldbank']);
    return rows.close(
      tradeOpenness,
      { openness: 'float' },
      sources,
      tradeBreaks.filter(({ year }) => year <= 2022),
    );
  },
};
