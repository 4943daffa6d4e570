import { describe, expect, it } from 'vitest';
import { idealPointsView } from '../../src/views/ideal-points.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, numberOf, openingOf, pageOf } from './ask.ts';

interface Point {
  state: string;
  year: number;
  value: number;
}
const say = (x: number) => `${x < 0 ? '−' : ''}${Math.abs(x).toFixed(2)}`;

describe.skipIf(!starterHolds('ideal-points'))('the page of ideal points', () => {
  it('of a session names its two ends, lists every state, and draws the ends', async () => {
    const answer = await ask(idealPointsView, [], { session: '73' });
    const { rows } = (await answer.json()) as { rows: Point[] };
    const values = rows.map(({ value }) => value);
    const page = await pageOf(answer);
    expect(openingOf(page)).toBe(
      `In 2018 ${rows.length} states range from the United States (${say(Math.max(...values))}) to Iran (${say(Math.min(...values))}).`,
    );
    const [table] = blocksOf(page, 'table');
    expect(table!.rows.map((cells) => numberOf(cells[1]))).toEqual([...values].sort((a, b) => b - a));
    const [picture] = blocksOf(page, 'picture');
    expect(picture!.svg.match(/<circle class="dot"/g)).toHaveLength(30);
    expect(picture!.subtitle).toContain(`the 15 nearest each end, of ${rows.length} states`);
  });

  it('of states draws their courses on one axis, up to three in one chart', async () => {
    const answer = await ask(idealPointsView, ['RUS', 'CHN', 'USA']);
    const { rows } = (await answer.json()) as { rows: Point[] };
    const page = await pageOf(answer);
    const own = rows.filter(({ state }) => state === 'RUS');
    expect(openingOf(page)).toContain(
      `Russia from ${say(own[0]!.value)} (${own[0]!.year}) to ${say(own.at(-1)!.value)} (${own.at(-1)!.year})`,
    );
    const [chart] = blocksOf(page, 'series');
    expect(chart!.lines.map(({ label, tone }) => [label, tone])).toEqual([
      ['Russia', 'first'],
      ['China', 'second'],
      ['United States', 'other'],
    ]);
    const four = await pageOf(await ask(idealPointsView, ['RUS', 'CHN', 'USA', 'FRA']));
    expect(blocksOf(four, 'series')).toEqual([]);
    expect(blocksOf(four, 'picture')[0]!.svg.match(/<svg /g)).toHaveLength(5);
    readStrictly(await answer.svg!());
  });

  it('says who has no point in a session, and why', async () => {
    const page = await pageOf(await ask(idealPointsView, ['FRA', 'CHN'], { session: '15' }));
    const notes = blocksOf(page, 'note').map(({ text }) => text);
    expect(notes).toContain('No point: China (not defined).');
    expect(openingOf(page)).toMatch(/^In 1960 France \(/);
  });
});
