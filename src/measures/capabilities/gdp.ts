import { asIs, type TableMeasure } from '../measure.ts';
import { ratioOfTwo } from './ratio-of-two.ts';
import { sharesOfTotal } from './shares-of-total.ts';

const bank = [
  'The total is over the states that the World Bank has a figure for in that year: fewer in early years, never Taiwan, and no state before it had its present borders (no Soviet Union).',
];
const constant = [
  'Constant 2015 US dollars at market exchange rates: growth is real, but the weights are those of 2015.',
  ...bank,
];
const current = ['Current US dollars: a fall of the currency reads as a fall of the economy.', ...bank];
const estimates = [
  'Simulated estimates in constant international dollars at purchasing power parity; the standard deviation of a state’s GDP is 43% of its value at the median and is not carried here.',
  'The Soviet Union’s population is low beside other sources: read it with care before 1992.',
];

type Part = Pick<TableMeasure, 'name' | 'label' | 'question' | 'unit' | 'table' | 'columns' | 'notes'>;

const origin = {
  kind: 'ours',
  why: 'a share of the sum over the states with a figure; dollars themselves do not ship in the starter',
} as const;

/** @param amount what is shared out, as the formula names it */
const shareOf = (amount: string, part: Part): TableMeasure => ({
  ...part,
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin,
  formula: `x_i / Σ x: x ${amount} in the year, the sum over all states with a figure`,
  value: asIs,
  worked: {
    about: 'say, the states with a figure have 3 (i), 5 and 12, and one has none',
    cells: [sharesOfTotal([3, 5, undefined, 12])[0]!],
    value: 0.15,
  },
});

const ratioOf = (amount: string, part: Part): TableMeasure => ({
  ...part,
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 2,
  origin: { kind: 'ours', why: 'the ratio of two amounts, computed from shares of one total, which cancels' },
  formula: `x_i / x_j: x ${amount} in the year`,
  value: ratioOfTwo,
  worked: {
    about: 'say, i has 15% of the total and j 6%, and the total cancels',
    cells: [0.15],
    other: [0.06],
    value: 2.5,
  },
});

export const gdpShare = shareOf('a state’s GDP in constant 2015 US dollars', {
  name: 'gdp-share',
  label: 'Share of GDP',
  question: "What share of the states' GDP was i's?",
  unit: 'share, 0 to 1, constant 2015 US dollars',
  table: 'gdp',
  columns: ['share'],
  notes: constant,
});

export const gdpRatio = ratioOf('a state’s GDP in constant 2015 US dollars', {
  name: 'gdp-ratio',
  label: 'GDP ratio',
  question: "How many times j's GDP was i's?",
  unit: "i's GDP divided by j's, constant 2015 US dollars",
  table: 'gdp',
  columns: ['share'],
  notes: constant,
});

export const gdpShareCurrent = shareOf('a state’s GDP in current US dollars at market exchange rates', {
  name: 'gdp-share-current',
  label: 'Share of GDP, current dollars',
  question: "What share of the states' GDP at the year's prices and exchange rates was i's?",
  unit: 'share, 0 to 1, current US dollars',
  table: 'gdp',
  columns: ['current_share'],
  notes: current,
});

export const gdpRatioCurrent = ratioOf('a state’s GDP in current US dollars at market exchange rates', {
  name: 'gdp-ratio-current',
  label: 'GDP ratio, current dollars',
  question: "How many times j's GDP was i's at the year's prices and exchange rates?",
  unit: "i's GDP divided by j's, current US dollars",
  table: 'gdp',
  columns: ['current_share'],
  notes: current,
});

export const gdpEstimatesShare = shareOf('a state’s estimated GDP at purchasing power parity', {
  name: 'gdp-estimates-share',
  label: 'Share of estimated GDP',
  question: "What share of the system's estimated GDP was i's?",
  unit: 'share, 0 to 1, purchasing power parity',
  table: 'gdp-estimates',
  columns: ['share'],
  notes: estimates,
});

export const gdpEstimatesRatio = ratioOf('a state’s estimated GDP at purchasing power parity', {
  name: 'gdp-estimates-ratio',
  label: 'Ratio of estimated GDP',
  question: "How many times j's estimated GDP was i's?",
  unit: "i's GDP divided by j's, purchasing power parity",
  table: 'gdp-estimates',
  columns: ['share'],
  notes: estimates,
});

export const populationShare = shareOf('a state’s population', {
  name: 'population-share',
  label: 'Share of population',
  question: "What share of the states' population lived in i?",
  unit: 'share, 0 to 1',
  table: 'gdp',
  columns: ['population_share'],
  notes: bank,
});

export const populationRatio = ratioOf('a state’s population', {
  name: 'population-ratio',
  label: 'Population ratio',
  question: "How many times j's population had i?",
  unit: "i's population divided by j's",
  table: 'gdp',
  columns: ['population_share'],
  notes: bank,
});
