import { describe, expect, it } from 'vitest';
import { type LeaderAtYearEnd, leaderYears } from '../../../src/measures/leader-turnover/turnovers.ts';

/** One leader a letter, from 2000 on; a full stop where nobody is coded. */
const led = (letters: string, exits: Record<string, string> = {}, state = 70): LeaderAtYearEnd[] =>
  [...letters].flatMap((leader, n) =>
    leader === '.'
      ? []
      : [{ state, year: 2000 + n, leader, days: 365.25, ...(exits[leader] && { exit: exits[leader] }) }],
  );
const told = (letters: string, exits = {}) =>
  leaderYears(led(letters, exits)).map(({ year, turned, exit }) => `${year} ${turned ? exit : 'same'}`);

describe('turnovers', () => {
  it('are years at whose end another leader is in office than at the end of the year before', () => {
    expect(told('AABB', { A: 'Regular' })).toEqual(['2002 regular']);
    expect(told('AB', { A: 'Irregular' })).toEqual(['2001 irregular']);
    expect(told('AB', { A: 'Foreign' })).toEqual(['2001 irregular']);
    expect(told('AB', { A: 'Natural Death' })).toEqual(['2001 otherwise']);
    expect(told('AB')).toEqual(['2001 otherwise']);
  });

  it('are set beside years that see the same leader to the end of the second year after', () => {
    expect(told('AAAA')).toEqual(['2001 same']);
    expect(told('AAAB', { A: 'Regular' })).toEqual(['2003 regular']);
    expect(told('AAAAA')).toEqual(['2001 same', '2002 same']);
  });

  it('take no year as known whose neighbour is not coded', () => {
    expect(told('A.B')).toEqual([]);
    expect(told('AAA.')).toEqual([]);
  });

  it('do not mix states', () => {
    expect(leaderYears([...led('A', {}, 70), ...led('.B', {}, 90)])).toEqual([]);
  });

  it('keep how long the leader before had been in office', () => {
    const [one] = leaderYears([
      { state: 70, year: 2000, leader: 'A', days: 3652.5 },
      { state: 70, year: 2001, leader: 'B', days: 10 },
    ]);
    expect(one!.before).toBe(10);
  });
});
