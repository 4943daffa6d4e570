import { pairKey } from '../../figures/index.ts';
import { cowDiplomaticExchange } from '../../sources/cow-diplomatic-exchange/source.ts';
import { diplomaticWaves } from '../../sources/cow-diplomatic-exchange/waves.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { leftOut } from './left-out.ts';

/**
 * At which rank a state is represented at another, in 38 waves. Pairs that were coded and keep no mission have no row; pairs that
 * the makers left out of a wave have a row without numbers.
 */
export const embassies: Recipe = {
  name: 'embassies',
  of: 'directed-dyad',
  about: 'The rank of the mission that one state keeps at another, in 38 waves.',
  inputs: ['diplomatic-exchange'],
  sources: ['cow-diplomatic-exchange'],
  coverage: { ...cowDiplomaticExchange.coverage, missing: 'zero' },
  columns: {
    level: '0 none, 1 chargé d’affaires, 2 minister, 3 ambassador, 9 another rank or unknown',
    exchange: '1 where the pair exchanges diplomats in either direction',
  },
  make: (inputs) => {
    const table = inputs['diplomatic-exchange']!;
    const [state1, state2, years, level, exchange] = ['state1', 'state2', 'year', 'level', 'exchange'].map(
      (column) => numbers(table, column).values,
    );
    const rows = new FigureRows(['level', 'exchange']);
    const keys = Int32Array.from(state1!, (a, row) => pairKey(a, state2![row]!));
    for (let row = 0; row < table.length; row++)
      if (level![row] !== 0 || exchange![row] !== 0)
        rows.push(keys[row]!, years![row]!, years![row]!, [level![row], exchange![row]]);
    for (const [key, year] of leftOut('directed-dyad', diplomaticWaves, keys, years!))
      rows.push(key, year, year, [undefined, undefined]);
    return rows.close(embassies, { level: 'integer', exchange: 'integer' }, [['cow-diplomatic-exchange']]);
  },
};
