import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { treatyAndBehaviour } from '../../src/inquiry/treaty-and-behaviour.ts';
import { membersIn } from '../../src/states/index.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

describe('the lists between treaty and behaviour, asked for wrongly', () => {
  it.each([
    ['both at once', ['--behaviour-ahead', '--treaty-ahead', '--year', '2018'], /only one of the two lists at a time/],
    [
      'with a measure',
      ['un-kappa', '--behaviour-ahead', '--year', '2018'],
      /"un-kappa"[\s\S]*--behaviour-ahead ranks by alliance-likeness and takes no measure/,
    ],
    [
      'with a measure that it would take',
      ['alliance-likeness', '--treaty-ahead', '--year', '2018'],
      /takes no measure/,
    ],
    [
      'after the coded treaties',
      ['--behaviour-ahead', '--year', '2019'],
      /--year 2019[\s\S]*alliances are coded to 2018, so that nobody can say which pairs have no pact[\s\S]*2018 or earlier/,
    ],
    ['after the coded treaties', ['--treaty-ahead', '--year', '2024'], /alliances are coded to 2018/],
    [
      'with weights',
      ['--behaviour-ahead', '--year', '2018', '--weights', 'trade-share=2'],
      /--weights[\s\S]*does not go/,
    ],
    ['with a least share', ['--treaty-ahead', '--year', '2018', '--min-cinc', '0.01'], /--min-cinc[\s\S]*does not go/],
    ['of no state', ['--treaty-ahead', '--year', '2018', '--with', 'Atlantis'], /Atlantis/],
    ['of no rows', ['--treaty-ahead', '--year', '2018', '--top', '0'], /--top/],
  ])('%s (%s) are a mistake, and nothing is printed', async (_why, args, says) => {
    const { code, out, err } = await run(['rank', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  it('as a function, a year after the coded treaties is refused too', async () => {
    const unread = undefined as never;
    await expect(treatyAndBehaviour(unread, 'behaviour-ahead', 2019)).rejects.toThrow(RangeError);
  });
});

interface Row {
  rank: number;
  states: [string, string];
  value: number;
  low: number;
  high: number;
  rankLow: number;
  rankHigh: number;
  otherPact: string[];
}
interface List {
  list: string;
  rows: Row[];
  absent: Record<string, number>;
  belowFloor: number;
}

const nameOf = ({ states }: Pick<Row, 'states'>) => states.join('-');
const YEAR = '2018';
const at = ['--year', YEAR, '--atlas', starterFolder];
const listed = (list: string, ...more: string[]) => runJson<List>(['rank', `--${list}`, ...at, ...more]);
const ranked = (measure: string) => runJson<List>(['rank', measure, ...at]);

describe.skipIf(!starterHolds('alliance-likeness-votes'))(`the lists of ${YEAR} on the starter`, () => {
  let [behaviour, treaty, likeness]: List[] = [];
  /** From other commands: the pairs with each obligation, and each state's share of the world's population. */
  const owing = new Map<string, Set<string>>();
  let population: Map<string, number>;
  beforeAll(async () => {
    [behaviour, treaty, likeness] = [
      await listed('behaviour-ahead'),
      await listed('treaty-ahead'),
      await ranked('alliance-likeness'),
    ];
    for (const obligation of ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation']) {
      const { rows } = await ranked(`atop-${obligation}`);
      owing.set(obligation, new Set(rows.filter(({ value }) => value === 1).map(nameOf)));
    }
    population = new Map((await ranked('tpop-share')).rows.map(({ states: [code], value }) => [code, value]));
  });
  const large = ({ states }: Row) => states.every((code) => (population.get(code) ?? 0) >= 0.0005);
  const pact = (row: Row) => owing.get('defence')!.has(nameOf(row));

  it('are the pairs of the ranking that are large enough, without a defence pact and with one', () => {
    const [without, withPact] = [false, true].map((has) =>
      likeness!.rows.filter((row) => large(row) && pact(row) === has),
    );
    const scores = (rows: readonly Row[]) => Object.fromEntries(rows.map((row) => [nameOf(row), row.value]));
    expect(scores(behaviour!.rows)).toEqual(scores(without!));
    expect(scores(treaty!.rows)).toEqual(scores(withPact!));
    expect(behaviour!.rows.length).toBeGreaterThan(1000);
    expect(treaty!.rows.length).toBeGreaterThan(100);
  });

  it('are in order: the most alliance-like first, and the least', () => {
    const values = (rows: readonly Row[]) => rows.map(({ value }) => value);
    expect(values(behaviour!.rows)).toEqual(values(behaviour!.rows).sort((a, b) => b - a));
    expect(values(treaty!.rows)).toEqual(values(treaty!.rows).sort((a, b) => a - b));
    for (const { rows } of [behaviour!, treaty!]) {
      const all = values(rows);
      for (const [n, row] of rows.entries()) {
        expect(row.rank).toBe(1 + all.indexOf(all[n]!));
        expect([row.low <= row.value, row.value <= row.high]).toEqual([true, true]);
        expect([row.rankLow <= row.rank, row.rank <= row.rankHigh]).toEqual([true, true]);
        expect([row.rankLow >= 1, row.rankHigh <= rows.length]).toEqual([true, true]);
      }
    }
  });

  it('say how far a pair may move over its own interval while the others stay (counted one by one)', () => {
    for (const [list, better] of [
      [behaviour!, (a: number, b: number) => a > b],
      [treaty!, (a: number, b: number) => a < b],
    ] as const)
      for (const row of list.rows.filter((_, n) => n % 97 === 0)) {
        const others = list.rows.filter((other) => other !== row).map(({ value }) => value);
        const [best, worst] = better(row.high, row.low) ? [row.high, row.low] : [row.low, row.high];
        expect(row.rankLow, nameOf(row)).toBe(1 + others.filter((value) => better(value, best)).length);
        expect(row.rankHigh, nameOf(row)).toBe(1 + others.filter((value) => !better(worst, value)).length);
      }
  });

  it('flag the pacts other than defence', () => {
    const words = { 'non-aggression': 'nonaggression' } as Record<string, string>;
    let flagged = 0;
    for (const row of [...behaviour!.rows, ...treaty!.rows]) {
      const named = row.otherPact.map((word) => words[word] ?? word);
      const known = ['offence', 'neutrality', 'nonaggression', 'consultation'].filter((o) =>
        owing.get(o)!.has(nameOf(row)),
      );
      expect([...named].sort(), nameOf(row)).toEqual(known.sort());
      if (named.length > 0) flagged += 1;
    }
    expect(flagged).toBeGreaterThan(100);
    expect(flagged).toBeLessThan(behaviour!.rows.length);
    const russiaAndChina = behaviour!.rows.find((row) => nameOf(row) === 'RUS-CHN');
    expect(russiaAndChina!.otherPact).toEqual(['non-aggression', 'consultation']);
  });

  it('count what they leave out, so that no pair of the year is lost', () => {
    const n = membersIn(Number(YEAR)).size;
    for (const { belowFloor, absent } of [behaviour!, treaty!]) {
      const without = Object.values(absent).reduce((sum, count) => sum + count, 0);
      expect(belowFloor).toBe(likeness!.rows.filter((row) => !large(row)).length);
      expect(without).toBe(Object.values(likeness!.absent).reduce((sum, count) => sum + count, 0));
      expect(behaviour!.rows.length + treaty!.rows.length + belowFloor + without).toBe((n * (n - 1)) / 2);
    }
  });

  it('of one state keep the order that its pairs have among all, are ranked among themselves, and count only its pairs', async () => {
    const { rows, belowFloor } = await listed('behaviour-ahead', '--with', 'CHN', '--top', '15');
    const own = behaviour!.rows.filter(({ states }) => states.includes('CHN')).slice(0, 15);
    expect(rows.map(({ states, value }) => [states, value])).toEqual(own.map(({ states, value }) => [states, value]));
    expect(rows[0]!.rank).toBe(1);
    expect(belowFloor).toBeGreaterThan(0);
    expect(belowFloor).toBeLessThan(behaviour!.belowFloor);
  });

  it('are what the schema says', () => {
    expect(faultsAgainst('rank', behaviour)).toEqual([]);
    expect(faultsAgainst('rank', treaty)).toEqual([]);
    expect([behaviour!.list, treaty!.list]).toEqual(['behaviour-ahead', 'treaty-ahead']);
  });

  it('in CSV hold the same rows, the other pacts in a column of their own', async () => {
    const { out } = await run(['rank', '--treaty-ahead', ...at, '--csv']);
    const { data } = Papa.parse<Record<string, string>>(out.trim(), { header: true });
    expect(data.map((row) => [row.rank, row.state1, row.state2, row.value, row.rankHigh, row.other_pact])).toEqual(
      treaty!.rows.map((row) => [
        `${row.rank}`,
        ...row.states,
        `${row.value}`,
        `${row.rankHigh}`,
        row.otherPact.join(' '),
      ]),
    );
  });

  it('in a terminal end with what is left out, and call themselves no forecast', async () => {
    const { out } = await run(['rank', '--behaviour-ahead', ...at]);
    expect(out).toContain(`… and ${behaviour!.rows.length - 20} more`);
    expect(out).toContain(
      `${behaviour!.rows.length} ranked; left out: ${behaviour!.belowFloor} pairs with a state under 0.05% of the world's population`,
    );
    expect(out).toContain('A measure of behaviour, not a forecast');
    const first = behaviour!.rows.slice(0, 20).find(({ otherPact }) => otherPact.length > 0);
    expect(out).toContain(`[pact: ${first!.otherPact.join(', ')}]`);
  });
});
