import { featuresOf, patterns } from '../behaviour.ts';
import { FOLDS, fitPatterns, fittedRows, logOdds } from './fit.ts';
import { foldOf, type PairYears } from './pair-years.ts';

/** Fewer pair-years than this make no group to cover. Ours. */
const LEAST_IN_GROUP = 200;
/** Scores in 100 at which the bands begin. Ours. */
const bands = [0, 1, 2, 5, 10, 20, 30, 45, 60, 80];
const REFITS = 12;
const COVERED = 0.95;

/** The pair-years of a fold or region pair held out, in one band of scores. */
interface Group {
  /** The share that had a pact. */
  pact: number;
  /** Log odds and standard deviations of the refits' log odds. */
  centre: number[];
  spread: number[];
}

/**
 * The standard deviation, in log odds, that is added to the refits' (as variances) so that intervals hold the share with a pact in 95
 * of 100 groups (what is held out × band of score): the error that refits on the same pairs do not show. A group's interval is the
 * mean of its pairs' bounds.
 * @param groupOf what is held out together: a fold of pairs unless told otherwise
 * @returns it, in steps of 0.05; and the share of groups covered with it and without
 */
export function unseenError(
  pairs: PairYears,
  rounds: number,
  groupOf = (key: number): number => foldOf(key, FOLDS),
): { unseen: number; covered: number; without: number } {
  const groups = heldOutGroups(pairs, rounds, groupOf);
  const coveredAt = (unseen: number) => groups.filter((group) => holds(group, unseen)).length / groups.length;
  let step = 0;
  while (coveredAt(step / 20) < COVERED && step < 60) step += 1;
  return { unseen: step / 20, covered: coveredAt(step / 20), without: coveredAt(0) };
}

function holds({ pact, centre, spread }: Group, unseen: number): boolean {
  const bound = (side: 1 | -1) =>
    centre.reduce((sum, x, n) => sum + 1 / (1 + Math.exp(-(x + side * 1.96 * Math.hypot(unseen, spread[n]!)))), 0) /
    centre.length;
  return bound(-1) <= pact && pact <= bound(1);
}

function heldOutGroups(pairs: PairYears, rounds: number, groupOf: (key: number) => number): Group[] {
  const [full] = patterns;
  const features = featuresOf(full!);
  const held = Int32Array.from(pairs.keys, groupOf);
  const all = fittedRows(pairs, () => true);
  return [...new Set(held)].flatMap((group) => {
    const rest = fittedRows(pairs, (row) => held[row] !== group);
    const { members } = fitPatterns(pairs, rest, rounds, REFITS, [full!])[0]!;
    const inBands = bands.map(() => ({ pacts: 0, centre: [] as number[], spread: [] as number[] }));
    for (const row of all) {
      if (held[row] !== group) continue;
      const odds = members.map((member) => logOdds(pairs, row, features, member));
      const mean = odds.reduce((sum, x) => sum + x, 0) / REFITS;
      const score = 100 / (1 + Math.exp(-mean));
      const band = inBands[bands.findLastIndex((from) => from <= score)]!;
      band.pacts += pairs.pact[row]!;
      band.centre.push(mean);
      band.spread.push(Math.sqrt(odds.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (REFITS - 1)));
    }
    return inBands
      .filter(({ centre }) => centre.length >= LEAST_IN_GROUP)
      .map(({ pacts, centre, spread }) => ({ pact: pacts / centre.length, centre, spread }));
  });
}
