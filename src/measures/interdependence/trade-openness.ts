import { asIs, type TableMeasure } from '../measure.ts';
import { tradeNotes } from './trade-notes.ts';
import { bothWays, partOf } from './trade-of-a-pair.ts';

/** A state's total trade over its GDP. */
export const tradeOpenness: TableMeasure = {
  name: 'trade-openness',
  label: 'Openness',
  question: "How large was i's trade with all partners beside its economy?",
  unit: 'exports and imports over GDP',
  of: 'state',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 3,
  carries: 2,
  origin: {
    kind: 'published',
    citation: 'Openness, total trade of i / GDP of i: Gartzke and Li 2003, Journal of Peace Research 40(5)',
  },
  table: 'trade-openness',
  columns: ['openness'],
  formula:
    "(X + M) / Y: X i's exports to and M its imports from all partners, Y its GDP, all of the year and in current US dollars",
  value: asIs,
  worked: {
    about: 'say, i exports goods for 160 billion dollars and imports for 80, and its GDP is 1,000',
    cells: [partOf(bothWays({ exports: 160, imports: 80 }), 1000)!],
    value: 0.24,
  },
  notes: [
    'Above 1 in ports that re-export and far above it where ships are registered (Liberia, the Marshall Islands): an artefact of what the makers count as trade.',
    'GDP is the World Bank’s in current US dollars: from 1960, without Taiwan.',
    'Trade dependence is the trade share times openness, from the same totals.',
    ...tradeNotes,
  ],
};
