import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStrictly } from '../charts/well-formed.ts';
import { starterFolder } from '../starter-folder.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

interface TriangleJson {
  states: string[];
  spells: { from: number; to: number; type?: string; roles?: Record<string, string>; absent?: string }[];
  years: { year: number; ties: { states: string[]; sign?: number; absent?: string }[]; type?: string }[];
}

const at = ['--atlas', starterFolder];

describe('entente triangle', () => {
  it('gives types and roles as spells, in the form of its schema', async () => {
    const json = await runJson<TriangleJson>([
      'triangle',
      'USA',
      'RUS',
      'CHN',
      '--from',
      '1992',
      '--to',
      '2020',
      ...at,
    ]);
    expect(faultsAgainst('triangle', json)).toEqual([]);
    expect(json.spells.at(-2)).toMatchObject({
      ...{ from: 2013, to: 2018, type: 'stable-marriage' },
      roles: { USA: 'outcast', RUS: 'partner', CHN: 'partner' },
    });
    expect(json.spells.at(-1)).toMatchObject({ from: 2019, to: 2020, absent: 'outside-coverage' });
    expect(json.spells.at(-1)!.type).toBeUndefined();
  });

  it('whoever is named first, every state keeps its role and every year its type', async () => {
    const of = async (...states: string[]) =>
      (await runJson<TriangleJson>(['triangle', ...states, '--from', '1992', '--to', '2018', ...at])).spells.map(
        ({ from, to, type, roles }) => ({ from, to, type, roles }),
      );
    const first = await of('IND', 'PAK', 'CHN');
    expect(await of('CHN', 'IND', 'PAK')).toEqual(first);
    expect(await of('PAK', 'IND', 'CHN')).toEqual(first);
  });

  it('rival signs give rival triangles', async () => {
    const last = async (signs: string) =>
      (
        await runJson<TriangleJson>([
          'triangle',
          'USA',
          'RUS',
          'CHN',
          '--from',
          '2010',
          '--to',
          '2010',
          '--signs',
          signs,
          ...at,
        ])
      ).spells[0]!.type;
    expect(await last('treaties')).toBe('stable-marriage');
    expect(await last('defence')).toBe('open-veto');
    expect(await last('peace')).toBe('open-veto');
  });

  it('prints strips and a table, comma-separated values, and a picture that stands by itself', async () => {
    const { out } = await run(['triangle', 'KOR', 'PRK', 'CHN', '--from', '1992', '--to', '2018', ...at]);
    expect(out).toMatch(/^KOR, PRK, CHN, 1992-2018\n/);
    expect(out).toContain('+ friends, − foes, · neither or both, ░ no sign');
    const { out: csv } = await run(['triangle', 'KOR', 'PRK', 'CHN', '--from', '2000', '--to', '2020', '--csv', ...at]);
    expect(csv.split('\n')[0]).toBe('state1,state2,state3,year,tie12,tie13,tie23,type,role1,role2,role3,absent');
    expect(csv).toMatch(/2020,,,,,,,,outside-coverage\n/);
    const folder = mkdtempSync(join(tmpdir(), 'entente-triangle-'));
    await run(['triangle', 'KOR', 'PRK', 'CHN', '--from', '1992', '--svg', join(folder, 't.svg'), ...at]);
    const svg = readFileSync(join(folder, 't.svg'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(readStrictly(svg.trim()).elements).toContain('rect');
    expect(svg).toContain('foes');
  });

  it.each([
    [['RUS', 'CHN'], /three states are needed, got 2/],
    [['RUS', 'CHN', 'Russia'], /both are the same state/],
    [['RUS', 'CHN', 'Atlantis'], /Atlantis/],
    [['RUS', 'CHN', 'USA', '--signs', 'love'], /no such rule.*treaties/],
    [['RUS', 'CHN', 'USA', '--from', '2000', '--to', '1990'], /after --to/],
  ])('%j is one clear line', async (args, words) => {
    const { code, err } = await run(['triangle', ...args, ...at]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('entente common-enemy', () => {
  it('counts groups that add up, in the form of its schema', async () => {
    const json = await runJson<{
      years: { year: number; all?: { pairs: number }; sharing?: { pairs: number }; others?: { pairs: number } }[];
    }>(['common-enemy', '--from', '2010', '--to', '2020', ...at]);
    expect(faultsAgainst('common-enemy', json)).toEqual([]);
    for (const { year, all, sharing, others } of json.years)
      if (year <= 2018) expect(sharing!.pairs + others!.pairs).toBe(all!.pairs);
      else expect(all).toBeUndefined();
  });

  it('takes no state, and rules that exist', async () => {
    expect((await run(['common-enemy', 'RUS', ...at])).err).toMatch(/takes no state/);
    expect((await run(['common-enemy', '--signs', 'love', ...at])).err).toMatch(/no such rule/);
    expect((await run(['common-enemy', '--friends', 'love', ...at])).err).toMatch(/no such rule/);
  });
});
