import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { statesView } from '../../src/views/states.ts';
import { ask, blocksOf, openingOf, pageOf, textOf } from './ask.ts';

const noAtlas = new Proxy({} as Atlas, {
  get: () => {
    throw new Error('the states need no atlas');
  },
});
const page = async (words: readonly string[], year?: string) =>
  pageOf(await ask(statesView, words, year === undefined ? {} : { year }, noAtlas));

describe('the page of states', () => {
  it('says how many there were, as in the counts of docs/states.md', async () => {
    expect(openingOf(await page([], '1900'))).toMatch(/^42 states were members .* 1900\.$/);
    expect(openingOf(await page([]))).toMatch(/^217 states /);
  });

  it('lists all of them, however many', async () => {
    const [table] = blocksOf(await page([]), 'table');
    expect(table!.rows).toHaveLength(217);
  });

  it('of a state says since when and until when, and what became of it', async () => {
    const found = await page(['DDR']);
    expect(openingOf(found)).toBe('East Germany: member from 1954-03-25 to 1990-10-02.');
    const [, became] = blocksOf(found, 'table');
    expect(became!.rows.at(-1)!.map(textOf)).toEqual(['1990-10-02', 'East Germany', 'Germany', 'merged: into Germany']);
    expect(became!.rows.at(-1)![2]).toMatchObject({ to: { view: 'states', words: ['DEU'] } });
  });

  it('a name that two bear shows both', async () => {
    expect((await page(['Korea'], '1990')).title).toBe('South Korea, North Korea, 1990');
  });

  it('a number that runs on under another name is called by the new one after it', async () => {
    const rows = blocksOf(await page(['Russia']), 'table').flatMap(({ rows: of }) => of);
    expect(rows.map((cells) => cells.map(textOf))).toContainEqual([
      '1991-12-26',
      'Soviet Union',
      'Russia',
      expect.stringMatching(/^continued/),
    ]);
  });

  it('cites the membership data and says that membership is no recognition', async () => {
    const found = await page([], '2000');
    expect(found.sources.map(({ id }) => id)).toEqual(['cow-states']);
    expect(blocksOf(found, 'note')[0]!.text).toContain('not recognition');
  });
});
