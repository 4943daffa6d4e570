import { asIs, type TableMeasure } from '../measure.ts';
import { itpdNotes, tradeNotes } from './trade-notes.ts';
import { bothWays, type Flows, partOf } from './trade-of-a-pair.ts';

const published = {
  kind: 'published',
  citation:
    'Trade share, trade(i, j) / total trade of i: Gartzke and Li 2003, Journal of Peace Research 40(5), after Barbieri',
} as const;

const share = (
  part: Pick<TableMeasure, 'name' | 'label' | 'question' | 'unit' | 'columns' | 'origin' | 'formula' | 'worked'>,
  table: 'trade' | 'trade-itpd',
): TableMeasure => ({
  ...part,
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 3,
  carries: 2,
  closer: 'higher',
  table,
  value: asIs,
  notes: table === 'trade' ? tradeNotes : itpdNotes,
});

const invented = 'say, i exports 12 to j and imports 18 from it, of 160 and 80 with all partners';
const withPartner: Flows = { exports: 12, imports: 18 };
const withAll: Flows = { exports: 160, imports: 80 };

const whole = {
  question: "What share of i's trade was with j?",
  unit: "share of i's exports and imports, 0 to 1",
  columns: ['share'],
  origin: published,
  formula:
    '(x + m) / (X + M): x exports of i to j, m imports of i from j, X and M those with all partners, in the year',
  worked: {
    about: invented,
    cells: [partOf(bothWays(withPartner), bothWays(withAll))!],
    value: 0.125,
  },
};
const imports = {
  question: "What share of i's imports came from j?",
  unit: "share of i's imports, 0 to 1",
  columns: ['import_share'],
  origin: { kind: 'ours', why: 'the trade share over imports alone: who supplies i' } as const,
  formula: 'm / M: m imports of i from j, M from all partners, in the year',
  worked: { about: invented, cells: [partOf(withPartner.imports, withAll.imports)!], value: 0.225 },
};
const exports = {
  question: "What share of i's exports went to j?",
  unit: "share of i's exports, 0 to 1",
  columns: ['export_share'],
  origin: { kind: 'ours', why: 'the trade share over exports alone: who buys from i' } as const,
  formula: 'x / X: x exports of i to j, X to all partners, in the year',
  worked: { about: invented, cells: [partOf(withPartner.exports, withAll.exports)!], value: 0.075 },
};

/** Trade with j as a share of i's total trade: 0.122 for Russia with China in 2014, 0.022 for China with Russia. */
export const tradeShare = share({ name: 'trade-share', label: 'Trade share', ...whole }, 'trade');
export const tradeImportShare = share({ name: 'trade-import-share', label: 'Share of imports', ...imports }, 'trade');
export const tradeExportShare = share({ name: 'trade-export-share', label: 'Share of exports', ...exports }, 'trade');

/** The same in constant dollars, services included, from ITPD-E. */
export const tradeShareItpd = share(
  { name: 'trade-share-itpd', label: 'Trade share, constant dollars', ...whole },
  'trade-itpd',
);
export const tradeImportShareItpd = share(
  { name: 'trade-import-share-itpd', label: 'Share of imports, constant dollars', ...imports },
  'trade-itpd',
);
export const tradeExportShareItpd = share(
  { name: 'trade-export-share-itpd', label: 'Share of exports, constant dollars', ...exports },
  'trade-itpd',
);

/** Whether a year's trade figures of i with j are the partners' reports: 1, or 0 where i reported or the source says nothing of it. */
export const tradeMirrored: TableMeasure = {
  name: 'trade-mirrored',
  label: 'Trade as partners report it',
  question: "Were i's trade figures with j taken from its partners' reports?",
  unit: '1 where from the partners, else 0',
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 0,
  origin: { kind: 'ours', why: 'which side reported changes the level of a figure, so it is said' },
  table: 'trade',
  columns: ['mirrored'],
  formula:
    '1 where flow and total are taken from the partners’ reports, 0 where from i’s own or where the source does not say',
  value: asIs,
  worked: { about: 'say, i did not report the year, and j did', cells: [1], value: 1 },
  notes: tradeNotes,
};
