// `npm run demo`: installs, builds, prints the Russia-China dossier from the bundled starter, and writes it as a page.
import { mkdirSync } from 'node:fs';
import { installIfNeeded, run } from './install.mjs';

installIfNeeded();
if (run(process.execPath, ['scripts/build.mjs', '--no-types']) !== 0) process.exit(1);
mkdirSync('out', { recursive: true });
process.exit(
  run(process.execPath, [
    'dist/cli/entente.js',
    'dossier',
    'RUS',
    'CHN',
    '--atlas',
    'data/starter',
    '--html',
    'out/russia-china.html',
  ]),
);
