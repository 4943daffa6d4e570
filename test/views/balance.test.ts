import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { balanceView } from '../../src/views/balance.ts';
import { referencesOf } from '../../src/views/references.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf, openingOf } from './ask.ts';

const atlas = openFolder(starterFolder, 'starter');
const balance = (words: string[], query: string) => ask(balanceView, words, query, atlas);

interface BalanceJson {
  frustration: number;
  n: number;
  camps: [string[], string[]];
  sizes: { first: number; second: number; apart: number };
  apart: [string[], string[]][];
  pair?: { same: boolean };
  seconds?: number;
}

describe('camps of a year', () => {
  it('are those that the command gives, drawn, and the page opens with how many ties are at odds', async () => {
    const answer = await balance(['RUS', 'CHN'], 'year=2010');
    const json = (await answer.json()) as BalanceJson;
    const { seconds: _, ...command } = await runJson<BalanceJson>([
      ...['balance', 'RUS', 'CHN', '--year', '2010', '--quiet', '--atlas', starterFolder],
    ]);
    const { seconds: __, ...view } = json;
    expect(view).toEqual(command);
    expect(faultsAgainst('balance', json)).toEqual([]);
    const page = await answer.page();
    expect(openingOf(page)).toContain(`at least ${json.frustration} of the`);
    const [picture] = blocksOf(page, 'picture');
    readStrictly(picture!.svg);
    readStrictly(await answer.svg!());
    renderHtml(page);
    expect((await referencesOf(answer, atlas.manifest)).length).toBe(page.sources.length);
  });

  it('are as many on the page, in the picture, in JSON and in CSV, and who is apart is in neither', async () => {
    const answer = await balance([], 'year=2010');
    const { n, camps, sizes, apart } = (await answer.json()) as BalanceJson;
    const lone = apart.flat(2);
    expect(lone.length).toBeGreaterThan(0);
    expect(sizes.apart).toBe(lone.length);
    expect(sizes.first + sizes.second + sizes.apart).toBe(n);
    expect([sizes.first, sizes.second]).toEqual(
      camps.map((members) => members.filter((one) => !lone.includes(one)).length),
    );
    const page = await answer.page();
    const said = blocksOf(page, 'finding').map(({ parts }) => parts.map(({ text }) => text).join(''));
    expect(said.some((text) => text.startsWith(`First camp, ${sizes.first}: `))).toBe(true);
    expect(said.some((text) => text.startsWith(`Second camp, ${sizes.second}: `))).toBe(true);
    expect(said.some((text) => text.endsWith(`They stand in neither camp: ${sizes.apart}.`))).toBe(true);
    for (const svg of [blocksOf(page, 'picture')[0]!.svg, await answer.svg!()]) {
      expect(svg).toContain(`First camp · ${sizes.first}<`);
      expect(svg).toContain(`Second camp · ${sizes.second}<`);
      expect(svg).toContain(`in neither camp: ${sizes.apart}, with `);
      expect([...svg.matchAll(/<g class="name other/g)]).toHaveLength(sizes.apart);
    }
    // In CSV every member stands at an end of a tie.
    const rows = (await answer.csv!())
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    const inMain = (camp: string) =>
      new Set(
        rows
          .filter((row) => row[5] === '1')
          .flatMap(([from, to, , one, other]) => [...(one === camp ? [from] : []), ...(other === camp ? [to] : [])]),
      ).size;
    expect([inMain('1'), inMain('2')]).toEqual([sizes.first, sizes.second]);
  });

  it('are of the last year that the rule reaches where none is given', async () => {
    const { title } = await (await balance([], 'rule=defence')).page();
    expect(title).toMatch(/2018$/);
  });
});

describe('balance by year', () => {
  it('has a row a year, and a picture with a chart for each measure', async () => {
    const answer = await balance([], 'from=2000&to=2004');
    expect(faultsAgainst('balance', await answer.json())).toEqual([]);
    const page = await answer.page();
    expect(
      blocksOf(page, 'table')
        .at(-1)!
        .rows.map(([year]) => year),
    ).toEqual(['2000', '2001', '2002', '2003', '2004']);
    readStrictly(blocksOf(page, 'picture')[0]!.svg);
    readStrictly(await answer.svg!());
  });
});

describe('what is wrong', () => {
  it.each([
    [[], 'rule=friendship', /friendship/],
    [[], 'year=2010&seconds=100000', /from 0 to 60/],
    [['RUS'], 'year=2010', /two states are needed/],
    [[], 'from=2010&to=2000', /is after --to/],
    [[], 'year=1700', /year/],
  ])('%j %s is refused in a line', async (words, query, said) => {
    await expect(balance(words, query)).rejects.toThrow(said);
  });
});
