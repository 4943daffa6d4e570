import { describe, expect, it } from 'vitest';
import { behaviourHistory } from '../../src/inquiry/behaviour-history.ts';
import { lastCompared, type PrecedentsFound, precedentsOf } from '../../src/inquiry/precedents.ts';
import { followedRow } from '../../src/measures/precedents/history.ts';
import { horizons, outcomes } from '../../src/measures/precedents/outcomes.ts';
import { CANADA, CHINA, RUSSIA, UK, USA } from '../atlas/made-atlas.ts';
import { madeBehaviourAtlas } from './made-behaviour.ts';

const atlas = madeBehaviourAtlas();
const found = async (...args: Parameters<typeof precedentsOf> extends [unknown, ...infer Rest] ? Rest : never) => {
  const answer = await precedentsOf(atlas, ...args);
  if (answer.kind === 'absent') throw new Error(answer.words);
  return answer as PrecedentsFound;
};

describe('the precedents of a pair and year', () => {
  it('are the same whichever state is named first', async () => {
    expect(await found(USA, UK, 2000)).toEqual(await found(UK, USA, 2000));
  });

  it('are twenty earlier pair-years of other pairs, one a pair, the nearest first', async () => {
    const { precedents, pool } = await found(USA, UK, 2000);
    expect(precedents.map(({ rank }) => rank)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(precedents.map(({ states }) => states.join())).size).toBe(20);
    for (const [n, { states, year, distance }] of precedents.entries()) {
      expect(states).not.toEqual([USA, UK]);
      expect(year).toBeLessThan(2000);
      if (n > 0) expect(distance).toBeGreaterThanOrEqual(precedents[n - 1]!.distance);
    }
    expect(pool).toMatchObject({ from: 1954, to: 1999 });
  });

  it('end where the next five years of pacts are no longer coded, and before the year unless later ones are asked for', async () => {
    expect((await found(USA, UK, 2020)).pool.to).toBe(2013);
    expect((await found(USA, UK, 1970)).pool.to).toBe(1969);
    expect((await found(USA, UK, 1970, { later: true })).pool.to).toBe(2013);
  });

  it('may be fewer or more; what is said of their likeness stays', async () => {
    const [three, twenty] = [await found(USA, UK, 2000, { count: 3 }), await found(USA, UK, 2000)];
    expect(three.precedents).toEqual(twenty.precedents.slice(0, 3));
    expect(three.likeness).toEqual(twenty.likeness);
  });

  it('are counted as their own rows say, and the base rate over all that were looked through', async () => {
    const answer = await found(USA, CANADA, 2005);
    const held = (await behaviourHistory(atlas))!;
    const { history } = held;
    const own = USA * 1000 + CANADA;
    const pool = [...history.keys.keys()].filter((row) => history.keys[row] !== own && history.years[row]! < 2005);
    expect(answer.pool.pairYears).toBe(pool.length);
    for (const { outcome, within, among, base } of answer.outcomes) {
      const answers = answer.precedents.map(
        ({ aftermath }) => aftermath.find((after) => after.within === within)!.followed[outcome],
      );
      expect(among.yes).toBe(answers.filter((one) => one === 'yes').length);
      expect(among.atRisk).toBe(answers.filter((one) => one === 'yes' || one === 'no').length);
      expect(among.atRisk + among.notAtRisk + among.outsideCoverage + among.stateEnded).toBe(20);
      const all = pool.map((row) => followedRow(history, row, outcome, within));
      expect(base.yes).toBe(all.filter((one) => one === 'yes').length);
      expect(base.outsideCoverage).toBe(all.filter((one) => one === 'outside-coverage').length);
    }
    expect(answer.outcomes.length).toBe(outcomes.length * horizons.length);
  });

  it('never count an outcome whose years are not all coded', async () => {
    for (const { year, aftermath } of (await found(USA, UK, 2018)).precedents)
      for (const { within, followed } of aftermath) {
        if (year + within > 2018) expect(followed.pact).toMatch(/outside-coverage|not-at-risk/);
        if (year + within > 2014) expect(followed.dispute).toMatch(/outside-coverage|not-at-risk/);
      }
  });

  it('follow the weights: with one feature alone the nearest are alike in it', async () => {
    const only = Object.fromEntries(
      (await found(USA, UK, 2000)).point.map(({ feature }) => [feature, feature === 'votes' ? 1 : 0]),
    );
    const { precedents, likeness, weights } = await found(USA, UK, 2000, { weights: only });
    expect(precedents[0]!.distance).toBeLessThan(0.02);
    for (const { unlike } of precedents) for (const { feature } of unlike) expect(feature).toBe('votes');
    expect(weights.filter((weight) => weight > 0)).toEqual([1]);
    expect(likeness!.of).toBeGreaterThan(0);
    await expect(found(USA, UK, 2000, { weights: { vote: 1 } })).rejects.toThrow('vote');
    await expect(found(USA, UK, 2000, { weights: { votes: -1 } })).rejects.toThrow('votes');
  });

  it('say how near they are beside those of pair-years drawn at random', async () => {
    const { likeness, words } = await found(USA, UK, 2000);
    expect(likeness!.of).toBeGreaterThan(0);
    expect(likeness!.of).toBeLessThanOrEqual(100);
    expect(likeness!.nearestPercentile).toBeGreaterThanOrEqual(0);
    expect(likeness!.twentieth).toBeGreaterThanOrEqual(likeness!.nearest);
    expect(words).toContain(`${likeness!.of} drawn at random`);
  });
});

describe('a pair-year without precedents', () => {
  it('says which of the reasons it is', async () => {
    expect(await precedentsOf(atlas, USA, UK, 2024)).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
    expect(await precedentsOf(atlas, USA, UK, 1900)).toMatchObject({ reason: 'outside-coverage' });
    expect(await precedentsOf(atlas, USA, 265, 2000)).toMatchObject({ reason: 'no-such-state' });
    expect(await precedentsOf(atlas, UK, CHINA, 2000)).toMatchObject({ reason: 'not-defined', compared: [] });
    const without = { manifest: atlas.manifest, table: async () => undefined };
    expect(await precedentsOf(without, USA, UK, 2000)).toMatchObject({ reason: 'not-loaded' });
  });

  it('names the years in which the pair is compared', async () => {
    const answer = await precedentsOf(atlas, USA, UK, 2024);
    expect(answer.kind === 'absent' && answer.compared.at(-1)).toBe(2020);
    expect(await lastCompared(atlas, USA, UK)).toBe(2020);
    expect(await lastCompared(atlas, RUSSIA, 990)).toBeUndefined();
  });
});
