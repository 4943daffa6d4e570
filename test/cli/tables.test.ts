import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, membersIn } from '../../src/states/index.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { run, runJson } from './run.ts';

const made = temporaryFolder();
const at = ['--atlas', `${made.folder}/atlas`];
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

type Row = Record<string, string>;

async function csv(...args: string[]): Promise<Row[]> {
  const { code, out, err } = await run([...args, '--csv', ...at]);
  expect(code, err).toBe(0);
  return Papa.parse<Row>(out, { header: true, skipEmptyLines: true }).data;
}

interface ShowJson {
  states: string[];
  rows: { year: number; value?: number; absent?: string; sources?: string[] }[];
}

interface RankJson {
  rows: { rank: number; states: string[]; value: number; rankLow: number; rankHigh: number }[];
  absent: Record<string, number>;
}

const rank = (...args: string[]) => runJson<RankJson>(['rank', ...args, ...at]);

describe('show', () => {
  it.each([
    ['un-agreement', 'RUS', 'CHN'],
    ['un-kappa', 'GBR', 'FRA'],
    ['atop-consultation-owed', 'RUS', 'CHN'],
    ['cinc', 'CAN'],
  ])('the same numbers in JSON and CSV: %s %s %s', async (...given) => {
    const args = given.filter((arg) => arg !== undefined);
    const json = await runJson<ShowJson>(['show', ...args, ...at]);
    const rows = await csv('show', ...args);
    expect(rows.map(({ year }) => Number(year))).toEqual(json.rows.map(({ year }) => year));
    for (const [n, row] of rows.entries()) {
      const same = json.rows[n]!;
      expect(row.value === '' ? undefined : Number(row.value)).toBe(same.value);
      expect(row.absent === '' ? undefined : row.absent).toBe(same.absent);
      expect(row.sources!.split(' ').filter(Boolean)).toEqual(same.sources ?? row.sources!.split(' ').filter(Boolean));
      expect([row.state1, row.state2 === '' ? undefined : row.state2].filter(Boolean)).toEqual(json.states);
      expect(row.value === '').not.toBe(row.absent === '');
    }
  });

  it('A and B turned round: the same of a dyad, the other direction of a directed measure', async () => {
    const show = (...args: string[]) => runJson<ShowJson>(['show', ...args, ...at]);
    const [there, back] = await Promise.all([show('un-kappa', 'RUS', 'CHN'), show('un-kappa', 'CHN', 'RUS')]);
    expect(back.rows).toEqual(there.rows);
    expect(back.states).toEqual(['CHN', 'RUS']);
    const owed = await show('atop-consultation-owed', 'RUS', 'CHN', '--from', '2010', '--to', '2010');
    const owing = await show('atop-consultation-owed', 'CHN', 'RUS', '--from', '2010', '--to', '2010');
    expect(owed.rows[0]).toMatchObject({ value: 1 });
    expect(owing.rows[0]).toEqual({ year: 2010, absent: 'no-tie' });
  });

  it('years as asked, also beyond the coverage', async () => {
    const json = await runJson<ShowJson>(['show', 'cinc', 'CAN', '--from', '1999', '--to', '2018', ...at]);
    expect(json.rows.find(({ year }) => year === 2000)).toEqual({ year: 2000, absent: 'not-coded' });
    expect(json.rows.at(-1)).toEqual({ year: 2018, absent: 'outside-coverage' });
    expect(json.rows).toHaveLength(20);
  });

  it('in words: the value to its decimals, the absence in its words, never a 0 for it', async () => {
    const { out } = await run(['show', 'cinc', 'CAN', '--from', '1999', '--to', '2001', ...at]);
    expect(out).toMatch(/^1999 +0\.\d+ +made-power$/m);
    expect(out).toMatch(/^2000 +not coded +made-power$/m);
  });
});

describe('rank', () => {
  it.each([
    [['un-agreement', '--year', '2000']],
    [['cinc', '--year', '2000', '--top', '7']],
    [['atop-consultation-owed', '--year', '2010']],
  ])('the same numbers in JSON and CSV: %j', async (args) => {
    const json = await rank(...args);
    const rows = await csv('rank', ...args);
    expect(
      rows.map((row) => ({
        rank: Number(row.rank),
        states: [row.state1, row.state2].filter(Boolean),
        value: Number(row.value),
        rankLow: Number(row.rankLow),
        rankHigh: Number(row.rankHigh),
      })),
    ).toEqual(
      json.rows.map(({ rank: place, states, value, rankLow, rankHigh }) => ({
        rank: place,
        states,
        value,
        rankLow,
        rankHigh,
      })),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('agrees with show, pair by pair', async () => {
    const { rows } = await rank('un-kappa', '--year', '2010');
    expect(rows).toHaveLength(4);
    for (const { states, value } of rows) {
      const json = await runJson<ShowJson>(['show', 'un-kappa', ...states, '--from', '2010', '--to', '2010', ...at]);
      expect(json.rows[0]!.value).toBe(value);
    }
  });

  it('ranked and absent together are all pairs of the year', async () => {
    const n = membersIn(2010).size;
    const { rows, absent } = await rank('un-kappa', '--year', '2010');
    expect(absent).toEqual({ 'not-defined': (n * (n - 1)) / 2 - rows.length });
  });

  it('--with: pairs of that state, ranked among themselves, and its absences alone', async () => {
    const { rows, absent } = await rank('un-agreement', '--year', '2010', '--with', 'United States');
    expect(rows.map(({ states }) => states)).toEqual(
      expect.arrayContaining([
        ['USA', 'GBR'],
        ['USA', 'RUS'],
        ['USA', 'CHN'],
      ]),
    );
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3]);
    expect(absent).toEqual({ 'not-defined': membersIn(2010).size - 1 - 3 });
  });

  it('--with on a directed measure: that state toward others', async () => {
    expect(
      (await rank('atop-consultation-owed', '--year', '2010', '--with', 'RUS')).rows.map(({ states }) => states),
    ).toEqual([['RUS', 'CHN']]);
    expect((await rank('atop-consultation-owed', '--year', '2010', '--with', 'CHN')).rows).toEqual([]);
  });

  it('--top: the first rows of the same ranking', async () => {
    const [all, top] = await Promise.all([
      rank('cinc', '--year', '2000'),
      rank('cinc', '--year', '2000', '--top', '5'),
    ]);
    expect(top.rows).toEqual(all.rows.slice(0, 5));
    expect(top.absent).toEqual(all.absent);
    expect(all.absent).toEqual({ 'not-coded': 1 });
  });

  it('--min-cinc: only states with that share', async () => {
    const least = 0.01;
    const { rows: shares } = await rank('cinc', '--year', '2010');
    const strong = new Set(shares.filter(({ value }) => value >= least).map(({ states }) => states[0]));
    const { rows } = await rank('cinc', '--year', '2010', '--min-cinc', String(least));
    expect(new Set(rows.map(({ states }) => states[0]))).toEqual(strong);
    expect(strong.size).toBeGreaterThan(2);
    expect(strong.size).toBeLessThan(shares.length);
    const pairs = await rank('un-agreement', '--year', '2010', '--min-cinc', String(least));
    for (const { states } of pairs.rows) for (const state of states) expect(strong).toContain(state);
  });

  it('ties share a rank and say which places they fill', async () => {
    const { rows } = await rank('atop-defence', '--year', '2010');
    expect(rows.map(({ rank: place, rankLow, rankHigh }) => [place, rankLow, rankHigh])).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ]);
  });

  it('a measure that the atlas does not hold: nothing ranked, all not loaded', async () => {
    const n = membersIn(2010).size;
    expect(await rank('trade-share', '--year', '2010')).toMatchObject({
      rows: [],
      absent: { 'not-loaded': n * (n - 1) },
    });
  });

  it('in words: 20 rows, how many more, and what is absent', async () => {
    const { out } = await run(['rank', 'cinc', '--year', '2000', ...at]);
    expect(out.match(/^ +\d+ {2} +0\.\d+ {2}\S/gm)).toHaveLength(20);
    expect(out).toContain(`… and ${membersIn(2000).size - 1 - 20} more`);
    expect(out).toContain('1 not-coded');
  });
});

describe('states', () => {
  it('those of a year, in CSV one row a spell', async () => {
    const rows = await csv('states', '--year', '1914');
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set([...membersIn(1914)].map(codeOf)));
    for (const { start, end } of rows) expect(`${start} ${end}`).toMatch(/^\d{4}-\d\d-\d\d (\d{4}-\d\d-\d\d)?$/);
  });
});

describe('states by a name that two bear', () => {
  it('lists both', async () => {
    const { states } = await runJson<{ states: { code: string }[] }>(['states', 'Korea', '--year', '1990']);
    expect(states.map(({ code }) => code).sort()).toEqual(['KOR', 'PRK']);
  });
});
