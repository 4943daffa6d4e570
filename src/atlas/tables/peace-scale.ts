import { dyadKey } from '../../figures/index.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

/** The peace scale, as spells of years at one value. */
export const peaceScale: Recipe = {
  name: 'peace-scale',
  of: 'dyad',
  about: 'Spells of years in which a relation stayed at one value of the peace scale.',
  inputs: ['peace-scale'],
  sources: ['peace-scale'],
  coverage: { missing: 'not-coded', spans: [{ from: 1900, to: 2020 }] },
  columns: { peace: 'from 0, severe rivalry, to 1, security community' },
  starter: { from: 1900 },
  make: (inputs) => {
    const table = inputs['peace-scale']!;
    const [state1, state2, years, peace] = ['state1', 'state2', 'year', 'peace'].map(
      (column) => numbers(table, column).values,
    );
    const rows = new FigureRows(['peace']);
    pushSpells(
      rows,
      Int32Array.from(state1!, (a, n) => dyadKey(a, state2![n]!)),
      years!,
      [peace!],
    );
    return rows.close(peaceScale, { peace: 'float' }, [['peace-scale']]);
  },
};
