import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/** Years over which deliveries are added up, the year itself included. */
export const ARMS_WINDOW = 5;

/**
 * A share of deliveries over five years; `not-defined` where there were no deliveries at all.
 * @param cells the share, and 1 where there was no delivery at all
 * @example shareOfDeliveries([0.7, 0]) // 0.7
 * @example shareOfDeliveries([0, 1]) // 'not-defined'
 */
export function shareOfDeliveries([share, none]: Cells): number | Absence {
  return none === 1 ? 'not-defined' : share!;
}

const notes = [
  'Volumes are SIPRI trend-indicator values of major arms, not dollars; small arms and most components are left out.',
  'Over the year and the four before it. An order delivered over several years is spread evenly over them: ours.',
  "For 58% of the orders the number delivered is SIPRI's estimate.",
  'Deliveries from or to parties that are no state count in the total.',
];

const origin = {
  kind: 'ours',
  why: "a share of five years' deliveries, the window of SIPRI's own averages; orders are spread evenly over their delivery years",
} as const;

export const armsDependence: TableMeasure = {
  name: 'arms-dependence',
  label: 'Arms dependence',
  question: "What share of i's imports of major arms came from j?",
  unit: "share of i's arms imports over five years, 0 to 1",
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 3,
  carries: 2,
  closer: 'higher',
  origin,
  formula:
    'd_ij / d_i: d_ij the volume that i received from j in the year and the four before it, d_i that from all suppliers',
  table: 'arms-imports',
  columns: ['share', 'none'],
  value: shareOfDeliveries,
  worked: {
    about: 'say, 300 of the 400 units of volume that i received in the five years came from j',
    cells: [300 / 400, 0],
    value: 0.75,
  },
  notes,
};

export const armsExportShare: TableMeasure = {
  name: 'arms-export-share',
  label: 'Share of arms exports',
  question: "What share of i's exports of major arms went to j?",
  unit: "share of i's arms exports over five years, 0 to 1",
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 3,
  carries: 2,
  closer: 'higher',
  origin,
  formula:
    'd_ij / d_i: d_ij the volume that i delivered to j in the year and the four before it, d_i that to all recipients',
  table: 'arms-exports',
  columns: ['share', 'none'],
  value: shareOfDeliveries,
  worked: {
    about: 'say, 300 of the 2,400 units of volume that i delivered in the five years went to j',
    cells: [300 / 2400, 0],
    value: 0.125,
  },
  notes,
};
