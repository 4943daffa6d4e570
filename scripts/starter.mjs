// `npm run starter`: rebuilds data/starter from ../shared/data and replaces only what changed. With --check it changes nothing
// and exits 1 where the committed starter is not what the code produces.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './install.mjs';

const check = process.argv.includes('--check');
const from = process.argv.find((arg) => arg.startsWith('--from='))?.slice(7) ?? '../shared/data';
const to = check ? mkdtempSync(join(tmpdir(), 'entente-starter-')) : 'data/starter';
if (check) cpSync('data/starter', to, { recursive: true });
const before = check ? readFileSync(join(to, 'manifest.json'), 'utf8') : '';
const status = run(process.execPath, [
  'dist/cli/entente.js',
  'data',
  'build',
  '--starter',
  '--from',
  from,
  '--to',
  to,
  '--quiet',
]);
let exit = status;
if (check && status === 0) {
  const same = readFileSync(join(to, 'manifest.json'), 'utf8') === before;
  if (!same) console.error('data/starter is not what the code produces: run npm run starter and commit the result');
  exit = same ? 0 : 1;
}
if (check) rmSync(to, { recursive: true, force: true });
process.exit(exit);
