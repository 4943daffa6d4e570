import { declareTheory } from '../../src/theories/index.ts';

const ours = { kind: 'ours', why: 'made for tests' } as const;

/** A theory made for tests, whose answers can be worked by hand: stand firm where strength, with its weight, passes a bar. */
export const madeTheory = declareTheory({
  id: 'made',
  title: 'Made for tests',
  question: 'Does i stand firm?',
  family: 'threat',
  pair: 'each',
  roles: { state: { about: 'who chooses' }, partner: { about: 'with whom' } },
  inputs: {
    strength: { label: 'strength', unit: '0 to 1', range: [0, 1], decimals: 2, from: { kind: 'stated' } },
    friends: { label: 'friends', unit: 'states', range: [0, 10], whole: true, decimals: 0, from: { kind: 'stated' } },
    other: { label: 'another yardstick', unit: '0 to 1', range: [0, 1], decimals: 2, from: { kind: 'stated' } },
  },
  parameters: {
    bar: {
      label: 'bar',
      unit: '0 to 2',
      default: 0.5,
      range: [0.25, 0.75],
      origin: { kind: 'published', citation: 'nobody' },
    },
    weight: { label: 'weight of a friend', unit: 'strength', default: 0.1, range: [0, 0.2], origin: ours },
    yardstick: {
      label: 'yardstick',
      default: 'first',
      options: { first: { about: 'strength' }, second: { about: 'the other', needs: ['other'] } },
      origin: ours,
    },
  },
  verdicts: {
    firm: { label: 'stands firm', about: 'it does', implies: 'apart' },
    yields: { label: 'yields', about: 'it does not', implies: 'align' },
  },
  readings: { sum: { label: 'strength with friends', unit: '0 to 3', decimals: 2 } },
  rule: ['firm where strength + weight x friends > bar'],
  judge: ({ strength, friends, other }, { bar, weight, yardstick }) => {
    const sum = (yardstick === 'first' ? strength : other) + weight * friends;
    return { verdict: sum > bar ? 'firm' : 'yields', readings: { sum } };
  },
  cost: 'closed-form',
  works: [{ short: 'Nobody 1900', citation: 'Nobody (1900), Nothing.' }],
  worked: [
    { about: 'by hand', inputs: { strength: 0.3, friends: 3, other: 0 }, verdict: 'firm', readings: { sum: 0.6 } },
  ],
  notes: [],
});
