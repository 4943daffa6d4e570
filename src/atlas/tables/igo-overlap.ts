import { pairKey } from '../../figures/index.ts';
import { igoOverlap } from '../../measures/diplomacy/igo-overlap.ts';
import { cowIgo } from '../../sources/cow-igo/source.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { leftOut } from './left-out.ts';

/**
 * The share of the smaller joiner's organisations in which the other sits too. A pair of which one is in no organisation has
 * no row and no such share; a pair that the makers left out has a row without a number.
 */
export const igoOverlapTable: Recipe = {
  name: 'igo-overlap',
  of: 'dyad',
  about: 'Shared intergovernmental organisations as a share of the smaller number of memberships, by year.',
  inputs: ['igo-shared', 'igo-memberships'],
  sources: ['cow-igo'],
  coverage: { ...cowIgo.coverage, missing: 'not-defined' },
  columns: { overlap: 'organisations shared / memberships of the state in fewer, to three decimals' },
  starter: { from: 1991, rounded: { step: 0.01 } },
  make: (inputs) => {
    const table = inputs['igo-shared']!;
    const [state1, state2, years, shared] = ['state1', 'state2', 'year', 'shared'].map(
      (column) => numbers(table, column).values,
    );
    const memberships = membershipsOf(inputs['igo-memberships']!);
    const rows = new FigureRows(['overlap']);
    const keys = Int32Array.from(state1!, (a, row) => pairKey(a, state2![row]!));
    for (let row = 0; row < table.length; row++) {
      const [a, b, year] = [state1![row]!, state2![row]!, years![row]!];
      const [ofA, ofB] = [memberships.get(a * 10_000 + year), memberships.get(b * 10_000 + year)];
      const overlap = ofA === undefined || ofB === undefined ? undefined : igoOverlap(shared![row]!, ofA, ofB);
      if (typeof overlap === 'string') continue;
      rows.push(keys[row]!, year, year, [overlap === undefined ? undefined : Math.round(overlap * 1000) / 1000]);
    }
    for (const [key, year] of leftOut('dyad', new Set(years!), keys, years!)) rows.push(key, year, year, [undefined]);
    return rows.close(igoOverlapTable, { overlap: 'float' }, [['cow-igo']]);
  },
};

function membershipsOf(table: RowTable): Map<number, number> {
  const [state, year, any] = ['state', 'year', 'any'].map((column) => numbers(table, column).values);
  return new Map(Array.from(state!, (code, row) => [code * 10_000 + year![row]!, any![row]!]));
}
