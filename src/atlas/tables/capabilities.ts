import { compositeIndex } from '../../measures/capabilities/cinc.ts';
import { sharesOfTotal } from '../../measures/capabilities/shares-of-total.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { rowsByYear } from './rows-by-year.ts';

const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const;
const columns = ['cinc', 'cinc_without_urban', ...components] as const;

/** Each state's share of the system in six components, and the mean of the shares: CINC, recomputed from the components. */
export const capabilities: Recipe = {
  name: 'capabilities',
  of: 'state',
  about: "A state's share of the system's material capabilities in a year: the composite index and its six components.",
  inputs: ['material-capabilities'],
  sources: ['cow-nmc'],
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2022 }] },
  columns: {
    cinc: 'mean of the known component shares (CINC), computed by Entente',
    cinc_without_urban: 'the same without urban population',
    milex: "share of the system's military spending",
    milper: "share of the system's military personnel",
    irst: "share of the system's iron and steel production",
    pec: "share of the system's primary energy consumption",
    tpop: "share of the system's population",
    upop: "share of the system's urban population",
  },
  starter: { from: 1991 },
  make: ({ 'material-capabilities': table }) => {
    const states = numbers(table!, 'state').values;
    const rows = new FigureRows(columns);
    for (const [year, members] of rowsByYear(table!)) {
      const shares = components.map((component) => {
        const { values, missing } = numbers(table!, component);
        return sharesOfTotal(members.map((row) => (missing?.[row] ? undefined : values[row]!)));
      });
      for (const [n, row] of members.entries()) {
        const own = shares.map((share) => share[n]);
        rows.push(states[row]!, year, year, [compositeIndex(own), compositeIndex(own.slice(0, -1)), ...own]);
      }
    }
    const types = Object.fromEntries(columns.map((column) => [column, 'float'])) as Record<
      (typeof columns)[number],
      'float'
    >;
    return rows.close(
      capabilities,
      types,
      [['cow-nmc']],
      [{ year: 2002, note: 'Urban population is coded differently from 2002 on.' }],
    );
  },
};
