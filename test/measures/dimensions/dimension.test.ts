import { describe, expect, it } from 'vitest';
import { type Dimension, dimensionMeasure } from '../../../src/measures/dimensions/dimension.ts';
import type { Setting } from '../../../src/measures/index.ts';
import { madeMeasure } from '../../atlas/made-atlas.ts';

const dimension: Dimension = {
  id: 'personal',
  title: 'made-up',
  question: 'A made-up one.',
  of: 'directed-dyad',
  components: [
    { measure: madeMeasure('near', 'dyad', 'made', { closer: 'higher' }), weight: 1 },
    { measure: madeMeasure('far', 'dyad', 'made', { closer: 'lower' }), weight: 1 },
    { measure: madeMeasure('trips', 'directed-dyad', 'made', { closer: 'higher' }), weight: 2, senders: [710] },
    { measure: madeMeasure('vetoes', 'dyad', 'made', { closer: 'higher' }), weight: 4, among: [2, 710] },
  ],
  years: [1990, 2000],
  notes: [],
};

/** Percentiles are ten times the value; of the partners of one state twenty times. */
const setting = (...states: number[]): Setting => ({
  year: 1995,
  states,
  percentile: ({ partnersOf }, value) => (partnersOf === undefined ? 10 : 20) * value,
});

const measure = dimensionMeasure(dimension);

describe('a dimension as a measure', () => {
  it('turns the percentile of a distance round, and leaves out what does not count for the pair', () => {
    expect(measure.value([8, 3, 'outside-coverage', 'outside-coverage'], setting(365, 740))).toBe(75);
  });

  it('places a sender’s trips among that sender’s partners, in its own direction only', () => {
    expect(measure.value([8, 3, 4, 'not-coded'], setting(710, 365))).toBe((80 + 70 + 2 * 80) / 4);
    expect(measure.value([8, 3, 4, 'not-coded'], setting(365, 710))).toBe(75);
  });

  it('asks for 60% of the weight of what counts for the pair', () => {
    expect(measure.value([8, 3, 4, 'not-coded'], setting(710, 2))).toBe('not-coded');
    expect(measure.value([8, 3, 4, 1], setting(710, 2))).toBe((80 + 70 + 2 * 80 + 4 * 10) / 8);
  });

  it('takes other weights by name', () => {
    const tilted = dimensionMeasure(dimension, { near: 3 });
    expect(tilted.value([8, 3, 'not-coded', 'not-coded'], setting(365, 740))).toBe((3 * 80 + 70) / 4);
  });

  it('has an interval over plausible weights that holds its value, and none where all components say the same', () => {
    const [low, high] = measure.interval!([9, 9, 'not-coded', 'not-coded'], setting(365, 740), []);
    expect(low).toBeGreaterThan(10);
    expect(high).toBeLessThan(90);
    const value = measure.value([9, 9, 'not-coded', 'not-coded'], setting(365, 740)) as number;
    expect(value).toBe(50);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    const same = measure.interval!([6, 4, 'not-coded', 'not-coded'], setting(365, 740), []);
    expect(same[0]).toBeCloseTo(60, 9);
    expect(same[1]).toBeCloseTo(60, 9);
  });

  it('takes the interval of a component in', () => {
    const bounds = [undefined, [2, 8], undefined, undefined] as const;
    const [low, high] = measure.interval!([5, 5, 'not-coded', 'not-coded'], setting(365, 740), bounds);
    expect(low).toBeGreaterThan(20);
    expect(low).toBeLessThan(45);
    expect(high).toBeGreaterThan(55);
  });
});
