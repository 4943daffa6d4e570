// `node bench/frustration.mjs [--quick]`: the exact frustration index beside HiGHS on the plain integer program in the same run, on one
// thread: the 51 Correlates-of-War windows, random networks, planted camps; then how far it gets, and the gap where it stops. Prints Markdown
// tables. The windows need ../shared/data. --quick: fewer networks, and HiGHS stops after 20 seconds instead of 120.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import highsLoader from 'highs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { imported } from './imported.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = resolve(root, '../shared/data/signed-networks/cowList_edges.csv.gz');
const quick = process.argv.includes('--quick');
const HIGHS_SECONDS = quick ? 20 : 120;

const entente = await imported(`
      export { frustrationIndex, plantedCamps, randomSignedNetwork, signedNetwork } from './src/networks/index.ts';
      export { PositivePart } from './src/networks/frustration/positive-part.ts';
      export { randomStream } from './src/stats/random.ts';`);
const highs = await highsLoader();
const { randomSignedNetwork: random, plantedCamps, randomStream } = entente;
const seeds = quick ? [1, 2] : [1, 2, 3];

console.log('Processor seconds, one thread; in brackets on the clock.\n');
table(
  ['networks', 'index', 'entente', 'HiGHS, plain formulation', 'ratio'],
  [
    ...(existsSync(file) ? [beside('51 Correlates-of-War windows', windows(entente))] : []),
    ...seeds
      .slice(0, quick ? 1 : 2)
      .map((seed) =>
        beside(`random, n = 60, m = 300, 30% hostile, seed ${seed}`, [random(60, 300, 0.3, randomStream(seed))]),
      ),
  ],
);
if (!existsSync(file)) console.log('\nThe windows are left out: ../shared/data is not here.');

console.log('\nHow far it gets, at most 60 seconds a network (120 from n = 100):\n');
table(
  ['networks', 'proved', 'index, or between', 'processor seconds'],
  [
    alone('random, n = 60, m = 300', (seed) => random(60, 300, 0.3, randomStream(seed)), 60),
    alone('random, n = 80, m = 400', (seed) => random(80, 400, 0.3, randomStream(seed)), 60),
    alone('random, n = 100, m = 500', (seed) => random(100, 500, 0.3, randomStream(seed)), 120),
    ...(quick ? [] : [alone('random, n = 120, m = 600', (seed) => random(120, 600, 0.3, randomStream(seed)), 120)]),
    alone(
      'two planted camps, n = 500, m = 2,500, 5% flipped',
      (seed) => plantedCamps(500, 2500, 0.05, randomStream(seed)).network,
      60,
    ),
    alone('the same, 15% flipped', (seed) => plantedCamps(500, 2500, 0.15, randomStream(seed)).network, 60),
    alone(
      'two planted camps, n = 5,000, m = 25,000, 5% flipped',
      (seed) => plantedCamps(5000, 25_000, 0.05, randomStream(seed)).network,
      60,
    ),
  ],
);

console.log('\nThe positive part of a symmetric matrix with one positive eigenvalue in six or so, milliseconds:\n');
table(
  ['n', 'ours', 'ml-matrix, all vectors', 'ratio'],
  [60, 80, 120].map((n) => positivePart(entente, n)),
);

/** Our time for some networks beside that of HiGHS. */
function beside(name, networks) {
  const ours = timed(() => networks.map((network) => entente.frustrationIndex(network)));
  const peer = timed(() => networks.map((network) => byHighs(highs, network)));
  const found = ours.value.map(({ frustration, proved }) => (proved ? frustration : `${frustration}?`));
  const differ = networks.filter((_, n) => peer.value[n] !== undefined && peer.value[n] !== ours.value[n].frustration);
  if (differ.length > 0) throw new Error(`${name}: HiGHS finds another index in ${differ.length}`);
  const unproved = peer.value.filter((index) => index === undefined).length;
  return [
    name,
    found.length > 5 ? `all ${found.length} proved` : found.join(', '),
    seconds(ours),
    `${seconds(peer)}${unproved ? `, ${unproved} not proved` : ''}`,
    `${unproved ? 'above ' : ''}${(peer.cpu / ours.cpu).toFixed(0)}`,
  ];
}

/** How far we get with a few networks of a kind. */
function alone(name, make, limit) {
  const runs = seeds.map((seed) => timed(() => entente.frustrationIndex(make(seed), { seconds: limit })));
  return [
    name,
    `${runs.filter(({ value }) => value.proved).length} of ${runs.length}`,
    runs
      .map(({ value: { proved, bound, frustration } }) => (proved ? frustration : `${bound} to ${frustration}`))
      .join(', '),
    runs.map(({ cpu }) => cpu.toFixed(2)).join(', '),
  ];
}

function timed(work) {
  const [clock, before] = [performance.now(), process.cpuUsage()];
  const value = work();
  const used = process.cpuUsage(before);
  return { value, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - clock) / 1000 };
}

function seconds({ cpu, wall }) {
  return `${cpu.toFixed(2)} (${wall.toFixed(2)})`;
}

function windows({ signedNetwork }) {
  const ties = new Map();
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1)) {
    const [, name, from, to, sign] = line.replaceAll('"', '').split(',');
    if (!ties.has(name)) ties.set(name, []);
    ties.get(name).push({ from, to, sign: Number(sign) });
  }
  return [...ties.values()].map((list) => signedNetwork(list));
}

/**
 * The plain integer program: x of a member is its side, f of a tie whether it is frustrated, and of an unbalanced triangle one tie is.
 * @returns the index, or undefined where time ran out
 */
function byHighs(highs, { members, from, to, sign }) {
  const place = new Map(Array.from(sign, (_, e) => [from[e] * members.length + to[e], e]));
  const beside = members.map(() => []);
  const degree = members.map(() => 0);
  const rows = [];
  sign.forEach((one, e) => {
    const [a, b] = [`x${from[e]}`, `x${to[e]}`];
    beside[from[e]].push(to[e]);
    degree[from[e]]++;
    degree[to[e]]++;
    if (one > 0) rows.push(`f${e} - ${a} + ${b} >= 0`, `f${e} + ${a} - ${b} >= 0`);
    else rows.push(`f${e} - ${a} - ${b} >= -1`, `f${e} + ${a} + ${b} >= 1`);
  });
  sign.forEach((one, e) => {
    for (const c of beside[to[e]]) {
      const [p, q] = [place.get(from[e] * members.length + c), place.get(to[e] * members.length + c)];
      if (p !== undefined && one * sign[p] * sign[q] < 0) rows.push(`f${e} + f${p} + f${q} >= 1`);
    }
  });
  const first = degree.indexOf(Math.max(...degree));
  const model = `Minimize
 obj: ${Array.from(sign, (_, e) => `f${e}`).join(' + ')}
Subject To
${rows.map((row, n) => ` c${n}: ${row}`).join('\n')}
Bounds
 x${first} = 0
${Array.from(sign, (_, e) => ` 0 <= f${e} <= 1`).join('\n')}
Binary
${members.map((_, v) => ` x${v}`).join('\n')}
End`;
  const { Status, ObjectiveValue } = highs.solve(model, { time_limit: HIGHS_SECONDS, threads: 1, mip_rel_gap: 0 });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
}

/** A matrix as the relaxation meets it: sparse, with its diagonal well below 0. */
function positivePart({ PositivePart, randomStream }, n) {
  const stream = randomStream(n);
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++)
      cells[i * n + j] = cells[j * n + i] =
        i === j ? stream() - 0.5 - 0.6 * Math.sqrt(n) : stream() < 0.3 ? Math.sign(stream() - 0.5) : 0;
  const positive = new PositivePart(n);
  const matrix = Matrix.from1DArray(n, n, cells);
  const times = 60;
  const ours = () => {
    positive.matrix.set(cells);
    positive.compute();
  };
  const peer = () => new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const each = (work) => {
    for (let k = 0; k < 10; k++) work();
    return (
      (timed(() => {
        for (let k = 0; k < times; k++) work();
      }).cpu *
        1000) /
      times
    );
  };
  const [a, b] = [each(ours), each(peer)];
  return [n, a.toFixed(2), b.toFixed(2), (b / a).toFixed(1)];
}

function table(heading, rows) {
  for (const cells of [heading, heading.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
}
