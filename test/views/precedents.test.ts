import { describe, expect, it } from 'vitest';
import { features } from '../../src/measures/precedents/features.ts';
import { precedentsView } from '../../src/views/precedents.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, openingOf, pageOf, textOf } from './ask.ts';

interface Found {
  precedents: { rank: number; pair: string[]; year: number; distance: number }[];
  outcomes: { outcome: string; within: number; among: { yes: number; atRisk: number } }[];
  words: string;
}

describe.skipIf(!starterHolds('behaviour'))('the page of precedents', () => {
  const asked = { year: '2012' };

  it('opens with the judgement of --json, and has each precedent, which leads to its dossier', async () => {
    const answer = await ask(precedentsView, ['RUS', 'CHN'], asked);
    const { precedents, words } = (await answer.json()) as Found;
    const page = await pageOf(answer);
    expect(openingOf(page)).toContain(words);
    const table = blocksOf(page, 'table').at(-1)!;
    expect(table.rows).toHaveLength(20);
    table.rows.forEach((cells, n) => {
      const { rank, pair, year, distance } = precedents[n]!;
      expect(textOf(cells[0])).toBe(`${rank}`);
      expect(cells[1]).toMatchObject({ to: { view: 'dossier', words: pair, options: { year: `${year}` } } });
      expect(Number(textOf(cells[2]))).toBeCloseTo(distance, 3);
    });
  });

  it('sets what followed beside the base rate, in the table and in the picture', async () => {
    const answer = await ask(precedentsView, ['RUS', 'CHN'], asked);
    const { outcomes } = (await answer.json()) as Found;
    const page = await pageOf(answer);
    const { yes, atRisk } = outcomes.find(({ outcome, within }) => outcome === 'dispute' && within === 10)!.among;
    const [table] = blocksOf(page, 'table');
    const row = table!.rows.find(([name]) => name === 'a militarised dispute begun')!;
    expect(row[3]).toBe(`${yes} of ${atRisk}`);
    const [picture] = blocksOf(page, 'picture');
    expect(picture!.svg).toContain(`>${yes} of ${atRisk}<`);
    readStrictly(await answer.svg!());
  });

  it('has a field for each feature by its name, which says what was set and what is usual', async () => {
    const [dials] = blocksOf(
      await pageOf(await ask(precedentsView, ['RUS', 'CHN'], { ...asked, weights: 'votes=3' })),
      'dials',
    );
    const fields = dials!.groups.flatMap((group) => group.dials);
    expect(fields.map(({ name }) => name)).toEqual(features.map(({ name }) => name));
    expect(fields.filter(({ set }) => set !== undefined)).toMatchObject([{ label: 'UN votes (kappa)', set: 3 }]);
    expect(dials!.outcome).toMatch(/^Most alike with your weights: .+ \d{4}, /);
  });

  it('a pair-year that is not compared says why, and leads to one that is', async () => {
    const page = await pageOf(await ask(precedentsView, ['RUS', 'CHN'], { year: '2024' }));
    expect(openingOf(page)).toMatch(/^Pair-years are compared from \d+ to \d+\.$/);
    const [table] = blocksOf(page, 'table');
    expect(table!.rows[0]![0]).toMatchObject({ to: { view: 'precedents', words: ['RUS', 'CHN'] } });
  });
});
