import { expect, test } from 'vitest';
import type { Page } from '../../src/pages/page.ts';
import { linesAsLinks } from '../../src/server/document/lines-as-links.ts';
import { addressFor, saidWithLinks } from '../../src/server/document/links.ts';
import { everyView } from '../../src/views/catalogue.ts';

const views = await everyView();

test('a line in a table is said in words and leads to its answer; what only a command can do is left out beside it', () => {
  const lines = ['entente show trade-share RUS CHN --from 2012', 'entente export --measures trade-share'];
  const page: Page = {
    title: 'Made up',
    provenance: '',
    sources: [],
    blocks: [
      {
        kind: 'table',
        caption: 'To see for yourself',
        columns: [{ title: 'its numbers', align: 'left' }],
        rows: lines.map((line) => [line]),
        sources: [],
      },
      { kind: 'note', text: 'entente claims explain CASE:ID says it' },
    ],
  };
  const [table, note] = linesAsLinks(page, views).blocks;
  if (table?.kind !== 'table') throw new Error('the table is no table');
  const to = { view: 'show', words: ['trade-share', 'RUS', 'CHN'], options: { from: '2012' } };
  expect(table.rows).toEqual([[{ text: 'Trade share: Russia, China; from 2012', to }]]);
  expect(addressFor(to)).toBe('/show/trade-share/RUS/CHN?from=2012');
  expect(note).toBe(page.blocks[1]);
});

test('a line with a placeholder leads nowhere, and how to build an atlas is told under Sources', () => {
  const said = (text: string) => saidWithLinks(text, views).text;
  expect(said('entente claims explain CASE:ID says it')).not.toContain('href');
  expect(said('Build the full one: entente data build --from DIR')).toContain('<a class="to" href="/sources">');
  expect(said('entente claims explain ko-2006:O01 says it')).toContain('href="/claims/ko-2006/O01"');
});
