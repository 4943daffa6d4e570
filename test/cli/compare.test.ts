import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../../src/cli/view-command.ts';
import { compareView } from '../../src/views/compare.ts';
import { stateOrPair } from '../../src/views/pair-argument.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { runCommand } from './run-command.ts';
import { faultsAgainst } from './schema-faults.ts';

const made = temporaryFolder();
const at = ['--atlas', `${made.folder}/atlas`];
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

const compare = (...args: string[]) => runCommand(commandOf(compareView), [...args, ...at]);

interface CompareJson {
  of: string;
  rows: { measure: string; states: string[]; value?: number; absent?: string; rank?: number }[];
  volatility?: { overall: string; reference: string; rows: { name: string; verdict: string }[] };
}

describe('a pair in one word', () => {
  it.each([
    ['RUS-CHN', [365, 710]],
    ['Russia:China', [365, 710]],
    ['South Korea,USA', [732, 2]],
    ['Guinea-Bissau-France', [404, 220]],
    ['France-Guinea-Bissau', [220, 404]],
    ['Guinea-Bissau:Timor-Leste', [404, 860]],
    ['365-710', [365, 710]],
    ['RUS', [365]],
    ['Guinea-Bissau', [404]],
  ])('%s', (word, states) => {
    expect(stateOrPair(word, 2018)).toEqual(states);
  });

  it.each([
    ['RUS-RUS', /same state/],
    ['RUS-Ruritania', /Ruritania/],
    ['RUS-CHN-USA', /neither a state nor two/],
    ['RUS-', /neither a state nor two/],
    ['Ruritania', /Ruritania/],
  ])('%s is a mistake', (word, told) => {
    expect(() => stateOrPair(word, 2018)).toThrow(told);
  });
});

describe('entente compare, pairs', () => {
  it('prints values, ranks and percentiles, or why there is none', async () => {
    const { code, out } = await compare('RUS-CHN', 'USA:GBR', '--measures', 'un-agreement', '--year', '2018');
    expect(code).toBe(0);
    expect(out).toMatch(/Russia · China +0\.924 +2 of 5 +percentile 75/);
    const later = await compare('RUS-CHN', '--measures', 'un-agreement', '--year', '2024');
    expect(later.out).toMatch(
      /No value in 2024: outside coverage\n {2}UN agreement +Russia · China +last known 0\.924 in 2018/,
    );
  });

  it('JSON is what the schema says, CSV has the same numbers', async () => {
    const args = ['RUS-CHN', 'USA-GBR', '--year', '2010', '--measures', 'un-kappa,atop-consultation-owed,cinc'];
    const json = JSON.parse((await compare(...args, '--json')).out) as CompareJson;
    expect(faultsAgainst('compare', json)).toEqual([]);
    const rows = Papa.parse<Record<string, string>>((await compare(...args, '--csv')).out, {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.map(({ value, absent }) => (value === '' ? absent : Number(value)))).toEqual(
      json.rows.map(({ value, absent }) => absent ?? value),
    );
  });

  it('draws small multiples that stand by themselves', async () => {
    const file = `${made.folder}/pairs.svg`;
    const { code, err } = await compare(
      'RUS-CHN',
      'USA-GBR',
      '--measures',
      'un-agreement,un-kappa',
      '--year',
      '2018',
      '--svg',
      file,
    );
    expect(code).toBe(0);
    expect(err).toContain('pairs.svg');
    const svg = readFileSync(file, 'utf8');
    expect(readStrictly(svg).elements).toContain('path');
    expect(svg.match(/<svg /g)).toHaveLength(5);
    expect(svg).toContain('Russia · China');
  });

  it.each([
    [[], /no states given/],
    [['RUS-CHN', 'USA'], /do not mix/],
    [['RUS'], /two different states/],
    [['RUS', 'RUS'], /two different states/],
    [['RUS-CHN', 'RUS-USA', 'RUS-GBR', 'RUS-FRA', 'RUS-CAN', 'USA-CHN', 'USA-GBR'], /at most 6/],
    [['RUS-CHN', '--reference', 'USA'], /belongs to the comparison of two states/],
    [['RUS', 'CHN', '--measures', 'un-kappa'], /it is of two states/],
    [['RUS', 'CHN', '--reference', 'China'], /one of the two/],
    [['RUS', 'CHN', '--window', '5'], /whole number/],
  ])('a mistake is told: %s', async (args, told) => {
    const { code, err } = await compare(...args, '--year', '2016');
    expect(code).toBe(2);
    expect(err).toMatch(told);
  });
});

describe('entente compare, two states', () => {
  it('measures of states, and how volatile each is', async () => {
    const args = ['GBR', 'FRA', '--year', '2016', '--measures', 'cinc'];
    const { code, out } = await compare(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/How volatile: United Kingdom as a multiple of France, 1987–2016/);
    expect(out).toMatch(/The reference power is United States/);
    expect(out).toMatch(/not compared/);
    const json = JSON.parse((await compare(...args, '--json')).out) as CompareJson;
    expect(faultsAgainst('compare', json)).toEqual([]);
    expect(json.of).toBe('state');
    expect(json.volatility!.reference).toBe('USA');
    const asked = JSON.parse((await compare(...args, '--reference', 'Russia', '--json')).out) as CompareJson;
    expect(asked.volatility!.reference).toBe('RUS');
  });
});
