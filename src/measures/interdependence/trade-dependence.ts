import type { Cells, TableMeasure } from '../measure.ts';
import { asIs } from '../measure.ts';
import { tradeNotes } from './trade-notes.ts';
import { bothWays, partOf } from './trade-of-a-pair.ts';

const notes = [
  'GDP is the World Bank’s in current US dollars, so figures begin in 1960, Taiwan has none, and years before a state had its present borders have none (Russia before 1992).',
  'Trade over GDP is no share: a port that re-exports can trade more than its GDP.',
  ...tradeNotes,
];

/** Trade with j over i's GDP: the trade share times i's openness. */
export const tradeDependence: TableMeasure = {
  name: 'trade-dependence',
  label: 'Trade dependence',
  question: "How large was i's trade with j beside i's economy?",
  unit: "exports and imports over i's GDP",
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 4,
  carries: 2,
  closer: 'higher',
  origin: {
    kind: 'published',
    citation:
      'Trade dependence, trade(i, j) / GDP of i, after Oneal and Russett: Gartzke and Li 2003, Journal of Peace Research 40(5)',
  },
  table: 'trade-dependence',
  columns: ['dependence'],
  formula:
    "(x + m) / Y: x i's exports to j, m i's imports from j, Y i's GDP, all of the year and in current US dollars",
  value: asIs,
  worked: {
    about: 'say, i exports 12 billion dollars to j and imports 18 from it, and its GDP is 1,000',
    cells: [partOf(bothWays({ exports: 12, imports: 18 }), 1000)!],
    value: 0.03,
  },
  notes,
};

/** The weak link: the dependence of the one that depends less. @example lowerDependence([0.05], [0.01]) // 0.01 */
export function lowerDependence([ofA]: Cells, [ofB]: Cells): number {
  return Math.min(ofA!, ofB!);
}

/** The dependence of the one that depends more. @example higherDependence([0.05], [0.01]) // 0.05 */
export function higherDependence([ofA]: Cells, [ofB]: Cells): number {
  return Math.max(ofA!, ofB!);
}

const ofThePair = (
  part: Pick<TableMeasure, 'name' | 'label' | 'question' | 'origin' | 'formula' | 'value' | 'worked'>,
): TableMeasure => ({
  ...part,
  unit: 'exports and imports over GDP',
  of: 'dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 4,
  carries: 2,
  closer: 'higher',
  table: 'trade-dependence',
  columns: ['dependence'],
  notes,
});

export const tradeDependenceLower = ofThePair({
  name: 'trade-dependence-lower',
  label: 'Lower trade dependence',
  question: 'How dependent on their trade was the one of the two that depended less?',
  origin: {
    kind: 'published',
    citation: 'The lower trade-to-GDP ratio of the dyad: Oneal 2003, Journal of Peace Research 40(6)',
  },
  formula: 'min(d_ij, d_ji): d the trade dependence of each on the other (trade-dependence)',
  value: lowerDependence,
  worked: {
    about: 'say, trade with the other is 5% of i’s GDP and 1% of j’s',
    cells: [0.05],
    other: [0.01],
    value: 0.01,
  },
});

export const tradeDependenceHigher = ofThePair({
  name: 'trade-dependence-higher',
  label: 'Higher trade dependence',
  question: 'How dependent on their trade was the one of the two that depended more?',
  origin: { kind: 'ours', why: 'the counterpart of the lower ratio: the two together show how lopsided a tie is' },
  formula: 'max(d_ij, d_ji): d the trade dependence of each on the other (trade-dependence)',
  value: higherDependence,
  worked: {
    about: 'say, trade with the other is 5% of i’s GDP and 1% of j’s',
    cells: [0.05],
    other: [0.01],
    value: 0.05,
  },
});
