import { dyadKey, statesOfKey } from '../../figures/index.ts';
import type { FigureTable } from '../figure-table.ts';
import { DISPUTE_WINDOW, EXERCISE_WINDOW, type Figures } from './behaviour-axes.ts';
import { eachYear, FIRST_COMPARED, LAST_COMPARED, PairYears } from './behaviour-space.ts';

/**
 * A pair-year is compared where at least one of these holds: 5% of either's trade, 5% of either's arms imports over five years, a joint exercise of
 * at most five states in five years, a militarised dispute begun in ten years, a strategic rivalry. Ours: below it too little passes between two states
 * to call anything alike; of all pair-years about one in fifteen is above it.
 */
export const LEAST_SHARE = 0.05;

/** Calls back for each pair and year with something above the floor. */
function eachTie(figures: Figures, see: (key: number, year: number) => void): void {
  const shares = (table: FigureTable | undefined, none?: ArrayLike<number>) =>
    eachYear(table, (key, year, row) => {
      if (none?.[row] === 1 || table!.columns.share!.missing?.[row] || table!.columns.share!.values[row]! < LEAST_SHARE)
        return;
      const [of, toward] = statesOfKey(key);
      see(dyadKey(of, toward), year);
    });
  const counts = (table: FigureTable | undefined, column: string, window: number) =>
    eachYear(
      table,
      (key, year, row) => {
        if (table!.columns[column]!.values[row]! > 0)
          for (let later = year; later < year + window; later++) see(key, later);
      },
      window - 1,
    );
  shares(figures.trade);
  shares(figures['arms-imports'], figures['arms-imports']?.columns.none?.values);
  counts(figures['joint-exercises'], 'small', EXERCISE_WINDOW);
  counts(figures.disputes, 'onsets', DISPUTE_WINDOW);
  counts(figures.rivalries, 'rivalry', 1);
}

/** The pairs that are above the floor in any year, and for each year whether they are. */
export function aboveFloor(figures: Figures): { pairs: PairYears; above: Uint8Array } {
  const ever = new Set<number>();
  eachTie(figures, (key, year) => {
    if (year >= FIRST_COMPARED && year <= LAST_COMPARED) ever.add(key);
  });
  const pairs = new PairYears(Int32Array.from(ever).sort());
  const above = new Uint8Array(pairs.size);
  eachTie(figures, (key, year) => {
    const at = pairs.atKey(key, year);
    if (at >= 0) above[at] = 1;
  });
  return { pairs, above };
}
