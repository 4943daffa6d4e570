import { dyadKey } from '../../figures/index.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

/** Interstate wars: the pairs whose forces fought each other, as spells of years. */
export const warsFought: Recipe = {
  name: 'wars-fought',
  of: 'dyad',
  about: 'Spells of years in which the forces of two states fought each other in an interstate war.',
  inputs: ['wars-fought'],
  sources: ['cow-wars'],
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2010 }] },
  columns: { fought: '1 where the two fought each other' },
  starter: { from: 1991 },
  make: (inputs) => {
    const table = inputs['wars-fought']!;
    const [state1, state2, years] = ['state1', 'state2', 'year'].map((column) => numbers(table, column).values);
    // Two wars of one pair in one year are one fact here.
    const pairYears = new Set(Array.from(state1!, (a, n) => dyadKey(a, state2![n]!) * 10_000 + years![n]!));
    const found = [...pairYears];
    const rows = new FigureRows(['fought']);
    pushSpells(
      rows,
      found.map((x) => Math.floor(x / 10_000)),
      found.map((x) => x % 10_000),
      [found.map(() => 1)],
    );
    return rows.close(warsFought, { fought: 'integer' }, [['cow-wars']]);
  },
};
