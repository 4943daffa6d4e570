import { chartStyle, pictureStyle } from '../../charts/index.ts';
import type { Finding, Page, StripBlock } from '../page.ts';
import { Citations } from './citations.ts';
import { fontFaces } from './embedded-fonts.ts';
import { stripCells, stripSummary, stripWords } from './figure-words.ts';
import { figureList } from './html-figures.ts';
import { pictureFigure } from './html-picture.ts';
import { pageStyle } from './html-style.ts';
import { seriesFigure, tableFigure } from './html-tables.ts';
import { html, type Markup, trusted } from './markup.ts';
import { type LaidBlock, outline, type Section } from './outline.ts';
import { splitEnd } from './source-numbers.ts';

/**
 * A page as one HTML file that asks for nothing from outside and runs no script: readable on a phone, in print, after dark
 * and by ear.
 * @throws RangeError where a block cites a source that the page does not list.
 */
export function renderHtml(page: Page): string {
  const citations = new Citations(page);
  const ids = new Set<string>(['top', 'sources-title']);
  let charts = 0;
  const blockMarkup = (block: LaidBlock, level: 2 | 3): Markup => {
    switch (block.kind) {
      case 'heading':
        return level === 2 ? html`<h2 class="group">${block.text}</h2>` : html`<h3 class="group">${block.text}</h3>`;
      case 'finding':
        return finding(block, citations);
      case 'strip':
        return strip(block);
      case 'figures':
        return figureList(block.rows, citations);
      case 'series':
        charts += 1;
        return seriesFigure(block, { id: `chart-${charts}`, level }, citations);
      case 'table':
        return tableFigure(block, citations);
      case 'picture':
        return pictureFigure(block, level, citations);
      case 'note':
        return html`<p class="note" role="note">${block.text}${citations.mark(block.sources)}</p>`;
    }
  };
  const sectionMarkup = ({ heading, blocks }: Section): Markup => {
    const id = heading === undefined ? 'top' : uniqueId(heading.id, ids);
    citations.enter(id, heading?.text ?? 'summary');
    const body = withNotes(blocks).map(([block, ...notes]) => {
      const markup = blockMarkup(block!, heading === undefined ? 2 : 3);
      if (notes.length === 0) return markup;
      return html`<div class="noted">${markup}<div class="notes">${notes.map((note) => blockMarkup(note, 3))}</div></div>`;
    });
    if (heading === undefined) return html`<div class="summary"><div class="body">${body}</div></div>`;
    return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading.text}</h2><div class="body">${body}</div></section>`;
  };
  const drawn = page.blocks.some(({ kind }) => kind === 'picture');
  const sections = outline(page.blocks).map(sectionMarkup);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${trusted(fontFaces)}${trusted(pageStyle)}${trusted(chartStyle)}${drawn ? trusted(pictureStyle) : undefined}</style>
</head>
<body>
<main>
<header><h1>${page.title}</h1><p class="provenance">${page.provenance}</p></header>
${sections}
${citations.list()}
</main>
</body>
</html>
`.text;
}

/** Each block with the notes that follow it: they stand beside it where there is a margin. */
function withNotes(blocks: readonly LaidBlock[]): LaidBlock[][] {
  const groups: LaidBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'note' && groups.length > 0) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** An id for an attribute and a link, and on the page only once. */
function uniqueId(wanted: string, taken: Set<string>): string {
  const base = `section-${wanted.replace(/[^A-Za-z0-9-]+/g, '-')}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function finding(block: Finding, citations: Citations): Markup {
  const answers = block.role !== 'plain';
  const parts = block.parts.map(({ text, sources, strong }) => {
    const bold = strong === true || (block.role === 'answer' && strong !== false);
    const [said, end] = splitEnd(text);
    return html`${bold ? html`<strong>${said}</strong>` : said}${citations.mark(sources)}${end}`;
  });
  return html`<p class="${answers ? block.role : 'finding'}">${parts}</p>`;
}

function strip(block: StripBlock): Markup {
  const { counts, years } = stripSummary(block);
  const cells = stripCells(block).map((cell) => html`<i class="${cell.state}"></i>`);
  const rows = block.cells.map(
    ({ input, state, note }) =>
      html`<tr class="${state}"><th scope="row">${input}</th><td>${stripWords[state]}</td><td>${note}</td></tr>`,
  );
  return html`<details class="strip"><summary>observed <span class="cells" aria-hidden="true">${cells}</span> <span>${counts}</span> <span class="quiet">${years}</span></summary>
<table><caption>What each input rests on</caption><thead><tr><th scope="col">input</th><th scope="col">state</th><th scope="col">note</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
