// Builds dist/: the command line, the library's front door and the pure rooms as ES modules, with type declarations.

import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const rooms = ['states', 'stats', 'figures', 'measures', 'bargaining', 'charts', 'theories'];
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: [
    'src/cli/entente.ts',
    'src/index.ts',
    'src/atlas/encoding-thread.ts',
    'src/atlas/making-thread.ts',
    'src/ensemble/draws-thread.ts',
    ...rooms.map((room) => `src/${room}/index.ts`),
  ],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Small libraries go into the bundle: Node takes longer to find and look through their files than to run them.
  external: ['@citation-js/*', '@duckdb/*', 'cli-progress'],
  sourcemap: false,
  logLevel: 'warning',
});
chmodSync('dist/cli/entente.js', 0o755);

if (!process.argv.includes('--no-types')) {
  const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
  });
  if (types.status !== 0) process.exit(1);
}
