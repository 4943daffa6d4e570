import { dyadKey } from '../../figures/index.ts';
import { exerciseIntensity } from '../../measures/alliance-likeness/standing.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import type { Recipe } from '../recipe.ts';
import { POOLED_YEARS, spellTable, YearMembers } from './year-grid.ts';

const FIRST_YEAR = 1992;
const LAST_CODED = 2010;

/** The last year of whose five at least one is coded. */
const LAST_YEAR = LAST_CODED + POOLED_YEARS - 1;

/** Joint exercises of five years, beside all that each of the two took part in. */
export const allianceLikenessExercises: Recipe = {
  name: 'alliance-likeness-exercises',
  of: 'dyad',
  about: "Two states' joint exercises of five years over the geometric mean of each one's, as spells of years.",
  inputs: ['exercises'],
  sources: ['exercises'],
  coverage: { missing: 'zero', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
  columns: { intensity: 'in hundredths, 0 to 100; at least 1 where there was one exercise' },
  starter: { from: FIRST_YEAR },
  make: ({ exercises }) => spellTable(allianceLikenessExercises, intensities(exercises!)),
};

function* intensities(exercises: RowTable): Iterable<[key: number, year: number, cells: number[]]> {
  const [ids, states, years] = ['exercise', 'state', 'year'].map((name) => numbers(exercises, name).values);
  const byId = new Map<number, { year: number; states: Set<number> }>();
  for (const [row, id] of ids!.entries()) {
    const known = byId.get(id) ?? { year: years![row]!, states: new Set() };
    byId.set(id, known);
    known.states.add(states![row]!);
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const together = new Map<number, number>();
    const ofEach = new Map<number, number>();
    for (const exercise of byId.values()) {
      if (exercise.year > year || exercise.year <= year - POOLED_YEARS) continue;
      const sorted = [...exercise.states].sort((a, b) => a - b);
      for (const [n, i] of sorted.entries()) {
        ofEach.set(i, (ofEach.get(i) ?? 0) + 1);
        for (const j of sorted.slice(n + 1)) together.set(dyadKey(i, j), (together.get(dyadKey(i, j)) ?? 0) + 1);
      }
    }
    const members = new YearMembers(year);
    for (const [key, count] of together) {
      const [i, j] = [Math.floor(key / 1000), key % 1000];
      if (members.at(i, j) < 0) continue;
      const intensity = exerciseIntensity(count, ofEach.get(i)!, ofEach.get(j)!);
      yield [key, year, [Math.max(1, Math.round(100 * intensity))]];
    }
  }
}
