import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { openFolder } from '../../src/atlas/folder.ts';
import { parse } from '../../src/cli/arguments.ts';
import { commandOf } from '../../src/cli/view-command.ts';
import { precedentsOf } from '../../src/inquiry/precedents.ts';
import { runsOf } from '../../src/pages/measures/precedents-words.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { starterFolder } from '../../src/views/places.ts';
import { precedentsView } from '../../src/views/precedents.ts';
import { csvColumns, csvRows, precedentsJson } from '../../src/views/precedents-data.ts';
import { notComparedText, precedentsText } from '../../src/views/precedents-text.ts';
import { UK, USA } from '../atlas/made-atlas.ts';
import { madeBehaviourAtlas } from '../inquiry/made-behaviour.ts';
import { faultsAgainst } from './schema-faults.ts';

const atlas = madeBehaviourAtlas();
const json = async (...args: [number, number, number]) =>
  JSON.parse(JSON.stringify(precedentsJson(await precedentsOf(atlas, ...args), atlas.manifest)));

describe('entente precedents', () => {
  it('prints JSON as its schema says, found or not', async () => {
    for (const year of [1956, 1990, 2012, 2020, 2024])
      expect(faultsAgainst('precedents', await json(USA, UK, year))).toEqual([]);
    expect(faultsAgainst('precedents', await json(USA, 265, 2000))).toEqual([]);
    expect(await json(USA, UK, 2024)).toMatchObject({ pair: ['USA', 'GBR'], absent: 'outside-coverage' });
  });

  it('the schema holds that an answer is found or absent, and a drift known or not', async () => {
    const good = await json(USA, UK, 2012);
    expect(faultsAgainst('precedents', { ...good, absent: 'not-defined' })).not.toEqual([]);
    good.precedents[0].followed[0].drift = { points: 1, absent: 'state-ended' };
    expect(faultsAgainst('precedents', good)).not.toEqual([]);
  });

  it('prints a row a precedent as CSV', async () => {
    const found = await precedentsOf(atlas, USA, UK, 2012);
    if (found.kind === 'absent') throw new Error(found.words);
    const rows = csvRows(found);
    expect(rows.length).toBe(20);
    for (const row of rows) expect(Object.keys(row)).toEqual(csvColumns);
  });

  it('prints a page: what is compared, each precedent, how often what followed, and how like they are', async () => {
    const found = await precedentsOf(atlas, USA, UK, 2012);
    if (found.kind === 'absent') throw new Error(found.words);
    const text = precedentsText(found);
    expect(text).toMatch(/^Precedents of United States · United Kingdom, 2012, by behaviour alone\n/);
    expect(text.match(/^ +\d+ {2}0\.\d{3} {2}/gm)?.length).toBe(20);
    const { among, base } = found.outcomes.find((one) => one.outcome === 'pact' && one.within === 5)!;
    const rate = ((100 * base.yes) / base.atRisk).toFixed(1);
    expect(text).toMatch(new RegExp(`^any pact begun +${among.yes} of ${among.atRisk} +${rate}%`, 'm'));
    expect(text).toContain(found.words);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('says why there are none, and when there would be', async () => {
    const none = await precedentsOf(atlas, USA, UK, 2024);
    if (none.kind !== 'absent') throw new Error('found');
    expect(notComparedText(none)).toBe(
      'United States · United Kingdom, 2024: no precedents\n\nPair-years are compared from 1954 to 2022.\nThe pair can be compared in 1954-2020.\n',
    );
    expect(runsOf([1990, 1991, 1992, 1995])).toBe('1990-1992, 1995');
  });
});

const effects = {
  out: () => {},
  err: () => {},
  env: {},
  cwd: '/',
  terminal: false,
  columns: 80,
  progressTerminal: false,
  now: () => new Date(0),
};
const ask = (...words: string[]) => commandOf(precedentsView).run(parse(commandOf(precedentsView), words), effects);

describe('mistakes are told', () => {
  it.each([
    ['a feature that is none', 'votess=1', /votess/],
    ['a weight that is no number', 'votes=x', /"x"/],
    ['a weight below 0', 'votes=-1', /"-1"/],
  ])('%s', async (_name, weights, said) => {
    await expect(ask('USA', 'GBR', '--year', '2000', `--weights=${weights}`)).rejects.toThrow(said);
    await expect(ask('USA', 'GBR', '--year', '2000', `--weights=${weights}`)).rejects.toBeInstanceOf(InputError);
  });

  it('one state alone, and no number of precedents', async () => {
    await expect(ask('USA')).rejects.toBeInstanceOf(InputError);
    await expect(ask('USA', 'GBR', '--top', '0')).rejects.toBeInstanceOf(InputError);
  });
});

const starter = existsSync(`${starterFolder()}/manifest.json`)
  ? (openFolder(starterFolder()) as Atlas & { table?: unknown })
  : undefined;

describe.skipIf(!starter?.table || !starter.manifest.tables.behaviour)('on the bundled starter', () => {
  it.each([
    ['RUS', 'CHN', '2012'],
    ['USA', 'GBR', '1995'],
    ['USA', 'DEU', '1992'],
    ['TUV', 'BOL', '2005'],
  ])('%s %s %s prints JSON as its schema says', async (a, b, year) => {
    let out = '';
    const given = parse(commandOf(precedentsView), [a, b, '--year', year, '--json', '--atlas', starterFolder()]);
    await commandOf(precedentsView).run(given, {
      ...effects,
      out: (text) => {
        out += text;
      },
    });
    const printed = JSON.parse(out);
    expect(faultsAgainst('precedents', printed)).toEqual([]);
    // West Germany is no precedent of Germany.
    for (const { pair } of printed.precedents ?? []) if (b === 'DEU') expect(pair).not.toEqual(['USA', 'GFR']);
  });
});
