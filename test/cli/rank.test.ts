import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scalesRecipe } from '../../src/atlas/tables/scales.ts';
import { pairKey } from '../../src/figures/index.ts';
import { economic } from '../../src/measures/dimensions/dimensions.ts';
import { plausibleWeights } from '../../src/measures/dimensions/weights.ts';
import { measures } from '../../src/measures/index.ts';
import { codeOf, membersIn } from '../../src/states/index.ts';
import { type MadeRow, madeTable } from '../atlas/made-atlas.ts';
import { build, madePlan, madeRecipe, temporaryFolder } from '../atlas/made-folder.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

const YEAR = 2010;
const components = ['trade-dependence-lower', 'trade-dependence-higher', 'trade-share'] as const;
const states = [...membersIn(YEAR)].sort((a, b) => a - b).slice(0, 18);
const pairs = states.flatMap((i) => states.filter((j) => j !== i).map((j) => [i, j] as const));
const [FIRST, SECOND] = [states[0]!, states[1]!];

/** Numbers of a made-up world: all different, in no order. @param step prime to 307, more than there are pairs */
const different = (step: number) => pairs.map((_, n) => ((n * step + 11) % 307) / 307);
const [shares, dependences] = [different(101), different(73)];

/** A table of every pair's number; the pair without one is SECOND toward FIRST. */
const ofPairs = (name: string, column: string, values: readonly number[], leftOut: boolean) =>
  madeTable(
    {
      name,
      of: 'directed-dyad',
      coverage: { missing: 'not-coded', spans: [{ from: YEAR, to: YEAR }] },
      sources: [['made-votes']],
    },
    { [column]: 'exact' },
    pairs.flatMap(([i, j], n): MadeRow[] =>
      leftOut && i === SECOND && j === FIRST ? [] : [[pairKey(i, j), YEAR, YEAR, [values[n]]]],
    ),
  );

const made = temporaryFolder();
beforeAll(() => {
  const own = [
    madeRecipe(ofPairs('trade', 'share', shares, true), 'made-votes-rows'),
    madeRecipe(ofPairs('trade-dependence', 'dependence', dependences, false), 'made-votes-rows'),
  ];
  build(madePlan(made.folder, { recipes: [...own, scalesRecipe(measures, own)] }));
});
afterAll(made.remove);

const at = ['--atlas', `${made.folder}/atlas`];
const asked = ['rank', 'dimension-economic', '--year', `${YEAR}`, ...at];

interface Row {
  rank: number;
  states: [string, string];
  value: number;
  low: number;
  high: number;
  rankLow: number;
  rankHigh: number;
}
const ranking = async (...more: string[]) => (await runJson<{ rows: Row[] }>([...asked, ...more])).rows;
const nameOf = (row: Pick<Row, 'states'>) => row.states.join('-');
const namesOf = (rows: readonly Row[]) => rows.map(nameOf);

/** Everything on one component: what is left of the others is less than any difference. */
const allOn = (component: string) => ['--weights', `${component}=1e9`];

/** Each pair's own number of a component, by codes. */
const ownNumbers = (component: (typeof components)[number]) => {
  const number = (i: number, j: number, values: readonly number[]) =>
    values[pairs.findIndex(([a, b]) => a === i && b === j)]!;
  return new Map(
    pairs.map(([i, j]) => {
      const both = [number(i, j, dependences), number(j, i, dependences)];
      const value =
        component === 'trade-share'
          ? number(i, j, shares)
          : component === 'trade-dependence-lower'
            ? Math.min(...both)
            : Math.max(...both);
      return [`${codeOf(i)}-${codeOf(j)}`, value];
    }),
  );
};

describe('rank of a dimension', () => {
  it('has every pair with enough weight observed, an interval around each value, and a range of ranks', async () => {
    const json = await runJson<{ rows: Row[] }>(asked);
    expect(faultsAgainst('rank', json)).toEqual([]);
    const { rows } = json;
    expect(rows).toHaveLength(pairs.length);
    for (const { rank, value, low, high, rankLow, rankHigh } of rows) {
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      expect(rankLow).toBeGreaterThanOrEqual(1);
      expect(rankHigh).toBeLessThanOrEqual(rows.length);
      expect(rankLow).toBeLessThanOrEqual(rank);
      expect(rankHigh).toBeGreaterThanOrEqual(rank);
    }
    expect(rows.filter(({ rankLow, rankHigh }) => rankHigh > rankLow + 20).length).toBeGreaterThan(rows.length / 2);
    expect(rows.map(({ value }) => value)).toEqual(rows.map(({ value }) => value).sort((a, b) => b - a));
  });

  it.each(components)('with all weight on %s is the ranking of that component', async (component) => {
    const rows = await ranking(...allOn(component));
    const own = ownNumbers(component);
    const numbers = rows.map((row) => own.get(nameOf(row))!);
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('with all weight on one component leaves no doubt about the ranks', async () => {
    const rows = await ranking(...allOn('trade-share'));
    for (const { rank, value, low, high, rankLow, rankHigh } of rows) {
      expect([rankLow, rankHigh]).toEqual([rank, rank]);
      expect(Math.abs(high - low)).toBeLessThan(1e-3);
      expect(Math.abs(value - low)).toBeLessThan(1e-3);
    }
  });

  it('without a share ranks a pair of which two of three are known, but not where the share is what counts', async () => {
    const without = `${codeOf(SECOND)}-${codeOf(FIRST)}`;
    expect(namesOf(await ranking())).toContain(without);
    const json = await runJson<{ rows: Row[]; absent: Record<string, number> }>([...asked, ...allOn('trade-share')]);
    expect(namesOf(json.rows)).not.toContain(without);
    expect(json.rows).toHaveLength(pairs.length - 1);
    const plain = await runJson<{ absent: Record<string, number> }>(asked);
    expect(json.absent['not-coded']).toBe(plain.absent['not-coded']! + 1);
  });

  it('ranges over the ranks that the plausible weights give, taken one by one (brute force)', async () => {
    const code = codeOf(states[4]!);
    const own = await Promise.all(
      components.map(
        async (component) =>
          new Map((await ranking('--with', code, ...allOn(component))).map((row) => [nameOf(row), row.value])),
      ),
    );
    const weights = [3, 1, 0.5];
    const given = components.map((component, n) => `${component}=${weights[n]}`).join(',');
    const rows = await ranking('--with', code, '--weights', given);
    expect(rows).toHaveLength(states.length - 1);
    const ranks = new Map<string, number[]>(rows.map((row) => [nameOf(row), []]));
    for (const drawn of plausibleWeights(weights, 100)) {
      const scores = new Map(
        rows.map((row) => [nameOf(row), drawn.reduce((sum, w, n) => sum + w * own[n]!.get(nameOf(row))!, 0)]),
      );
      for (const [name, score] of scores)
        ranks.get(name)!.push(1 + [...scores.values()].filter((other) => other > score + 1e-6).length);
    }
    for (const row of rows) {
      const sorted = ranks.get(nameOf(row))!.sort((a, b) => a - b);
      // Of 100 ranks the 2.5th percentile lies between the third and fourth, the 97.5th between the 97th and 98th.
      expect(row.rankLow).toBeGreaterThanOrEqual(sorted[2]!);
      expect(row.rankLow).toBeLessThanOrEqual(sorted[3]!);
      expect(row.rankHigh).toBeGreaterThanOrEqual(sorted[96]!);
      expect(row.rankHigh).toBeLessThanOrEqual(sorted[97]!);
    }
  });

  it('is the same with the default weights written out, and with all of them doubled', async () => {
    const written = economic.components.map(({ measure, weight }) => `${measure.name}=${weight}`).join(',');
    const doubled = economic.components.map(({ measure, weight }) => ` ${measure.name} = ${2 * weight} `).join(',');
    const plain = await ranking('--top', '40');
    expect(await ranking('--top', '40', '--weights', written)).toEqual(plain);
    expect(await ranking('--top', '40', '--weights', doubled)).toEqual(plain);
    expect(namesOf(await ranking('--top', '40', '--weights', 'trade-share=5'))).not.toEqual(namesOf(plain));
  });

  it('in CSV has the same columns as in JSON', async () => {
    const { code, out } = await run([...asked, '--csv', '--top', '7']);
    expect(code).toBe(0);
    const { data, meta } = Papa.parse<Record<string, string>>(out.trim(), { header: true });
    expect(meta.fields).toEqual([
      'measure',
      'year',
      'rank',
      'state1',
      'state2',
      'value',
      'low',
      'high',
      'rankLow',
      'rankHigh',
    ]);
    const rows = await ranking('--top', '7');
    expect(
      data.map(({ state1, state2, ...row }) => [
        state1,
        state2,
        ...['rank', 'value', 'low', 'high', 'rankLow', 'rankHigh'].map((name) => Number(row[name])),
      ]),
    ).toEqual(
      rows.map(({ states: [a, b], rank, value, low, high, rankLow, rankHigh }) => [
        a,
        b,
        rank,
        value,
        low,
        high,
        rankLow,
        rankHigh,
      ]),
    );
  });

  it('in the terminal has the interval and the ranks it takes in columns of their own', async () => {
    const { out } = await run([...asked, '--top', '5']);
    expect(out).toContain('interval (95%)    ranks it takes');
    for (const { rank, value, low, high, rankLow, rankHigh } of await ranking('--top', '5')) {
      const numbers = `${rank} +${value.toFixed(1)} +${low.toFixed(1)} to ${high.toFixed(1)}`;
      const ranks = rankLow === rankHigh ? `${rankLow}` : `${rankLow}-${rankHigh}`;
      expect(out).toMatch(new RegExp(`^ +${numbers} +${ranks} .* toward `, 'm'));
    }
  });
});

describe('--weights', () => {
  const told = async (text: string, measure = 'dimension-economic') => {
    const { code, out, err } = await run(['rank', measure, '--year', `${YEAR}`, '--weights', text, ...at]);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  it.each(['un-agreement', 'trade-share', 'alliance-likeness'])(
    'of %s, which is no dimension, is a mistake',
    async (measure) => {
      expect(await told('trade-share=2', measure)).toMatch(/only a dimension has weights[\s\S]*dimension-economic/);
    },
  );

  it('of an unknown component names the nearest and all there are', async () => {
    const err = await told('trade-shares=2');
    expect(err).toContain('dimension-economic has no component "trade-shares"');
    expect(err).toContain('Did you mean trade-share?');
    for (const component of components) expect(err).toContain(component);
    expect(await told('trade-share=1,joint-exercises=1')).toContain('no component "joint-exercises"');
  });

  it('without anything is told what it needs', async () => {
    expect(await told('')).toContain('--weights: it needs a value');
  });

  it.each([
    'trade-share=0',
    'trade-share=-1',
    'trade-share=NaN',
    'trade-share=Infinity',
    'trade-share=two',
    'trade-share=',
    'trade-share= ',
    'trade-share',
    '=2',
    ',',
    'trade-share=1,',
    'trade-share=1;trade-dependence-lower=2',
    'trade-share=2=3',
  ])('"%s" is told with an example of how to write it', async (text) => {
    expect(await told(text)).toMatch(
      /is not a component and a number above 0[\s\S]*--weights trade-dependence-lower=2/,
    );
  });
});
