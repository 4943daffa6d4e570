import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../../src/cli/view-command.ts';
import { idealPointsView } from '../../src/views/ideal-points.ts';
import { CHINA, madeTable, RUSSIA, USA } from '../atlas/made-atlas.ts';
import { build, madePlan, madeRecipe, temporaryFolder } from '../atlas/made-folder.ts';
import { runCommand } from './run-command.ts';
import { faultsAgainst } from './schema-faults.ts';

const table = (name: string, from: number, shift: number) =>
  madeTable(
    { name, of: 'state', coverage: { missing: 'not-defined', spans: [{ from, to: 2018 }] } },
    { point: 'float', sd: 'float', beside: 'float' },
    [
      [USA, 2017, 2017, [2.5 + shift, 0.25, 0.125]],
      [USA, 2018, 2018, [2.75 + shift, 0.25, 0.125]],
      [RUSSIA, 2017, 2017, [0.25 + shift, 0.125, 0.125]],
      [RUSSIA, 2018, 2018, [0.125 + shift, 0.125, 0.125]],
      [CHINA, 2018, 2018, [-0.5 + shift, 0.125, 0.125]],
    ],
  );

const made = temporaryFolder();
const at = ['--atlas', `${made.folder}/atlas`];
beforeAll(() => {
  const plan = madePlan(made.folder);
  build({
    ...plan,
    recipes: [
      madeRecipe(table('ideal-points', 1946, 0), 'made-votes-rows'),
      madeRecipe(table('ideal-points-me', 1974, 0.5), 'made-votes-rows'),
    ],
  });
});
afterAll(made.remove);

const points = (...args: string[]) => runCommand(commandOf(idealPointsView), [...args, ...at]);

interface Json {
  rows: { ccode: number; state: string; session: number; year: number; value: number; low: number; high: number }[];
}
const json = async (...args: string[]): Promise<Json> => JSON.parse((await points(...args, '--json')).out) as Json;

describe('entente ideal-points', () => {
  it('prints the rows of states over the sessions, as the schema says', async () => {
    const out = await json('USA', 'RUS');
    expect(faultsAgainst('ideal-points', out)).toEqual([]);
    expect(out.rows.map(({ state, session, year }) => [state, session, year])).toEqual([
      ['USA', 72, 2017],
      ['USA', 73, 2018],
      ['RUS', 72, 2017],
      ['RUS', 73, 2018],
    ]);
    const [first] = out.rows;
    expect(first).toMatchObject({ ccode: USA, value: 2.5 });
    expect(first!.low).toBeCloseTo(2.5 - 1.96 * 0.25, 5);
    expect(first!.high).toBeCloseTo(2.5 + 1.96 * 0.25, 5);
  });

  it('prints a whole session from the positive end; without anything asked, the last', async () => {
    const last = await json();
    expect(last.rows.map(({ state }) => state)).toEqual(['USA', 'RUS', 'CHN']);
    expect(await json('--session', '73')).toEqual(last);
    expect(await json('--year', '2018')).toEqual(last);
    expect(last.rows[0]!.low).toBeLessThan(last.rows[0]!.value);
    expect((await json('--year', '2017')).rows.map(({ state }) => state)).toEqual(['USA', 'RUS']);
  });

  it('prints some states of one session, and says of one without a point why', async () => {
    expect((await json('RUS', '--session', '73')).rows.map(({ value }) => value)).toEqual([0.125]);
    const { out } = await points('RUS', 'CHN', '--year', '2017');
    expect(out).toMatch(/0\.25 {2}\[ 0\.01, {2}0\.49\] {2}Russia/);
    expect(out).toMatch(/not defined {2}China/);
  });

  it('by issue', async () => {
    expect((await json('--issue', 'me')).rows.map(({ value }) => value)).toEqual([3.25, 0.625, 0]);
  });

  it('draws the states on one scale', async () => {
    const { out } = await points('USA', 'CHN');
    expect(out).toContain('Ideal point, 2017 to 2018');
    expect(out).toMatch(/[▁-█]{2} {3}2\.50 \(2017\) to {2}2\.75 {2}\[ 2\.26, {2}3\.24\] \(2018\) {2}United States/);
    expect(out).toContain('Relative positions on recorded votes');
  });

  it('CSV has the same rows', async () => {
    const { out } = await points('--year', '2018', '--csv');
    const { data } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
    expect(data.map(({ state, value }) => [state, Number(value)])).toEqual(
      (await json('--year', '2018')).rows.map(({ state, value }) => [state, value]),
    );
  });

  it('tells a user what is wrong', async () => {
    expect((await points('--issue', 'xx')).err).toMatch(/--issue xx: no such issue/);
    expect((await points('--session', '73', '--year', '2018')).err).toMatch(/both name the session/);
    expect((await points('--issue', 'nu')).err).toMatch(/does not hold it/);
    expect((await points('Atlantis')).code).toBe(2);
  });
});
