import { reaches } from '../../figures/index.ts';
import { yearsInOffice } from '../../measures/regimes/leader-tenure.ts';
import { leaders } from '../../sources/leaders/source.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

/** How long a state's leader had been in office at the end of the year, and how many leaders it had in it. */
export const leaderTenureTable: Recipe = {
  name: 'leader-tenure',
  of: 'state',
  about: 'Years in office of the leader at the end of the year, and the number of leaders in the year.',
  inputs: ['leaders'],
  sources: ['leaders'],
  coverage: leaders.coverage,
  columns: { years: 'years in office on 31 December, to two decimals', leaders: 'leaders in the year' },
  starter: { from: 1991 },
  make: ({ leaders: table }) => {
    const [state, year, days, count] = ['state', 'year', 'days', 'leaders'].map(
      (column) => numbers(table!, column).values,
    );
    const rows = new FigureRows(['years', 'leaders']);
    for (let row = 0; row < table!.length; row++)
      if (reaches(leaders.coverage, state![row]!, state![row]!, year![row]!))
        rows.push(state![row]!, year![row]!, year![row]!, [
          Math.round(yearsInOffice(days![row]!) * 100) / 100,
          count![row],
        ]);
    return rows.close(leaderTenureTable, { years: 'float', leaders: 'integer' }, [['leaders']]);
  },
};
