import type { Absence } from '../../figures/index.ts';
import { type Contingency, categories, margins } from './contingency.ts';

/**
 * Kendall's tau-b: whether a state leans further where the other does, from -1 to 1, with ties taken into account. It measures
 * association, not likeness: a state that always goes one step beyond the other reaches 1.
 * @param table counts (not weights)
 * @returns `not-defined` where one of the two always made the same choice
 * @example tauB([2, 1, 0, 3]) // 0.7071
 */
export function tauB(table: Contingency): number | Absence {
  const k = categories(table);
  const { rows, columns, total } = margins(table);
  let balance = 0;
  for (const [cell, count] of table.entries()) {
    if (count === 0) continue;
    const [r, c] = [Math.floor(cell / k), cell % k];
    for (let below = r + 1; below < k; below++)
      for (let beside = 0; beside < k; beside++) balance += Math.sign(beside - c) * count * table[below * k + beside]!;
  }
  const untied = (counts: readonly number[]) =>
    (total * (total - 1) - counts.reduce((sum, count) => sum + count * (count - 1), 0)) / 2;
  const pairs = Math.sqrt(untied(rows)) * Math.sqrt(untied(columns));
  return pairs > 0 ? balance / pairs : 'not-defined';
}
