import { describe, expect, it } from 'vitest';
import { showNumber } from '../../src/charts/text.ts';
import type { Ranking, RankRow } from '../../src/inquiry/ranking.ts';
import { ranksOver } from '../../src/pages/measures/rank-words.ts';
import { rankView } from '../../src/views/rank.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, numberOf, type Options, openingOf, pageOf, textOf } from './ask.ts';

interface Row {
  rank: number;
  states: string[];
  value: number;
  low: number | null;
  high: number | null;
  rankLow: number;
  rankHigh: number;
}

async function rowsOf(words: readonly string[], options: Options): Promise<Row[]> {
  return ((await (await ask(rankView, words, options)).json()) as { rows: Row[] }).rows;
}

describe.skipIf(!starterHolds('capabilities'))('a ranking without a year', () => {
  it('is of the last year that the measure has', async () => {
    const { year, rows } = (await (await ask(rankView, ['cinc'], {})).json()) as { year: number; rows: Row[] };
    expect(rows.length).toBeGreaterThan(150);
    expect(await rowsOf(['cinc'], { year: `${year + 1}` })).toEqual([]);
  });
});

describe.skipIf(!starterHolds('capabilities'))('the page of a ranking', () => {
  const asked = { year: '2014' } as const;

  it('opens with the first three of --json, and says whether the first could be another', async () => {
    const said = openingOf(await pageOf(await ask(rankView, ['cinc'], asked)));
    const rows = await rowsOf(['cinc'], asked);
    const percent = ({ value }: Row) => `${showNumber(100 * value, 2)}%`;
    expect(said).toContain(`Of ${rows.length} states China came first in 2014 (${percent(rows[0]!)})`);
    expect(said).toContain(`then the United States (${percent(rows[1]!)}) and India (${percent(rows[2]!)})`);
  });

  it('has the first hundred rows, says how many more there are, and each leads to its state and its series', async () => {
    const page = await pageOf(await ask(rankView, ['cinc'], asked));
    const rows = await rowsOf(['cinc'], asked);
    const [table] = blocksOf(page, 'table');
    expect(table!.rows).toHaveLength(100);
    table!.rows.forEach((cells, n) => {
      expect(cells[0]).toBe(`${rows[n]!.rank}`);
      expect(numberOf(cells[2])).toBeCloseTo(100 * rows[n]!.value, 10);
    });
    expect(table!.rows[0]![1]).toMatchObject({ to: { view: 'states', words: ['CHN'], options: { year: '2014' } } });
    expect(table!.rows[0]![2]).toMatchObject({ of: { measure: 'cinc', states: ['CHN'], year: 2014 } });
    const notes = blocksOf(page, 'note').map(({ text }) => text);
    expect(notes).toContain(`The first 100 of ${rows.length}; CSV and JSON give all.`);
  });

  it('draws the first 25', async () => {
    const [picture] = blocksOf(await pageOf(await ask(rankView, ['cinc'], asked)), 'picture');
    expect(picture!.title).toBe('The first 25');
    // Printed as percentages, so its unit is one too.
    expect(picture!.subtitle).toMatch(/^% of the system; the highest first, 25 of \d+$/);
    expect(picture!.svg.match(/class="dot"/g)).toHaveLength(25);
    expect(picture!.svg).not.toContain('<style');
  });
});

it('names places that are shared over the ranks only where a quarter of the rows share one', () => {
  const rows = (shared: number) =>
    Array.from(
      { length: 8 },
      (_, n) => ({ rank: n + 1, ranks: [n + 1, n < shared ? n + 2 : n + 1] }) as unknown as RankRow,
    );
  const over = (kind: Ranking['over'], shared: number) => ranksOver({ over: kind } as Ranking, rows(shared));
  expect([over('ties', 0), over('ties', 1), over('ties', 2)]).toEqual([undefined, undefined, 'places shared']);
  expect([over('weights', 0), over('weights', 1)]).toEqual([undefined, 'ranks over plausible weights']);
});

describe.skipIf(!starterHolds('trade'))('the page of a ranking of a dimension', () => {
  const asked = { year: '2014', with: 'RUS' } as const;

  it('gives each row the ranks it takes over plausible weights, as --json does, and draws them', async () => {
    const page = await pageOf(await ask(rankView, ['dimension-economic'], asked));
    const rows = await rowsOf(['dimension-economic'], asked);
    const [table] = blocksOf(page, 'table');
    expect(table!.columns.at(-1)!.title).toBe('ranks over plausible weights');
    const ranged = rows.filter(({ rankLow, rankHigh }) => rankLow < rankHigh);
    expect(ranged.length).toBeGreaterThan(rows.length / 2);
    table!.rows.forEach((cells, n) => {
      const { rankLow, rankHigh } = rows[n]!;
      expect(cells.at(-1)).toBe(rankLow === rankHigh ? `${rankLow}` : `${rankLow}–${rankHigh}`);
    });
    const [picture] = blocksOf(page, 'picture');
    expect(picture!.title).toBe('The first 25: ranks over plausible weights');
    for (const { rankLow, rankHigh } of ranged.slice(0, 5)) expect(picture!.svg).toContain(`>${rankLow}–${rankHigh}<`);
  });

  it('another weight stands beside ours, and moves the rows', async () => {
    const [plain, moved] = await Promise.all(
      [{}, { weights: 'trade-share=20' }].map(async (more) =>
        pageOf(await ask(rankView, ['dimension-economic'], { ...asked, ...more })),
      ),
    );
    const [rowsBefore, rowsAfter] = [plain!, moved!].map((page, n) =>
      blocksOf(page, 'table')[0]!.rows.map((cells) => textOf(cells[1 + n])),
    );
    expect(rowsAfter).not.toEqual(rowsBefore);
    const [weights] = blocksOf(moved!, 'dials');
    const [used, ours] = weights!.instead[0]!.rows.find((cells) => cells[1] === 'trade-share')!.slice(2);
    expect([used, ours]).toEqual(['20', '1']);
    expect(weights!.groups[0]!.dials.flatMap(({ name, set }) => (set === undefined ? [] : [[name, set]]))).toEqual([
      ['trade-share', 20],
    ]);
    expect(weights!.outcome).toMatch(/^With your weights: 1/);
    expect(openingOf(moved!)).not.toBe(openingOf(plain!));
  });

  it('with another weight says beside each rank the one with ours, which is that of the plain ranking, everywhere', async () => {
    const weights = 'trade-share=20';
    const plain = new Map(
      (await rowsOf(['dimension-economic'], asked)).map(({ rank, states }) => [states.join(), rank]),
    );
    const answer = await ask(rankView, ['dimension-economic'], { ...asked, weights });
    const json = (await answer.json()) as { rows: (Row & { rankOurs?: number; absentOurs?: string })[] };
    expect(faultsAgainst('rank', json)).toEqual([]);
    for (const { states, rankOurs, absentOurs } of json.rows) {
      expect(rankOurs).toBe(plain.get(states.join()));
      expect(absentOurs === undefined).toBe(rankOurs !== undefined);
    }
    expect(json.rows.some(({ rank, rankOurs }) => rankOurs !== undefined && rankOurs < rank)).toBe(true);
    const [head, ...lines] = (await answer.csv!())
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const column = head!.indexOf('rankOurs');
    expect(lines.map((line) => line[column])).toEqual(json.rows.map(({ rankOurs }) => `${rankOurs ?? ''}`));
    const [table] = blocksOf(await pageOf(answer), 'table');
    expect(table!.columns[1]!.title).toBe('with our weights (moved)');
    const said = json.rows.map(({ rank, rankOurs = 0 }) =>
      rankOurs === rank
        ? `${rank}`
        : `${rankOurs} (${Math.abs(rankOurs - rank)}\u00a0${rank < rankOurs ? 'up' : 'down'})`,
    );
    table!.rows.forEach((cells, n) => {
      if (json.rows[n]!.rankOurs !== undefined) expect(cells[1]).toBe(said[n]);
    });
    expect(await answer.text!(100)).toMatch(/with our weights.*\n.*\d \(\d+\u00a0(up|down)\)/);
  });

  it('with our own weights, named or not, has no such column', async () => {
    const answer = await ask(rankView, ['dimension-economic'], { ...asked, weights: 'trade-share=1' });
    expect((await answer.csv!()).split('\n')[0]).not.toContain('Ours');
    expect((await rowsOf(['dimension-economic'], asked))[0]).not.toHaveProperty('rankOurs');
  });
});

describe.skipIf(!starterHolds('alliance-likeness-votes'))('the page of behaviour ahead of treaty', () => {
  const asked = { year: '2018', 'behaviour-ahead': true } as const;

  it('opens with the first pairs of --json, and leads to the dossier of each', async () => {
    const page = await pageOf(await ask(rankView, [], asked));
    const rows = await rowsOf([], asked);
    expect(openingOf(page)).toContain(`Of ${rows.length.toLocaleString('en')} pairs without a defence pact in 2018`);
    expect(openingOf(page)).toContain(`ranks ${rows[0]!.rankLow} to ${rows[0]!.rankHigh}`);
    const [table] = blocksOf(page, 'table');
    table!.rows.forEach((cells, n) => {
      expect(cells[1]).toMatchObject({ to: { view: 'dossier', words: rows[n]!.states, options: { year: '2018' } } });
      expect(numberOf(cells[2])).toBe(rows[n]!.value);
    });
    expect(blocksOf(page, 'picture')).toHaveLength(1);
  });
});
