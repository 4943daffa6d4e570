// `npm test`: installs if needed and runs everything that this machine can: types, lint, borders, dead code, unit, property,
// golden, real-data and browser tests, the packed package. Prints, last, "N passed, N failed".
import { spawn } from 'node:child_process';
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

/** Runs a program of Node to its end. */
async function node(script, args = []) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  const status = await new Promise((ended) => child.on('close', ended));
  return { status, out, err };
}

/** A check that passes when its program exits 0: what it printed is shown only when it does not. */
const check =
  (name, script, ...args) =>
  async () => {
    const { status, out, err } = await node(script, args);
    say(status === 0, name, status === 0 ? '' : out + err);
  };

/**
 * Runs checks two at a time, the first ones first.
 * @param list name, check, and the names of those that must be over before it begins
 */
async function checks(list) {
  const waiting = list.filter(([name]) => only.length === 0 || only.includes(name));
  const running = new Map();
  const over = (name) => !running.has(name) && !waiting.some(([other]) => other === name);
  while (waiting.length + running.size > 0) {
    const next = running.size < 2 ? waiting.findIndex(([, , after = []]) => after.every(over)) : -1;
    if (next < 0) await Promise.race(running.values());
    else {
      const [[name, run]] = waiting.splice(next, 1);
      running.set(
        name,
        run().finally(() => running.delete(name)),
      );
    }
  }
}

async function borders() {
  // A check that cannot fail is a defect: one forbidden import is planted and must be found, and nothing else.
  const planted = 'src/figures/planted-by-the-border-test.ts';
  writeFileSync(planted, "import '../cli/main.ts';\nimport 'node:fs';\n");
  let cruised;
  try {
    const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    cruised = JSON.parse((await node(cruise, ['src', '--output-type', 'json'])).out || '{}').summary;
  } finally {
    rmSync(planted, { force: true });
  }
  const found = cruised?.violations ?? [];
  const broken = found.filter(({ from }) => from !== planted);
  const enough = (cruised?.totalCruised ?? 0) > 1;
  say(
    enough && broken.length === 0,
    'borders hold',
    enough ? broken.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`).join('\n') : 'no module was cruised',
  );
  const names = found.filter(({ from }) => from === planted).map(({ rule }) => rule.name);
  say(
    names.some((rule) => rule.startsWith('no-way-up')) && names.includes('pure-rooms-import-no-node-module'),
    'borders catch a planted import',
    names.join(', '),
  );
}

/** @param full the folder of a full atlas; undefined where there is none */
async function tests(full) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const report = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env: { ...process.env, ...(full && { ENTENTE_FULL_ATLAS: full }) } },
  );
  const status = await new Promise((ended) => child.on('close', ended));
  if (!existsSync(report)) {
    say(false, 'tests', `vitest ended with ${status} and left no report`);
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
  if (numTotalTests === 0 || (status !== 0 && numFailedTests === 0))
    say(false, 'tests', `vitest ended with ${status}: ${numFailedTestSuites} files failed to load`);
}

const data = existsSync('../shared/data');
const full = mkdtempSync(join(tmpdir(), 'entente-full-'));
const atlas = 'a full atlas of the real data';
const starter = 'the starter is what the code produces';
const docs = 'docs are what the declarations say';
const packed = 'the packed package works elsewhere';
if (only.includes('tests')) only.push(atlas);
if (!data) console.log(`skip  ${atlas}, and that ${starter}: ../shared/data is not here`);
const ofData = (...list) => (data ? list : []);
await checks([
  // Its declarations are not checked there: "types" reads the same files.
  ['build', check('build', 'scripts/build.mjs', '--unchecked')],
  ['types', check('types', 'node_modules/typescript/bin/tsc', '-p', '.')],
  ...ofData([
    atlas,
    check(atlas, 'dist/cli/entente.js', 'data', 'build', '--from', '../shared/data', '--to', full, '--quiet'),
    ['build'],
  ]),
  ['types of pages', check('types of pages', 'node_modules/typescript/bin/tsc', '-p', 'web')],
  ['dead code', check('dead code', 'node_modules/knip/bin/knip.js', '--no-progress')],
  ['lint', check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  // None that reads all of src may see the planted file.
  ['borders', borders, ['build', 'types', 'dead code', 'lint']],
  [docs, check(docs, 'scripts/docs.mjs', '--check'), ['build']],
  ['tests', () => tests(data ? full : undefined), ['build', atlas, 'borders']],
  // The tests keep two cores busy but for their end: these fill it. Two builds at once would take much memory.
  ...ofData([starter, check(starter, 'scripts/starter.mjs', '--check'), ['build', atlas]]),
  [packed, check(packed, 'scripts/check-package.mjs'), ['build']],
]);
rmSync(full, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
