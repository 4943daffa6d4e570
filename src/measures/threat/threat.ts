import type { Absence } from '../../figures/index.ts';
import { cinc } from '../capabilities/cinc.ts';
import { milexShare, milperShare } from '../capabilities/component-shares.ts';
import { disputesBegunTenYears, territorialDisputesTenYears } from '../conflict/disputes-begun.ts';
import { rivalry, rivalryTerritorial } from '../conflict/rivalries.ts';
import { distance } from '../geography/distance.ts';
import type { ComposedMeasure, Part } from '../measure.ts';
import { type ByComponent, standardised, type ThreatComponent, threatScore, threatWeights } from './components.ts';
import { logOffence, logReach } from './reach.ts';

type PartValues = readonly (number | Absence)[];

const FIRST_YEAR = 1825;
/** The last year of the list of rivalries: of the ten years of disputes four are still coded. */
const LAST_YEAR = 2020;

const shared = {
  kind: 'composed',
  of: 'directed-dyad',
  range: [-20, 20],
  decimals: 2,
  years: [FIRST_YEAR, LAST_YEAR],
} as const;

const capabilityParts: readonly Part[] = [{ measure: cinc, turned: true }, { measure: distance }];
const offenceParts: readonly Part[] = [
  { measure: milexShare, turned: true },
  { measure: milperShare, turned: true },
];
const territoryParts: readonly Part[] = [
  { measure: territorialDisputesTenYears, turned: true },
  { measure: rivalryTerritorial },
];
const ends = [
  {
    year: 2011,
    note: 'From 2011 territory wanted in disputes is coded for fewer of the ten years each year (GML ends in 2010).',
  },
  { year: 2015, note: 'From 2015 disputes begun are coded for fewer of the ten years each year (COW ends in 2014).' },
] as const;

/** What stands in a part's place where it has no value and the part cannot do without. */
function reasonOf(parts: PartValues): Absence | undefined {
  return parts.find((part) => typeof part === 'string') as Absence | undefined;
}

function capabilityOf(parts: PartValues, year: number): number | Absence {
  return reasonOf(parts) ?? standardised('capability', logReach(parts[0] as number, parts[1] as number, year));
}

function offenceOf([spending, personnel]: PartValues): number | Absence {
  const known = [spending, personnel].map((share) => (typeof share === 'number' ? share : undefined));
  const x = logOffence(known[0], known[1]);
  return x === undefined ? (spending as Absence) : standardised('offence', x);
}

/** 1 where either sign of territory is there; 0 where neither is. */
function territoryOf(parts: PartValues): number | Absence {
  return reasonOf(parts) ?? (parts.some((part) => (part as number) > 0) ? 1 : 0);
}

export const threatCapability: ComposedMeasure = {
  ...shared,
  name: 'threat-capability',
  label: 'Capabilities within reach',
  question: 'How much of its capabilities could j bring to bear on i, beside all other pairs?',
  unit: 'standard deviations of all directed pairs, 1946-2014',
  origin: {
    kind: 'published',
    citation: 'Bueno de Mesquita 1981, The War Trap: 105, as in EUGene (Bennett and Stam), unit euprocs1',
  },
  parts: capabilityParts,
  formula:
    '(ln c_j^e - m) / s, e = log10(d / k + 10 - exp 1): c_j CINC of j, d miles between the capitals, k 250 miles a day before 1918, 375 to 1945, 500 since; m, s mean and standard deviation',
  value: (parts, { year }) => capabilityOf(parts, year),
  worked: {
    about: 'say, j has a fifth of the capabilities and its capital lies 1,000 miles (1,609.344 km) away, in 2000',
    parts: [0.2, 1609.344],
    setting: { states: [2, 20], year: 2000, percentile: () => undefined },
    value: 2.2193,
  },
  notes: ['Capitals stand for states: a large neighbour with a distant capital reaches further than this says.'],
};

export const threatOffence: ComposedMeasure = {
  ...shared,
  name: 'threat-offence',
  label: 'Offensive capability',
  question: 'How much of what armies are made of had j, beside all other states?',
  unit: 'standard deviations of all directed pairs, 1946-2014',
  origin: { kind: 'ours', why: 'Walt’s offensive power has no published measure that covers all states' },
  parts: offenceParts,
  formula:
    '(ln x_j - m) / s: x_j the mean of the shares of j in military spending and personnel (or the one that is known); m, s mean and standard deviation',
  value: offenceOf,
  worked: {
    about: 'say, j has 40% of the military spending and 10% of the personnel',
    parts: [0.4, 0.1],
    value: 2.22,
  },
  notes: ['It does not depend on i: distance stands in the capabilities within reach.'],
};

export const threatTerritory: ComposedMeasure = {
  ...shared,
  name: 'threat-territory',
  label: 'Territory wanted',
  question: 'Did j want territory of i, or are the two rivals over territory?',
  unit: '1 yes, 0 no',
  range: [0, 1],
  decimals: 0,
  origin: {
    kind: 'ours',
    why: 'two codings of territory joined, for the disputes end in 2010 and the rivalries in 2020',
  },
  parts: territoryParts,
  breaks: [ends[0]],
  formula:
    '1 where j wanted territory in a dispute with i begun in the last ten years, or the two are rivals over territory; else 0',
  value: territoryOf,
  worked: { about: 'say, no such dispute in ten years, and rivals over territory', parts: [0, 1], value: 1 },
  notes: ['A rivalry over territory counts both ways; who wants whose is coded for disputes alone.'],
};

export const threatParts: readonly Part[] = [
  ...capabilityParts,
  ...offenceParts,
  { measure: disputesBegunTenYears, turned: true },
  ...territoryParts,
  { measure: rivalry },
];

/** The standardised components of a threat from the values of {@link threatParts}, or why there are none. */
export function componentsOf(parts: PartValues, year: number): ByComponent | Absence {
  const [disputes, rivals] = [parts[4]!, parts[7]!];
  const capability = capabilityOf(parts.slice(0, 2), year);
  const offence = offenceOf(parts.slice(2, 4));
  const territory = territoryOf(parts.slice(5, 7));
  const absent = reasonOf([capability, offence, disputes, territory, rivals]);
  return (
    absent ?? {
      capability: capability as number,
      offence: offence as number,
      disputes: standardised('disputes', Math.log1p(disputes as number)),
      territory: standardised('territory', territory as number),
      rivalry: standardised('rivalry', rivals as number),
    }
  );
}

export const threat: ComposedMeasure = {
  ...shared,
  name: 'threat',
  label: 'Threat',
  question: 'How much of a threat was j to i?',
  unit: 'logarithm of the threat, in standard deviations',
  origin: { kind: 'ours', why: 'Walt (1985) names the components; measures, standard and weights are our choice' },
  parts: threatParts,
  breaks: ends,
  formula:
    'ln T = Σ w z / Σ w over five components of j toward i, in standard deviations z: capabilities within reach (w = 2), offensive capability (1), ln(1 + disputes begun against i in ten years) (1), territory wanted (1), rivalry (1)',
  value: (parts, { year }) => {
    const z = componentsOf(parts, year);
    return typeof z === 'string' ? z : threatScore(z, threatWeights);
  },
  worked: {
    about:
      'say, j has a fifth of the capabilities, 40% of the military spending and 10% of the personnel, its capital lies 1,000 miles (1,609.344 km) away; it began two disputes in ten years, wants no territory and is a rival, in 2000',
    parts: [0.2, 1609.344, 0.4, 0.1, 2, 0, 0, 1],
    setting: { states: [2, 20], year: 2000, percentile: () => undefined },
    value: 1.31,
  },
  notes: [
    'Who is the greater threat to one state in one year is what it is for; the number itself says little. What is not in it: ideal points, regimes, what leaders say.',
    'Capability and offence are standardised over all directed pairs, 1946-2014, the signs of intent over the pairs with any of them.',
    'A score exists to 2020, where the list of rivalries ends; of the ten years of disputes fewer are coded after 2014, in 2020 four.',
    'Weights are open: `threat` as a theory draws them anew and says in which share of draws a state comes first.',
  ],
};

type Value = ComposedMeasure['value'];

/** A component of {@link threat} by itself, standardised. */
function componentMeasure(component: ThreatComponent, parts: readonly Part[], value: Value): ComposedMeasure {
  const { worked, breaks, notes, ...whole } = threat;
  return { ...whole, name: `threat-z-${component}`, label: `Threat: ${component}`, parts, value };
}

const standardisedPart =
  (component: ThreatComponent, of: (x: number) => number = (x) => x): Value =>
  ([x]) =>
    typeof x === 'number' ? standardised(component, of(x)) : x!;

/** Each component of {@link threat} as a measure of its own, in the order of {@link threatComponents}. */
export const threatComponentMeasures: readonly ComposedMeasure[] = [
  componentMeasure('capability', capabilityParts, threatCapability.value),
  componentMeasure('offence', offenceParts, threatOffence.value),
  componentMeasure('disputes', [threatParts[4]!], standardisedPart('disputes', Math.log1p)),
  componentMeasure('territory', territoryParts, (parts) => {
    const territory = territoryOf(parts);
    return typeof territory === 'number' ? standardised('territory', territory) : territory;
  }),
  componentMeasure('rivalry', [threatParts[7]!], standardisedPart('rivalry')),
];
