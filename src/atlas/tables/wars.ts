import { dyadKey } from '../../figures/index.ts';
import { warSides } from '../../measures/conflict/war-sides.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

const columns = ['opposed', 'joint'] as const;

/** Interstate wars: the pairs on opposite sides and the pairs on the same side, as spells of years. */
export const wars: Recipe = {
  name: 'wars',
  of: 'dyad',
  about: 'Spells of years in which two states stood on opposite sides, or on the same side, of an interstate war.',
  inputs: ['wars'],
  sources: ['cow-wars'],
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2007 }] },
  columns: {
    opposed: '1 where the two stood on opposite sides of a war',
    joint: '1 where the two stood on the same side of a war',
  },
  starter: { from: 1991 },
  make: ({ wars: table }) => {
    const [war, state1, state2, years, side1, side2] = ['war', 'state1', 'state2', 'year', 'side1', 'side2'].map(
      (column) => numbers(table!, column).values,
    );
    const found = warSides({
      war: war!,
      state1: state1!,
      state2: state2!,
      years: years!,
      side1: side1!,
      side2: side2!,
    });
    const rows = new FigureRows(columns);
    pushSpells(
      rows,
      found.map((pair) => dyadKey(pair.state1, pair.state2)),
      found.map((pair) => pair.year),
      [found.map((pair) => pair.opposed), found.map((pair) => pair.joint)],
    );
    return rows.close(wars, { opposed: 'integer', joint: 'integer' }, [['cow-wars']]);
  },
};
