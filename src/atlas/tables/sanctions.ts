import { pairKey } from '../../figures/index.ts';
import { sanctionYears } from '../../measures/conflict/sanction-years.ts';
import { numbers } from '../../sources/rows.ts';
import { existedIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

const LAST = 2005;
const columns = ['certain', 'open', 'threats'] as const;

/** Economic sanctions of one state against another, as spells of years in which the counts stay the same. */
export const sanctions: Recipe = {
  name: 'sanctions',
  of: 'directed-dyad',
  about:
    'Spells of years with the same number of economic sanctions in force, and of threats begun, by one state against another.',
  inputs: ['sanctions'],
  sources: ['ties-sanctions'],
  coverage: { missing: 'zero', spans: [{ from: 1945, to: LAST }] },
  columns: {
    certain: 'sanctions of the first state in force against the second, for certain',
    open: 'sanctions begun before whose end is not coded: they may be in force too',
    threats: 'cases begun that year in which the first state threatened the second',
  },
  starter: { from: 1991 },
  make: ({ sanctions: table }) => {
    const column = (name: string) => numbers(table!, name);
    const [state1, state2, began] = [column('state1').values, column('state2').values, column('began').values];
    const [threatened, imposed] = [column('threatened').values, column('imposed').values];
    const year = (name: string, row: number) => (column(name).missing?.[row] ? undefined : column(name).values[row]!);
    const cases = Array.from({ length: table!.length }, (_, row) => ({
      key: pairKey(state1[row]!, state2[row]!),
      began: began[row]!,
      threatened: threatened[row] === 1,
      imposed: imposed[row] === 1,
      imposedIn: year('imposedIn', row),
      ended: year('ended', row),
      ongoingIn: year('ongoingIn', row),
    }));
    const found = sanctionYears(cases, LAST).filter(
      ({ key, year }) => existedIn(Math.floor(key / 1000), year) && existedIn(key % 1000, year),
    );
    const rows = new FigureRows(columns);
    pushSpells(
      rows,
      found.map((entry) => entry.key),
      found.map((entry) => entry.year),
      columns.map((name) => found.map((entry) => entry[name])),
    );
    return rows.close(sanctions, { certain: 'integer', open: 'integer', threats: 'integer' }, [['ties-sanctions']]);
  },
};
