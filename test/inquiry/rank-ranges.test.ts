import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { VALUE } from '../../src/figures/index.ts';
import { WEIGHTINGS } from '../../src/inquiry/rank-ranges.ts';
import { rankingOf } from '../../src/inquiry/ranking.ts';
import { componentMeasures, dimensionMeasure } from '../../src/measures/dimensions/dimension.ts';
import { dimensions } from '../../src/measures/dimensions/dimensions.ts';
import { plausibleWeights } from '../../src/measures/dimensions/weights.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const [YEAR, SHOWN, RUSSIA] = [2010, 12, 365];

describe.skipIf(!starterHolds('trade'))('the range of ranks over plausible weights', () => {
  // Brute force: every pair that our weights give a score is weighed and counted anew under each of the weightings.
  it.each(['economic', 'diplomatic'])('%s: as ranking all pairs anew under each weighting gives it', async (id) => {
    const dimension = dimensions.find((one) => one.id === id)!;
    const measure = dimensionMeasure(dimension);
    const ofRussia = (key: number) =>
      Math.floor(key / 1000) === RUSSIA || (measure.of === 'dyad' && key % 1000 === RUSSIA);
    const ranking = await rankingOf(atlas, measure, YEAR, ofRussia);
    const rows = await ranking.rows(SHOWN);
    const [scored] = await atlas.year(YEAR, [measure]);
    const ranked = new Set(scored!.keys.filter((key, row) => ofRussia(key) && scored!.status[row] === VALUE));
    const columns = await atlas.year(YEAR, componentMeasures(dimension));
    const pairs = [...columns[0]!.keys].flatMap((key, row) => {
      if (!ranked.has(key)) return [];
      return [{ key, known: columns.map(({ status, values }) => (status[row] === VALUE ? values[row]! : undefined)) }];
    });
    const taken = rows.map((): number[] => []);
    const shares = dimension.components.map(({ weight }) => weight);
    for (const drawn of plausibleWeights(shares, WEIGHTINGS)) {
      const scores = new Map(pairs.map(({ key, known }) => [key, weighedMean(known, drawn)]));
      for (const [n, { states }] of rows.entries()) {
        const own = scores.get(states[0]! * 1000 + states[1]!)!;
        taken[n]!.push(1 + [...scores.values()].filter((score) => score > own).length);
      }
    }
    const quantile = (sorted: readonly number[], share: number) => {
      const at = share * (sorted.length - 1);
      const below = sorted[Math.floor(at)]!;
      return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
    };
    const expected = taken.map((ranks) => {
      const sorted = [...ranks].sort((a, b) => a - b);
      return [Math.round(quantile(sorted, 0.025)), Math.round(quantile(sorted, 0.975))];
    });
    expect(rows.map(({ ranks }) => [...ranks])).toEqual(expected);
  });
});

function weighedMean(values: readonly (number | undefined)[], weights: readonly number[]): number {
  const known = values.flatMap((value, n) => (value === undefined ? [] : [{ value, weight: weights[n]! }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}
