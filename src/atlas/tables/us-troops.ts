import { pairKey } from '../../figures/index.ts';
import { sharesOfTotal } from '../../measures/capabilities/shares-of-total.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { rowsByYear } from './rows-by-year.ts';

const UNITED_STATES = 2;

/** How the US troops stationed in other states were shared out among their hosts. */
export const usTroopsTable: Recipe = {
  name: 'us-troops',
  of: 'directed-dyad',
  about:
    'The share of the US troops in other states that the second state hosts in a year; the first is the United States.',
  inputs: ['us-troops'],
  sources: ['us-troops'],
  coverage: { missing: 'zero', spans: [{ from: 1957, to: 2025, states: { codes: [UNITED_STATES], role: 'first' } }] },
  columns: { share: 'share of the active-duty US troops stationed in other member states' },
  starter: { from: 1991 },
  make: ({ 'us-troops': table }) => {
    const hosts = numbers(table!, 'host').values;
    const { values: troops, missing } = numbers(table!, 'troops');
    const rows = new FigureRows(['share']);
    for (const [year, hosting] of rowsByYear(table!))
      for (const [n, share] of sharesOfTotal(
        hosting.map((row) => (missing?.[row] ? undefined : troops[row]!)),
      ).entries())
        rows.push(pairKey(UNITED_STATES, hosts[hosting[n]!]!), year, year, [share]);
    return rows.close(
      usTroopsTable,
      { share: 'float' },
      [['us-troops']],
      [{ year: 2014, note: "From Kane's series to the Department of Defense's counts of September." }],
    );
  },
};
