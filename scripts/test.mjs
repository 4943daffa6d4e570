// `npm test`: installs if needed and runs everything that this machine can: types, lint, borders, dead code, unit, property,
// golden, real-data and browser tests, the packed package. Prints, last, "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
let passed = 0;
let failed = 0;
const only = process.argv.slice(2);

function say(ok, name, detail = '') {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'pass' : 'FAIL'}  ${name}${detail ? `\n${detail}` : ''}`);
}

function node(script, args = [], options = {}) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 64e6, ...options });
}

/** Checks that pass when their command exits 0, two at a time: what one printed is shown only when it does not. */
async function checks(list) {
  const left = list.filter(([name]) => only.length === 0 || only.includes(name));
  const next = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      const [name, script, args = []] = one;
      const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => (printed += text));
      const status = await new Promise((ended) => child.on('close', ended));
      say(status === 0, name, status === 0 ? '' : printed);
    }
  };
  await Promise.all([next(), next()]);
}

function borders() {
  const name = 'borders';
  if (only.length > 0 && !only.includes(name)) return;
  const cruise = () =>
    node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--output-type', 'json']);
  const clean = JSON.parse(cruise().stdout || '{}').summary;
  const enough = (clean?.totalCruised ?? 0) > 0;
  say(
    enough && clean.violations.length === 0,
    'borders hold',
    enough ? clean.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`).join('\n') : 'no module was cruised',
  );
  // A check that cannot fail is a defect: plant one forbidden import and expect it to be found.
  const planted = 'src/figures/planted-by-the-border-test.ts';
  writeFileSync(planted, "import '../cli/main.ts';\nimport 'node:fs';\n");
  try {
    const found = JSON.parse(cruise().stdout || '{}').summary?.violations ?? [];
    const names = found.filter((v) => v.from === planted).map((v) => v.rule.name);
    say(
      names.some((rule) => rule.startsWith('no-way-up')) && names.includes('pure-rooms-import-no-node-module'),
      'borders catch a planted import',
      names.join(', '),
    );
  } finally {
    rmSync(planted, { force: true });
  }
}

/** @param full the folder of a full atlas */
function tests(full) {
  if (only.length > 0 && !only.includes('tests')) return;
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const report = join(folder, 'report.json');
  const result = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env: { ...process.env, ...(full && { ENTENTE_FULL_ATLAS: full }) } },
  );
  if (!existsSync(report)) {
    say(false, 'tests', `vitest ended with ${result.status} and left no report`);
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, numTotalTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  rmSync(folder, { recursive: true, force: true });
  passed += numPassedTests;
  failed += numFailedTests;
  if (numPendingTests > 0)
    console.log(
      `skip  ${numPendingTests} tests need what is not on this machine (the data folder ../shared/data, Chromium)`,
    );
  if (numTotalTests === 0 || (result.status !== 0 && numFailedTests === 0))
    say(false, 'tests', `vitest ended with ${result.status}: ${numFailedTestSuites} files failed to load`);
}

/** A full atlas of the real data, for the tests that need one; undefined where the data are not here. */
function fullAtlas() {
  if (only.length > 0 && !only.includes('tests')) return undefined;
  if (!existsSync('../shared/data')) {
    console.log('skip  a full atlas of the real data: ../shared/data is not here');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'entente-full-'));
  const built = node('dist/cli/entente.js', ['data', 'build', '--from', '../shared/data', '--to', folder, '--quiet']);
  say(built.status === 0, 'a full atlas of the real data', built.status === 0 ? '' : `${built.stdout}${built.stderr}`);
  return folder;
}

await checks([['build', 'scripts/build.mjs']]);
await checks([
  ['types', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['the packed package works elsewhere', 'scripts/check-package.mjs'],
]);
// Packing builds again: what runs the built program waits for it.
await checks([
  ['docs are what the declarations say', 'scripts/docs.mjs', ['--check']],
  ['types of pages', 'node_modules/typescript/bin/tsc', ['-p', 'web']],
  ['dead code', 'node_modules/knip/bin/knip.js', ['--no-progress']],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
]);
borders();
const full = fullAtlas();
tests(full);
if (full) rmSync(full, { recursive: true, force: true });
if (existsSync('../shared/data'))
  await checks([['the starter is what the code produces', 'scripts/starter.mjs', ['--check']]]);
else console.log('skip  the starter is what the code produces: ../shared/data is not here');

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
