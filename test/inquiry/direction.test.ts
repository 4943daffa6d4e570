import { describe, expect, it } from 'vitest';
import { value } from '../../src/figures/index.ts';
import { countertrends, type Direction, directionOf, directions, isShown } from '../../src/inquiry/direction.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { CHINA, madeAtlas, madeVotes, RUSSIA } from '../atlas/made-atlas.ts';
import { madeSeries, wobble } from './made-series.ts';

const rising = Array.from({ length: 40 }, (_, n) => 0.5 * n + 0.2 * wobble(n));

describe('the direction of travel', () => {
  it('goes by the closer end of the measure', () => {
    const course = (closer: 'higher' | 'lower' | undefined, cells = rising) =>
      directionOf(madeSeries(1980, cells, {}, closer ? { closer } : {}), 2019).recent.course;
    expect(course('higher')).toBe('closer');
    expect(course('lower')).toBe('apart');
    expect(course(undefined)).toBe('rising');
    const falling = rising.map((x) => -x);
    expect(course('higher', falling)).toBe('apart');
    expect(course('lower', falling)).toBe('closer');
    expect(course(undefined, falling)).toBe('falling');
    expect(
      course(
        'higher',
        rising.map((_, n) => wobble(n)),
      ),
    ).toBe('no trend shown');
  });

  it('is told of the window before the year, and nothing after it', () => {
    const cells = rising.map((x, n) => (n < 30 ? x : 500 - 20 * n));
    const before = directionOf(madeSeries(1980, cells), 2009);
    expect(before.recent).toMatchObject({ from: 1995, to: 2009, course: 'closer' });
    expect(before.recent.trend).toMatchObject({ from: 1995, to: 2009, values: 15 });
    const after = directionOf(madeSeries(1980, cells), 2019, { window: 10 });
    expect(after.recent).toMatchObject({ from: 2010, to: 2019, course: 'apart' });
  });

  it('a recent trend against the longer one is marked as turned', () => {
    const cells = Array.from({ length: 60 }, (_, n) => (n < 48 ? n : 48 - 1.2 * (n - 48)) + 0.2 * wobble(n));
    const found = directionOf(madeSeries(1950, cells), 2009, { window: 12, long: 60 });
    expect(found.recent.course).toBe('apart');
    expect(found.long.course).toBe('closer');
    expect(found.turned).toBe(true);
  });

  it('absent and carried years never enter', () => {
    const cells = rising.map((x, n) => (n % 4 === 0 ? ('not-coded' as const) : x));
    const series = madeSeries(1980, cells);
    const found = directionOf(series, 2019);
    expect(isShown(found.recent.trend) && found.recent.trend.values).toBe(12);
    const carried = {
      ...series,
      points: [...series.points, { year: 2020, figure: value(-999, ['made'], { carriedFrom: 2019 }) }],
    };
    const later = directionOf(carried, 2020);
    expect(isShown(later.recent.trend) && later.recent.trend.to).toBe(2019);
    expect(later.recent.course).toBe('closer');
  });

  it('a change of source is no trend: the level is free to jump there, and the change is named', () => {
    const cells = Array.from({ length: 40 }, (_, n) => 0.2 * wobble(n) + (n >= 33 ? 50 : 0));
    const breaks = [{ year: 2013, note: 'another source' }];
    expect(directionOf(madeSeries(1980, cells), 2019).changes).toMatchObject({ points: [{ year: 2013 }] });
    const told = directionOf(madeSeries(1980, cells, { breaks }), 2019);
    expect(told.recent.trend).toMatchObject({ steps: [2013] });
    expect(told.recent.course).toBe('no trend shown');
    expect(told.changes).toMatchObject({ points: [], known: [2013] });
    expect(told.breaks).toEqual(breaks);
    // Swings of ±0.4 stay: the jump of 50 is no volatility.
    expect(isShown(told.volatility) && told.volatility.changes).toBeLessThan(1);
    expect(isShown(told.volatility) && told.volatility.deviations).toBeLessThan(1);
  });

  it('too few years: absent, with the reason most of them give', () => {
    const found = directionOf(madeSeries(1980, rising.slice(0, 35)), 2025);
    expect(found.recent.trend).toEqual({
      kind: 'absent',
      reason: 'outside-coverage',
      note: '4 of 15 years, none after 2014',
    });
    expect(found.recent.course).toBeUndefined();
    expect(found.volatility).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
    expect(isShown(found.changes)).toBe(true);
    const never = directionOf(
      madeSeries(
        1980,
        rising.map(() => 'no-tie' as const),
      ),
      2019,
    );
    expect(never.recent.trend).toMatchObject({ reason: 'no-tie', note: '0 of 15 years' });
  });

  it('a dyad goes the same way from either side, draws included', async () => {
    const atlas = madeAtlas([madeVotes()]);
    const measures = [measureNamed('un-agreement')];
    const [there] = await directions(atlas, RUSSIA, CHINA, measures, 2018);
    const [back] = await directions(atlas, CHINA, RUSSIA, measures, 2018);
    expect({ ...back, states: there!.states }).toEqual(there);
    expect(there!.recent.course).toBe('closer');
    expect(there!.breaks).toEqual([{ year: 2010, note: 'From 2010 on a second source.' }]);
  });
});

describe('countertrends', () => {
  const one = (name: string, course: Direction['recent']['course'], closer: 'higher' | undefined = 'higher') => {
    const made = directionOf(madeSeries(1980, rising, {}, { name, ...(closer && { closer }) }), 2019);
    const { course: _, ...recent } = made.recent;
    return { ...made, recent: { ...recent, ...(course && { course }) } } as Direction;
  };

  it('names what moves against the majority', () => {
    const all = [
      one('a', 'closer'),
      one('b', 'closer'),
      one('c', 'apart'),
      one('d', 'no trend shown'),
      one('e', undefined),
    ];
    const found = countertrends(all);
    expect(found.majority).toBe('closer');
    expect(found.against).toEqual([all[2]]);
    expect([found.closer.length, found.apart.length, found.still.length, found.unknown.length]).toEqual([2, 1, 1, 1]);
  });

  it('divided, and none at all', () => {
    expect(countertrends([one('a', 'closer'), one('b', 'apart')])).toMatchObject({ majority: 'divided', against: [] });
    expect(countertrends([one('a', 'no trend shown')])).toMatchObject({ majority: 'none', against: [] });
    expect(countertrends([])).toMatchObject({ majority: 'none' });
  });

  it('a measure seen both ways counts once', () => {
    const [there, back] = [one('a', 'apart'), one('a', 'apart')];
    const both = [there, { ...back, measure: there.measure }];
    expect(countertrends([...both, one('b', 'closer')]).majority).toBe('divided');
  });

  it('what has no closer end takes no side', () => {
    expect(countertrends([one('a', 'rising', undefined)])).toMatchObject({ majority: 'none', closer: [], still: [] });
  });
});
