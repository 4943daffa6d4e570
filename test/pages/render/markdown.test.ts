import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, renderMarkdown } from '../../../src/pages/render/markdown.ts';
import { inventedPage } from '../invented-page.ts';
import { anyPage } from './made-pages.ts';

describe('a page as Markdown', () => {
  it('looks as it did', async () => {
    await expect(renderMarkdown(inventedPage)).toMatchFileSnapshot('../../golden/invented.md');
  });

  it('lets no text become HTML: the only tags are its own', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const tags = renderMarkdown(page).match(/(?<!\\)<[^>\n]*>/g) ?? [];
        for (const tag of tags) expect(['<details>', '<summary>', '</summary>', '</details>']).toContain(tag);
      }),
    );
  });

  it('defines a footnote for every mark', () => {
    const text = renderMarkdown(inventedPage);
    const defined = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    expect(defined).toEqual(['1', '2', '3', '4', '5']);
    for (const number of used) expect(defined).toContain(number);
    expect(used.size).toBe(5);
  });

  it('says what a picture is and where it stands', () => {
    const picture = inventedPage.blocks.find(({ kind }) => kind === 'picture')!;
    expect(renderMarkdown({ ...inventedPage, blocks: [picture] })).toContain(
      '*Picture, on the page as HTML: Sudmark would not take it.* What Sudmark would leave Norland for, by worth and credibility[^1][^5]\n',
    );
  });

  it('escapes what would start a list, a heading, a table cell or a link', () => {
    expect(escaped('1. a|b')).toBe('1\\. a\\|b');
    expect(escaped('- [x](y) #z')).toBe('\\- \\[x\\](y) \\#z');
    expect(escaped('a_b &amp; <i>')).toBe('a\\_b &amp;amp; \\<i\\>');
  });
});
