import type { Absence } from '../../figures/index.ts';
import { armsDependence } from '../arms/arms-shares.ts';
import { rivalry } from '../conflict/rivalries.ts';
import { usTroops } from '../cooperation/us-troops.ts';
import type { Part } from '../measure.ts';
import {
  disputesTenYears,
  exerciseIntensityFiveYears,
  sharedOpponents,
  tradePartnersInCommon,
  tradeProfileStanding,
  tradeShareFiveYears,
  voteStanding,
} from './features.ts';
import { shareSteps } from './standing.ts';

/** What is observed together or not at all. `always`: no record means that there was nothing. */
export type Block = 'votes' | 'trade' | 'share' | 'exercises' | 'conflict' | 'always';

/** One feature of a pair's behaviour. */
export interface Feature {
  name: string;
  label: string;
  block: Block;
  /** The law: 1 where more of it never lowers the score, -1 where it never raises it. */
  law: 1 | -1;
  /** A value belongs to the step whose number is that of the edges at or below it. Ours. */
  edges: readonly number[];
  /** What it is read off; of two parts the greater value counts. */
  parts: readonly Part[];
}

const standingEdges = [20, 40, 60, 70, 75, 80, 85, 90, 92, 94, 95, 96, 97, 98, 99];

/** The features in their order: every array of values of a pair follows it. */
export const behaviourFeatures: readonly Feature[] = [
  feature('votes', 1, standingEdges, [{ measure: voteStanding }]),
  feature('trade', 1, standingEdges, [{ measure: tradeProfileStanding }]),
  feature(
    'share',
    1,
    shareSteps.map((step) => step / 10_000),
    [{ measure: tradeShareFiveYears }],
  ),
  feature('trade', 1, [10], [{ measure: tradePartnersInCommon }]),
  feature('exercises', 1, [1, 3, 6, 10, 15, 20, 25, 30, 40, 50, 60], [{ measure: exerciseIntensityFiveYears }]),
  feature('conflict', -1, [1, 2, 4, 7, 12], [{ measure: disputesTenYears }]),
  feature('conflict', 1, [1, 2, 3, 4, 5, 7, 10], [{ measure: sharedOpponents }]),
  feature('conflict', -1, [1], [{ measure: rivalry }]),
  feature(
    'always',
    1,
    [0.0001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9],
    [{ measure: armsDependence }, { measure: armsDependence, turned: true }],
  ),
  feature(
    'always',
    1,
    [0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.05],
    [{ measure: usTroops }, { measure: usTroops, turned: true }],
  ),
];

function feature(block: Block, law: 1 | -1, edges: readonly number[], parts: readonly Part[]): Feature {
  const { name, label } = parts[0]!.measure;
  return { name, label, block, law, edges, parts };
}

/** The parts that the measure is composed of, in the order of the features. */
export const behaviourParts: readonly Part[] = behaviourFeatures.flatMap(({ parts }) => parts);

/**
 * The features' values from the parts' values or absences: the greater of both directions, where both are known; for what is always
 * observed the greater of those on record, and 0 where there is no record (a state without any arms import bought none from the
 * other; troops of a state that is not the United States are not looked at); undefined where a feature is absent.
 * @param parts in the order of {@link behaviourParts}
 */
export function featureValues(parts: readonly (number | Absence)[]): (number | undefined)[] {
  const values: (number | undefined)[] = [];
  let next = 0;
  for (const { parts: own, block } of behaviourFeatures) {
    let greatest = block === 'always' ? 0 : -Infinity;
    let known = true;
    for (const end = next + own.length; next < end; next++) {
      const cell = parts[next]!;
      if (typeof cell === 'number') greatest = Math.max(greatest, cell);
      else if (block !== 'always') known = false;
    }
    values.push(known ? greatest : undefined);
  }
  return values;
}

/** The step that a value belongs to. @example stepOf([1, 3, 6], 4) // 2 */
export function stepOf(edges: readonly number[], value: number): number {
  let step = 0;
  while (step < edges.length && edges[step]! <= value) step += 1;
  return step;
}

/** A set of blocks observed that has a model of its own. */
export interface Pattern {
  id: string;
  blocks: readonly Block[];
  /** In words, for the reader. */
  about: string;
}

const patternOf = (blocks: readonly Block[]): Pattern => ({
  id: blocks.join('+'),
  blocks: [...blocks, 'always'],
  about: blocks.join(', '),
});

const beside: readonly Block[][] = [
  ['votes', 'trade', 'share'],
  ['votes', 'trade'],
  ['votes'],
  ['trade', 'share'],
  ['trade'],
];

/** The richest first: a pair has the model of the first whose blocks are all observed. */
export const patterns: readonly Pattern[] = [
  ...beside.map((blocks) => patternOf([...blocks, 'exercises', 'conflict'])),
  ...beside.map((blocks) => patternOf([...blocks, 'conflict'])),
  patternOf(['votes']),
];

/** The features that a pattern's model sees, as places in {@link behaviourFeatures}. */
export function featuresOf({ blocks }: Pattern): number[] {
  return behaviourFeatures.flatMap(({ block }, n) => (blocks.includes(block) ? [n] : []));
}

const withFeatures = patterns.map((pattern) => ({ pattern, features: featuresOf(pattern) }));

/** Which pattern a pair's values have; undefined where neither votes nor trade are observed. */
export function observedPattern(values: readonly (number | undefined)[]): Pattern | undefined {
  return withFeatures.find(({ features }) => features.every((n) => values[n] !== undefined))?.pattern;
}
