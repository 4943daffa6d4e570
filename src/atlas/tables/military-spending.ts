import { sharesOfTotal } from '../../measures/capabilities/shares-of-total.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { rowsByYear } from './rows-by-year.ts';

/** Each state's share of the military spending of all states with data. */
export const militarySpending: Recipe = {
  name: 'military-spending',
  of: 'state',
  about: "A state's share of the military spending of all states with data in a year, in constant US dollars.",
  inputs: ['military-expenditure'],
  sources: ['sipri-milex'],
  coverage: { missing: 'not-coded', spans: [{ from: 1949, to: 2024 }] },
  columns: { share: 'share of the sum over all states with a constant-dollar figure that year' },
  starter: { from: 1991 },
  make: ({ 'military-expenditure': table }) => {
    const states = numbers(table!, 'state').values;
    const { values, missing } = numbers(table!, 'constant_usd_millions');
    const rows = new FigureRows(['share']);
    for (const [year, spenders] of rowsByYear(table!)) {
      const shares = sharesOfTotal(spenders.map((row) => (missing?.[row] ? undefined : values[row]!)));
      for (const [n, share] of shares.entries())
        if (share !== undefined) rows.push(states[spenders[n]!]!, year, year, [share]);
    }
    return rows.close(militarySpending, { share: 'float' }, [['sipri-milex']]);
  },
};
