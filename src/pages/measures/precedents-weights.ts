import { value } from '../../figures/index.ts';
import type { PrecedentsFound } from '../../inquiry/precedents.ts';
import { features } from '../../measures/precedents/features.ts';
import type { Block, Dial, TableBlock } from '../page.ts';
import { pairIn } from './precedents-words.ts';

/** A weight may be set to this many times ours. Ours. */
const REACH = 5;

/** How many of the nearest are named while weights move. */
const NAMED = 3;

/** The weights of features by name; those left out weigh as ours do. */
export type FeatureWeights = Readonly<Record<string, number>>;

/** What each feature weighs in a likeness, to be set. */
export function weightsBlock(found: PrecedentsFound, weights: FeatureWeights): Block {
  return {
    kind: 'dials',
    option: 'weights',
    about: 'Only how large each weight is beside the others counts; with a weight of 0 a feature is left out.',
    outcome: outcome(found, weights),
    reset: 'Back to our weights',
    groups: [{ caption: 'What likeness goes by', dials: features.map((feature) => dialOf(feature, weights)) }],
    instead: [weightsTable(weights)],
  };
}

function dialOf({ name, label, weight, scale }: (typeof features)[number], weights: FeatureWeights): Dial {
  const set = weights[name];
  return {
    name,
    label,
    origin: `Our weight is ${weight}; ${scale}`,
    unit: '',
    decimals: 2,
    range: [0, weight * REACH],
    usual: value(weight, []),
    ...(set !== undefined && set !== weight && { set }),
  };
}

function outcome({ precedents }: PrecedentsFound, weights: FeatureWeights): string {
  const whose = features.every(({ name, weight }) => (weights[name] ?? weight) === weight) ? 'our' : 'your';
  const nearest = precedents.slice(0, NAMED).map(({ states, year }) => `${pairIn(states, year)} ${year}`);
  return nearest.length === 0 ? 'Nothing is like it.' : `Most alike with ${whose} weights: ${nearest.join(', ')}.`;
}

function weightsTable(weights: FeatureWeights): TableBlock {
  return {
    kind: 'table',
    caption: 'Weights',
    columns: [
      { title: 'feature', align: 'left' },
      { title: 'name', align: 'left' },
      { title: 'weight', align: 'right' },
      { title: 'ours', align: 'right' },
    ],
    rows: features.map(({ name, label, weight }) => [label, name, `${weights[name] ?? weight}`, `${weight}`]),
    sources: [],
  };
}
