/**
 * What the dossier shows under "How close?", by dimension. The four dimensions are Allison's (personal, economic, military,
 * diplomatic); which published measure stands under which is our choice (ruling B0).
 */
export interface Dimension {
  id: 'personal' | 'economic' | 'military' | 'diplomatic' | 'strain' | 'setting';
  title: string;
  measures: readonly string[];
}

/** The scores that stand before their components: alliance-likeness and the four dimensions. */
export const scores: readonly string[] = [
  'alliance-likeness',
  'dimension-economic',
  'dimension-military',
  'dimension-diplomatic',
  'dimension-personal',
];

export const dimensions: readonly Dimension[] = [
  { id: 'economic', title: 'economic', measures: ['trade-share', 'trade-dependence', 'trade-agreements'] },
  {
    id: 'military',
    title: 'military',
    measures: ['arms-dependence', 'joint-exercises', 'joint-exercises-russia', 'defence-agreements', 'us-troops'],
  },
  {
    id: 'diplomatic',
    title: 'diplomatic',
    measures: ['un-kappa', 'un-agreement', 'portfolio-kappa', 'igo-overlap', 'diplomatic-representation'],
  },
  { id: 'personal', title: 'personal', measures: ['leader-trips-china', 'leader-trips-us', 'leader-visits'] },
  { id: 'strain', title: 'strain', measures: ['disputes', 'rivalry', 'peace-scale', 'sanctions'] },
  { id: 'setting', title: 'setting', measures: ['distance', 'contiguity', 'regime-distance'] },
];

/** What "Which way is it heading?" follows: the scores, and under them the measures that reach furthest. Ours. */
export const directionMeasures: readonly string[] = [...scores, 'trade-share', 'arms-dependence', 'un-agreement'];

/** The yardsticks of "Who leads?", each of one state. */
export const yardsticks: readonly string[] = [
  'cinc',
  'cinc-without-urban',
  'military-spending-share',
  'gdp-share',
  'warhead-share',
];

/** Dependence of each on the other, both ways. */
export const dependences: readonly string[] = ['trade-dependence', 'arms-dependence'];

/** The cells of the coverage strip: one measure stands for each input. */
export const stripInputs: readonly { input: string; measure: string }[] = [
  { input: 'treaties', measure: 'atop-defence' },
  { input: 'capabilities', measure: 'cinc' },
  { input: 'military spending', measure: 'military-spending-share' },
  { input: 'GDP', measure: 'gdp-share' },
  { input: 'warheads', measure: 'warhead-share' },
  { input: 'trade', measure: 'trade-share' },
  { input: 'arms', measure: 'arms-dependence' },
  { input: 'UN votes', measure: 'un-agreement' },
  { input: 'exercises', measure: 'joint-exercises' },
  { input: 'defence agreements', measure: 'defence-agreements' },
  { input: 'shared organisations', measure: 'igo-overlap' },
  { input: 'disputes', measure: 'disputes' },
  { input: 'regimes', measure: 'regime-distance' },
  { input: 'distance', measure: 'distance' },
];
