// The table of held-out figures that bench/alliance-likeness.mjs prints.
import { openFolder } from '../src/atlas/folder.ts';
import { FOLDS, MEMBERS } from '../src/measures/alliance-likeness/fit/fit.ts';
import {
  figuresOf,
  type HeldOut,
  type HeldOutFigures,
  holdOut,
} from '../src/measures/alliance-likeness/fit/held-out.ts';
import { foldOf, type PairYears, regionPairOf } from '../src/measures/alliance-likeness/fit/pair-years.ts';
import { fittedNumbers } from '../src/measures/alliance-likeness/fitted-numbers.ts';
import { pairYearsFrom } from './likeness-pair-years.ts';

/** @param nested chooses the rounds inside each fold */
export async function heldOutTable(folder: string, records: string, nested: boolean): Promise<string> {
  const pairs = await pairYearsFrom(openFolder(folder), records);
  const rounds = nested ? 'nested' : fittedNumbers.rounds;
  const byPairs = holdOut(pairs, (key) => foldOf(key, FOLDS), rounds, MEMBERS);
  const byRegions = holdOut(pairs, regionPairOf, rounds, MEMBERS);
  const lines = [
    '| 1992-2018, ATOP defence pact | each pact weighs 1: PR | ROC | slope | each pair weighs 1: PR | ROC | slope |',
    '|---|---|---|---|---|---|---|',
    line('pairs held out', pairs, byPairs),
    line('pairs held out, all features observed', pairs, complete(byPairs)),
    line('region pairs held out', pairs, byRegions),
    line('region pairs held out, all features observed', pairs, complete(byRegions)),
    line('persistence: a pact the year before', pairs, persistence(pairs, byPairs), false),
    '| gradient boosting of the issue, pairs held out | | | | 0.613 | 0.926 | |',
    '| gradient boosting of the issue, region pairs held out | | | | 0.389 | | 0.67 |',
  ];
  return lines.join('\n');
}

/** @param probable whether the predictions are probabilities, so that their slope means something */
function line(name: string, pairs: PairYears, heldOut: HeldOut, probable = true): string {
  const shown = ({ precisionRecall, roc, slope }: HeldOutFigures) =>
    `${precisionRecall.toFixed(3)} | ${roc.toFixed(3)} | ${probable ? slope.toFixed(2) : ''}`;
  return `| ${name} | ${shown(figuresOf(pairs, heldOut, true))} | ${shown(figuresOf(pairs, heldOut, false))} |`;
}

/** The pair-years whose pattern is the first. */
function complete({ rows, predicted, patternOf }: HeldOut): HeldOut {
  const kept = (_: number, n: number) => patternOf[n] === 0;
  return { rows: rows.filter(kept), predicted: predicted.filter(kept), patternOf: patternOf.filter(kept) };
}

/** Log odds of a pact for pairs that had one the year before and for those that had not: a forecast, from the treaty itself. */
function persistence(pairs: PairYears, { rows, patternOf }: HeldOut): HeldOut {
  const before = new Set<number>();
  for (const [row, key] of pairs.keys.entries()) if (pairs.pact[row] === 1) before.add(key * 3000 + pairs.years[row]!);
  const kept = rows.filter((row) => pairs.years[row]! > 1992);
  return {
    rows: kept,
    predicted: Float64Array.from(kept, (row) => (before.has(pairs.keys[row]! * 3000 + pairs.years[row]! - 1) ? 4 : -4)),
    patternOf: patternOf.subarray(0, kept.length),
  };
}
