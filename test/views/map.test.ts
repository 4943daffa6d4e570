import { describe, expect, it } from 'vitest';
import { mapView } from '../../src/views/map.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { run, runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf } from './ask.ts';

const at = ['--atlas', starterFolder];

interface MapJson {
  year: number;
  classes: { bounds: number[]; words: string[] };
  rows: { state: string; value?: number; low?: number; absent?: string; class?: number }[];
}

interface YearsJson {
  first: number;
  last: number;
  decimals: number;
  suffix: string;
  absences: string[];
  classes: { bounds: number[]; shades: string[] };
  states: { id: number; code: string; values: (number | string | null)[]; low?: (number | null)[] }[];
  land: Record<string, [number, number | null][]>;
}

interface ShowJson {
  rows: { year: number; value?: number; absent?: string }[];
}

describe('entente map', () => {
  it.each([
    ['un-agreement', 'RUS', '--year', '2014'],
    ['alliance-likeness', 'USA', '--year', '2010'],
    ['cinc', '--year', '2012'],
    ['trade-share', 'CHN', '--year', '2010', '--toward'],
    ['atop-defence', 'GBR'],
  ])('is what its schema says: %s %s %s %s', async (...args) => {
    const words = ['map', ...args.filter((word) => word !== undefined), ...at];
    const json = await runJson<MapJson>(words);
    expect(faultsAgainst('map', json)).toEqual([]);
    expect(faultsAgainst('map-years', await runJson([...words, '--years']))).toEqual([]);
    for (const row of json.rows) expect((row.value === undefined) !== (row.absent === undefined)).toBe(true);
    const values = json.rows.flatMap(({ value }) => value ?? []);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });

  it('names its unit as it prints it', async () => {
    const subtitleOf = async (measure: string) =>
      blocksOf(
        await (await ask(mapView, [measure, 'RUS'].slice(0, measure === 'cinc' ? 1 : 2), { year: '2012' })).page(),
        'picture',
      )[0]!.subtitle;
    expect(await subtitleOf('cinc')).toBe('% of the system');
    expect(await subtitleOf('un-agreement')).toBe('% of joint votes');
    expect(await subtitleOf('un-contested-kappa')).toBe('1 alike, 0 as chance');
  });

  it('has the figures of the series of each pair, and their reasons', async () => {
    const { rows } = await runJson<MapJson>(['map', 'un-agreement', 'RUS', '--year', '2014', ...at]);
    for (const other of ['CHN', 'USA', 'KOS', 'FSM', 'SSD']) {
      const show = await runJson<ShowJson>([
        'show',
        'un-agreement',
        'RUS',
        other,
        '--from',
        '2014',
        '--to',
        '2014',
        ...at,
      ]);
      const { value, absent } = show.rows[0]!;
      expect(
        rows.find(({ state }) => state === other),
        other,
      ).toMatchObject(value === undefined ? { absent } : { value });
    }
  });

  it('says the same of a year alone and among all', async () => {
    const one = await runJson<MapJson>(['map', 'ideal-point-distance', 'CHN', '--year', '2011', ...at]);
    const all = await runJson<YearsJson>(['map', 'ideal-point-distance', 'CHN', '--years', ...at]);
    const n = 2011 - all.first;
    const half = 0.5 * 10 ** -all.decimals + 1e-9;
    expect(all.classes.bounds).toEqual(one.classes.bounds);
    for (const { state, value, absent, low } of one.rows) {
      const theirs = all.states.find(({ code }) => code === state)!;
      if (value === undefined) expect(all.absences[Number(theirs.values[n])]).toBe(absent);
      else expect(Math.abs((theirs.values[n] as number) - value)).toBeLessThanOrEqual(half);
      if (low !== undefined) expect(Math.abs(theirs.low![n]! - low)).toBeLessThanOrEqual(half);
    }
    // Russia's land, Ukraine's since 1991, and the state itself without a figure.
    expect(all.land['643']!.at(-1)![1]).toBe(365);
    expect(all.states.find(({ code }) => code === 'CHN')!.values.every((value) => value === null)).toBe(true);
  });

  it('turns a directed measure round', async () => {
    const from = await runJson<MapJson>(['map', 'trade-share', 'DEU', '--year', '2010', ...at]);
    const toward = await runJson<MapJson>(['map', 'trade-share', 'DEU', '--year', '2010', '--toward', ...at]);
    const show = async (a: string, b: string) =>
      (await runJson<ShowJson>(['show', 'trade-share', a, b, '--from', '2010', '--to', '2010', ...at])).rows[0]!.value;
    expect(from.rows.find(({ state }) => state === 'POL')!.value).toBe(await show('DEU', 'POL'));
    expect(toward.rows.find(({ state }) => state === 'POL')!.value).toBe(await show('POL', 'DEU'));
  });

  it('is drawn well-formed, and its page has the picture and the table of every state', async () => {
    const folder = `${process.env.TMPDIR ?? '/tmp'}/entente-map-${process.pid}`;
    const { mkdirSync, readFileSync, rmSync } = await import('node:fs');
    mkdirSync(folder, { recursive: true });
    try {
      const { code, out } = await run(
        ['map', 'un-kappa', 'Turkey', '--year', '2005', '--svg', 'map.svg', '--html', 'map.html', ...at],
        { cwd: folder },
      );
      expect(code).toBe(0);
      expect(out).toContain('Borders of today');
      readStrictly(readFileSync(`${folder}/map.svg`, 'utf8').trim());
      const page = readFileSync(`${folder}/map.html`, 'utf8');
      expect(page).toContain('data-unit="643"');
      expect(page).toContain('>Tuvalu<');
      expect(page).toMatch(/<entente-map id="entente-map"><svg [\s\S]*<\/entente-map><ul class="key">/);
      expect(page).toContain('Membership as coded by the data, not recognition.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['un-agreement'], 'from which one is it seen'],
    [['cinc', 'RUS'], 'is of single states'],
    [['un-agreement', 'RUS', 'CHN'], 'one measure and one state'],
    [['un-agreement', 'RUS', '--toward'], 'the same both ways'],
    [['un-agreement', 'RUS', '--year', '1900'], 'covers'],
    [['un-agreement', 'DDR', '--year', '2010'], 'East Germany'],
    [['un-agreement', 'RUS', '--years', '--from', '2010', '--to', '2000'], 'is after'],
    [['nothing', 'RUS'], 'no such measure'],
  ])('says in one line what is wrong with %j', async (words, problem) => {
    const { code, err } = await run(['map', ...words, ...at]);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(problem);
  });
});
