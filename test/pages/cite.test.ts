import { describe, expect, it } from 'vitest';
import { bibliography, shortCitation } from '../../src/pages/cite.ts';
import { atop } from '../../src/sources/atop/source.ts';
import type { Reference } from '../../src/sources/source.ts';

const institute: Reference = {
  id: 'institute-arms',
  type: 'dataset',
  title: 'Arms that nobody sold & other goods',
  author: [{ literal: 'Invented Institute' }],
  issued: { 'date-parts': [[2025]] },
  version: '2025-03',
};

describe('citations', () => {
  it('in one line: authors, year, title, version', () => {
    expect(shortCitation(atop.reference)).toBe(
      'Leeds, Ritter, Mitchell and Long 2002, Alliance Treaty Obligations and Provisions, 1815-1944, version 5.1',
    );
    expect(shortCitation(institute)).toBe(
      'Invented Institute 2025, Arms that nobody sold & other goods, version 2025-03',
    );
    expect(shortCitation({ id: 'x', type: 'webpage', title: 'A page' })).toBe('A page');
    const many = ['A', 'B', 'C', 'D', 'E'].map((family) => ({ family }));
    expect(shortCitation({ ...institute, author: many })).toMatch(/^A et al\. 2025/);
  });

  it('as BibTeX: our ids as keys, institutions in braces, marks escaped, the version in the note', async () => {
    const text = await bibliography([atop.reference, institute, atop.reference], 'bibtex');
    expect(text.match(/^@/gm)).toHaveLength(2);
    expect(text).toContain('@article{leeds-2002-atop,');
    expect(text).toMatch(
      /author = \{Leeds, Brett Ashley and Ritter, Jeffrey M\.? and Mitchell, Sara McLaughlin and Long, Andrew G\.?\}/,
    );
    expect(text).toContain('author = {{Invented Institute}}');
    expect(text).toContain('\\&');
    expect(text).toMatch(/note = \{Version 2025-03\}/);
  });

  it('as CSL-JSON: gives back what went in, each reference once', async () => {
    expect(JSON.parse(await bibliography([institute, institute], 'csl-json'))).toEqual([institute]);
  });

  it('as APA text', async () => {
    expect(await bibliography([institute], 'apa')).toMatch(/^Invented Institute\. \(2025\)\..*Arms that nobody sold/);
  });
});
