import { cohenKappa } from '../../measures/similarity/cohen-kappa.ts';
import { voteColumns } from '../../measures/similarity/tables.ts';
import type { Recipe } from '../recipe.ts';
import { unContested } from './un-votes.ts';

/** Kappa on contested votes as a number: one instead of nine counts, so that the starter has room for it. */
export const unContestedKappa: Recipe = {
  name: 'un-contested-kappa',
  of: 'dyad',
  about: "Cohen's kappa (squared weights) of two states' contested votes in the General Assembly of a calendar year.",
  inputs: [],
  derivedFrom: ['un-contested'],
  sources: unContested.sources,
  coverage: unContested.coverage,
  columns: { kappa: 'kappa; pairs for which it is not defined have no row' },
  starter: { from: 1991, rounded: { step: 0.01 } },
  make: (_inputs, figures = {}) => {
    const table = figures['un-contested']!;
    const counts = voteColumns.map((name) => table.columns[name]!.values);
    const kappas = new Float64Array(table.keys.length);
    const rows: number[] = [];
    for (let row = 0; row < kappas.length; row++) {
      const kappa = cohenKappa(counts.map((column) => column[row]!));
      if (typeof kappa !== 'number') continue;
      kappas[row] = kappa;
      rows.push(row);
    }
    const years = Int16Array.from(rows, (row) => table.from[row]!);
    return {
      ...table,
      name: unContestedKappa.name,
      keys: Int32Array.from(rows, (row) => table.keys[row]!),
      from: years,
      to: years,
      columns: { kappa: { type: 'float', values: Float64Array.from(rows, (row) => kappas[row]!) } },
      source: Uint8Array.from(rows, (row) => table.source![row]!),
    };
  },
};
