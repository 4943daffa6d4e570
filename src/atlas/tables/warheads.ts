import { sharesOfTotal } from '../../measures/capabilities/shares-of-total.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { rowsByYear } from './rows-by-year.ts';

/** Each state's share of the world's stockpiled nuclear warheads. */
export const warheads: Recipe = {
  name: 'warheads',
  of: 'state',
  about: "A state's share of the world's stockpiled nuclear warheads in a year.",
  inputs: ['warhead-stockpiles'],
  sources: ['nuclear-warheads'],
  coverage: { missing: 'zero', spans: [{ from: 1945, to: 2017 }] },
  columns: { share: 'share of all stockpiled warheads; states without any have no row' },
  starter: { from: 1991 },
  make: ({ 'warhead-stockpiles': table }) => {
    const [states, stockpiles] = ['state', 'warheads'].map((name) => numbers(table!, name).values);
    const rows = new FigureRows(['share']);
    for (const [year, holders] of rowsByYear(table!)) {
      const shares = sharesOfTotal(holders.map((row) => stockpiles![row]!));
      for (const [n, share] of shares.entries())
        if (share !== undefined && share > 0) rows.push(states![holders[n]!]!, year, year, [share]);
    }
    return rows.close(warheads, { share: 'float' }, [['nuclear-warheads']]);
  },
};
