import { describe, expect, it } from 'vitest';
import { type Fit, fitIdealPoints, settings } from '../../../src/measures/ideal-points/fit.ts';
import { publishedStart } from '../../../src/measures/ideal-points/start.ts';
import { type VoteTable, voteTable } from '../../../src/measures/ideal-points/votes.ts';
import { correlation, type Simulated, simulated, standardised } from './simulated.ts';

const fitOf = (votes: Simulated, start = publishedStart): { table: VoteTable; fit: Fit } => {
  const table = voteTable(votes);
  return { table, fit: fitIdealPoints(table, start) };
};

const truth = (votes: Simulated, table: VoteTable): number[] =>
  Array.from(table.cellState, (state, cell) => votes.point(state, table.cellSession[cell]!));

/** How far two fits' points lie apart at most. */
const apart = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, x, n) => Math.max(most, Math.abs(x - b[n]!)), 0);

const votes = simulated(11, 60, 6, 40);
const once = fitOf(votes);

describe('ideal points', () => {
  it('come back from simulated votes, with the United States on the positive side', () => {
    expect(once.fit.converged).toBe(true);
    expect(correlation(Array.from(once.fit.point), truth(votes, once.table))).toBeGreaterThan(0.98);
    const cell = once.table.cellState.indexOf(2);
    expect(once.fit.point[cell]).toBeGreaterThan(1);
  });

  it('have mean 0 and standard deviation 1', () => {
    const points = Array.from(once.fit.point);
    expect(standardised(points).every((x, n) => Math.abs(x - points[n]!) < 1e-9)).toBe(true);
  });

  it('lie in their 95% intervals 93 to 97 times in 100, over eight simulations, and so beside their others in the session', () => {
    let [inside, beside, of] = [0, 0, 0];
    for (let seed = 1; seed <= 8; seed++) {
      const made = simulated(100 + seed, 60, 6, 40);
      const { table, fit: found } = fitOf(made);
      const known = standardised(truth(made, table));
      const errors = known.map((x, cell) => found.point[cell]! - x);
      for (const [cell, error] of errors.entries()) {
        const session = errors.filter((_, n) => table.cellSession[n] === table.cellSession[cell]);
        const common = session.reduce((sum, x) => sum + x, 0) / session.length;
        if (Math.abs(error) < 1.96 * Math.sqrt(found.variance[cell]! + found.placeVariance[cell]!)) inside += 1;
        if (Math.abs(error - common) < 1.96 * Math.sqrt(found.variance[cell]!)) beside += 1;
        of += 1;
      }
    }
    for (const share of [inside / of, beside / of]) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  });

  it('are the same from another start', () => {
    const other = fitOf(votes, (state) => (state === 2 ? 1 : state === 365 ? -1 : ((state * 7919) % 200) / 200 - 0.5));
    expect(apart(other.fit.point, once.fit.point)).toBeLessThan(1e-3);
  });

  it('are the same whatever the numbers of items and the order of the votes', () => {
    const order = votes.vote.map((_, n) => n).reverse();
    const turned = fitOf({
      ...votes,
      state: order.map((n) => votes.state[n]!),
      session: order.map((n) => votes.session[n]!),
      item: order.map((n) => 5000 - votes.item[n]!),
      vote: order.map((n) => votes.vote[n]!),
    });
    expect(apart(turned.fit.point, once.fit.point)).toBeLessThan(1e-4);
  });

  it('keep their sign when every vote is turned round: the start fixes it, not what is voted for', () => {
    const mirrored = fitOf({ ...votes, vote: votes.vote.map((cast) => 4 - cast) });
    expect(apart(mirrored.fit.point, once.fit.point)).toBeLessThan(1e-3);
    expect(Math.sign(mirrored.fit.items.slope[0]!)).toBe(-Math.sign(once.fit.items.slope[0]!));
  });

  it('turn round with a start that is turned round', () => {
    const turned = fitOf(votes, (state, session) => -publishedStart(state, session));
    expect(
      apart(
        turned.fit.point.map((x) => -x),
        once.fit.point,
      ),
    ).toBeLessThan(1e-3);
  });

  it('of a state with few votes are the least certain', () => {
    const thin = fitOf({
      ...votes,
      vote: votes.vote,
      ...Object.fromEntries(
        (['state', 'session', 'item', 'vote'] as const).map((name) => [
          name,
          votes[name].filter((_, n) => votes.state[n] !== 1010 || votes.item[n]! % 8 === 0),
        ]),
      ),
    });
    const sd = (f: typeof once, state: number) => f.fit.variance[f.table.cellState.indexOf(state)]!;
    expect(sd(thin, 1010)).toBeGreaterThan(2 * sd(once, 1010));
  });

  it('tell of each sweep, and stop when told to', () => {
    const told: number[] = [];
    const table = voteTable(votes);
    const short = fitIdealPoints(table, publishedStart, { ...settings, mostSweeps: 4 }, ({ sweep }) =>
      told.push(sweep),
    );
    expect(told).toEqual([1, 2, 3, 4]);
    expect(short.converged).toBe(false);
  });

  it('of no votes at all are none', () => {
    const empty = voteTable({ state: [], session: [], item: [], vote: [] });
    expect(fitIdealPoints(empty, publishedStart).point.length).toBe(0);
  });
});
