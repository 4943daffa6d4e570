import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/**
 * GDP times GDP per head, from a state's shares of the world's GDP and population. What of it is not the state's own cancels where
 * states are compared: world GDP times world GDP per head is 1.
 * Source: Beckley 2018, International Security 43(2): 7-44.
 * @returns 0 or more; `not-defined` without people
 * @example gdpTimesPerHead([0.2, 0.05]) // 0.8: four times as rich as the world, with a fifth of its GDP
 */
export function gdpTimesPerHead([gdp, people]: Cells): number | Absence {
  return people === 0 ? 'not-defined' : gdp! ** 2 / people!;
}

export const gdpTimesGdpPerHead: TableMeasure = {
  name: 'gdp-times-gdp-per-head',
  label: 'GDP times GDP per head',
  question: "How large was i's GDP times its GDP per head?",
  unit: 'in units of the world’s GDP times its GDP per head',
  of: 'state',
  range: [0, 100],
  decimals: 4,
  origin: { kind: 'published', citation: 'Beckley 2018, International Security 43(2): 7-44' },
  table: 'gdp',
  columns: ['share', 'population_share'],
  formula: 'g² / p: g the share of i of the states’ GDP in constant 2015 US dollars, p its share of their population',
  value: gdpTimesPerHead,
  worked: { about: 'say, a fifth of the GDP and a twentieth of the people', cells: [0.2, 0.05], value: 0.8 },
  notes: [
    'It takes off what people cost: of two states with the same GDP the one with fewer people has more.',
    'The totals are over the states that the World Bank has a figure for in that year: never Taiwan.',
  ],
};
