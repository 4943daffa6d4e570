import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { measuresView } from '../../src/views/measures.ts';
import { ask, blocksOf, openingOf, pageOf, textOf } from './ask.ts';

interface Described {
  name: string;
  label: string;
  question: string;
  loaded: boolean;
  variantOf?: string;
}

describe('the page of all measures', () => {
  it('has each main measure once, leads to its page, and says how many variants are left out', async () => {
    const answer = await ask(measuresView, []);
    const all = ((await answer.json()) as { measures: Described[] }).measures;
    expect(all).toHaveLength(measures.length);
    const main = all.filter(({ variantOf }) => variantOf === undefined);
    const page = await pageOf(answer);
    const rows = blocksOf(page, 'table').flatMap((table) => table.rows);
    expect(rows.map((cells) => textOf(cells[1])).sort()).toEqual(main.map(({ name }) => name).sort());
    for (const cells of rows) expect(cells[0]).toMatchObject({ to: { view: 'measures', words: [textOf(cells[1])] } });
    const missing = main.filter(({ loaded }) => !loaded).length;
    expect(missing).toBeGreaterThan(0);
    expect(openingOf(page)).toMatch(new RegExp(`^${main.length} measures of \\d+ matters; ${missing} of them`));
    expect(openingOf(page)).toContain(`${all.length - main.length} more are variants of these`);
  });

  it('with --all has the variants too', async () => {
    const rows = blocksOf(await pageOf(await ask(measuresView, [], { all: true })), 'table').flatMap((t) => t.rows);
    expect(rows).toHaveLength(measures.length);
  });
});

describe('the page of a measure', () => {
  it('is found by its label too, where only one has it', async () => {
    const named = (await (await ask(measuresView, ['Military closeness'])).json()) as { measures: Described[] };
    expect(named.measures.map(({ name }) => name)).toEqual(['dimension-military']);
  });

  it('opens with its question, and leads to its ranking in its last year and to its parts', async () => {
    const answer = await ask(measuresView, ['dimension-economic']);
    const [one] = ((await answer.json()) as { measures: (Described & { to: number; parts: string[] })[] }).measures;
    const page = await pageOf(answer);
    expect(page.title).toBe(one!.label);
    expect(openingOf(page)).toBe(one!.question);
    const [facts, parts] = blocksOf(page, 'table');
    const ranked = facts!.rows.find(([name]) => name === 'ranked')![1];
    expect(ranked).toMatchObject({
      to: { view: 'rank', words: ['dimension-economic'], options: { year: `${one!.to}` } },
    });
    const leads = parts!.rows.map(([cell]) => (typeof cell === 'object' && 'to' in cell ? cell.to!.words[0] : cell));
    expect(leads).toEqual(one!.parts);
  });

  it('one that is not loaded says so, and is not ranked', async () => {
    const { measures: all } = (await (await ask(measuresView, [])).json()) as { measures: Described[] };
    const missing = all.find(({ loaded }) => !loaded)!;
    const [facts] = blocksOf(await pageOf(await ask(measuresView, [missing.name])), 'table');
    const names = facts!.rows.map(([name]) => name);
    expect(names).not.toContain('ranked');
    expect(textOf(facts!.rows[names.indexOf('years')]![1])).toContain('not loaded');
  });
});
