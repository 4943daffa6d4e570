import { pairKey } from '../../figures/index.ts';
import { bothWays, partOf } from '../../measures/interdependence/trade-of-a-pair.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { LAST_IMF_YEAR, nominalTrade, tradeBreaks, tradeInputs, tradeSources, tradeSpans } from './trade-flows.ts';

/** Each partner's share of a state's trade, from two series of which each rules its own years. */
export const trade: Recipe = {
  name: 'trade',
  of: 'directed-dyad',
  about: "A partner's share of a state's trade in a year, of its imports and of its exports.",
  inputs: tradeInputs,
  sources: ['cow-trade', 'imf-dots'],
  coverage: { missing: 'not-coded', spans: tradeSpans(1870, LAST_IMF_YEAR) },
  columns: {
    share: "exports to and imports from the second state over the first state's exports and imports",
    import_share: "imports from the second state over the first state's imports",
    export_share: "exports to the second state over the first state's exports",
    mirrored: "1 where flows and total are the partners' reports, else 0",
  },
  starter: { from: 1991, columns: ['share'], rounded: { digits: 3, step: 1e-6 } },
  make: (inputs) => {
    const rows = new FigureRows(['share', 'import_share', 'export_share', 'mirrored'] as const);
    nominalTrade(inputs).each((pair) => {
      const cells = [
        partOf(bothWays(pair), bothWays(pair.total)),
        partOf(pair.imports, pair.total.imports),
        partOf(pair.exports, pair.total.exports),
      ];
      if (cells.every((x) => x === undefined)) return;
      const key = pairKey(pair.state, pair.partner);
      rows.push(key, pair.year, pair.year, [...cells, pair.mirrored], pair.source);
    });
    const types = { share: 'float', import_share: 'float', export_share: 'float', mirrored: 'integer' } as const;
    return rows.close(trade, types, tradeSources, tradeBreaks);
  },
};
