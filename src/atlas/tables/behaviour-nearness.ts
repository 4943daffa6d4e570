import { extent } from '../../figures/index.ts';
import { ownWeights } from '../../measures/precedents/features.ts';
import { nearnessOf } from '../../measures/precedents/nearness.ts';
import { horizons } from '../../measures/precedents/outcomes.ts';
import { pointColumns, unpackPoints } from '../../measures/precedents/packing.ts';
import type { Behaviours } from '../../measures/precedents/space.ts';
import { randomStream } from '../../stats/index.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { behaviour } from './behaviour.ts';
import { FIRST_COMPARED, LAST_WITH_TRADE } from './behaviour-space.ts';

/** Pair-years drawn: a percentile is then good to about 3 points. Ours, as are the next two. */
const DRAWN = 250;
/** Pair-years are drawn from this year on: before it few lie behind. */
const FIRST_DRAWN = 1975;
const SEED = 1;

const columns = {
  nearest: 'distance of the nearest other pair-year before it, 0 to 1',
  twentieth: 'distance of the twentieth, one year a pair',
};

/** How near precedents usually are, from pair-years drawn at random: what a distance is judged by. */
export const behaviourNearness: Recipe = {
  name: 'behaviour-nearness',
  of: 'dyad',
  about: `Of ${DRAWN} pair-years drawn at random (seed ${SEED}): how far off their nearest and their twentieth precedent are.`,
  inputs: [],
  derivedFrom: ['behaviour', 'obligations'],
  sources: behaviour.sources,
  coverage: { missing: 'not-defined', spans: [{ from: FIRST_DRAWN, to: LAST_WITH_TRADE }] },
  columns,
  starter: { from: FIRST_DRAWN, rounded: { digits: 4 } },
  make: (_inputs, figures = {}) => {
    const space = behavioursOf(figures.behaviour);
    const pacts = figures.obligations;
    const last = (pacts ? extent(pacts.coverage).to : LAST_WITH_TRADE) - horizons[0];
    const rows = new FigureRows(Object.keys(columns));
    for (const row of drawnRows(space)) {
      const year = space.years[row]!;
      const near = nearnessOf(space, row, ownWeights, [FIRST_COMPARED, Math.min(year - 1, last)]);
      if (near) rows.push(space.keys[row]!, year, year, [near.nearest, near.twentieth]);
    }
    const types = Object.fromEntries(Object.keys(columns).map((column) => [column, 'float' as const]));
    return rows.close(behaviourNearness, types, [behaviour.sources]);
  },
};

/** The points of a table of behaviour; none where there is no table. */
function behavioursOf(table: FigureTable | undefined): Behaviours {
  return {
    keys: table?.keys ?? new Int32Array(0),
    years: table?.from ?? new Int16Array(0),
    values: table ? unpackPoints(pointColumns.map((column) => table.columns[column]!.values)) : new Uint8Array(0),
  };
}

/** Rows drawn without putting back, in the order drawn. */
function drawnRows({ years }: Behaviours): number[] {
  const rows = [...years.keys()].filter((row) => years[row]! >= FIRST_DRAWN);
  const random = randomStream(SEED);
  const count = Math.min(DRAWN, rows.length);
  for (let n = 0; n < count; n++) {
    const other = n + Math.floor(random() * (rows.length - n));
    [rows[n], rows[other]] = [rows[other]!, rows[n]!];
  }
  return rows.slice(0, count);
}
