import { asIs, type TableMeasure } from '../measure.ts';

/**
 * The Composite Index of National Capability of one state in one year: the mean of its shares of the system's total in up to six
 * components. A component that is not known is left out of the mean.
 * Source: Singer, Bremer and Stuckey 1972; the treatment of missing components reproduces NMC 7.0's own column.
 * @param shares of the system's total, 0 to 1, undefined where the component is not known
 * @returns 0 to 1, or undefined where no component is known
 * @example compositeIndex([0.4, 0.2, undefined]) // 0.3
 */
export function compositeIndex(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.filter((share) => share !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, share) => sum + share, 0) / known.length;
}

export const urbanBreak =
  'The coding of urban population breaks between 2001 and 2002: a trend across those years is to be read beside the index without it.';

export const missingComponents =
  'A missing component is left out of the mean: in 2022 military spending is missing for 22 states. The yearly sum is not 1.';

const singer = 'Singer, Bremer and Stuckey 1972; NMC 7.0';

export const cinc: TableMeasure = {
  name: 'cinc',
  label: 'Capability index (CINC)',
  question: "What share of the system's material capabilities did i have?",
  unit: 'share of the system, 0 to 1',
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin: { kind: 'published', citation: singer },
  table: 'capabilities',
  columns: ['cinc'],
  formula:
    "(1/n) Σ s_k over the n known components k of six (military spending, military personnel, iron and steel, primary energy, population, urban population): s_k = i's amount / the sum of all states' known amounts that year",
  value: asIs,
  worked: {
    about:
      'say, i has 6% of the spending, 4% of the personnel, 5% of the steel, 6% of the energy and 2% of the population, and its urban population is not known: the mean of five',
    cells: [compositeIndex([0.06, 0.04, 0.05, 0.06, 0.02, undefined])!],
    value: 0.046,
  },
  notes: [urbanBreak, missingComponents],
};

export const cincWithoutUrban: TableMeasure = {
  name: 'cinc-without-urban',
  label: 'Capability index without urban population',
  question: "What share of the system's material capabilities did i have, urban population left aside?",
  unit: 'share of the system, 0 to 1',
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin: { kind: 'ours', why: 'CINC over five components, since the coding of urban population breaks in 2001/2002' },
  table: 'capabilities',
  columns: ['cinc_without_urban'],
  formula:
    "(1/n) Σ s_k over the n known components k of five (military spending, military personnel, iron and steel, primary energy, population): s_k = i's amount / the sum of all states' known amounts that year",
  value: asIs,
  worked: {
    about:
      'say, i has 6% of the spending, 4% of the personnel, 5% of the steel, 6% of the energy and 2% of the population',
    cells: [compositeIndex([0.06, 0.04, 0.05, 0.06, 0.02])!],
    value: 0.046,
  },
  notes: [missingComponents],
};
