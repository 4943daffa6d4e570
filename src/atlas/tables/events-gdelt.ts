import { dyadKey } from '../../figures/index.ts';
import { statesCovered } from '../../sources/gdelt-dyads/states-covered.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

/** The netted news score of pairs by year. Never in the starter: it is the makers' own sum. */
export const eventsGdelt: Recipe = {
  name: 'events-gdelt',
  of: 'dyad',
  about: 'Cooperative less conflictual news events of a pair over a year, and the days on which it had any.',
  inputs: ['gdelt-events'],
  sources: ['gdelt-dyads'],
  coverage: { missing: 'zero', spans: [{ from: 2018, to: 2023, states: { codes: statesCovered, role: 'both' } }] },
  columns: { netScore: 'netted event score, summed over the year', activeDays: 'days with events' },
  make: (inputs) => {
    const table = inputs['gdelt-events']!;
    const [state1, state2, years, netScore, activeDays] = ['state1', 'state2', 'year', 'netScore', 'activeDays'].map(
      (column) => numbers(table, column).values,
    );
    const rows = new FigureRows(['netScore', 'activeDays']);
    for (let n = 0; n < table.length; n++)
      rows.push(dyadKey(state1![n]!, state2![n]!), years![n]!, years![n]!, [netScore![n], activeDays![n]]);
    return rows.close(eventsGdelt, { netScore: 'float', activeDays: 'integer' }, [['gdelt-dyads']]);
  },
};
