import { pairKey } from '../../figures/index.ts';
import { statesCoded } from '../../sources/icews-dyads/states-coded.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const columns = ['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'] as const;

/** Counts of reported events by directed pair and year. Never in the starter: they are the makers' own counts. */
export const eventsIcews: Recipe = {
  name: 'events-icews',
  of: 'directed-dyad',
  about: 'Events of one state toward another that news reports told of, counted by kind and year.',
  inputs: ['icews-events'],
  sources: ['icews-dyads'],
  coverage: { missing: 'zero', spans: [{ from: 2002, to: 2014, states: { codes: statesCoded, role: 'both' } }] },
  columns: {
    verbalCooperation: 'words of cooperation',
    materialCooperation: 'deeds of cooperation',
    verbalConflict: 'words of conflict',
    materialConflict: 'deeds of conflict',
  },
  make: (inputs) => {
    const table = inputs['icews-events']!;
    const [state1, state2, years] = ['state1', 'state2', 'year'].map((column) => numbers(table, column).values);
    const counts = columns.map((column) => numbers(table, column).values);
    const rows = new FigureRows(columns);
    for (let n = 0; n < table.length; n++) {
      const cells = counts.map((values) => values[n]!);
      rows.push(pairKey(state1![n]!, state2![n]!), years![n]!, years![n]!, cells);
    }
    const types = {
      verbalCooperation: 'integer',
      materialCooperation: 'integer',
      verbalConflict: 'integer',
      materialConflict: 'integer',
    } as const;
    return rows.close(eventsIcews, types, [['icews-dyads']]);
  },
};
