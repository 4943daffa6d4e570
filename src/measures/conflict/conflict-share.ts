import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/**
 * Of the reported events of one state toward another, the share that was conflict, in words or deeds.
 * @param counts verbal cooperation, material cooperation, verbal conflict, material conflict
 * @returns 0 to 1; `not-defined` where no event was reported
 * @example conflictShare([6, 2, 1, 1]) // 0.2
 */
export function conflictShare([verbalCooperation, materialCooperation, verbalConflict, materialConflict]: Cells):
  | number
  | Absence {
  const conflict = verbalConflict! + materialConflict!;
  const all = verbalCooperation! + materialCooperation! + conflict;
  return all === 0 ? 'not-defined' : conflict / all;
}

export const eventsConflictShare: TableMeasure = {
  name: 'events-conflict-share',
  label: 'Conflict in reported events',
  question: "What share of i's reported acts toward j was conflict, in words or deeds?",
  unit: 'share of reported events, 0 to 1',
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 3,
  closer: 'lower',
  origin: { kind: 'ours', why: 'A share takes out how much the press writes about a pair, which counts do not.' },
  table: 'events-icews',
  columns: ['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'],
  formula:
    '(v + m) / n: v the reported acts of i toward j of conflict in words, m of conflict in deeds, n all, cooperation included',
  value: conflictShare,
  worked: {
    about: 'say, 60 acts of cooperation in words, 20 in deeds, 15 of conflict in words and 5 in deeds',
    cells: [60, 20, 15, 5],
    value: 0.2,
  },
  notes: ['Machine-read news among 152 states, 2002-2014; a share of few events swings widely.'],
};
