// How far the direction of travel can be trusted: coverage of trends' intervals, false alarms and power of change-points, coverage of
// dates and of ratios of volatility, all on drawn series. Prints Markdown tables. --quick draws a fifth as many series.
// R with strucchange, where it is there, judges the same series by BIC, as it does by default.
import { spawnSync } from 'node:child_process';
import { randomNormal } from 'd3-random';
import {
  changePoints,
  drawPersistent,
  randomStream,
  ratioOfSpreads,
  standardDeviation,
  trendOf,
} from '../dist/stats/index.js';

const runs = process.argv.includes('--quick') ? 40 : 200;
const lengths = [20, 40, 60];
const rhos = [0, 0.3, 0.6, 0.8];
const range = (n) => Array.from({ length: n }, (_, at) => at);
const share = (count, of = runs) => (of === 0 ? '' : (count / of).toFixed(2));
const print = (heading, rows) => {
  for (const cells of [heading, heading.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
  console.log('');
};
/** Many series of n years, with persistence rho and standard deviation 1, the same for every method. */
function* series(n, rho, add = () => 0) {
  const normal = randomNormal.source(randomStream(n, Math.round(100 * rho)))();
  const lags = range(n).map((at) => (at === 0 ? 0 : 1));
  for (let run = 0; run < runs; run++) yield [...drawPersistent(lags, rho, normal)].map((x, at) => x + add(at));
}

/** Whether plain least squares covers a slope of 0, its errors taken for independent. */
function plainCovers(values) {
  const n = values.length;
  const t975 = { 15: 2.1604, 20: 2.1009, 30: 2.0484, 40: 2.0244 }[n];
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const power = (n * (n * n - 1)) / 12;
  const slope = values.reduce((sum, x, at) => sum + (at - middle) * x, 0) / power;
  const rss = values.reduce((sum, x, at) => sum + (x - mean - slope * (at - middle)) ** 2, 0);
  return Math.abs(slope) <= t975 * Math.sqrt(rss / (n - 2) / power);
}

console.log(`### Trends: how often the 95% interval holds the true slope (${5 * runs} series each)\n`);
console.log('Slope shown: how often a rise of 3 standard deviations over the window is told from none.\n');
print(
  ['years', 'persistence', 'ours', 'least squares', 'Mann-Kendall, Hamed and Rao', 'slope shown'],
  [15, 20, 30, 40].flatMap((n) =>
    [...rhos, 0.95].map((rho) => {
      let [ours, plain, ranks, seen] = [0, 0, 0, 0];
      const times = range(n);
      const normal = randomNormal.source(randomStream(n, 1000 + Math.round(100 * rho)))();
      for (let run = 0; run < 5 * runs; run++) {
        const values = [
          ...drawPersistent(
            times.map((at) => (at === 0 ? 0 : 1)),
            rho,
            normal,
          ),
        ];
        const trend = trendOf(times, values);
        if (trend.low <= 0 && trend.high >= 0) ours += 1;
        if (plainCovers(values)) plain += 1;
        if (Math.abs(trend.ranks.z) <= 1.96) ranks += 1;
        if (
          run < runs &&
          trendOf(
            times,
            values.map((x, at) => x + (3 * at) / (n - 1)),
          ).low > 0
        )
          seen += 1;
      }
      return [n, rho, share(ours, 5 * runs), share(plain, 5 * runs), share(ranks, 5 * runs), share(seen)];
    }),
  ),
);

/** Counts what change-points say of many series with breaks planted. */
function judged(n, rho, add, planted) {
  const years = range(n);
  const count = { found: 0, criterion: 0, number: 0, near: 0, held: 0, dates: 0 };
  for (const [run, values] of [...series(n, rho, add)].entries()) {
    const { points, p } = changePoints(years, values, randomStream(7, run));
    if (p < 1) count.criterion += 1;
    if (points.length > 0) count.found += 1;
    if (points.length !== planted.length || planted.length === 0) continue;
    count.number += 1;
    for (const [k, point] of points.entries()) {
      count.dates += 1;
      if (Math.abs(point.year - planted[k]) <= 1) count.near += 1;
      if (point.dates.some(({ year }) => year === planted[k])) count.held += 1;
    }
  }
  return count;
}

const strucchange = spawnSync('Rscript', ['-e', 'library(strucchange)'], { encoding: 'utf8' }).status === 0;
/** How many series strucchange finds breaks in, of those of a kind, at most 60 of them: it takes its time. */
function byStrucchange(n, rho) {
  if (!strucchange) return '';
  const rows = [...series(n, rho)].slice(0, 60);
  const program =
    'suppressMessages(library(strucchange)); x <- as.matrix(read.csv(file("stdin"), header=FALSE)); cat(mean(apply(x, 1, function(y) !is.na(breakpoints(y ~ 1, h=5)$breakpoints[1]))))';
  const input = rows.map((values) => values.join(',')).join('\n');
  const { stdout, status } = spawnSync('Rscript', ['-e', program], { input: `${input}\n`, encoding: 'utf8' });
  return status === 0 ? Number(stdout).toFixed(2) : '';
}

console.log(`### Change-points: false alarms where there is none (${runs} series each)\n`);
print(
  [
    'years',
    'persistence',
    'level: ours',
    'level: the criterion alone',
    'level: strucchange (BIC)',
    'steady rise of 3 sd: ours',
  ],
  lengths.flatMap((n) =>
    rhos.map((rho) => {
      const level = judged(n, rho, () => 0, []);
      const rise = judged(n, rho, (at) => (3 * at) / n, []);
      return [n, rho, share(level.found), share(level.criterion), byStrucchange(n, rho), share(rise.found)];
    }),
  ),
);

console.log(`### Change-points: power (${runs} series each)\n`);
console.log(
  'One shift in the middle, of 1, 2 or 3 standard deviations; two: up by 3 at a third, down again at two thirds. Found: at least one. Number right, and of those the dates within a year, and within the 95% set.\n',
);
print(
  ['years', 'persistence', 'planted', 'found', 'number right', 'date within a year', 'date in the 95% set'],
  lengths.flatMap((n) =>
    rhos.flatMap((rho) =>
      [1, 2, 3, 'two of 3'].map((size) => {
        const [third, half] = [Math.floor(n / 3), Math.floor(n / 2)];
        const two = size === 'two of 3';
        const planted = two ? [third, 2 * third] : [half];
        const add = (at) => (two ? (at >= third && at < 2 * third ? 3 : 0) : at >= half ? size : 0);
        const { found, number, near, held, dates } = judged(n, rho, add, planted);
        return [n, rho, size, share(found), share(number), share(near, dates), share(held, dates)];
      }),
    ),
  ),
);

console.log(
  `### Volatility: how often the 95% interval of the ratio holds 1, both being alike (${runs} pairs of series each)\n`,
);
/** What is left once the straight line is out. */
function around(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const power = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, x, at) => sum + (at - middle) * x, 0) / power;
  return values.map((x, at) => x - mean - slope * (at - middle));
}
print(
  ['years', 'persistence', 'year to year', 'around the trend', 'shown: twice as volatile, year to year'],
  [15, 25, 40].flatMap((n) =>
    [...rhos, 0.95].map((rho) => {
      const first = [...series(n + 1, rho)];
      const normal = randomNormal.source(randomStream(n, 500 + Math.round(100 * rho)))();
      const lags = range(n + 1).map((at) => (at === 0 ? 0 : 1));
      let [changes, levels, seen] = [0, 0, 0];
      for (let run = 0; run < runs; run++) {
        const [a, b] = [first[run], [...drawPersistent(lags, rho, normal)]];
        const differences = (x) => x.slice(1).map((value, at) => value - x[at]);
        const holds = (x, y, at) => ratioOfSpreads(x, y, standardDeviation, randomStream(at, run), 299);
        const one = holds(differences(a), differences(b), 1);
        if (one.low <= 1 && one.high >= 1) changes += 1;
        const two = holds(around(a), around(b), 2);
        if (two.low <= 1 && two.high >= 1) levels += 1;
        if (
          holds(
            differences(a).map((x) => 2 * x),
            differences(b),
            3,
          ).low > 1
        )
          seen += 1;
      }
      return [n, rho, share(changes), share(levels), share(seen)];
    }),
  ),
);

const years = range(40);
const [shifted] = series(40, 0.3, (at) => (at >= 20 ? 3 : 0));
for (let warm = 0; warm < 3; warm++) changePoints(years, shifted, randomStream(warm));
const started = process.hrtime.bigint();
for (let time = 0; time < 10; time++) changePoints(years, shifted, randomStream(time));
const milliseconds = Number(process.hrtime.bigint() - started) / 1e7;
console.log(`One series of 40 years with a break, 99 draws: ${milliseconds.toFixed(0)} ms.`);
