import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absences } from '../../src/figures/index.ts';
import { measures } from '../../src/measures/index.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst, schemaNamed } from './schema-faults.ts';

const made = temporaryFolder();
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

const starter = fileURLToPath(new URL('../../data/starter', import.meta.url));
const atlases: [name: string, folder: string][] = [['a made-up atlas', `${made.folder}/atlas`]];
if (existsSync(`${starter}/manifest.json`)) atlases.push(['the starter', starter]);

interface ShowJson {
  measure: string;
  unit: string;
  states: string[];
  rows: ({ year: number } & Record<string, unknown>)[];
  sources: { id: string }[];
}

interface RankJson {
  measure: string;
  year: number;
  rows: { rank: number; states: string[]; value: number; rankLow: number; rankHigh: number }[];
  absent: Record<string, number>;
}

describe.each(atlases)('what is printed from %s is what the schema says', (_name, atlas) => {
  const at = ['--atlas', atlas];

  it.each([
    ['RUS', 'CHN', '2012'],
    ['USA', 'GBR', '1995'],
    ['USA', 'GBR', '1850'],
    ['DDR', 'RUS', '1970'],
    ['USA', 'CHN', '2026'],
  ])('dossier %s %s %s', async (a, b, year) => {
    const json = await runJson(['dossier', a, b, '--year', year, ...at]);
    expect(faultsAgainst('dossier', json)).toEqual([]);
    expect(json).toMatchObject({ pair: [a, b], year: Number(year) });
  });

  it.each([
    ['show', 'un-agreement', 'RUS', 'CHN'],
    ['show', 'un-kappa', 'GBR', 'FRA', '--from', '1990', '--to', '2024'],
    ['show', 'cinc', 'CAN'],
    ['show', 'atop-defence', 'DDR', 'RUS', '--from', '1980', '--to', '1995'],
    ['show', 'atop-consultation-owed', 'CHN', 'RUS', '--from', '1990'],
    ['show', 'trade-share', 'RUS', 'CHN', '--from', '1980', '--to', '2000'],
  ])('%s %s %s %s %s %s', async (...args) => {
    const json = await runJson<ShowJson>([...args.filter((arg) => arg !== undefined), ...at]);
    expect(faultsAgainst('show', json)).toEqual([]);
    for (const row of json.rows) {
      expect('value' in row).not.toBe('absent' in row);
      if ('absent' in row) expect(absences).toContain(row.absent);
      else expect(Object.keys(row).sort()).toEqual(['high', 'low', 'sources', 'value', 'year']);
    }
    expect(json.rows.map(({ year }) => year)).toEqual(json.rows.map((_, n) => json.rows[0]!.year + n));
  });

  it.each([
    ['rank', 'un-kappa', '--year', '2018'],
    ['rank', 'un-agreement', '--year', '2018', '--with', 'USA', '--top', '2'],
    ['rank', 'cinc', '--year', '2000', '--min-cinc', '0.01'],
    ['rank', 'atop-consultation-owed', '--year', '2010', '--with', 'RUS'],
    ['rank', 'un-agreement', '--year', '1850'],
    ['rank', 'events-conflict-share', '--year', '2010', '--top', '3'],
  ])('%s %s %s %s %s %s', async (...args) => {
    const json = await runJson<RankJson>([...args.filter((arg) => arg !== undefined), ...at]);
    expect(faultsAgainst('rank', json)).toEqual([]);
    for (const row of json.rows) {
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining(['rank', 'states', 'value', 'low', 'high', 'rankLow', 'rankHigh']),
      );
      expect(row.rankLow).toBeLessThanOrEqual(row.rankHigh);
    }
    expect(json.rows.length + Object.keys(json.absent).length).toBeGreaterThan(0);
  });

  it('measures, one and all', async () => {
    const all = await runJson<{ measures: { name: string }[] }>(['measures', ...at]);
    expect(faultsAgainst('measures', all)).toEqual([]);
    expect(all.measures.map(({ name }) => name)).toEqual(measures.map(({ name }) => name));
    expect(faultsAgainst('measures', await runJson(['measures', 'un-kappa', ...at]))).toEqual([]);
  });

  it('states, data status, data verify, export --tables', async () => {
    expect(faultsAgainst('states', await runJson(['states', ...at]))).toEqual([]);
    expect(faultsAgainst('states', await runJson(['states', 'DDR', 'Russia', ...at]))).toEqual([]);
    expect(faultsAgainst('data-status', await runJson(['data', 'status', ...at]))).toEqual([]);
    expect(faultsAgainst('data-verify', await runJson(['data', 'verify', ...at]))).toEqual([]);
    expect(faultsAgainst('export-tables', await runJson(['export', '--tables', ...at]))).toEqual([]);
  });

  it('the manifest', async () => {
    const { readManifest, currentBuild } = await import('../../src/atlas/folder.ts');
    expect(faultsAgainst('manifest', JSON.parse(JSON.stringify(readManifest(currentBuild(atlas)))))).toEqual([]);
  });
});

describe('the schemas', () => {
  const names = [
    'balance',
    'claims-bibliography',
    'claims-both-sides',
    'claims-check',
    'claims-compare',
    'claims-hypotheses',
    'claims-hypotheses-list',
    'claims-questions',
    'claims-texts',
    'common-enemy',
    'compare',
    'data-build',
    'data-status',
    'data-verify',
    'dossier',
    'drift',
    'export-tables',
    'ideal-points',
    'manifest',
    'map',
    'map-years',
    'measures',
    'network',
    'network-years',
    'offers',
    'precedents',
    'rank',
    'search',
    'show',
    'start',
    'states',
    'theory',
    'theory-list',
    'theory-run',
    'triangle',
    'wedge',
  ];
  /** Forms of files that a user writes: what they do not describe is refused. */
  const read = ['case', 'hypotheses', 'offer'];

  it('entente schema lists them and prints each as it stands in schemas/', async () => {
    const { out } = await run(['schema']);
    expect(out.trim().split('\n').sort()).toEqual([...names, ...read].sort());
    for (const name of [...names, ...read])
      expect(JSON.parse((await run(['schema', name])).out)).toEqual(schemaNamed(name));
  });

  it('the offers that come with Entente are of the form of offer', async () => {
    const { parse } = await import('yaml');
    const folder = fileURLToPath(new URL('../../records/offers', import.meta.url));
    for (const file of readdirSync(folder))
      expect(faultsAgainst('offer', parse(readFileSync(`${folder}/${file}`, 'utf8'))), file).toEqual([]);
  });

  it('an unknown one is a mistake that names them', async () => {
    const { code, err } = await run(['schema', 'dosier']);
    expect(code).toBe(2);
    expect(err).toContain('dossier');
  });

  /** Every object with properties in a schema, and every property with its name. */
  const walk = (schema: unknown, see: (key: string, value: Record<string, unknown>) => void, key = ''): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if (!Array.isArray(schema)) see(key, schema as Record<string, unknown>);
    for (const [name, value] of Object.entries(schema)) walk(value, see, `${key}/${name}`);
  };

  it.each(names)('%s: a title, a description, and of every field what it means; extra fields are allowed', (name) => {
    const schema = schemaNamed(name);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toMatch(/\S/);
    expect(schema.description).toMatch(/Later releases may add fields/);
    const defs = (schema.$defs ?? {}) as Record<string, Record<string, unknown>>;
    walk(schema, (key, node) => {
      if (node.properties) expect(node.additionalProperties, key).toBe(true);
      if (!/\/properties\/[^/]+$/.test(key)) return;
      const target = typeof node.$ref === 'string' ? defs[node.$ref.replace('#/$defs/', '')] : undefined;
      expect(node.description ?? target?.description, key).toMatch(/\S/);
    });
  });

  it('say that a value and an absence never stand together', () => {
    const sources = ['x'];
    const row = { year: 2000, value: 1, low: null, high: null, sources };
    const show = { measure: 'x', unit: 'x', states: ['RUS', 'CHN'], sources: [] };
    expect(faultsAgainst('show', { ...show, rows: [row, { year: 2001, absent: 'no-tie' }] })).toEqual([]);
    for (const bad of [
      { ...row, absent: 'no-tie' },
      { year: 2000, absent: 'none' },
      { year: 2000 },
      { ...row, value: null },
      { ...row, sources: [] },
      { year: 2000, absent: 'no-tie', value: 0 },
    ])
      expect(faultsAgainst('show', { ...show, rows: [bad] })).not.toEqual([]);
  });
});
