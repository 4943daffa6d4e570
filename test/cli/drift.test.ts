import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../../src/cli/view-command.ts';
import { driftView } from '../../src/views/drift.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { runCommand } from './run-command.ts';
import { faultsAgainst } from './schema-faults.ts';

const made = temporaryFolder();
const at = ['--atlas', `${made.folder}/atlas`];
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

const drift = (...args: string[]) => runCommand(commandOf(driftView), [...args, ...at]);

interface DriftJson {
  states: string[];
  rows: { measure: string; states: string[]; recent: Record<string, unknown>; breaks: unknown[] }[];
  countertrends: { majority: string; closer: { measure: string }[] };
}

describe('entente drift', () => {
  it('prints trend, course, change-points and the sentence', async () => {
    const { code, out } = await drift('RUS', 'CHN', '--year', '2018', '--measures', 'un-agreement,un-kappa');
    expect(code).toBe(0);
    expect(out).toContain('Direction of travel: Russia and China, to 2018');
    expect(out).toMatch(/UN agreement .* closer/);
    expect(out).toMatch(/Closer on UN agreement/);
    expect(out).toContain('2010: From 2010 on a second source.');
  });

  it('JSON is what the schema says, CSV has the same numbers', async () => {
    for (const args of [
      ['RUS', 'CHN', '--year', '2018'],
      ['RUS', 'CHN', '--year', '2025'],
      ['CHN', '--year', '2016'],
      ['USA', 'GBR', '--year', '1930', '--measures', 'cinc,atop-defence,un-agreement'],
      ['DDR', 'RUS', '--year', '1985', '--measures', 'un-agreement'],
    ]) {
      const json = JSON.parse((await drift(...args, '--json')).out) as DriftJson;
      expect(faultsAgainst('drift', json), args.join(' ')).toEqual([]);
      const rows = Papa.parse<Record<string, string>>((await drift(...args, '--csv')).out, {
        header: true,
        skipEmptyLines: true,
      }).data;
      expect(rows.map(({ measure, state1, state2 }) => [measure, [state1, state2].filter(Boolean)])).toEqual(
        json.rows.map(({ measure, states }) => [measure, states]),
      );
      for (const [n, row] of rows.entries()) {
        const { recent } = json.rows[n]!;
        expect(row.slope === '' ? undefined : Number(row.slope)).toBe(recent.slope);
        expect(row.absent === '' ? undefined : row.absent).toBe(recent.absent);
      }
    }
  });

  it('the same seed, the same answer', async () => {
    const one = await drift('RUS', 'CHN', '--year', '2018', '--json', '--seed', '4');
    expect((await drift('RUS', 'CHN', '--year', '2018', '--json', '--seed', '4')).out).toBe(one.out);
  });

  it.each([
    [['RUS'], 'un-agreement', /un-agreement.*two states/],
    [['RUS', 'RUS'], 'cinc', /same state/],
    [['RUS', 'CHN', 'USA'], 'cinc', /two states are needed/],
    [['RUS', 'CHN'], 'un-agrement', /Did you mean/],
    [['RUS', 'CHN'], ' , ', /no measure in it/],
    [['Ruritania', 'CHN'], 'cinc', /Ruritania/],
  ])('a mistake is told: %s on %s', async (words, measures, told) => {
    const { code, err } = await drift(...words, '--year', '2018', '--measures', measures);
    expect(code).toBe(2);
    expect(err).toMatch(told);
  });

  it('windows are whole numbers that a trend fits into', async () => {
    for (const bad of [
      ['--window', '9'],
      ['--window', '2.5'],
      ['--window', '20', '--long', '15'],
      ['--seed', 'x'],
    ]) {
      const { code, err } = await drift('RUS', 'CHN', '--year', '2018', ...bad);
      expect(code).toBe(2);
      expect(err).toMatch(/whole number/);
    }
  });
});
