import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { wedgesFor } from '../../src/inquiry/wedge.ts';
import { shippedOffers } from '../../src/views/shipped-offers.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

const at = ['--atlas', fileURLToPath(new URL('../../data/starter', import.meta.url))];
const folder = mkdtempSync(join(tmpdir(), 'entente-wedge-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface WedgeJson {
  binds: string[];
  taken: number;
  parts: { kind: string; takenWithout: number }[];
  marks: { share: number; price: number; partnerCertain: { price: number } }[];
  answer: { verdict: string; also: string[]; readings: Record<string, number>; missing: string[] };
}

describe('entente wedge', () => {
  it.each(shippedOffers().map(({ name }) => name))('answers on %s in the form of its schema', async (name) => {
    const json = await runJson<WedgeJson>(['wedge', '--offer', name, '--draws', '500', ...at]);
    expect(faultsAgainst('wedge', json)).toEqual([]);
    const { code, out } = await run(['wedge', '--offer', name, '--draws', '500', ...at]);
    expect(code).toBe(0);
    expect(out).toContain('WHAT HAPPENED?');
  });

  it('finds that words bind at the price, relief at credibility and ceiling, and non-enlargement at credibility', async () => {
    const binds = async (name: string) => (await runJson<WedgeJson>(['wedge', '--offer', name, ...at])).binds;
    expect(await binds('kupchan-2021')).toEqual(['price']);
    expect(await binds('larison-2021')).toEqual(['credibility', 'ceiling']);
    expect(await binds('comment-2021')).toEqual(['credibility']);
  });

  it('has the price by hand where the tie is stated: (0.5 × 0.4 + 0.1) / q, and 0.4 + 0.1 over q with a partner that is certain', async () => {
    const json = await runJson<WedgeJson>(['wedge', '--offer', 'larison-2021', '--set', 'tie=0.4', ...at]);
    expect(json.answer.readings.price).toBeCloseTo(0.3 / 0.5, 12);
    expect(json.marks.map(({ price }) => price)).toEqual(
      [0.3 / 0.75, 0.3 / 0.5, 0.3 / 0.22].map((x) => expect.closeTo(x, 9)),
    );
    expect(json.marks[0]!.partnerCertain.price).toBeCloseTo(2 / 3, 12);
  });

  it('says which part matters: without the part that is worth most it is taken least', async () => {
    const { parts, taken } = await runJson<WedgeJson>(['wedge', '--offer', 'rus-jpn-1956', '--set', 'tie=0.5', ...at]);
    const most = parts.reduce((a, b) => (a.takenWithout < b.takenWithout ? a : b));
    expect(most.kind).toBe('recognition');
    for (const { takenWithout } of parts) expect(takenWithout).toBeLessThanOrEqual(taken + 0.03);
  });

  it('takes other states and another year than the offer’s', async () => {
    const args = [
      'wedge',
      '--offer',
      'rus-tur-2017',
      '--divider',
      'CHN',
      '--target',
      'IND',
      '--partner',
      'RUS',
      '--year',
      '2015',
    ];
    const { out } = await run([...args, ...at]);
    expect(out).toContain('China to India, away from Russia, 2015');
  });

  it('draws the offers that would be taken', async () => {
    const path = join(folder, 'wedge.svg');
    await run(['wedge', '--offer', 'gbr-ita-1938', '--svg', path, '--set', 'tie=0.4', ...at]);
    const svg = readFileSync(path, 'utf8');
    expect(svg).toContain('<polygon class="band"');
    expect(svg).toContain('United Kingdom');
    expect(svg).not.toContain('NaN');
  });

  it('lists what comes with it, all or of a pair', async () => {
    const json = await runJson<{ offers: { name: string }[] }>(['wedge', '--list', ...at]);
    expect(faultsAgainst('wedge', json)).toEqual([]);
    expect(json.offers.length).toBe(shippedOffers().length);
    const { out } = await run(['wedge', '--list', 'JPN', 'USA']);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect((await run(['wedge', '--list', 'CAN', 'MEX'])).out).toContain('No offer');
    expect((await run(['wedge', '--list', '--csv'])).out).toContain('name,title,kind');
    expect((await run(['wedge', '--offer', 'larison-2021', '--csv', ...at])).out).toContain('mark,Leeds 2003,0.75');
  });

  it.each([
    ['no offer', [], '--offer: an offer is needed'],
    ['an offer that is not there', ['--offer', 'larisson-2021'], 'Did you mean larison-2021?'],
    [
      'the same state twice',
      ['--offer', 'larison-2021', '--divider', 'RUS'],
      '--divider and --target: both are the same state',
    ],
    [
      'the divider as partner',
      ['--offer', 'larison-2021', '--divider', 'CHN'],
      '--divider and --partner: both are the same state',
    ],
    ['an unknown state', ['--offer', 'larison-2021', '--partner', 'Atlantis'], '"Atlantis"'],
    [
      'a parameter out of range',
      ['--offer', 'larison-2021', '--set', 'credibility=2'],
      'expected a number from 0 to 1',
    ],
    ['no such input', ['--offer', 'larison-2021', '--set', 'charm=1'], 'no such input or parameter'],
    ['states as words', ['USA', 'RUS', '--offer', 'larison-2021'], 'states go by --divider, --target and --partner'],
    ['a folder', ['--offer', folder], 'it is no file'],
    ['an empty file', ['--offer', file('empty.yaml', '')], 'the file is empty'],
    ['what is no offer', ['--offer', file('odd.yaml', 'a: [1')], 'not YAML'],
  ])('refuses %s in one line', async (_, args, words) => {
    const { code, out, err } = await run(['wedge', ...args, ...at]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('the offers of a pair', () => {
  it('are those of either as the target and the other as the partner, up to the year, the latest first', () => {
    const names = (year: number) => wedgesFor(shippedOffers(), [365, 710], year).map(({ name }) => name);
    expect(names(2021)).toEqual(['comment-2021', 'kupchan-2021', 'larison-2021', 'usa-chn-1971']);
    expect(names(1980)).toEqual(['usa-chn-1971']);
    expect(wedgesFor(shippedOffers(), [710, 365], 2021)).toEqual(wedgesFor(shippedOffers(), [365, 710], 2021));
  });
});
