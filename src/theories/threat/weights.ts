import { type ThreatComponent, threatWeights } from '../../measures/threat/components.ts';
import type { NumberParameter } from '../theory.ts';

const labels: Readonly<Record<ThreatComponent, string>> = {
  capability: 'weight of capabilities within reach',
  offence: 'weight of offensive capability',
  disputes: 'weight of disputes begun',
  territory: 'weight of territory wanted',
  rivalry: 'weight of rivalry',
};

const weightOf = (component: ThreatComponent): NumberParameter => ({
  label: labels[component],
  unit: 'weight beside the others',
  default: threatWeights[component],
  range: [threatWeights[component] / 2, threatWeights[component] * 2],
  origin: {
    kind: 'ours',
    why: 'Walt names the components and gives no weights; from half to twice ours is taken as plausible',
  },
});

/** The weights of a threat's components as open parameters, from half to twice their default. */
export const threatWeightParameters: Readonly<Record<ThreatComponent, NumberParameter>> = {
  capability: weightOf('capability'),
  offence: weightOf('offence'),
  disputes: weightOf('disputes'),
  territory: weightOf('territory'),
  rivalry: weightOf('rivalry'),
};
