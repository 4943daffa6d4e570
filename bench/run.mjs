// `npm run bench`: medians on this machine, beside `node -e ''` in the same run, as a Markdown table; then each topic's own bench.
// README.md says how to read them. --quick takes three runs of each instead of nine and leaves the full build out; a topic's name
// (npm run bench -- similarity) runs that one alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/entente.js');
const starter = join(root, 'data/starter');
const data = resolve(root, '../shared/data');
const quick = process.argv.includes('--quick');

/** Benches of their own, one script each: what is measured, beside which peers, is said in each. */
const topics = [
  'similarity',
  'ideal-points',
  'alliance-likeness',
  'change-points',
  'precedents',
  'theories',
  'frustration',
  'server',
];
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.find((word) => !topics.includes(word));
if (unknown) {
  console.error(`${unknown}: no such bench; there are ${topics.join(', ')}`);
  process.exit(2);
}
if (asked.length > 0) process.exit(runTopics(asked));

/** Each topic in turn, its tables to standard output; the first that fails stops. */
function runTopics(names) {
  for (const name of names) {
    console.log(`\n## ${name}\n`);
    const args = [join(root, `bench/${name}.mjs`), ...(quick ? ['--quick'] : [])];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
const runs = quick ? 3 : 9;

if (!existsSync(program)) {
  console.error('dist/ is not there: node scripts/build.mjs --no-types');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
// Loaded before the program: when it ends, its greatest resident size goes to a file of its own.
const probe = join(folder, 'probe.cjs');
const peak = join(folder, 'peak');
writeFileSync(
  probe,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
);

const env = { ...process.env, ENTENTE_HOME: join(folder, 'home'), NO_COLOR: '1' };

function once(args, more = []) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...more, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return milliseconds;
}

/** Kilobytes at the peak of one more run, which is not timed. */
async function peakOf(args) {
  once(args, ['--require', probe]);
  const { readFileSync } = await import('node:fs');
  return Number(readFileSync(peak, 'utf8')) / 1024;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const tasks = [
  { name: "node -e ''", args: ['-e', ''] },
  { name: 'entente --help', args: [program, '--help'], limit: { above: 80 } },
  ...(existsSync(join(starter, 'manifest.json'))
    ? [
        {
          name: 'entente dossier RUS CHN',
          args: [program, 'dossier', 'RUS', 'CHN', '--atlas', starter],
          limit: { milliseconds: 1000, megabytes: 300 },
        },
        {
          name: 'entente rank un-kappa --year 2018',
          args: [program, 'rank', 'un-kappa', '--year', '2018', '--json', '--atlas', starter],
        },
      ]
    : []),
];

try {
  // In turns, so that whatever else the machine does falls on all of them alike; the first round only warms the disk.
  const times = tasks.map(() => []);
  for (let round = 0; round <= runs; round++)
    for (const [n, { args }] of tasks.entries()) {
      const milliseconds = once(args);
      if (round > 0) times[n].push(milliseconds);
    }
  const empty = median(times[0]);
  const rows = [];
  for (const [n, { name, args, limit = {} }] of tasks.entries()) {
    const typical = median(times[n]);
    const megabytes = await peakOf(args);
    const limits = [
      ...(limit.above ? [`${(typical - empty).toFixed(0)} of at most ${limit.above} ms above node`] : []),
      ...(limit.milliseconds ? [`${typical.toFixed(0)} of at most ${limit.milliseconds} ms`] : []),
      ...(limit.megabytes ? [`${megabytes.toFixed(0)} of at most ${limit.megabytes} MB`] : []),
    ];
    rows.push([
      name,
      `${typical.toFixed(0)} ms`,
      `${Math.min(...times[n]).toFixed(0)} to ${Math.max(...times[n]).toFixed(0)} ms`,
      (typical / empty).toFixed(1),
      `${megabytes.toFixed(0)} MB`,
      limits.join('; '),
    ]);
  }
  if (!quick && existsSync(data)) {
    const args = [program, 'data', 'build', '--from', data, '--to', join(folder, 'atlas'), '--quiet'];
    const milliseconds = once(args, ['--require', probe]);
    const { readFileSync } = await import('node:fs');
    const megabytes = Number(readFileSync(peak, 'utf8')) / 1024;
    rows.push([
      'entente data build (once)',
      `${(milliseconds / 1000).toFixed(1)} s`,
      '',
      (milliseconds / empty).toFixed(0),
      `${megabytes.toFixed(0)} MB`,
      `${(milliseconds / 1000).toFixed(0)} of at most 60 s; ${megabytes.toFixed(0)} of at most 1024 MB`,
    ]);
  }
  const heading = ['what', 'median', 'range', "times node -e ''", 'peak memory', 'limit'];
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load ${loadavg()[0].toFixed(1)}, ${runs} runs each\n`,
  );
  for (const cells of [heading, heading.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
  if (tasks.length < 4) console.log('\nThe starter is not here: npm run starter makes it.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(runTopics(topics));
