import { pairKey } from '../../figures/index.ts';
import { cowContiguity } from '../../sources/cow-contiguity/source.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

/** Which states border each other, as spells of years in which the kind of border stays the same. */
export const contiguityTable: Recipe = {
  name: 'contiguity',
  of: 'dyad',
  about: 'Spells of years in which two states border each other in the same way.',
  inputs: ['contiguity'],
  sources: ['cow-contiguity'],
  coverage: cowContiguity.coverage,
  columns: { kind: '1 land or river; water of up to 2: 12 miles, 3: 24, 4: 150, 5: 400' },
  starter: { from: 1991 },
  make: ({ contiguity }) => {
    const [state1, state2, year, kind] = ['state1', 'state2', 'year', 'kind'].map(
      (column) => numbers(contiguity!, column).values,
    );
    const rows = new FigureRows(['kind']);
    const keys = Int32Array.from(state1!, (a, row) => pairKey(a, state2![row]!));
    pushSpells(rows, keys, year!, [kind!]);
    return rows.close(contiguityTable, { kind: 'integer' }, [['cow-contiguity']]);
  },
};
