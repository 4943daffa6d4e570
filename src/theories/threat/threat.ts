import { standardised, threatScore } from '../../measures/threat/components.ts';
import { declareTheory, type Input } from '../theory.ts';
import { threatWeightParameters } from './weights.ts';

type OfRoles = readonly [string, string];

const z = (label: string, measure: string, of: OfRoles): Input => ({
  label,
  unit: 'standard deviations of all directed pairs',
  range: [-10, 10],
  decimals: 2,
  from: { kind: 'measure', measure, of },
});
const disputes = (label: string, of: OfRoles): Input => ({
  label,
  unit: 'disputes in ten years',
  range: [0, 50],
  whole: true,
  decimals: 0,
  from: { kind: 'measure', measure: 'disputes-begun-ten-years', of },
});
const sign = (label: string, measure: string, of: OfRoles): Input => ({
  label,
  unit: '1 yes, 0 no',
  range: [0, 1],
  whole: true,
  decimals: 0,
  from: { kind: 'measure', measure, of },
});

/** Whether one state is the greatest threat to another, beside the runner-up (ruling M3, after Walt). */
export const threatTheory = declareTheory({
  id: 'threat',
  title: 'Balance of threat: who threatens most',
  question: 'Is the one state the greatest threat to the other?',
  family: 'threat',
  pair: 'each',
  roles: {
    state: { about: 'the state that may be threatened' },
    threat: { about: 'the state of which it is asked' },
    rival: {
      about: 'the greatest threat beside it',
      found: { rule: 'greatest-threat', of: 'state', apartFrom: ['threat'] },
    },
  },
  inputs: {
    capability: z('capabilities of threat within reach of state', 'threat-capability', ['state', 'threat']),
    offence: z('offensive capability of threat', 'threat-offence', ['state', 'threat']),
    disputes: disputes('disputes begun by threat against state', ['threat', 'state']),
    territory: sign('threat wants territory of state', 'threat-territory', ['state', 'threat']),
    rivalry: sign('threat and state are rivals', 'rivalry', ['state', 'threat']),
    capabilityOfRival: z('capabilities of rival within reach of state', 'threat-capability', ['state', 'rival']),
    offenceOfRival: z('offensive capability of rival', 'threat-offence', ['state', 'rival']),
    disputesOfRival: disputes('disputes begun by rival against state', ['rival', 'state']),
    territoryOfRival: sign('rival wants territory of state', 'threat-territory', ['state', 'rival']),
    rivalryOfRival: sign('rival and state are rivals', 'rivalry', ['state', 'rival']),
  },
  parameters: threatWeightParameters,
  verdicts: {
    greatest: { label: 'the greatest threat', about: 'no state is a greater threat to state', implies: 'silent' },
    'not-greatest': {
      label: 'not the greatest threat',
      about: 'another state is a greater threat to state, or as great',
      implies: 'silent',
    },
  },
  readings: {
    score: { label: 'threat score', unit: 'standard deviations', decimals: 2 },
    margin: { label: 'ahead of the next', unit: 'standard deviations', decimals: 2 },
  },
  rule: [
    'ln T = Σ w z / Σ w over capabilities within reach, offensive capability, disputes begun, territory wanted and rivalry.',
    'z: each in standard deviations; of disputes that of ln(1 + n). w: weights.',
    'The greatest threat where ln T of threat is above that of rival, the greatest threat beside it.',
  ],
  judge: (given, weights) => {
    const score = threatScore(
      {
        capability: given.capability,
        offence: given.offence,
        disputes: standardised('disputes', Math.log1p(given.disputes)),
        territory: standardised('territory', given.territory),
        rivalry: standardised('rivalry', given.rivalry),
      },
      weights,
    );
    const next = threatScore(
      {
        capability: given.capabilityOfRival,
        offence: given.offenceOfRival,
        disputes: standardised('disputes', Math.log1p(given.disputesOfRival)),
        territory: standardised('territory', given.territoryOfRival),
        rivalry: standardised('rivalry', given.rivalryOfRival),
      },
      weights,
    );
    return { verdict: score > next ? 'greatest' : 'not-greatest', readings: { score, margin: score - next } };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Walt 1985',
      citation:
        'Walt, Stephen M. (1985), Alliance Formation and the Balance of World Power, International Security 9(4): 3-43.',
    },
    {
      short: 'Bueno de Mesquita 1981',
      citation:
        'Bueno de Mesquita, Bruce (1981), The War Trap, p. 105: the loss of power over distance, as in EUGene by Bennett and Stam (unit euprocs1, function adj_cap).',
    },
  ],
  worked: [
    {
      about:
        'say, a strong state without any sign of intent (2, 2) beside a weaker rival (1, 1) that began a dispute and wants territory: the first has (6 - 1.24 - 0.86 - 0.92) / 6, the second (3 + 0.17 + 1.17 + 1.08) / 6',
      inputs: {
        capability: 2,
        offence: 2,
        disputes: 0,
        territory: 0,
        rivalry: 0,
        capabilityOfRival: 1,
        offenceOfRival: 1,
        disputesOfRival: 1,
        territoryOfRival: 1,
        rivalryOfRival: 1,
      },
      verdict: 'not-greatest',
      readings: { score: 0.5, margin: -0.41 },
    },
  ],
  notes: [
    'Walt names four sources of threat and gives no formula: measures, standard and weights are ours.',
    'Where no state shows a sign of intent, capabilities alone decide, and a distant power or an ally may come first: nobody is left out, and nobody is a threat by assumption.',
    'Intent is read off disputes, territory and rivalries, coded to 2014, 2010 and 2020. Ideal points are not intent.',
    'The runner-up is found under the default weights; the ranking of all states draws weights for all of them.',
  ],
});
