import { dyadKey } from '../../figures/index.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { jointYears } from './joint-years.ts';

/** The recipe for a list of rivalries as spells, which the two lists share. */
export function rivalryTable(name: string, lastYear: number, elements: Readonly<Record<string, string>>): Recipe {
  const columns = ['rivalry', ...Object.keys(elements)];
  const recipe: Recipe = {
    name,
    of: 'dyad',
    about: 'Spells of years in which two states were strategic rivals.',
    inputs: [name],
    sources: ['rivalries'],
    coverage: { missing: 'zero', spans: [{ from: 1816, to: lastYear }] },
    columns: { rivalry: '1 where the two were rivals', ...elements },
    starter: { from: 1816, columns: columns.filter((column) => column === 'rivalry' || column === 'spatial') },
    make: (inputs) => {
      const table = inputs[name]!;
      const [state1, state2, from, to] = ['state1', 'state2', 'from', 'to'].map(
        (column) => numbers(table, column).values,
      );
      const marks = Object.keys(elements).map((element) => numbers(table, element).values);
      const rows = new FigureRows(columns);
      for (let n = 0; n < table.length; n++)
        for (const [first, last] of jointYears(state1![n]!, state2![n]!, from![n]!, to![n]!)) {
          const cells = [1, ...marks.map((mark) => mark[n]!)];
          rows.push(dyadKey(state1![n]!, state2![n]!), first, last, cells);
        }
      return rows.close(recipe, Object.fromEntries(columns.map((column) => [column, 'integer'])), [['rivalries']]);
    },
  };
  return recipe;
}
