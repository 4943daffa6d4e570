// `npm run docs`: writes the pages of docs/ that are made from declarations (one a data set, one a measure, the commands, the data
// terms) and prints anew the excerpts in the pages written by hand. With --check it changes nothing and exits 1 where a page is not
// what the declarations and the program say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBundled } from './bundled.mjs';

const check = process.argv.includes('--check');
const pages = await withBundled('scripts/docs-pages.ts', ({ makePages }) => makePages());

let stale = 0;
const generated = new Set(Object.keys(pages));
for (const [path, text] of Object.entries(pages)) {
  let now;
  try {
    now = readFileSync(path, 'utf8');
  } catch {}
  if (now === text) continue;
  stale += 1;
  if (check) console.error(`${path} is not what the declarations and the program say`);
  else {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
for (const [folder, what] of [
  ['docs/data', 'data set'],
  ['docs/measures', 'measure'],
  ['docs/theories', 'theory'],
])
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const path = `${folder}/${file}`;
    if (generated.has(path)) continue;
    stale += 1;
    if (check) console.error(`${path} belongs to no ${what}`);
    else {
      rmSync(path);
      console.log(`removed ${path}`);
    }
  }
if (check && stale > 0) {
  console.error('Run npm run docs and commit the result.');
  process.exit(1);
}
