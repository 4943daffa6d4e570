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
writeFileSync('dist/licences.txt', licences(Object.keys(metafile.inputs)));
chmodSync('dist/cli/entente.js', 0o755);

if (!process.argv.includes('--no-types')) {
  const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
  });
  if (types.status !== 0) process.exit(1);
}
