import { pairKey } from '../../figures/index.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

const flags = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;

/** What one state owes another under formal alliances, as spells of years in which the five obligations stay the same. */
export const obligations: Recipe = {
  name: 'obligations',
  of: 'directed-dyad',
  about: 'Spells of years in which one state owes another the same obligations under formal alliances.',
  inputs: ['atop'],
  sources: ['atop'],
  coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
  columns: {
    defence: '1 where the first state owes the second defence',
    offence: '1 where it owes help in war without an attack on the second',
    neutrality: '1 where it owes neutrality',
    nonaggression: '1 where it owes non-aggression',
    consultation: '1 where it owes consultation',
  },
  starter: { from: 1816 },
  make: ({ atop }) => {
    const [state1, state2, years] = ['state1', 'state2', 'year'].map((column) => numbers(atop!, column).values);
    const owed = flags.map((flag) => numbers(atop!, flag).values);
    // Rows without any obligation stand only beside the other direction's: they say what a missing row says.
    const kept = Uint32Array.from({ length: atop!.length }, (_, row) => row).filter((row) =>
      owed.some((flag) => flag[row] === 1),
    );
    const rows = new FigureRows(flags);
    pushSpells(
      rows,
      Int32Array.from(kept, (row) => pairKey(state1![row]!, state2![row]!)),
      Int16Array.from(kept, (row) => years![row]!),
      owed.map((flag) => Uint8Array.from(kept, (row) => flag[row]!)),
    );
    const types = Object.fromEntries(flags.map((flag) => [flag, 'integer'])) as Record<
      (typeof flags)[number],
      'integer'
    >;
    return rows.close(obligations, types, [['atop']]);
  },
};
