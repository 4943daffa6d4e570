import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemblySessions, sessionOf } from '../../../src/atlas/tables/assembly-sessions.ts';
import { idealPoints, idealPointsByIssue } from '../../../src/atlas/tables/ideal-points.ts';
import { correlation } from '../../measures/ideal-points/simulated.ts';
import { dataFolder, hasData } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';
import { madeVotes, realVotes, resolutionLine } from './un-rows.ts';

describe('the votes of the General Assembly by session', () => {
  it('take the session of unga-votes, and of an emergency session that in being that day', () => {
    expect(sessionOf('2022-03-02')).toBe(76);
    expect(sessionOf('2022-09-20')).toBe(77);
    const { calls, state } = assemblySessions(
      madeVotes(
        ['76001,2,2021-11-03,3', '76001,40,2021-11-03,1', '76002,2,2021-11-03,1', '76002,40,2021-11-03,1'],
        [
          resolutionLine('A/RES/76/7', '3 November 2021', ['CUBA'], ['UNITED STATES']),
          resolutionLine('A/RES/ES-11/1', '2 March 2022', ['UNITED STATES'], ['CUBA']),
        ],
      ),
    );
    expect(calls.map(({ session, source }) => [session, source])).toEqual([
      [76, 'unga-votes'],
      [76, 'unga-votes'],
      [74, 'unga-official'],
    ]);
    expect(state.length).toBe(6);
    // A roll call without a title takes that of the resolution of the same day with the same votes.
    expect(calls.map(({ title }) => title)).toEqual(['A/RES/76/7', undefined, 'A/RES/ES-11/1']);
  });
});

/** The published estimates of April 2020, by state and session. */
function published(): Map<number, number> {
  const text = readFileSync(`${dataFolder}/unga-ideal-points/IdealpointestimatesAll_Apr2020.csv`, 'latin1');
  const points = new Map<number, number>();
  for (const line of text.trim().split('\n').slice(1)) {
    const cells = line.split(',');
    points.set(Number(cells[1]) * 100 + Number(cells[2]), Number(cells[4]));
  }
  return points;
}

describe.skipIf(!hasData)('ideal points', () => {
  const inputs = hasData ? realVotes() : {};
  const table = hasData ? idealPoints.make(inputs) : undefined;

  it('go with the published estimates of April 2020: pooled, in the median session, in all but the first', () => {
    const known = published();
    const bySession = new Map<number, [ours: number[], theirs: number[]]>();
    const all: [number[], number[]] = [[], []];
    for (let row = 0; row < table!.keys.length; row++) {
      const session = table!.from[row]! - 1945;
      const theirs = known.get(table!.keys[row]! * 100 + session);
      if (theirs === undefined) continue;
      const pair = bySession.get(session) ?? [[], []];
      bySession.set(session, pair);
      for (const list of [pair, all]) {
        list[0].push(table!.columns.point!.values[row]!);
        list[1].push(theirs);
      }
    }
    const within = [...bySession].map(([session, [a, b]]) => ({ session, r: correlation(a, b) }));
    within.sort((a, b) => a.r - b.r);
    expect(all[0].length).toBeGreaterThan(10_000);
    expect(correlation(...all)).toBeGreaterThan(0.99);
    expect(within[within.length >> 1]!.r).toBeGreaterThan(0.998);
    expect(within[0]).toMatchObject({ session: 1 });
    expect(within[0]!.r).toBeGreaterThan(0.96);
    expect(within[1]!.r).toBeGreaterThan(0.985);
  }, 60_000);

  it('stand where the record has them: nobody in 1964, the United States far from Cuba, sources by session', () => {
    const at = (state: number, year: number) => figureRow(table!, state, year);
    expect(at(2, 1964)).toBeUndefined();
    expect(at(2, 1985)!.point! - at(40, 1985)!.point!).toBeGreaterThan(3);
    expect(at(2, 2025)!.sd).toBeGreaterThan(at(2, 2025)!.beside!);
    const row = (year: number) => table!.from.findIndex((from, n) => from === year && table!.keys[n] === 2);
    expect([1990, 2021, 2024].map((year) => table!.sources[table!.source![row(year)]!])).toEqual([
      ['unga-votes'],
      ['unga-votes', 'unga-official'],
      ['unga-official'],
    ]);
  });

  it('by issue begin where there are votes enough, and end with the issue codes', () => {
    const me = idealPointsByIssue[0]!;
    expect(me.name).toBe('ideal-points-me');
    const made = me.make(inputs);
    expect(Math.min(...made.from)).toBe(1974);
    expect(Math.max(...made.from)).toBe(2019);
    const israel = figureRow(made, 666, 2018)!.point!;
    expect(israel).toBeGreaterThan(figureRow(made, 651, 2018)!.point! + 3);
  }, 60_000);
});
