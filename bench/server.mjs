// The server: dossiers in JSON at 200 requests a second, from a server of its own over the starter. Once all asked before, once
// with one in twenty that nobody has asked yet. Latencies are those that the client sees; memory is the whole process, threads and all.
// --seconds N (60), --rate N (200), --atlas DIR.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const seconds = Number(option('seconds', process.argv.includes('--quick') ? 10 : 60));
const rate = Number(option('rate', 200));
const limits = { p50: 15, p99: 60 };
const CONNECTIONS = 20;
/** Asked again and again in both runs. */
const KNOWN = 60;
const FRESH = 0.05;

const codes =
  'USA RUS CHN IND PAK IRN IRQ ISR EGY TUR SAU DEU FRA GBR ITA ESP POL UKR BLR KAZ JPN KOR PRK VNM PHL IDN AUS CAN MEX BRA ARG CUB VEN NGA ZAF ETH';
const pairs = codes.split(' ').flatMap((a, n, all) => all.slice(n + 1).map((b) => [a, b]));
/** Every pair in one year before any in another: neighbours share neither states nor, for long, a year. */
const asked = Array.from({ length: 28 }, (_, k) => 2018 - k).flatMap((year) =>
  pairs.map((_, n) => `/dossier/${pairs[(n * 97) % pairs.length].join('/')}.json?year=${year}`),
);
let next = KNOWN;

const home = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const server = spawn(
  process.execPath,
  [join(root, 'dist/cli/entente.js'), 'serve', '--port', '0', '--atlas', option('atlas', join(root, 'data/starter'))],
  { env: { ...process.env, ENTENTE_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = await new Promise((resolve, reject) => {
  server.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

/** Of the server: resident memory in megabytes, and seconds of CPU so far, whole ones. */
function taken() {
  const { stdout } = spawnSync('ps', ['-o', 'rss=,cputimes=', '-p', String(server.pid)], { encoding: 'utf8' });
  const [kilobytes, cpu] = stdout.trim().split(/\s+/).map(Number);
  return { megabytes: kilobytes / 1024, cpu };
}

async function run(name, fresh) {
  let count = 0;
  const before = taken();
  const { latency, non2xx, errors, timeouts, requests } = await autocannon({
    url: address,
    connections: CONNECTIONS,
    overallRate: rate,
    duration: seconds,
    requests: [
      {
        headers: { 'accept-encoding': 'gzip' },
        setupRequest: (request) => {
          count += 1;
          // One in so many, evenly: no draw, so that every run asks the same.
          const isFresh = Math.floor(count * fresh) > Math.floor((count - 1) * fresh);
          return { ...request, path: isFresh ? asked[next++ % asked.length] : asked[count % KNOWN] };
        },
      },
    ],
  });
  const after = taken();
  const failed = errors + timeouts + non2xx;
  const cells = [
    name,
    requests.total,
    failed,
    `${latency.p50} (${limits.p50})`,
    latency.p90,
    `${latency.p99} (${limits.p99})`,
    latency.max,
    (((after.cpu - before.cpu) * 1000) / requests.total).toFixed(1),
    `${before.megabytes.toFixed(0)} to ${after.megabytes.toFixed(0)}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

try {
  for (const path of asked.slice(0, KNOWN)) {
    const response = await fetch(new URL(path, address));
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  const load = loadavg()[0].toFixed(1);
  console.log(
    `Node ${process.version}, ${rate} requests a second for ${seconds} s over ${CONNECTIONS} connections, load ${load} at the start; milliseconds, limits in brackets.\n`,
  );
  console.log('| dossiers | requests | failed | p50 | p90 | p99 | longest | CPU, ms each | memory, MB |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  await run('all asked before', 0);
  await run(`one in ${1 / FRESH} new`, FRESH);
} finally {
  server.kill('SIGINT');
  rmSync(home, { recursive: true, force: true });
}
