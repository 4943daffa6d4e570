import { ABSENT, LEAST_WEIGHT } from './features.ts';
import { type DriftTally, emptyDriftTally, followedRow, type History, moved, towardCloser } from './history.ts';
import {
  count,
  DRIFT_POINTS,
  emptyTally,
  FARTHEST,
  followed,
  type Horizon,
  type Outcome,
  ruptureOf,
  type Tally,
} from './outcomes.ts';
import { bitOf, CODE, togetherIn } from './packing.ts';
import { WIDTH } from './space.ts';

/** The rows that precedents are looked for in: a span of years, some pairs left out; and of how many pairs they are. */
export function poolOf(
  { keys, years }: History,
  [from, to]: readonly [number, number],
  without: readonly number[],
): { rows: Int32Array; pairs: number } {
  const rows = new Int32Array(keys.length);
  let length = 0;
  let pairs = 0;
  for (let row = 0; row < keys.length; ) {
    const key = keys[row]!;
    const start = length;
    const left = without.includes(key);
    for (; keys[row] === key; row++) if (!left && years[row]! >= from && years[row]! <= to) rows[length++] = row;
    if (length > start) pairs += 1;
  }
  return { rows: rows.subarray(0, length), pairs };
}

/** Years are counted from here in the table below. */
const ZERO_YEAR = 1816;
const YEARS = 256;
const CODES = CODE + 1;

/**
 * How often each outcome followed the pair-years of very many rows: what `tallyRows` says, from one pass that counts codes by year. A code means the same for
 * every row of a year, but for the few whose states end: these are asked one by one.
 */
export function baseRates(history: History, rows: Int32Array): (outcome: Outcome, within: Horizon) => Tally {
  const { years, after, ends } = history;
  const events = ['defence', 'pact', 'dispute'] as const;
  const [defence, pact, dispute] = events.map(() => new Int32Array(YEARS * CODES)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const ruptures = new Int32Array(YEARS * CODES * CODES);
  const rare: number[] = [];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!;
    const packed = after[row]!;
    if (togetherIn(packed) < FARTHEST) {
      rare.push(row);
      continue;
    }
    const year = (years[row]! - ZERO_YEAR) * CODES;
    defence[year + ((packed >>> bitOf.defence) & CODE)]! += 1;
    pact[year + ((packed >>> bitOf.pact) & CODE)]! += 1;
    dispute[year + ((packed >>> bitOf.dispute) & CODE)]! += 1;
    // The codes of a pact's end and of a rivalry: together they make a rupture.
    ruptures[(year + ((packed >>> bitOf.ended) & CODE)) * CODES + ((packed >>> bitOf.rivalry) & CODE)]! += 1;
  }
  const counted = { defence: present(defence), pact: present(pact), dispute: present(dispute) };
  const ended = present(ruptures);
  return (outcome, within) => {
    const tally = emptyTally();
    for (const row of rare) count(tally, followedRow(history, row, outcome, within));
    const of = (code: number, year: number, event: keyof typeof ends) =>
      followed(code, ZERO_YEAR + year, within, ends[event], FARTHEST);
    if (outcome === 'defence' || outcome === 'pact' || outcome === 'dispute')
      for (const [at, times] of counted[outcome]) count(tally, of(at % CODES, Math.floor(at / CODES), outcome), times);
    else
      for (const [at, times] of ended) {
        const year = Math.floor(at / CODES / CODES);
        const end = of(Math.floor(at / CODES) % CODES, year, 'ended');
        const rivalry = of(at % CODES, year, 'rivalry');
        count(tally, outcome === 'ended' ? end : outcome === 'rivalry' ? rivalry : ruptureOf(end, rivalry), times);
      }
    return tally;
  };
}

/** The places of an array that are not 0, with what is there. */
function present(counts: Int32Array): (readonly [at: number, times: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) found.push([at, counts[at]!]);
  return found;
}

/**
 * How very many pair-years moved: what `tallyDrift` says. Two years of a pair mostly have the same figures, and then the move is the difference of two sums.
 * @param weights of the features, as in a distance
 */
export function baseDrift(
  history: History,
  rows: Int32Array,
  weights: readonly number[],
): (within: Horizon) => DriftTally {
  const { keys, years, values, after, lastYear } = history;
  const turned = Float64Array.from(weights, (weight, n) => weight * towardCloser[n]!);
  const sums = new Float64Array(keys.length);
  const used = new Float64Array(keys.length);
  const known = new Int32Array(keys.length);
  for (let row = 0, at = 0; row < keys.length; row++) {
    let [sum, weight, mask] = [0, 0, 0];
    for (let n = 0; n < WIDTH; n++, at++) {
      const byte = values[at]!;
      if (byte === ABSENT) continue;
      sum += turned[n]! * byte;
      weight += weights[n]!;
      mask |= 1 << n;
    }
    sums[row] = sum;
    used[row] = weight;
    known[row] = mask;
  }
  const least = LEAST_WEIGHT * weights.reduce((sum, weight) => sum + weight, 0) - 1e-9;
  return (within) => {
    const tally = emptyDriftTally();
    let [closer, neither, apart] = [0, 0, 0];
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n]!;
      const year = years[row]! + within;
      if (year > lastYear) tally.outsideCoverage += 1;
      else if (within > togetherIn(after[row]!)) tally.stateEnded += 1;
      else {
        // Mostly no year of a pair is missing, and then the row is just so many further on.
        let later = Math.min(row + within, keys.length - 1);
        while (later > row && (years[later] !== year || keys[later] !== keys[row])) later -= 1;
        let points: number | undefined;
        if (known[row] !== known[later]) points = moved(values, row * WIDTH, later * WIDTH, weights);
        else if (later > row && used[row]! >= least) points = (sums[later]! - sums[row]!) / used[row]!;
        if (points === undefined) tally.notCompared += 1;
        else if (points >= DRIFT_POINTS) closer += 1;
        else if (points <= -DRIFT_POINTS) apart += 1;
        else neither += 1;
      }
    }
    return { ...tally, closer, neither, apart };
  };
}
