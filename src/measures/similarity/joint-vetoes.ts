import { asIs, type TableMeasure } from '../measure.ts';

/** Drafts of the Security Council that both states vetoed in a year. */
export const unJointVetoes: TableMeasure = {
  name: 'un-joint-vetoes',
  label: 'Joint vetoes',
  question: 'How many draft resolutions of the Security Council did both i and j veto?',
  unit: 'drafts',
  of: 'dyad',
  range: [0, 100],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Yordan, List of UN Security Council Vetoes, 1946 to September 2022' },
  formula: 'Σ v; v: 1 for a draft of the year that both i and j voted against, both being permanent members',
  table: 'un-joint-vetoes',
  columns: ['vetoes'],
  value: asIs,
  worked: { about: 'Russia and China in 2012, drafts that both vetoed', cells: [2], value: 2 },
  notes: [
    'Permanent members only. A draft that nobody put to the vote, since a veto was sure, is not counted.',
    'How the other members voted is not on hand.',
  ],
};
