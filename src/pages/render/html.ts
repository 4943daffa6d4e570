import { chartStyle, pictureStyle } from '../../charts/index.ts';
import type { Page } from '../page.ts';
import { articleStyle, fileStyle } from './article-style.ts';
import { fontFaces } from './embedded-fonts.ts';
import { articleOf } from './html-article.ts';
import { html, trusted } from './markup.ts';

/**
 * A page as one HTML file that asks for nothing from outside and runs no script: readable on a phone, in print, after dark
 * and by ear.
 * @throws RangeError where a block cites a source that the page does not list.
 */
export function renderHtml(page: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${trusted(fontFaces)}${trusted(articleStyle)}${trusted(fileStyle)}${trusted(chartStyle + pictureStyle)}</style>
</head>
<body>
<main>
${articleOf(page)}
</main>
</body>
</html>
`.text;
}
