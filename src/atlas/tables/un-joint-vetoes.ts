import { type Coverage, dyadKey } from '../../figures/index.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const permanent = (china: number): readonly number[] => [2, 200, 220, 365, china];
const spanOf = (from: number, to: number, china: number) => ({
  from,
  to,
  states: { codes: permanent(china), role: 'both' as const },
});

/** Pairs of permanent members; China's seat is 710 to 1949, 713 to 1971 and 710 again, as in the Assembly's votes. */
const coverage: Coverage = {
  missing: 'zero',
  spans: [spanOf(1946, 1949, 710), spanOf(1950, 1971, 713), spanOf(1971, 2022, 710)],
};

/** Draft resolutions of the Security Council that both states of a pair vetoed. */
export const unJointVetoes: Recipe = {
  name: 'un-joint-vetoes',
  of: 'dyad',
  about: 'How many draft resolutions of the Security Council both permanent members of a pair vetoed in a year.',
  inputs: ['un-vetoes'],
  sources: ['unsc-vetoes'],
  coverage,
  columns: { vetoes: 'drafts that both vetoed' },
  starter: { from: 1946 },
  make: (inputs) => {
    const table = inputs['un-vetoes']!;
    const [drafts, states, years] = ['draft', 'state', 'year'].map((column) => numbers(table, column).values);
    const vetoed = new Map<number, { year: number; by: number[] }>();
    for (let row = 0; row < table.length; row++) {
      const draft = vetoed.get(drafts![row]!) ?? { year: years![row]!, by: [] };
      draft.by.push(states![row]!);
      vetoed.set(drafts![row]!, draft);
    }
    const counts = new Map<number, Map<number, number>>();
    for (const { year, by } of vetoed.values())
      for (const [n, a] of by.entries())
        for (const b of by.slice(n + 1)) {
          const inYear = counts.get(year) ?? new Map<number, number>();
          counts.set(year, inYear.set(dyadKey(a, b), (inYear.get(dyadKey(a, b)) ?? 0) + 1));
        }
    const rows = new FigureRows(['vetoes']);
    for (const [year, pairs] of counts) for (const [key, count] of pairs) rows.push(key, year, year, [count]);
    return rows.close(
      unJointVetoes,
      { vetoes: 'integer' },
      [['unsc-vetoes']],
      [{ year: 2022, note: 'To September 2022 only.' }],
    );
  },
};
