// Builds dist/: the command line, the library's front door and the pure rooms as ES modules, with type declarations.

import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The licences of the libraries in the bundle, which ask that their text goes with every copy. */
function licences(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Small libraries go into the bundle: Node takes longer to find and look through their files than to run them.
  external: ['@citation-js/*', '@duckdb/*', 'cli-progress', 'tinypool', 'yaml'],
  sourcemap: false,
  logLevel: 'warning',
};

/** The offers in records/, read now, in place of the module that reads them. */
const offersReadNow = {
  name: 'offers-read-now',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]views[\\/]shipped-offers\.ts$/ }, async ({ path }) => {
      const outfile = 'dist/shipped-offers.mjs';
      await build({ ...common, entryPoints: [path], outfile });
      const { shippedOffers } = await import('../dist/shipped-offers.mjs');
      rmSync(outfile);
      return { contents: `export const shippedOffers = () => ${JSON.stringify(shippedOffers())};` };
    });
  },
};

/** The style of articles and charts, which the renderer puts into a file of its own and pages load. */
const articleStyleNow = {
  name: 'article-style',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^entente:article$/ }, ({ path }) => ({ path, namespace: 'style' }));
    onLoad({ filter: /.*/, namespace: 'style' }, async () => {
      const contents = `
        import { articleStyle } from './src/pages/render/article-style.ts';
        import { chartStyle, pictureStyle } from './src/charts/index.ts';
        export const style = articleStyle + chartStyle + pictureStyle;`;
      const outfile = 'dist/article-style.mjs';
      await build({ ...common, stdin: { contents, resolveDir: '.' }, outfile });
      const { style } = await import('../dist/article-style.mjs');
      rmSync(outfile);
      return { contents: style, loader: 'css' };
    });
  },
};

/** Turbo without the style element that it puts into every page, which ours forbid. */
const turboWithoutStyle = {
  name: 'turbo-without-style',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]turbo\.es2017-esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('this.installStylesheetElement();', '');
      if (contents === source) throw new Error(`${path} no longer installs its style where it did`);
      return { contents };
    });
  },
};

/** What pages load, into dist/web under names with a hash. */
async function buildPages() {
  const page = {
    bundle: true,
    minify: true,
    target: ['chrome120', 'firefox121', 'safari17.4'],
    outdir: 'dist/web',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
  const built = await Promise.all([
    build({ ...page, format: 'esm', splitting: true, entryPoints: ['web/workbench.ts'], plugins: [turboWithoutStyle] }),
    build({ ...page, format: 'iife', entryPoints: ['web/scheme.ts'] }),
    build({ ...page, entryPoints: ['web/workbench.css'], plugins: [articleStyleNow] }),
    build({ ...page, entryPoints: ['web/icon.svg'], loader: { '.svg': 'copy' } }),
  ]);
  return { inputs: Object.assign({}, ...built.map(({ metafile: { inputs } }) => inputs)) };
}

const rooms = ['states', 'stats', 'figures', 'measures', 'networks', 'bargaining', 'charts', 'theories'];
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...common,
  entryPoints: [
    'src/cli/entente.ts',
    'src/index.ts',
    'src/atlas/encoding-thread.ts',
    'src/atlas/making-thread.ts',
    'src/ensemble/draws-thread.ts',
    'src/server/answering-thread.ts',
    ...rooms.map((room) => `src/${room}/index.ts`),
  ],
  outdir: 'dist',
  outbase: 'src',
  splitting: true,
  metafile: true,
  plugins: [offersReadNow],
});
const pages = await buildPages();
writeFileSync('dist/licences.txt', licences([...Object.keys(metafile.inputs), ...Object.keys(pages.inputs)]));
chmodSync('dist/cli/entente.js', 0o755);

if (!process.argv.includes('--no-types')) {
  // `npm test` checks the types by itself, and meanwhile.
  const unchecked = process.argv.includes('--unchecked') ? ['--noCheck'] : [];
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', ...unchecked];
  const types = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (types.status !== 0) process.exit(1);
}
