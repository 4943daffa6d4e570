import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absences, absenceWords, absent } from '../../../src/figures/index.ts';
import type { Page } from '../../../src/pages/page.ts';
import { renderHtml } from '../../../src/pages/render/html.ts';
import { html } from '../../../src/pages/render/markup.ts';
import { readStrictly } from '../../charts/well-formed.ts';
import { inventedPage } from '../invented-page.ts';
import { anyPage } from './made-pages.ts';

const voids = ['meta', 'br', 'wbr'];

describe('a page as HTML', () => {
  it('lets no text become a tag or an attribute, for any page', () => {
    const expected = readStrictly(renderHtml(inventedPage), voids);
    const [elements, attributes] = [new Set([...expected.elements, 'wbr']), new Set(expected.attributes)];
    fc.assert(
      fc.property(anyPage, (page) => {
        const read = readStrictly(renderHtml(page), voids);
        expect(read.elements.filter((name) => !elements.has(name))).toEqual([]);
        expect(read.attributes.filter((name) => !attributes.has(name))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('asks for nothing from outside and runs nothing', () => {
    const page = renderHtml(inventedPage);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|javascript:/i);
    for (const [, to] of page.matchAll(/href="([^"]*)"/g)) expect(to).toMatch(/^#/);
    for (const [, to] of page.matchAll(/url\(([^)]*)\)/g)) expect(to).toMatch(/^#|^data:/);
    expect(page).toContain("default-src 'none'");
  });

  it('links every mark to its source and every source back, for any page', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const text = renderHtml(page);
        const { ids } = readStrictly(text, voids);
        for (const [, to] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
      }),
      { numRuns: 50 },
    );
    const back = [...renderHtml(inventedPage).matchAll(/class="back" href="#(cite-[^"]*)"/g)];
    expect(back.length).toBeGreaterThanOrEqual(inventedPage.sources.length);
  });

  it('has a table behind the chart in which an absence is in words', () => {
    for (const reason of absences) {
      const page: Page = {
        title: 't',
        provenance: '',
        sources: [],
        blocks: [
          {
            kind: 'series',
            title: 's',
            subtitle: '',
            zero: true,
            decimals: 0,
            sources: [],
            marks: [],
            lines: [{ label: 'A', tone: 'first', breaks: [], points: [{ year: 2000, figure: absent(reason) }] }],
          },
        ],
      };
      expect(renderHtml(page)).toContain(`<th scope="row">2000</th><td class="absent">${absenceWords[reason]}</td>`);
    }
  });

  it('draws a picture with its title, words for those who do not see it, and its source', () => {
    const picture = inventedPage.blocks.find(({ kind }) => kind === 'picture')!;
    const text = renderHtml({ ...inventedPage, blocks: [picture] });
    const [figure] = /<figure class="picture">.*?<\/figure>/s.exec(text)!;
    expect(figure).toMatch(/<figcaption><h2>Sudmark would not take it<\/h2>/);
    expect(figure).toMatch(/<svg [^>]*role="img" aria-label="Sudmark would not take it\. the offer: /);
    expect(figure).toContain('Source: Invented Treaties 5.1<sup');
    expect(figure).not.toMatch(/<style|\sstyle=/);
  });

  it('gives sections with the same id different anchors', () => {
    const heading = { kind: 'heading' as const, id: 'same id"', text: 'x' };
    const { ids } = readStrictly(renderHtml({ ...inventedPage, blocks: [heading, heading] }), voids);
    expect(ids).toEqual(expect.arrayContaining(['section-same-id-', 'section-same-id--2']));
  });
});

describe('the html template', () => {
  it('escapes every insertion but markup', () => {
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}${undefined}${[html`1`, html`2`]}</p>`.text).toBe(
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i>12</p>',
    );
  });
});
