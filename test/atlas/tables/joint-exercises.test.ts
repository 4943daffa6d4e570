import { describe, expect, it } from 'vitest';
import { jointExercisesRussiaTable, jointExercisesTable } from '../../../src/atlas/tables/joint-exercises.ts';
import { reaches } from '../../../src/figures/index.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readExercises } from '../../../src/sources/exercises/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('joint exercises, from MME 7', () => {
  const [exercises, withRussia] = hasData ? readExercises(realFiles('exercises'), new DropLog()) : [];
  const table = hasData ? jointExercisesTable.make({ exercises: exercises! }) : undefined;
  const list = hasData ? jointExercisesRussiaTable.make({ 'exercises-russia': withRussia! }) : undefined;

  it('number what pandas counts, all and of at most five participants', () => {
    expect(figureRow(table!, 365710, 1995)).toBeUndefined();
    expect(figureRow(table!, 365710, 2007)).toEqual({ all: 3, small: 1 });
    expect(figureRow(table!, 365710, 2010)).toEqual({ all: 3, small: 2 });
    expect(figureRow(table!, 2732, 2010)).toEqual({ all: 15, small: 11 });
    expect(figureRow(table!, 2200, 2005)).toEqual({ all: 22, small: 6 });
    expect(figureRow(table!, 2260, 1985)).toEqual({ all: 10, small: 5 });
    expect(figureRow(table!, 290369, 2007)).toEqual({ all: 4, small: 0 });
  });

  it('with Russia, by the list, are those of pandas; a pair that is not on it is not coded', () => {
    expect(figureRow(list!, 365710, 2009)).toEqual({ all: 4 });
    expect(figureRow(list!, 365710, 2015)).toEqual({ all: 2 });
    expect(figureRow(list!, 365370, 2018)).toEqual({ all: 2 });
    expect(figureRow(list!, 365710, 2018)).toBeUndefined();
    expect(list!.coverage.missing).toBe('not-coded');
    expect(reaches(list!.coverage, 2, 200, 2012)).toBe(false);
    expect(reaches(list!.coverage, 710, 365, 2012)).toBe(true);
  });
});
