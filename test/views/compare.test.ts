import { describe, expect, it } from 'vitest';
import { compareView } from '../../src/views/compare.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, openingOf, pageOf, textOf } from './ask.ts';

interface Row {
  measure: string;
  states: string[];
  value?: number;
  absent?: string;
}

const measures = 'un-contested-kappa,un-agreement,trade-share,disputes';
const pairs = ['RUS-CHN', 'USA-JPN', 'FRA-DEU'];
const asked = { year: '2014', measures };

const rowsOf = async (words: readonly string[], options: Record<string, string>) =>
  ((await (await ask(compareView, words, options)).json()) as { rows: Row[] }).rows;

describe.skipIf(!starterHolds('trade'))('the page of pairs side by side', () => {
  it('counts for whom the closest number is, over what --json gives', async () => {
    const rows = await rowsOf(pairs, { ...asked, measures: 'un-contested-kappa,un-agreement,trade-share' });
    const closest = ['un-contested-kappa', 'un-agreement', 'trade-share'].map((measure) => {
      const [top] = rows.filter((row) => row.measure === measure).sort((p, q) => q.value! - p.value!);
      return [...top!.states].sort().join('-');
    });
    expect(closest).toEqual(['DEU-FRA', 'DEU-FRA', 'DEU-FRA']);
    const page = await pageOf(
      await ask(compareView, pairs, { ...asked, measures: 'un-contested-kappa,un-agreement,trade-share' }),
    );
    expect(openingOf(page)).toBe('In 2014, France and Germany are the closest on 3 of 3 measures.');
  });

  it('has every number of --json, in the column of its pair and the row of its direction', async () => {
    const page = await pageOf(await ask(compareView, pairs, asked));
    const rows = await rowsOf(pairs, asked);
    const [glance] = blocksOf(page, 'table');
    expect(glance!.columns.map(({ title }) => title)).toEqual([
      'measure',
      'Russia · China',
      'United States · Japan',
      'France · Germany',
    ]);
    const trade = glance!.rows.filter(
      ([name]) => typeof name === 'object' && 'text' in name && /^Trade/.test(name.text),
    );
    expect(trade).toHaveLength(2);
    for (const [n, codes] of [
      ['RUS', 'CHN'],
      ['USA', 'JPN'],
      ['FRA', 'DEU'],
    ].entries())
      for (const [line, states] of [codes, [...codes].reverse()].entries()) {
        const { value } = rows.find((row) => row.measure === 'trade-share' && row.states.join() === states.join())!;
        expect(trade[line]![n + 1]).toMatchObject({ figure: { kind: 'value', value: 100 * value! }, of: { states } });
      }
  });

  it('draws each measure on the same axes for all', async () => {
    const pictures = blocksOf(await pageOf(await ask(compareView, pairs, asked)), 'picture');
    const [kappa] = pictures;
    const charts = kappa!.svg.split('<svg ').slice(2);
    expect(charts).toHaveLength(3);
    const ticks = charts.map((svg) =>
      [...svg.matchAll(/<text[^>]*text-anchor="end"[^>]*>([^<]+)</g)].map(([, t]) => t),
    );
    expect(ticks[0]!.length).toBeGreaterThan(1);
    expect(ticks[1]).toEqual(ticks[0]);
    expect(ticks[2]).toEqual(ticks[0]);
  });

  it('marks the treaties of each pair in its own charts, as coded, and neither the first nor the last year coded as a turn', async () => {
    const marksIn = (svg: string) => [...svg.matchAll(/class="mark"[^>]*><title>([^<]*)/g)].map(([, words]) => words);
    const pictures = blocksOf(await pageOf(await ask(compareView, pairs, { ...asked, year: '2018' })), 'picture');
    const [china, japan, germany] = pictures[0]!.svg.split('<svg ').slice(2).map(marksIn);
    const spells = await rowsOf(['RUS-CHN'], { measures: 'atop-nonaggression,atop-consultation', year: '1992' });
    expect(spells.map(({ value, absent }) => value ?? absent)).toEqual([1, 'no-tie']);
    expect(china).toEqual(['1992: non-aggression pact', '2001: consultation and non-aggression pact']);
    // Both pacts are older than the starter, and in force when ATOP ends.
    expect([japan, germany]).toEqual([[], []]);
    expect(pictures[0]!.sources).toContain('atop');
    const { svg, narrow } = pictures[0]!;
    expect(marksIn(narrow!)).toEqual(marksIn(svg));
  });

  it('names the partner where a chart is of one state', async () => {
    const options = { measures: 'cinc', year: '2016' };
    const [picture] = blocksOf(await pageOf(await ask(compareView, ['RUS-CHN', 'USA-JPN'], options)), 'picture');
    expect(picture!.svg).toContain('1992: China: non-aggression pact');
    expect(picture!.svg).toContain('1992: Russia: non-aggression pact');
  });

  it('says where no one has a number', async () => {
    const page = await pageOf(await ask(compareView, pairs, { year: '2024', measures: 'trade-share,un-agreement' }));
    expect(openingOf(page)).toContain('No value for any on Trade share: the table says why.');
    const [glance, without] = blocksOf(page, 'table');
    const rows = await rowsOf(pairs, { year: '2024', measures: 'trade-share' });
    expect(rows.every(({ absent }) => absent === 'outside-coverage')).toBe(true);
    // What has numbers comes first, though asked for last.
    expect(glance!.rows.map(([name]) => textOf(name))).toEqual(['UN agreement, %']);
    // The last number known stands below with its year, on one line, and the caption says so once.
    expect(without!.caption).toBe('No value in 2024, outside coverage: the last that are known');
    expect(without!.rows[0]![1]).toMatchObject({
      text: expect.stringMatching(/^\d+\.\d\u00a0in\u00a020(1[0-9]|2[0-3])$/),
    });
    const pictures = blocksOf(page, 'picture').map(({ title }) => title);
    expect(pictures).toEqual(['UN agreement', 'Trade share']);
    const text = await (await ask(compareView, pairs, { year: '2024', measures: 'trade-share,un-agreement' })).text!(
      80,
    );
    expect(text.indexOf('UN agreement')).toBeLessThan(text.indexOf('No value in 2024: outside coverage'));
    expect(text.match(/outside coverage/g)).toHaveLength(1);
  });

  it('drops no measure, whatever its reason, and gives each reason once', async () => {
    const of = { year: '2024', measures: 'trade-share,un-agreement,igo-overlap,arms-dependence,atop-defence,cinc' };
    const answer = await ask(compareView, pairs, of);
    const { rows } = (await answer.json()) as { rows: (Row & { lastKnown?: { value: number; year: number } })[] };
    expect(faultsAgainst('compare', { year: 2024, of: 'pair', rows })).toEqual([]);
    const tables = blocksOf(await pageOf(answer), 'table').filter(({ columns }) => columns[0]!.title === 'measure');
    const named = tables.flatMap((table) =>
      table.rows.map(([name]) => (typeof name === 'object' && 'to' in name ? name.to!.words[0] : '')),
    );
    expect(new Set(named)).toEqual(new Set(rows.map(({ measure }) => measure)));
    expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
    const withValue = new Set(rows.flatMap(({ measure, value }) => (value === undefined ? [] : [measure])));
    expect(new Set([...new Set(named)].slice(0, withValue.size))).toEqual(withValue);
    for (const { absent, lastKnown } of rows)
      if (lastKnown) expect([absent, lastKnown.year < 2024]).toEqual([absent, true]);
  });
});

describe.skipIf(!starterHolds('ideal-points'))('the page of two states', () => {
  it('has the volatility that --json judges', async () => {
    const answer = await ask(compareView, ['RUS', 'CHN'], { year: '2018' });
    const { volatility } = (await answer.json()) as { volatility: { overall: string; rows: { verdict: string }[] } };
    const page = await pageOf(answer);
    const table = blocksOf(page, 'table').find(({ caption }) => caption.includes('multiple of China'))!;
    const words: Record<string, string> = { first: 'Russia more', second: 'China more' };
    table.rows.forEach((cells, n) => {
      const { verdict } = volatility.rows[n]!;
      if (verdict in words) expect(cells.at(-1)).toBe(words[verdict]);
      else if (verdict !== 'not compared') expect(cells.at(-1)).toMatch(/no difference shown|the two readings part/);
    });
    expect(table.rows).toHaveLength(volatility.rows.length);
  });
});
