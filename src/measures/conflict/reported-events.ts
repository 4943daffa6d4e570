import type { Cells, TableMeasure } from '../measure.ts';

/**
 * How many events of one state toward another the press reported.
 * @param counts of any kinds of event
 * @example reportedEvents([6, 2, 1, 1]) // 10
 */
export function reportedEvents(counts: Cells): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export const eventsReported: TableMeasure = {
  name: 'events-reported',
  label: 'Reported events',
  question: "How many of i's acts toward j did the press report?",
  unit: 'events',
  of: 'directed-dyad',
  range: [0, 50_000],
  decimals: 0,
  origin: { kind: 'published', citation: 'Boschee et al. 2015, ICEWS Coded Event Data' },
  table: 'events-icews',
  columns: ['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'],
  formula:
    'V + M + v + m: the reported acts of i toward j of cooperation in words (V) and deeds (M), of conflict in words (v) and deeds (m)',
  value: reportedEvents,
  worked: {
    about: 'say, 60 acts of cooperation in words, 20 in deeds, 15 of conflict in words and 5 in deeds',
    cells: [60, 20, 15, 5],
    value: 100,
  },
  notes: ['Counts follow the attention of the press: they say how much is known, not how close two states are.'],
};
