import { extent } from '../../figures/index.ts';
import { ownWeights } from '../../measures/precedents/features.ts';
import { nearnessOf } from '../../measures/precedents/nearness.ts';
import { horizons } from '../../measures/precedents/outcomes.ts';
import { pointColumns, unpackPoints } from '../../measures/precedents/packing.ts';
import { type Behaviours, pointOf } from '../../measures/precedents/space.ts';
import { MOST_TIES, tiesOf } from '../../measures/precedents/ties.ts';
import { randomStream } from '../../stats/index.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { behaviour } from './behaviour.ts';
import { FIRST_COMPARED, LAST_WITH_TRADE } from './behaviour-space.ts';

/** Pair-years drawn of each number of ties: a percentile is then good to about 4 points. Ours, as are the next two. */
const DRAWN = 100;
/** Pair-years are drawn from this year on: before it few lie behind. */
const FIRST_DRAWN = 1975;
const SEED = 1;

const columns = {
  nearest: 'distance of the nearest other pair-year before it, 0 to 1',
  twentieth: 'distance of the twentieth, one year a pair',
  ties: 'kinds of tie beside trade and votes (arms, exercises, strain), 0 to 3',
  weight: 'for how many pair-years it stands',
};

/** How near precedents usually are, from pair-years drawn at random: what a distance is judged by. */
export const behaviourNearness: Recipe = {
  name: 'behaviour-nearness',
  of: 'dyad',
  about: `Of ${DRAWN} pair-years of each number of ties, drawn at random (seed ${SEED}): how far off their nearest and their twentieth precedent are.`,
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
    for (const { row, ties, weight } of drawnRows(space)) {
      const year = space.years[row]!;
      const near = nearnessOf(space, row, ownWeights, [FIRST_COMPARED, Math.min(year - 1, last)]);
      if (near) rows.push(space.keys[row]!, year, year, [near.nearest, near.twentieth, ties, weight]);
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

/** Rows drawn without putting back, so many of each number of ties. */
function drawnRows(space: Behaviours): { row: number; ties: number; weight: number }[] {
  const random = randomStream(SEED);
  const rows = [...space.years.keys()].filter((row) => space.years[row]! >= FIRST_DRAWN);
  const ties = new Map(rows.map((row) => [row, tiesOf(pointOf(space, row))]));
  return Array.from({ length: MOST_TIES + 1 }, (_, number) => {
    const alike = rows.filter((row) => ties.get(row) === number);
    const count = Math.min(DRAWN, alike.length);
    for (let n = 0; n < count; n++) {
      const other = n + Math.floor(random() * (alike.length - n));
      [alike[n], alike[other]] = [alike[other]!, alike[n]!];
    }
    return alike.slice(0, count).map((row) => ({ row, ties: number, weight: alike.length / count }));
  }).flat();
}
