import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { absences, absenceWords, absent, value } from '../../../src/figures/index.ts';
import type { Block, Page } from '../../../src/pages/page.ts';
import { renderTerminal } from '../../../src/pages/render/terminal.ts';
import { inventedPage } from '../invented-page.ts';
import { anyPage } from './made-pages.ts';

const pageOf = (...blocks: Block[]): Page => ({ title: 'A · B, 2018', provenance: '', blocks, sources: [] });

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for
const colourCode = /\u001b\[\d+m/g;

describe('a page in the terminal', () => {
  it.each([80, 120])('looks as it did at %i columns', async (width) => {
    await expect(renderTerminal(inventedPage, { width, colour: false })).toMatchFileSnapshot(
      `../../golden/invented-${width}.txt`,
    );
  });

  it('has no line longer than asked, for any page and width, wide characters included', () => {
    fc.assert(
      fc.property(anyPage, fc.integer({ min: 20, max: 140 }), fc.boolean(), (page, width, colour) => {
        for (const line of renderTerminal(page, { width, colour }).split('\n'))
          expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 120));
      }),
      { numRuns: 400 },
    );
  });

  it('says the same with colour as without, and sends no code but its own', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const plain = renderTerminal(page, { width: 90, colour: false });
        const coloured = renderTerminal(page, { width: 90, colour: true });
        expect(coloured.replace(colourCode, '')).toBe(plain);
        expect(plain).not.toMatch(/[^\n\P{Cc}]/u);
        for (const [code] of coloured.matchAll(colourCode))
          expect(['1', '2', '22', '36', '39']).toContain(code.slice(2, -1));
      }),
    );
  });

  it('loses no word of a finding, however narrow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z中]{1,30}$/), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 120 }),
        (words, width) => {
          const text = words.join(' ');
          const page = pageOf({ kind: 'finding', role: 'plain', parts: [{ text }] });
          expect(renderTerminal(page, { width, colour: false }).replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('says an absence in words, never as 0', () => {
    for (const reason of absences) {
      const figure = absent(reason, [], { lastKnown: { value: 3, year: 1999 } });
      const text = renderTerminal(
        pageOf({ kind: 'figure', label: 'visits', figure, decimals: 0, unit: 'a year', series: [] }),
        { width: 100, colour: false },
      );
      const [row] = text.split('\n').filter((line) => line.startsWith('visits'));
      expect(row).toBe(`visits  ${absenceWords[reason]}; last known 3 in 1999`);
    }
  });

  it('marks what was carried and shows both bounds', () => {
    const figure = value(77, [], { low: 58, high: 88, carriedFrom: 2014 });
    const text = renderTerminal(
      pageOf({ kind: 'figure', label: 'likeness', figure, decimals: 0, unit: 'of 100', series: [] }),
      { width: 100, colour: false },
    );
    expect(text).toContain('likeness  77  of 100  58 ├────●───┤ 88   carried from 2014');
  });

  it('aligns the numbers of rows that stand together', () => {
    const row = (label: string, x: number): Block => ({
      kind: 'figure',
      label,
      figure: value(x, []),
      decimals: 1,
      unit: '%',
      series: [],
    });
    const text = renderTerminal(pageOf(row('a', 1), row('long label', 1234.5)), { width: 100, colour: false });
    const ends = text
      .split('\n')
      .filter((line) => line.endsWith('%'))
      .map((line) => line.indexOf('  %'));
    expect(ends).toHaveLength(2);
    expect(ends[0]).toBe(ends[1]);
  });

  it('says what a picture is and how to get it', () => {
    const picture = inventedPage.blocks.find(({ kind }) => kind === 'picture')!;
    const text = renderTerminal({ ...inventedPage, blocks: [picture] }, { width: 120, colour: false });
    expect(text.split('\n').slice(2, 4)).toEqual([
      'Picture (--html FILE shows it): Sudmark would not take it. What Sudmark would leave Norland for, by worth and',
      'credibility [1,5]',
    ]);
  });

  it('refuses to cite what the page does not list', () => {
    const page = pageOf({ kind: 'note', text: 'x', sources: ['nowhere'] });
    expect(() => renderTerminal(page, { width: 80, colour: false })).toThrow(/cites "nowhere"/);
  });
});
