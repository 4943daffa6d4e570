import { democracy } from '../../sources/democracy/source.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { numberAt } from './number-at.ts';

/** Three estimates of how democratic a state is, by year. */
export const regimes: Recipe = {
  name: 'regimes',
  of: 'state',
  about: 'Estimates of how democratic a state is, by year.',
  inputs: ['regimes'],
  sources: ['democracy'],
  coverage: democracy.coverage,
  columns: {
    polyarchy: 'V-Dem’s electoral democracy index, 0 to 1',
    euds: 'extended Unified Democracy Score',
    polity2: 'polity2, -10 to 10',
  },
  make: ({ regimes: table }) => {
    const [state, year] = ['state', 'year'].map((column) => numbers(table!, column).values);
    const estimates = (['polyarchy', 'euds', 'polity2'] as const).map((column) => numbers(table!, column));
    const rows = new FigureRows(['polyarchy', 'euds', 'polity2']);
    for (let row = 0; row < table!.length; row++)
      rows.push(
        state![row]!,
        year![row]!,
        year![row]!,
        estimates.map((column) => numberAt(column, row)),
      );
    return rows.close(regimes, { polyarchy: 'float', euds: 'float', polity2: 'integer' }, [['democracy']]);
  },
};
