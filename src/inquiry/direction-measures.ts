import { type Measure, measures } from '../measures/index.ts';

/**
 * The measures whose direction of travel is shown of a pair unless others are asked for; those that a release lacks are left out.
 * The list is ours: the composed ones, and of each matter one measure that a trend can be told from. Trends of UN votes are told from
 * ideal points, since agreement mixes agenda and preference (ruling M23); agreement and kappa stand beside them.
 */
const ofPairs = [
  'alliance-likeness',
  'dimension-personal',
  'dimension-economic',
  'dimension-military',
  'dimension-diplomatic',
  'ideal-point-distance',
  'un-contested-kappa',
  'un-agreement',
  'portfolio-kappa',
  'igo-overlap',
  'trade-share',
  'trade-dependence-lower',
  'arms-dependence',
  'joint-exercises',
  'defence-agreements',
  'peace-scale',
  'disputes',
] as const;

/** The same of one state: what the volatility of two states is compared over, and what they weigh. Ours. */
const ofStates = [
  'ideal-point',
  'regime-polyarchy',
  'cinc',
  'cinc-without-urban',
  'military-spending-share',
  'gdp-share',
  'trade-openness',
] as const;

/** What pairs are compared on. Ours: one or two measures a matter. */
const compared = [
  'alliance-likeness',
  'ideal-point-distance',
  'un-contested-kappa',
  'un-agreement',
  'trade-share',
  'arms-dependence',
  'igo-overlap',
  'defence-agreements',
] as const;

const named = (names: readonly string[]): Measure[] =>
  names.flatMap((name) => measures.find((measure) => measure.name === name) ?? []);

export const driftMeasures = (of: 'pair' | 'state'): Measure[] => named(of === 'pair' ? ofPairs : ofStates);

export const comparedMeasures = (of: 'pair' | 'state'): Measure[] => named(of === 'pair' ? compared : ofStates);
