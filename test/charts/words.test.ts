import { expect, it } from 'vitest';
import { howMany, nounFor } from '../../src/charts/text.ts';

it('counts nouns in their number, whatever follows them', () => {
  expect(howMany(1, 'disputes')).toBe('1 dispute');
  expect(howMany(0, 'disputes')).toBe('0 disputes');
  expect(howMany(1204, 'pairs')).toBe('1,204 pairs');
  expect(nounFor(1, 'exercises begun in the year')).toBe('exercise begun in the year');
  expect(nounFor(1, 'sanctions, a lower bound')).toBe('sanction, a lower bound');
  expect(howMany(1, 'ties')).toBe('1 tie');
  expect(nounFor(1, 'third states')).toBe('third state');
  expect(nounFor(1, 'entries that say "met with"')).toBe('entry that say "met with"');
});

it('leaves what is no plural as it is', () => {
  for (const unit of ['of 100', 'share of votes', '', "i's warheads divided by j's"])
    expect(nounFor(1, unit)).toBe(unit);
});
