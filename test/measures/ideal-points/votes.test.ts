import { describe, expect, it } from 'vitest';
import { voteTable } from '../../../src/measures/ideal-points/votes.ts';

describe('a table of votes', () => {
  const table = voteTable({
    state: [365, 2, 2, 365, 20, 2],
    session: [1, 1, 2, 2, 2, 2],
    item: [7, 7, 8, 8, 8, 9],
    vote: [1, 3, 1, 2, 3, 1],
  });

  it('sorts cells by state and session, and leaves out items on which all voted alike', () => {
    expect(Array.from(table.items)).toEqual([7, 8]);
    expect(Array.from(table.cellState)).toEqual([2, 2, 20, 365, 365]);
    expect(Array.from(table.cellSession)).toEqual([1, 2, 2, 1, 2]);
    expect(Array.from(table.stateStart)).toEqual([0, 2, 3, 5]);
  });

  it('gives one cut to an item with two kinds of vote, two to one with three', () => {
    expect(Array.from(table.cuts)).toEqual([1, 2]);
    expect(Array.from(table.sideInItem)).toEqual([0, 2, 0, 1, 2]);
    expect(Array.from(table.cellOfVote)).toEqual([3, 0, 1, 4, 2]);
    const two = voteTable({ state: [1, 2], session: [1, 1], item: [1, 1], vote: [2, 3] });
    expect(Array.from(two.sideInItem)).toEqual([0, 2]);
  });

  it('refuses what is no vote', () => {
    expect(() => voteTable({ state: [1], session: [1], item: [1], vote: [8] })).toThrow(/8 is no vote/);
    expect(() => voteTable({ state: [1], session: [], item: [1], vote: [1] })).toThrow(/one length/);
  });
});
