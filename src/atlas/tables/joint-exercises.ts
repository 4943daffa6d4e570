import { dyadKey } from '../../figures/index.ts';
import { countJointExercises, type Exercise } from '../../measures/cooperation/count-joint-exercises.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const RUSSIA = 365;

/** How many multinational exercises two states took part in together. */
export const jointExercisesTable: Recipe = {
  name: 'joint-exercises',
  of: 'dyad',
  about: 'Military exercises in which two states both took part, by the year in which they began.',
  inputs: ['exercises'],
  sources: ['exercises'],
  coverage: { missing: 'zero', spans: [{ from: 1980, to: 2010 }] },
  columns: { all: 'exercises of any size', small: 'exercises of at most five participants' },
  starter: { from: 1991 },
  make: ({ exercises }) => {
    const rows = new FigureRows(['all', 'small']);
    for (const { key, year, all, small } of countJointExercises(exercisesIn(exercises!)))
      rows.push(key, year, year, [all, small]);
    return rows.close(jointExercisesTable, { all: 'integer', small: 'integer' }, [['exercises']]);
  },
};

function exercisesIn(table: RowTable): Iterable<Exercise> {
  const [ids, states, years, listed] = ['exercise', 'state', 'year', 'participants'].map(
    (name) => numbers(table, name).values,
  );
  const byId = new Map<number, { year: number; states: number[]; participants: number }>();
  for (const [row, id] of ids!.entries()) {
    const known = byId.get(id);
    if (known) known.states.push(states![row]!);
    else byId.set(id, { year: years![row]!, states: [states![row]!], participants: listed![row]! });
  }
  return byId.values();
}

/** How many exercises with Russia another state took part in, by a list made by hand. */
export const jointExercisesRussiaTable: Recipe = {
  name: 'joint-exercises-russia',
  of: 'dyad',
  about: 'Military exercises in which Russia and another state took part, by a list made by hand.',
  inputs: ['exercises-russia'],
  sources: ['exercises'],
  coverage: {
    missing: 'not-coded',
    spans: [{ from: 2009, to: 2018, states: { codes: [RUSSIA], role: 'either' } }],
  },
  columns: { all: 'exercises on the list' },
  starter: { from: 1991 },
  make: ({ 'exercises-russia': table }) => {
    const [states, years] = ['state', 'year'].map((name) => numbers(table!, name).values);
    const counts = new Map<string, [key: number, year: number, all: number]>();
    for (const [row, state] of states!.entries()) {
      const key = dyadKey(RUSSIA, state);
      const count = counts.get(`${key} ${years![row]}`) ?? [key, years![row]!, 0];
      count[2] += 1;
      counts.set(`${key} ${years![row]}`, count);
    }
    const rows = new FigureRows(['all']);
    for (const [key, year, all] of counts.values()) rows.push(key, year, year, [all]);
    return rows.close(jointExercisesRussiaTable, { all: 'integer' }, [['exercises']]);
  },
};
