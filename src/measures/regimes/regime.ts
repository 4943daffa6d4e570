import { asIs, type TableMeasure } from '../measure.ts';

const estimate = (
  column: string,
  name: string,
  label: string,
  what: string,
  range: readonly [number, number],
  decimals: number,
  example: number,
  citation: string,
  notes: readonly string[],
): TableMeasure => ({
  name,
  label,
  question: `How democratic was i by ${what}?`,
  unit: `${range[0]} to ${range[1]}`,
  of: 'state',
  range,
  decimals,
  origin: { kind: 'published', citation },
  table: 'regimes',
  columns: [column],
  formula: "p_i: the makers' own estimate of i in the year, unchanged",
  value: asIs,
  worked: { about: `say, the makers give i ${example}`, cells: [example], value: example },
  notes,
});

export const regimePolyarchy: TableMeasure = estimate(
  'polyarchy',
  'regime-polyarchy',
  'Electoral democracy',
  'V-Dem’s electoral democracy index (polyarchy)',
  [0, 1],
  3,
  0.75,
  'Varieties of Democracy, v2x_polyarchy (CC BY-SA)',
  ['Coded for 174 of the 195 states in 2025: very small states mostly have none.'],
);

export const regimeEuds: TableMeasure = estimate(
  'euds',
  'regime-euds',
  'Unified democracy score',
  'the extended Unified Democracy Score',
  [-5, 5],
  2,
  1.25,
  'Marquez, extended Unified Democracy Scores',
  ['A latent score on an open scale with its mean near 0. It covers the most states and years of the three.'],
);

export const regimePolity2: TableMeasure = estimate(
  'polity2',
  'regime-polity2',
  'Polity',
  'polity2',
  [-10, 10],
  0,
  -7,
  'Polity project, polity2',
  ['It ends in 2018; small states have none.'],
);
