import { dyadKey } from '../../figures/index.ts';
import { disputeYears } from '../../measures/conflict/dispute-years.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const columns = ['disputes', 'onsets', 'hostility'] as const;

/** The recipe for a table of disputes by pair and year, which COW and its rival share. */
export function disputeTable(name: string, source: string, lastYear: number): Recipe {
  const recipe: Recipe = {
    name,
    of: 'dyad',
    about: 'The militarised disputes in which two states stood on opposite sides, added up by year.',
    inputs: [name],
    sources: [source],
    coverage: { missing: 'zero', spans: [{ from: 1816, to: lastYear }] },
    columns: {
      disputes: 'disputes under way in the year',
      onsets: 'disputes that began in the year for this pair',
      hostility: 'highest hostility level that either side reached in them, 1 to 5',
    },
    starter: { from: 1816 },
    make: (inputs) => {
      const table = inputs[name]!;
      const [state1, state2] = [numbers(table, 'state1').values, numbers(table, 'state2').values];
      const rows = new FigureRows(columns);
      const summed = disputeYears({
        keys: Int32Array.from(state1, (a, n) => dyadKey(a, state2[n]!)),
        years: numbers(table, 'year').values,
        onset: numbers(table, 'onset').values,
        hostility1: numbers(table, 'hostility1').values,
        hostility2: numbers(table, 'hostility2').values,
      });
      for (const { key, year, disputes, onsets, hostility } of summed)
        rows.push(key, year, year, [disputes, onsets, hostility]);
      return rows.close(recipe, { disputes: 'integer', onsets: 'integer', hostility: 'integer' }, [[source]]);
    },
  };
  return recipe;
}
