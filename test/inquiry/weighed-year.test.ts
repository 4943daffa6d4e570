import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { rankingOf } from '../../src/inquiry/ranking.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import { WeighedYear } from '../../src/inquiry/weighed-year.ts';
import { componentName, dimensionMeasure } from '../../src/measures/dimensions/dimension.ts';
import { dimensions } from '../../src/measures/dimensions/dimensions.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const YEAR = 2010;

describe.skipIf(!starterHolds('trade'))('a dimension weighed from the percentiles of its components', () => {
  it.each(dimensions.map((dimension) => [dimension.id, dimension] as const))(
    '%s: every pair has the value, the absence and the sources that the measure itself gives it, with our weights and others',
    async (_, dimension) => {
      const [first] = dimension.components;
      for (const weights of [{}, { [componentName(first!)]: 7 }]) {
        const [own] = await yearOf(atlas, [dimensionMeasure(dimension, weights)], YEAR);
        const { year } = await WeighedYear.of(atlas, dimension, weights, YEAR);
        expect(year.rows().length).toBe(own!.rows().length);
        expect(year.column.keys).toEqual(own!.column.keys);
        expect(year.column.values).toEqual(own!.column.values);
        expect(year.column.status).toEqual(own!.column.status);
        for (const row of own!.rows().slice(0, 500)) {
          const sourcesIn = ({ column: { source, sources } }: typeof year) => sources[source[row]!];
          expect(sourcesIn(year)).toEqual(sourcesIn(own!));
        }
      }
    },
  );

  it.each(dimensions.map((dimension) => [dimension.id, dimension] as const))(
    '%s: the first rows have the intervals that the measure itself gives them',
    async (_, dimension) => {
      const measure = dimensionMeasure(dimension);
      const [own] = await yearOf(atlas, [measure], YEAR, true);
      const expected = own!.ranking().slice(0, 30);
      const { rows } = await rankingOf(atlas, measure, YEAR);
      const found = await rows(30);
      expect(found.map(({ bounds }) => bounds)).toEqual(
        expected.map(({ bounds }) => ({ low: bounds!.low, high: bounds!.high })),
      );
    },
  );
});
