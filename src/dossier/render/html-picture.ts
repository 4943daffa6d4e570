import type { PictureBlock } from '../page.ts';
import type { Citations } from './citations.ts';
import { html, type Markup, trusted } from './markup.ts';

/** A drawing with its title and source; where it is wider than the page it is moved, not shrunk until nobody can read it. */
export function pictureFigure(picture: PictureBlock, level: 2 | 3, citations: Citations): Markup {
  const { title, subtitle, svg, sources } = picture;
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  return html`<figure class="picture"><figcaption>${heading}<p>${subtitle}</p></figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${title}">${trusted(svg)}</div>${citations.named(sources)}</figure>`;
}
