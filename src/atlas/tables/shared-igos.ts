import { pairKey } from '../../figures/index.ts';
import { cowIgo } from '../../sources/cow-igo/source.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

/** How many intergovernmental organisations two states share, by year. */
export const sharedIgosTable: Recipe = {
  name: 'shared-igos',
  of: 'dyad',
  about: 'Intergovernmental organisations that two states were both members of, by year.',
  inputs: ['igo-shared'],
  sources: ['cow-igo'],
  coverage: cowIgo.coverage,
  columns: { shared: 'organisations shared' },
  make: (inputs) => {
    const table = inputs['igo-shared']!;
    const [state1, state2, year, shared] = ['state1', 'state2', 'year', 'shared'].map(
      (column) => numbers(table, column).values,
    );
    const rows = new FigureRows(['shared']);
    for (let row = 0; row < table.length; row++)
      rows.push(pairKey(state1![row]!, state2![row]!), year![row]!, year![row]!, [shared![row]]);
    return rows.close(sharedIgosTable, { shared: 'integer' }, [['cow-igo']]);
  },
};
