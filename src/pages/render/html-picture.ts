import type { PictureBlock } from '../page.ts';
import type { Around } from './around.ts';
import { html, type Markup, trusted } from './markup.ts';

/** Pixels across that a column of text has: a wider picture also takes the margin. */
const COLUMN = 640;

const widthOf = (svg: string): number =>
  Number(/^<svg[^>]*? width="([\d.]+)"/.exec(svg)?.[1] ?? Number.POSITIVE_INFINITY);

/** A drawing with its title, key and source; where it is wider than the page it is moved, not shrunk until nobody can read it. */
export function pictureFigure(picture: PictureBlock, level: 2 | 3, { citations, addressFor }: Around): Markup {
  const { title, subtitle, svg, narrow, key, live, of, sources } = picture;
  const address = of && addressFor(of);
  const words = address === undefined ? html`${title}` : html`<a class="to" href="${address}">${title}</a>`;
  const heading = level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
  const lines = key?.map((line) => html`<li>${trusted(line.svg)}${line.words}</li>`);
  const keyList = lines && html`<ul class="key">${lines}</ul>`;
  const scrolled = html`<div class="scroll" role="region" tabindex="0" aria-label="${title}">${trusted(svg)}</div>`;
  const drawing = live
    ? html`${trusted(`<${live} id="${live}">`)}${trusted(svg)}${trusted(`</${live}>`)}`
    : narrow === undefined
      ? scrolled
      : html`<div class="wide">${scrolled}</div><div class="narrow">${trusted(narrow)}</div>`;
  return html`<figure class="${live || widthOf(svg) > COLUMN ? 'picture spread' : 'picture'}"><figcaption>${heading}<p>${subtitle}</p></figcaption>
${drawing}${keyList}${citations.named(sources)}</figure>`;
}
