import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { assemblyYears } from '../../../src/atlas/tables/assembly.ts';
import { LAST_FULL_YEAR_OF_VOTES, unContested, unIssues, unVotes } from '../../../src/atlas/tables/un-votes.ts';
import { dyadKey } from '../../../src/figures/index.ts';
import { cohenKappa } from '../../../src/measures/similarity/cohen-kappa.ts';
import { voteColumns } from '../../../src/measures/similarity/tables.ts';
import { votingPairs } from '../../measures/similarity/tables-of-counts.ts';
import { hasData } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';
import { madeVotes, realVotes, resolutionLine } from './un-rows.ts';

/** A pair's nine counts in a year, or undefined where the table has no such row. */
function counts(table: FigureTable, a: number, b: number, year: number): number[] | undefined {
  const row = figureRow(table, dyadKey(a, b), year);
  return row && voteColumns.map((cell) => row[cell]!);
}

describe('tables of joint votes', () => {
  it('put the smaller COW number first, and leave out a pair without a joint vote', () => {
    const table = unVotes.make(
      madeVotes(['1001,20,1946-01-01,3', '1001,2,1946-01-01,1', '1002,2,1946-01-02,1', '1002,40,1946-01-02,2']),
    );
    expect(Array.from(table.keys)).toEqual([2020, 2040]);
    expect(counts(table, 2, 20, 1946)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(counts(table, 2, 40, 1946)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(table.coverage.missing).toBe('not-defined');
  });

  it('take a day from one source only: no vote counts twice at the joint', () => {
    const table = unVotes.make(
      madeVotes(
        ['77001,2,2022-11-03,3', '77001,40,2022-11-03,1'],
        [
          resolutionLine('A/RES/77/7', '3 November 2022', ['CUBA'], ['UNITED STATES']),
          resolutionLine('A/RES/ES-11/5', '14 November 2022', ['UNITED STATES', 'CUBA'], []),
        ],
      ),
    );
    expect(counts(table, 2, 40, 2022)).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(table.sources[table.source![0]!]).toEqual(['unga-votes', 'unga-official']);
  });

  it('read the votes on an issue, and none where a roll call is not coded for it', () => {
    const [me, nu] = unIssues.map((recipe) =>
      recipe.make(
        madeVotes(
          ['1001,2,1946-01-01,1', '1001,20,1946-01-01,3', '1002,2,1946-01-02,1', '1002,20,1946-01-02,1'],
          [],
          ['2,1,1946-01-01,R/1/1,A,', '3,1,1946-01-02,R/1/2,B,'],
          ['3,me'],
        ),
      ),
    );
    expect(counts(me!, 2, 20, 1946)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(nu!.keys.length).toBe(0);
  });

  it('are named as the measures expect, with the starter holding all votes from 1946', () => {
    expect([unVotes, unContested, ...unIssues].map(({ name }) => name)).toEqual([
      'un-votes',
      'un-contested',
      ...['me', 'nu', 'di', 'hr', 'co', 'ec'].map((issue) => `un-issue-${issue}`),
    ]);
    expect([unVotes.starter, unContested.starter]).toEqual([{ from: 1946, byYear: 1991 }, undefined]);
    for (const recipe of unIssues) expect(recipe.coverage.spans).toEqual([{ from: 1946, to: 2019 }]);
    expect(unIssues[0]!.sources).toEqual(['unga-votes']);
  });
});

describe.skipIf(!hasData)('tables of joint votes, the editions on hand', () => {
  const rows = hasData ? realVotes() : {};
  const [all, contested] = hasData ? [unVotes.make(rows), unContested.make(rows)] : [];

  // The nine counts and all that follows from them, by numpy over the raw votes: see tables-of-counts.ts.
  it('equal the brute force for twelve pairs and years', () => {
    for (const { pair, year, table } of votingPairs) expect(counts(all!, pair[0], pair[1], year)).toEqual(table);
  });

  it('equal it over contested votes too', () => {
    for (const [a, b, year, votes, kappa] of [
      [2, 200, 1990, 44, 0.633333],
      [365, 710, 2012, 36, 0.405172],
      [365, 710, 2025, 70, 0.560584],
      [2, 365, 2023, 61, -0.551078],
    ] as const) {
      const table = counts(contested!, a, b, year)!;
      expect(table.reduce((sum, count) => sum + count)).toBe(votes);
      expect(cohenKappa(table)).toBeCloseTo(kappa, 6);
    }
  });

  it('hold each year from 1946 to 2026 but 1964, and say where the series breaks', () => {
    const years = [...new Set(all!.from)].sort((a, b) => a - b);
    expect(years).toEqual(Array.from({ length: 81 }, (_, n) => 1946 + n).filter((year) => year !== 1964));
    expect(all!.coverage.gaps).toEqual([1964]);
    expect(all!.breaks?.map(({ year }) => year)).toEqual([1997, 2021, 2023, 2026]);
    expect(LAST_FULL_YEAR_OF_VOTES).toBe(2025);
  });

  // Roll calls a year and from where: csv and json in Python 3.11, days of unga-votes taken out of unga-official.
  it('join the two sources day by day', () => {
    const recent = assemblyYears(rows).filter(({ year }) => year >= 2019);
    expect(
      recent.map((y) => [y.year, y.rollCalls, y.calls.filter((c) => c.source === 'unga-official').length]),
    ).toEqual([
      [2019, 90, 0],
      [2020, 95, 0],
      [2021, 86, 7],
      [2022, 89, 8],
      [2023, 88, 81],
      [2024, 92, 92],
      [2025, 184, 184],
      [2026, 11, 11],
    ]);
    const added = recent.flatMap(({ calls }) =>
      calls.filter((c) => c.source === 'unga-official' && c.date < '2023-09-02'),
    );
    expect(added.map(({ symbol }) => symbol).sort()).toEqual(
      ['75/250 B', '75/277', '75/284', '75/285', '75/287', '75/289', '75/290 A', '76/267', '76/290', '76/300']
        .concat(['ES-11/1', 'ES-11/2', 'ES-11/3', 'ES-11/4', 'ES-11/5', 'ES-11/6'])
        .map((symbol) => `A/RES/${symbol}`),
    );
  });

  it('agree to the vote on the days that both have (346 of 347: the last names one abstention fewer than it counts)', () => {
    const joint = new Map(assemblyYears(rows).map((year) => [year.year, year]));
    const officialOnly = assemblyYears({ ...rows, ...noRollCalls(rows) });
    let same = 0;
    const other: (string | undefined)[] = [];
    for (const official of officialOnly)
      for (const [column, call] of official.calls.entries()) {
        const year = joint.get(official.year)!;
        const day = year.calls.flatMap((c, n) => (c.date === call.date && c.source === 'unga-votes' ? [n] : []));
        if (day.length === 0) continue;
        const cast = (y: typeof year, n: number) =>
          Array.from(y.codes, (code, row) => [code, y.votes[row * y.rollCalls + n]!] as const).filter(([, v]) => v > 0);
        const wanted = `${cast(official, column)}`;
        if (day.some((n) => `${cast(year, n)}` === wanted)) same += 1;
        else other.push(call.symbol);
      }
    expect(same).toBe(346);
    expect(other).toEqual(['A/RES/77/293']);
  });

  it('have the United States agree with its median partner in under a third of the votes of 2023', () => {
    const shares: number[] = [];
    for (let row = 0; row < all!.keys.length; row++) {
      if (all!.from[row] !== 2023 || Math.floor(all!.keys[row]! / 1000) !== 2) continue;
      const cells = voteColumns.map((c) => all!.columns[c]!.values[row]!);
      shares.push((cells[0]! + cells[4]! + cells[8]!) / cells.reduce((a, b) => a + b));
    }
    expect(shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)]).toBeLessThan(1 / 3);
  });
});

/** The same rows with the roll calls of unga-votes taken away. */
function noRollCalls(rows: ReturnType<typeof realVotes>) {
  const empty = (name: string) => ({
    ...rows[name]!,
    length: 0,
    columns: Object.fromEntries(
      Object.entries(rows[name]!.columns).map(([column, of]) => [
        column,
        of.kind === 'text' ? { kind: 'text' as const, values: [] } : { ...of, values: new Float64Array(0) },
      ]),
    ),
  });
  return { 'un-roll-calls': empty('un-roll-calls'), 'un-roll-call-votes': empty('un-roll-call-votes') };
}
