import type { Page } from '../../pages/page.ts';
import { html, type Markup } from '../../pages/render/markup.ts';
import type { Given, View } from '../../views/view.ts';

/** The years that a page can be asked for, and the one that it shows. */
interface Years {
  first: number;
  last: number;
  year: number;
}

/**
 * A way from year to year, for a view that is asked of one: links, which `<entente-years>` makes a slider.
 * @param lastYear that is usually asked for
 * @param address of the same page with other options
 */
export function yearSteps(
  view: View,
  given: Given,
  page: Page,
  lastYear: number | undefined,
  address: (year: number) => string,
): Markup | undefined {
  if (view.options.year?.kind !== 'year') return undefined;
  const years = yearsOf(page, given, lastYear);
  if (years === undefined || years.first === years.last) return undefined;
  const { first, last, year } = years;
  const link = (to: number, rel: 'prev' | 'next', text: Markup) =>
    to < first || to > last
      ? html`<span class="${rel}" aria-hidden="true">${text}</span>`
      : html`<a class="${rel}" rel="${rel}" href="${address(to)}">${text}</a>`;
  return html`<nav class="years" aria-label="Year"><entente-years first="${first}" last="${last}" year="${year}">${link(year - 1, 'prev', html`‹ <span>${year - 1}</span>`)}<span class="track"></span><output>${year}</output>${link(year + 1, 'next', html`<span>${year + 1}</span> ›`)}</entente-years></nav>`;
}

/** The years of the picture that the page is about; else from the first of any series on it to the last that it, or anyone, is asked for. */
function yearsOf(page: Page, given: Given, lastYear: number | undefined): Years | undefined {
  const picture = page.blocks.find((block) => block.kind === 'picture' && block.years !== undefined);
  if (picture?.kind === 'picture' && picture.years) {
    const { first, last, shown } = picture.years;
    return { first, last, year: shown };
  }
  const strip = page.blocks.find((block) => block.kind === 'strip');
  const year = Number(given.text('year') ?? strip?.asked);
  if (!Number.isInteger(year)) return undefined;
  const drawn = page.blocks.flatMap((block) => {
    if (block.kind === 'figure') return block.series.map((point) => point.year);
    if (block.kind === 'series') return block.lines.flatMap(({ points }) => points.map((point) => point.year));
    return [];
  });
  if (drawn.length === 0) return undefined;
  return {
    first: drawn.reduce((a, b) => Math.min(a, b), year),
    last: drawn.reduce((a, b) => Math.max(a, b), Math.max(year, lastYear ?? year)),
    year,
  };
}
