// `node bench/precedents.mjs [--atlas DIR]`: how steady precedents are under noise, whether having no figure attracts, whether they foretell anything in a
// roll-forward back-test, and how long a search takes beside one pass over the same bytes. Prints Markdown tables.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--atlas');
const folder = at > 0 ? resolve(process.argv[at + 1]) : join(root, 'data/starter');

// The program's own modules, bundled: dist/ shows only the front doors.
const bundle = join(root, 'node_modules/.cache/entente-bench/precedents.mjs');
mkdirSync(join(bundle, '..'), { recursive: true });
const src = (path) => `export * from ${JSON.stringify(join(root, 'src', path))};`;
await build({
  stdin: {
    contents: [
      'atlas/folder.ts',
      'atlas/parquet-carrier.ts',
      'inquiry/behaviour-history.ts',
      'inquiry/precedents.ts',
      'measures/precedents/features.ts',
      'measures/precedents/history.ts',
      'measures/precedents/nearest.ts',
      'measures/precedents/nearness.ts',
      'measures/precedents/outcomes.ts',
      'measures/precedents/same-pair.ts',
      'measures/precedents/space.ts',
      'stats/random.ts',
    ]
      .map(src)
      .join('\n'),
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});
const entente = await import(pathToFileURL(bundle).href);
const { ABSENT, features, ownWeights, followedRow, gapsAround, nearest, pointOf, samePair, randomStream } = entente;

const place = entente.currentBuild(folder);
const manifest = entente.readManifest(place);
if (!manifest.tables.behaviour) {
  console.error(`${folder} holds no table of behaviour: build one, or give --atlas DIR`);
  process.exit(2);
}
const carrier = entente.parquetCarrier(
  manifest,
  folder,
  (path) => join(place, path),
  async (path) => {
    const bytes = readFileSync(join(place, path));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  },
);
const atlas = {
  manifest,
  table: async (name) => manifest.tables[name] && carrier.read(name, {}, Object.keys(manifest.tables[name].columns)),
};

const cold = process.hrtime.bigint();
await entente.precedentsOf(atlas, 365, 710, 2012);
const coldMilliseconds = Number(process.hrtime.bigint() - cold) / 1e6;
const { history } = await entente.behaviourHistory(atlas);
const { keys, years, values } = history;
const first = years.reduce((low, year) => Math.min(low, year), 9999);
const lastKnown = history.ends.pact - 5;
const metricOf = (space, point, without) => ({
  weights: ownWeights,
  gaps: gapsAround(space, point, ownWeights, without),
});
const search = (point, row, to) => {
  const without = samePair(keys[row]);
  return nearest(history, point, { metric: metricOf(history, point, without), count: 20, years: [first, to], without });
};

/** Rows drawn without putting back. */
function draw(count, accept, seed) {
  const rows = [...keys.keys()].filter(accept);
  const random = randomStream(seed);
  for (let n = 0; n < Math.min(count, rows.length); n++) {
    const other = n + Math.floor(random() * (rows.length - n));
    [rows[n], rows[other]] = [rows[other], rows[n]];
  }
  return rows.slice(0, count);
}

const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const share = (x) => `${(100 * x).toFixed(1)}%`;

console.log(`\n### Precedents (${keys.length} pair-years, ${first}-${years.reduce((a, b) => Math.max(a, b), 0)})\n`);
speed();
noise();
absence();
backTest();

function speed() {
  const rows = draw(200, (row) => years[row] >= 1990, 1);
  const timed = (what) => {
    const times = rows.map((row) => {
      const start = process.hrtime.bigint();
      what(row);
      return Number(process.hrtime.bigint() - start) / 1e6;
    });
    return times.sort((a, b) => a - b)[100];
  };
  let sink = 0;
  // What any search must do at least: read every byte once.
  const pass = timed(() => {
    let sum = 0;
    for (let n = 0; n < values.length; n++) sum += values[n];
    sink += sum;
  });
  const found = timed((row) => {
    sink += search(pointOf(history, row), row, Math.min(years[row] - 1, lastKnown)).length;
  });
  console.log('| what | median | times one pass over the bytes |\n| --- | ---: | ---: |');
  console.log(`| one pass over the ${values.length} bytes | ${pass.toFixed(2)} ms | 1.0 |`);
  console.log(`| a search for the twenty nearest | ${found.toFixed(2)} ms | ${(found / pass).toFixed(1)} |`);
  console.log(
    `| first answer, tables read and decoded | ${coldMilliseconds.toFixed(0)} ms | ${(coldMilliseconds / pass).toFixed(0)} |`,
  );
  if (sink < 0) console.log(sink);
}

/** How many of the twenty stay when every feature of the pair-year asked about is moved by noise. */
function noise() {
  console.log(
    '\n| noise in every feature, standard deviation in points of 100 | of the twenty stay, mean | worst twentieth of pair-years | the nearest stays among them |',
  );
  console.log('| ---: | ---: | ---: | ---: |');
  const rows = draw(400, (row) => years[row] >= 1980, 2);
  for (const deviation of [0.5, 1, 2, 5, 10]) {
    const random = randomStream(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const overlaps = [];
    let kept = 0;
    for (const row of rows) {
      const point = pointOf(history, row);
      const to = Math.min(years[row] - 1, lastKnown);
      // Rivalry is a fact, not a measurement.
      const moved = point.map((byte, n) =>
        byte === ABSENT || features[n].name === 'rivalry'
          ? byte
          : Math.max(0, Math.min(100, Math.round(byte + deviation * normal()))),
      );
      const before = search(point, row, to).map((one) => keys[one.row]);
      const after = new Set(search(moved, row, to).map((one) => keys[one.row]));
      overlaps.push(before.filter((key) => after.has(key)).length);
      if (after.has(before[0])) kept += 1;
    }
    overlaps.sort((a, b) => a - b);
    console.log(
      `| ${deviation} | ${mean(overlaps).toFixed(1)} | ${overlaps[Math.floor(0.05 * overlaps.length)]} | ${share(kept / rows.length)} |`,
    );
  }
}

/** Blanks a feature in half of the pair-years: of the twenty, half should be blanked ones. */
function absence() {
  console.log(
    '\n| feature blanked in half of all pair-years | blanked among the twenty (50% would be neutral) | with the feature left out, as Gower does |',
  );
  console.log('| --- | ---: | ---: |');
  const rows = draw(150, (row) => years[row] >= 1985, 4);
  for (const [n, feature] of features.entries()) {
    if (values.every((byte, at) => at % features.length !== n || byte === ABSENT)) continue;
    const random = randomStream(5);
    const blanked = Uint8Array.from(keys, () => (random() < 0.5 ? 1 : 0));
    const copy = values.slice();
    for (let row = 0; row < keys.length; row++) if (blanked[row]) copy[row * features.length + n] = ABSENT;
    const space = { keys, years, values: copy };
    const shareOf = (find) => {
      const found = rows
        .filter((row) => values[row * features.length + n] !== ABSENT)
        .flatMap((row) => find(row).map((one) => [one.row, values[one.row * features.length + n]]))
        .filter(([, byte]) => byte !== ABSENT);
      return found.length === 0 ? '-' : share(mean(found.map(([row]) => blanked[row])));
    };
    const options = (row) => ({
      metric: metricOf(space, pointOf(history, row), samePair(keys[row])),
      count: 20,
      years: [first, Math.min(years[row] - 1, lastKnown)],
      without: samePair(keys[row]),
    });
    console.log(
      `| ${feature.label} | ${shareOf((row) => nearest(space, pointOf(history, row), options(row)))} | ${shareOf((row) => gower(space, row, n, options(row)))} |`,
    );
  }
}

/** The twenty nearest with the distance over the features that both have. */
function gower(space, row, _blanked, { years: [from, to], without }) {
  const best = new Map();
  const width = features.length;
  for (let other = 0; other < keys.length; other++) {
    if (years[other] < from || years[other] > to || without.includes(keys[other])) continue;
    let [sum, shared] = [0, 0];
    for (let k = 0; k < width; k++) {
      const [x, y] = [values[row * width + k], space.values[other * width + k]];
      if (x === ABSENT || y === ABSENT) continue;
      shared += ownWeights[k];
      sum += ownWeights[k] * Math.abs(x - y);
    }
    if (shared < 0.6 * 96) continue;
    const distance = sum / shared;
    if (distance < (best.get(keys[other])?.distance ?? Infinity)) best.set(keys[other], { row: other, distance });
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, 20);
}

/**
 * Roll-forward: what is known of a year is what had happened by then, so that precedents end five years before. Brier scores beside the base rate of the same pair-years, and
 * beside the rate among those with the same recent record (whether they had a dispute in ten years or not); and beside the forecast that nothing happens.
 */
function backTest() {
  const within = 5;
  console.log(
    '\n| roll-forward, 1975-2000, within 5 years | pair-years | happened | Brier, nothing happens | Brier, base rate | Brier, recent record | Brier, precedents | skill over base rate (95%) | skill over recent record (95%) | AUC |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const rows = draw(2500, (row) => years[row] >= 1975 && years[row] <= 2000, 6);
  const precedents = new Map(rows.map((row) => [row, search(pointOf(history, row), row, years[row] - within)]));
  const disputesAt = features.findIndex((feature) => feature.name === 'disputes');
  const calibration = [];
  for (const outcome of ['pact', 'defence', 'rupture', 'dispute']) {
    const answers = new Map();
    const record = (row) => (values[row * features.length + disputesAt] > 0 ? 1 : 0);
    // Yearly counts of yes and all, by record, so that a base rate as known in a year is a sum over earlier years.
    for (let row = 0; row < keys.length; row++) {
      const answer = followedRow(history, row, outcome, within);
      if (answer !== 'yes' && answer !== 'no') continue;
      const cell = answers.get(years[row]) ?? [0, 0, 0, 0];
      cell[2 * record(row)] += answer === 'yes' ? 1 : 0;
      cell[2 * record(row) + 1] += 1;
      answers.set(years[row], cell);
    }
    const known = (year) => {
      const sum = [0, 0, 0, 0];
      for (const [when, cell] of answers) if (when <= year - within) for (const [n, x] of cell.entries()) sum[n] += x;
      return sum;
    };
    const tests = [];
    for (const row of rows) {
      const answer = followedRow(history, row, outcome, within);
      if (answer !== 'yes' && answer !== 'no') continue;
      const [y0, n0, y1, n1] = known(years[row]);
      const base = (y0 + y1) / (n0 + n1);
      const recent = record(row) ? y1 / n1 : y0 / n0;
      const near = precedents
        .get(row)
        .map((one) => followedRow(history, one.row, outcome, within))
        .filter((one) => one === 'yes' || one === 'no');
      const yes = near.filter((one) => one === 'yes').length;
      tests.push({
        key: keys[row],
        y: answer === 'yes' ? 1 : 0,
        base,
        recent,
        raw: near.length ? yes / near.length : base,
        mixed: (yes + 20 * base) / (near.length + 20),
      });
    }
    const brier = (of, list = tests) => mean(list.map((test) => (test[of] - test.y) ** 2));
    for (const [name, of] of [
      ['as they are', 'raw'],
      ['drawn halfway to the base rate', 'mixed'],
    ]) {
      const skill = (against) => `${(1 - brier(of) / brier(against)).toFixed(3)} (${interval(tests, of, against)})`;
      console.log(
        `| ${outcome}, shares ${name} | ${tests.length} | ${share(mean(tests.map(({ y }) => y)))} | ${mean(tests.map(({ y }) => y)).toFixed(4)} | ${brier('base').toFixed(4)} | ${brier('recent').toFixed(4)} | ${brier(of).toFixed(4)} | ${skill('base')} | ${skill('recent')} | ${auc(tests, of).toFixed(3)} (record ${auc(tests, 'recent').toFixed(3)}) |`,
      );
    }
    for (const [low, high] of [
      [0, 0.001],
      [0.001, 0.1],
      [0.1, 0.25],
      [0.25, 0.5],
      [0.5, 1.01],
    ]) {
      const inside = tests.filter(({ raw }) => raw >= low && raw < high);
      if (inside.length > 0)
        calibration.push(
          `| ${outcome} | ${share(low)} to ${share(Math.min(1, high))} | ${inside.length} | ${share(mean(inside.map(({ raw }) => raw)))} | ${share(mean(inside.map(({ y }) => y)))} |`,
        );
    }
  }
  console.log(
    '\n| outcome within 5 years | share among the twenty | pair-years | mean share | happened |\n| --- | --- | ---: | ---: | ---: |',
  );
  console.log(calibration.join('\n'));
}

/** The skill's interval, whole pairs drawn with putting back, 500 times. */
function interval(tests, of, against) {
  const byPair = new Map();
  for (const test of tests) {
    const sums = byPair.get(test.key) ?? [0, 0];
    sums[0] += (test[of] - test.y) ** 2;
    sums[1] += (test[against] - test.y) ** 2;
    byPair.set(test.key, sums);
  }
  const pairs = [...byPair.values()];
  const random = randomStream(7);
  const skills = Array.from({ length: 500 }, () => {
    let [a, b] = [0, 0];
    for (let n = 0; n < pairs.length; n++) {
      const [x, y] = pairs[Math.floor(random() * pairs.length)];
      a += x;
      b += y;
    }
    return 1 - a / b;
  }).sort((a, b) => a - b);
  return `${skills[12].toFixed(3)} to ${skills[487].toFixed(3)}`;
}

function auc(tests, of) {
  const sorted = [...tests].sort((a, b) => a[of] - b[of]);
  let [rankSum, n] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to][of] === sorted[from][of]) to += 1;
    for (let k = from; k < to; k++) if (sorted[k].y) [rankSum, n] = [rankSum + (from + to + 1) / 2, n + 1];
    from = to;
  }
  return (rankSum - (n * (n + 1)) / 2) / (n * (sorted.length - n));
}
