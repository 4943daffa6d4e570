// Writes src/pages/render/embedded-fonts.ts: the page's four fonts as data, so that renderHtml stays a pure function of its page.
import { readFileSync, writeFileSync } from 'node:fs';

const from = process.argv[2] ?? 'node_modules/@fontsource';
const faces = [
  ['Source Serif 4', 'source-serif-4', 400],
  ['Source Serif 4', 'source-serif-4', 600],
  ['Source Sans 3', 'source-sans-3', 400],
  ['Source Sans 3', 'source-sans-3', 600],
].map(([family, name, weight]) => {
  const bytes = readFileSync(`${from}/${name}/files/${name}-latin-${weight}-normal.woff2`);
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${bytes.toString('base64')})format("woff2")}`;
});
const notice = '/*Source Serif 4 and Source Sans 3: Adobe, SIL Open Font License 1.1*/';
writeFileSync(
  'src/pages/render/embedded-fonts.ts',
  `/** Latin subsets of Source Serif 4 and Source Sans 3 (Adobe, SIL Open Font License 1.1), written by scripts/fonts.mjs. */\nexport const fontFaces =\n  '${notice}${faces.join('')}';\n`,
);
