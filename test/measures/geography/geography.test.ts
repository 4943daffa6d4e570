import { describe, expect, it } from 'vitest';
import { contiguity, contiguityKinds } from '../../../src/measures/geography/contiguity.ts';
import { distance } from '../../../src/measures/geography/distance.ts';
import { EARTH_RADIUS_KM } from '../../../src/states/index.ts';

describe('contiguity', () => {
  it('has a word for every kind in its range', () => {
    expect(contiguityKinds.length).toBe(contiguity.range[1]);
    expect(contiguity.value([1], [])).toBe(1);
    expect(contiguity.closer).toBe('lower');
  });
});

describe('distance', () => {
  it('ranges to half the way round the Earth, rounded up', () => {
    expect(distance.range[1]).toBe(Math.ceil(Math.PI * EARTH_RADIUS_KM));
    expect(distance.value([5776], [])).toBe(5776);
  });
});
