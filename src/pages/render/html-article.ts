import type { DialsBlock, Finding, Heading, Page, StripBlock } from '../page.ts';
import type { AddressFor, Around } from './around.ts';
import { Citations } from './citations.ts';
import { stripCells, stripSummary, stripWords } from './figure-words.ts';
import { figureList } from './html-figures.ts';
import { pictureFigure } from './html-picture.ts';
import { seriesFigure, tableFigure } from './html-tables.ts';
import { html, type Markup } from './markup.ts';
import { type LaidBlock, outline } from './outline.ts';
import { splitEnd } from './source-numbers.ts';

/** What a document adds to an article. */
export interface DocumentAround {
  addressFor?: AddressFor;
  /** How a sentence is written: a document may lead from it to other pages. */
  said?: (text: string) => Markup;
  /** Between the title and the summary. */
  underTitle?: Markup | undefined;
  /** How numbers that the reader may set are written, where they can be set. */
  dials?: (block: DialsBlock, around: Around) => Markup;
}

/**
 * What a page says, as one `article`: title, summary, sections, sources.
 * @param document what a document adds; without it numbers lead to their footnotes alone, as in a file that stands by itself
 * @throws RangeError where a block cites a source that the page does not list.
 */
export function articleOf(page: Page, document: DocumentAround = {}): Markup {
  const { addressFor = () => undefined, said = (text: string) => html`${text}`, underTitle, dials } = document;
  const citations = new Citations(page);
  const laid = outline(page.blocks);
  const ids = sectionIds(laid.map(({ heading }) => heading));
  const sections = laid.map((section, n) => ({ ...section, id: ids[n] }));
  const around: Around = {
    citations,
    addressFor,
    said,
    sectionId: (heading) => sections.find((section) => section.heading?.id === heading)?.id,
  };
  let charts = 0;
  const blockMarkup = (block: LaidBlock, level: 2 | 3): Markup => {
    switch (block.kind) {
      case 'heading':
        return level === 2 ? html`<h2 class="group">${block.text}</h2>` : html`<h3 class="group">${block.text}</h3>`;
      case 'finding':
        return finding(block, around);
      case 'strip':
        return strip(block, around);
      case 'figures':
        return figureList(block.rows, around);
      case 'series':
        charts += 1;
        return seriesFigure(block, { id: `chart-${charts}`, level }, around);
      case 'table':
        return tableFigure(block, around);
      case 'dials':
        return dials ? dials(block, around) : html`${block.instead.map((table) => tableFigure(table, around))}`;
      case 'picture':
        return pictureFigure(block, level, around);
      case 'note':
        return html`<p class="note" role="note">${said(block.text)}${citations.mark(block.sources)}</p>`;
    }
  };
  const noted = ([block, ...notes]: readonly LaidBlock[], level: 2 | 3): Markup => {
    const markup = blockMarkup(block!, level);
    if (notes.length === 0) return markup;
    return html`<div class="noted"><div>${markup}</div><div class="notes">${notes.map((note) => blockMarkup(note, 3))}</div></div>`;
  };
  const body = sections.map(({ heading, id, blocks }) => {
    citations.enter(id ?? 'top', heading?.text ?? 'summary');
    const level = heading === undefined ? 2 : 3;
    const runs = gathered(withNotes(blocks)).map(
      ({ kind, groups }) => html`<div class="${kind}">${groups.map((group) => noted(group, level))}</div>`,
    );
    if (heading === undefined) return html`<div class="summary">${runs}</div>`;
    return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading.text}</h2>${runs}</section>`;
  });
  return html`<article>
<header><h1>${unparted(page.title)}</h1><p class="provenance">${page.provenance}</p></header>
${underTitle}
${body}
${citations.list()}
</article>`;
}

/** A line may end with the sign that stands between two names, and never begins with it. */
const unparted = (title: string): string => title.replaceAll(/ (?=[·|] )/g, '\u00a0');

/** Each block with the notes that follow it: they stand beside it where there is a margin. */
function withNotes(blocks: readonly LaidBlock[]): LaidBlock[][] {
  const groups: LaidBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'note' && groups.length > 0) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Charts that stand together are laid beside the text where there is room, several of them as small multiples. */
interface Run {
  kind: 'body' | 'charts' | 'charts many';
  groups: LaidBlock[][];
}

const MANY = 3;

function gathered(groups: readonly LaidBlock[][]): Run[] {
  const runs: Run[] = [];
  for (const group of groups) {
    const kind = group[0]!.kind === 'series' && group.length === 1 ? 'charts' : 'body';
    const last = runs.at(-1);
    if (last?.kind === kind) last.groups.push(group);
    else runs.push({ kind, groups: [group] });
  }
  return runs.map((run) =>
    run.kind === 'charts' && run.groups.length >= MANY ? { ...run, kind: 'charts many' } : run,
  );
}

/** Ids of sections, for an attribute and a link, each on the page only once; undefined for the blocks before the first heading. */
function sectionIds(headings: readonly (Heading | undefined)[]): (string | undefined)[] {
  const taken = new Set<string>();
  return headings.map((wanted) => {
    if (wanted === undefined) return undefined;
    const base = `${wanted.anchor ? '' : 'section-'}${wanted.id.replace(/[^A-Za-z0-9-]+/g, '-')}`;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

function finding(block: Finding, { citations, sectionId, said: written }: Around): Markup {
  const answers = block.role !== 'plain';
  const parts = block.parts.map(({ text, sources, strong, under }) => {
    const bold = strong === true || (block.role === 'answer' && strong !== false);
    const [said, end] = splitEnd(text);
    const section = under === undefined ? undefined : sectionId(under);
    const plain = section === undefined ? written(said) : html`${said}`;
    const words = bold ? html`<strong>${plain}</strong>` : plain;
    const linked = section === undefined ? words : html`<a class="clause" href="#${section}">${words}</a>`;
    return html`${linked}${citations.mark(sources)}${end}`;
  });
  return html`<p class="${answers ? block.role : 'finding'}">${parts}</p>`;
}

function strip(block: StripBlock, { addressFor }: Around): Markup {
  const { counts, years } = stripSummary(block);
  const cells = stripCells(block).map((cell) => html`<i class="${cell.state}"></i>`);
  const rows = block.cells.map(({ input, state, note, of = [] }) => {
    const [address] = of.map(addressFor);
    const said = address === undefined ? html`${note}` : html`<a class="to" href="${address}">${note}</a>`;
    return html`<tr class="${state}"><th scope="row">${input}</th><td>${stripWords[state]}</td><td>${said}</td></tr>`;
  });
  return html`<details class="strip"><summary>observed <span class="cells" aria-hidden="true">${cells}</span> <span>${counts}</span> <span class="quiet">${years}</span></summary>
<table><caption>What each input rests on</caption><thead><tr><th scope="col">input</th><th scope="col">state</th><th scope="col">note</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
