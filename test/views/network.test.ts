import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkRules } from '../../src/inquiry/network-rules.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { run, runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';

const at = ['--atlas', starterFolder];

interface NetworkJson {
  camps: { anchor: string; frustration: number; proved: boolean } | null;
  nodes: { state: string; x: number | null; y: number | null; stands: string; eitherWay?: number }[];
  ties: { from: string; to: string; sign: 1 | -1; frustrated?: boolean }[];
}

interface YearsJson {
  withTies: boolean;
  states: { code: string }[];
  years: { year: number; standing: string; frustration?: number; count: number; ties: number[] }[];
}

interface BalanceJson {
  frustration: number;
  m: number;
  proved: boolean;
}

describe('entente network', () => {
  it.each(networkRules)('by %s is what its schema says, each tie at odds where its camps say so', async (rule) => {
    const json = await runJson<NetworkJson>(['network', '--rule', rule, '--year', '2010', ...at]);
    expect(faultsAgainst('network', json)).toEqual([]);
    const stands = new Map(json.nodes.map((node) => [node.state, node.stands]));
    for (const { from, to, sign, frustrated } of json.ties) {
      const [p, q] = [stands.get(from), stands.get(to)];
      expect(frustrated).toBe(json.camps ? sign > 0 !== (p === q) : undefined);
    }
    if (json.camps) {
      expect(json.ties.filter(({ frustrated }) => frustrated).length).toBe(json.camps.frustration);
      expect(stands.get(json.camps.anchor)).toBe('first');
    }
    const tied = new Set(json.ties.flatMap(({ from, to }) => [from, to]));
    for (const { state, stands: where } of json.nodes) expect(where === 'alone').toBe(!tied.has(state));
  });

  it.each(['treaties', 'peace'])('by %s has the ties and the frustration of entente balance', async (rule) => {
    const balance = await runJson<BalanceJson>(['balance', '--rule', rule, '--year', '2005', '--quiet', ...at]);
    const network = await runJson<NetworkJson>(['network', '--rule', rule, '--year', '2005', ...at]);
    expect([network.ties.length, network.camps!.frustration, network.camps!.proved]).toEqual([
      balance.m,
      balance.frustration,
      true,
    ]);
    expect(balance.proved).toBe(true);
  });

  it('gives a state the same place in all years', async () => {
    const [one, other] = (await Promise.all(
      ['1998', '2012'].map((year) => runJson<NetworkJson>(['network', '--year', year, ...at])),
    )) as [NetworkJson, NetworkJson];
    const places = new Map(one.nodes.map(({ state, x, y }) => [state, [x, y]]));
    for (const { state, x, y } of other.nodes) if (places.has(state)) expect([x, y], state).toEqual(places.get(state));
    const map = await runJson<NetworkJson>(['network', '--year', '2012', '--places', 'map', ...at]);
    expect(map.nodes.every(({ x }) => x !== null)).toBe(true);
  });

  it('says the same of a year alone and among several', async () => {
    const years = await runJson<YearsJson>(['network', '--years', '--from', '2004', '--to', '2006', ...at]);
    expect(faultsAgainst('network-years', years)).toEqual([]);
    expect(years.years.map(({ year }) => year)).toEqual([2004, 2005, 2006]);
    const one = await runJson<NetworkJson>(['network', '--year', '2005', ...at]);
    const { ties, count, frustration, standing } = years.years[1]!;
    expect([count, frustration, ties.length / 3]).toEqual([one.ties.length, one.camps!.frustration, one.ties.length]);
    const letters: Record<string, string> = {
      first: 'f',
      second: 's',
      'apart-first': 'F',
      'apart-second': 'S',
      alone: 'a',
    };
    for (const { state, stands } of one.nodes)
      expect(standing[years.states.findIndex(({ code }) => code === state)], state).toBe(letters[stands]);
  });

  it('gives ties as rows, and pictures that are well-formed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-network-'));
    try {
      const { out } = await run(['network', '--year', '2010', '--csv', ...at]);
      expect(out).toMatch(/^rule,year,state1,state2,sign,frustrated,camp1,camp2\ntreaties,2010,/);
      const several = await run(['network', '--years', '--from', '2009', '--to', '2010', '--csv', ...at]);
      const rows = several.out.split('\n');
      expect(rows.filter((row) => row.startsWith('treaties,2010,'))).toEqual(out.split('\n').slice(1, -1));
      expect(rows.some((row) => row.startsWith('treaties,2009,'))).toBe(true);
      for (const more of [[], ['--places', 'map'], ['--rule', 'likeness']]) {
        const { code } = await run(
          ['network', '--year', '2010', '--svg', 'n.svg', '--html', 'n.html', ...more, ...at],
          { cwd: folder },
        );
        expect(code).toBe(0);
        readStrictly(readFileSync(join(folder, 'n.svg'), 'utf8').trim());
        const page = readFileSync(join(folder, 'n.html'), 'utf8');
        expect(page).toMatch(
          /<entente-network id="entente-network"><svg [\s\S]*data-state="365"[\s\S]*<\/entente-network>/,
        );
        expect(page).toMatch(/<ul class="key"><li><svg [\s\S]*?<\/svg>[^<]/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['RUS'], 'of all states'],
    [['--rule', 'love'], 'no such rule'],
    [['--places', 'moon'], 'no such places'],
    [['--rule', 'peace', '--year', '1830'], 'no pair has a tie'],
    [['--years', '--from', '2010', '--to', '2000'], 'is after'],
    [['--years', '--from', '2025'], 'the rule reaches'],
  ])('says in one line what is wrong with %j', async (words, problem) => {
    const { code, err } = await run(['network', ...words, ...at]);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(problem);
  });
});
