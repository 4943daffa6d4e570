import { pairKey } from '../../figures/index.ts';
import { regimeDistanceOf } from '../../measures/regimes/regime-distance.ts';
import { democracy } from '../../sources/democracy/source.ts';
import { numbers } from '../../sources/rows.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { numberAt } from './number-at.ts';

interface Regime {
  state: number;
  polyarchy: number | undefined;
  polity2: number | undefined;
}

/** How far apart two states' regimes lie, by year. A pair of which one is not coded has no row. */
export const regimeDistanceTable: Recipe = {
  name: 'regime-distance',
  of: 'dyad',
  about: 'How far apart the regimes of two states lie in polyarchy and in polity2, by year.',
  inputs: ['regimes'],
  sources: ['democracy'],
  coverage: democracy.coverage,
  columns: {
    polyarchy: 'absolute difference of polyarchy, to three decimals',
    polity2: 'absolute difference of polity2',
  },
  starter: { from: 1991, columns: ['polyarchy'], rounded: { step: 0.01 } },
  make: ({ regimes }) => {
    const [states, years] = ['state', 'year'].map((column) => numbers(regimes!, column).values);
    const [polyarchy, polity2] = [numbers(regimes!, 'polyarchy'), numbers(regimes!, 'polity2')];
    const byYear = new Map<number, Regime[]>();
    for (let row = 0; row < regimes!.length; row++) {
      const regime = {
        state: states![row]!,
        polyarchy: numberAt(polyarchy, row),
        polity2: numberAt(polity2, row),
      };
      const known = byYear.get(years![row]!);
      if (known) known.push(regime);
      else byYear.set(years![row]!, [regime]);
    }
    const rows = new FigureRows(['polyarchy', 'polity2']);
    for (const [year, inYear] of [...byYear].sort(([a], [b]) => a - b)) {
      inYear.sort((a, b) => a.state - b.state);
      for (const [n, a] of inYear.entries())
        for (const b of inYear.slice(n + 1)) {
          const apart = between(a.polyarchy, b.polyarchy);
          const cells = [
            apart === undefined ? undefined : Math.round(apart * 1000) / 1000,
            between(a.polity2, b.polity2),
          ];
          if (cells.some((cell) => cell !== undefined)) rows.push(pairKey(a.state, b.state), year, year, cells);
        }
    }
    return rows.close(regimeDistanceTable, { polyarchy: 'float', polity2: 'integer' }, [['democracy']]);
  },
};

const between = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : regimeDistanceOf(a, b);
