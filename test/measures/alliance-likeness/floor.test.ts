import { expect, it } from 'vitest';
import { behaviourAhead, likenessFloor, treatyAhead } from '../../../src/measures/alliance-likeness/floor.ts';

const pairs = [
  { id: 'a', score: 40, defence: false, otherPact: true },
  { id: 'b', score: 90, defence: true, otherPact: false },
  { id: 'c', score: 70, defence: false, otherPact: false },
  { id: 'd', score: 5, defence: true, otherPact: true },
];

it('behaviour ahead of treaty: no defence pact, the highest first, other pacts kept', () => {
  expect(behaviourAhead(pairs).map(({ id }) => id)).toEqual(['c', 'a']);
});

it('treaty ahead of behaviour: a defence pact, the lowest first', () => {
  expect(treatyAhead(pairs).map(({ id }) => id)).toEqual(['d', 'b']);
});

it('the floor asks for both states, and for a figure', () => {
  expect(likenessFloor(0.04, 0.0001)).toBe(false);
  expect(likenessFloor(0.04, undefined)).toBe(false);
  expect(likenessFloor(0.0005, 0.2)).toBe(true);
});
