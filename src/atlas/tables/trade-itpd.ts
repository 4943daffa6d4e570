import { pairKey } from '../../figures/index.ts';
import { bothWays, type Flows, partOf } from '../../measures/interdependence/trade-of-a-pair.ts';
import { totalTrade } from '../../measures/interdependence/trade-totals.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

/** Trade shares in constant dollars, services included: a series of its own. */
export const tradeItpd: Recipe = {
  name: 'trade-itpd',
  of: 'directed-dyad',
  about: "A partner's share of a state's trade in constant 2010 US dollars, services included.",
  inputs: ['itpd-trade'],
  sources: ['itpd-e'],
  coverage: { missing: 'not-coded', spans: [{ from: 2000, to: 2016 }] },
  columns: {
    share: "exports to and imports from the second state over the first state's exports and imports",
    import_share: "imports from the second state over the first state's imports",
    export_share: "exports to the second state over the first state's exports",
  },
  make: ({ 'itpd-trade': table }) => {
    const [exporters, importers, years, dollars] = ['exporter', 'importer', 'year', 'dollars'].map(
      (name) => numbers(table!, name).values,
    );
    const partnersOf = new Map<number, Map<number, Flows>>();
    const flowsOf = (state: number, partner: number, year: number): Flows => {
      const key = state * 10_000 + year;
      const partners = partnersOf.get(key) ?? new Map<number, Flows>();
      partnersOf.set(key, partners);
      const flows = partners.get(partner) ?? { exports: undefined, imports: undefined };
      partners.set(partner, flows);
      return flows;
    };
    for (let row = 0; row < table!.length; row++) {
      const [from, to, year] = [exporters![row]!, importers![row]!, years![row]!];
      flowsOf(from, to, year).exports = dollars![row]!;
      flowsOf(to, from, year).imports = dollars![row]!;
    }
    const rows = new FigureRows(['share', 'import_share', 'export_share'] as const);
    for (const [key, partners] of partnersOf) {
      const [state, year] = [Math.floor(key / 10_000), key % 10_000];
      const total = totalTrade(partners.values());
      for (const [partner, flows] of partners)
        rows.push(pairKey(state, partner), year, year, [
          partOf(bothWays(flows), bothWays(total)),
          partOf(flows.imports, total.imports),
          partOf(flows.exports, total.exports),
        ]);
    }
    const types = { share: 'float', import_share: 'float', export_share: 'float' } as const;
    return rows.close(tradeItpd, types, [['itpd-e']]);
  },
};
