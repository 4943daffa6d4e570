import type { Atlas } from '../atlas/atlas.ts';
import {
  type Absence,
  absenceOf,
  absent,
  type Column,
  dyadKey,
  type Figure,
  figureAt,
  graver,
  value,
} from '../figures/index.ts';
import { armsDependence } from '../measures/arms/arms-shares.ts';
import { tradeShare } from '../measures/interdependence/trade-shares.ts';
import type { TableMeasure } from '../measures/measure.ts';
import { similarityMeasures } from '../measures/similarity/declarations.ts';
import { commitment } from '../measures/similarity/portfolios.ts';
import { type Region, regions, shareOverlap, treatyAlignment } from '../measures/similarity/regional-alignment.ts';
import { membersIn } from '../states/index.ts';
import { type YearOf, yearOf } from './standing.ts';

/** How alike two states stand toward the third states of one region, or of the world. */
export interface RegionRow {
  /** Undefined for the whole world. */
  region: Region | undefined;
  /** States of the region in that year, the two themselves left out. */
  thirdStates: number;
  /** Kappa of the two states' strongest commitments (0 to 3) to each, and S beside it. */
  treaties: Figure;
  treatiesS: Figure;
  /** Overlap, 0 to 1, of the two states' trade with them, and of the arms imported from them over five years. */
  trade: Figure;
  arms: Figure;
  /** How many of the third states each figure rests on: where the source has nothing on one of the two, a state is left out. */
  counted: Readonly<Record<'treaties' | 'trade' | 'arms', number>>;
}

/** Alignment by region, beside how alike the two vote in the United Nations, where they speak to the whole world. */
export interface RegionalAlignment {
  year: number;
  states: readonly [number, number];
  rows: readonly RegionRow[];
  /** Kappa on contested votes, and on all recorded votes, of the pair in that year. */
  votes: { contested: Figure; all: Figure };
}

/** The least share of a region's third states on which the sources must have both states; ours. Below it a figure would be of a few. */
const LEAST_KNOWN = 0.5;

/** The strongest of five obligations in one reading: as `atop-defence-owed` and its like, for portfolios. */
const commitmentOwed: TableMeasure = {
  name: 'atop-commitment-owed',
  label: 'Strongest commitment owed',
  question: 'How strong was the strongest commitment that i owed j?',
  unit: '0 none, 1 consultation, 2 neutrality or non-aggression, 3 defence',
  of: 'directed-dyad',
  range: [0, 3],
  decimals: 0,
  origin: {
    kind: 'published',
    citation: 'Signorino and Ritter 1999, International Studies Quarterly 43(1): 115-144; ATOP 5.1',
  },
  table: 'obligations',
  columns: ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'],
  value: ([defence, offence, neutrality, nonaggression, consultation]) =>
    commitment({
      defence: defence!,
      offence: offence!,
      neutrality: neutrality!,
      nonaggression: nonaggression!,
      consultation: consultation!,
    }),
};

const voteMeasures = ['un-contested-kappa', 'un-kappa'].map(
  (name) => similarityMeasures.find((measure) => measure.name === name)!,
);

/**
 * How alike two states stand toward third states, region by region: the same treaties, the same trading partners, the same
 * suppliers of arms. Two states may vote alike on the world's questions and part in one region; this sets the two side by side
 * (after Kireeva). Whole years of directed measures are read once, and kept for whoever asks about that year next.
 * @param a, b two COW numbers
 * @returns a row a region in the order of `regions`, and one for the whole world last; absent where the source does not reach the
 *   year or fewer than half of the third states, where the atlas lacks it, or where one of the two has no such tie there
 *   (`not-defined`)
 */
export async function regionalAlignment(atlas: Atlas, a: number, b: number, year: number): Promise<RegionalAlignment> {
  const [whole, [contested, all]] = await Promise.all([
    yearOf(atlas, [commitmentOwed, tradeShare, armsDependence], year),
    atlas.pair(a, b, voteMeasures),
  ]);
  const members = membersIn(year);
  const thirds = members.has(a) && members.has(b) ? [...members].filter((state) => state !== a && state !== b) : [];
  const [first, second] = [a, b].map((state) => tiesOf(whole, state, thirds)) as [Ties, Ties];
  const rows = [...regions, undefined].map((region): RegionRow => {
    const within = (state: number) => region === undefined || (region.from <= state && state <= region.to);
    const places = [...thirds.keys()].filter((place) => within(thirds[place]!));
    const compare = (kind: keyof Ties, of: (x: number[], z: number[]) => number | Absence) =>
      compared(first[kind], second[kind], places, of);
    const treaties = compare('treaties', (x, z) => treatyAlignment(x, z).kappa);
    const trade = compare('trade', shareOverlap);
    const arms = compare('arms', shareOverlap);
    return {
      region,
      thirdStates: places.length,
      treaties: treaties.figure,
      treatiesS: compare('treaties', (x, z) => treatyAlignment(x, z).s).figure,
      trade: trade.figure,
      arms: arms.figure,
      counted: { treaties: treaties.counted, trade: trade.counted, arms: arms.counted },
    };
  });
  const vote = (column: Column): Figure => {
    const row = column.years.findIndex((of, n) => of === year && column.keys[n] === dyadKey(a, b));
    return row >= 0 ? figureAt(column, row) : absent(column.keys.length === 0 ? 'not-loaded' : 'outside-coverage');
  };
  return { year, states: [a, b], rows, votes: { contested: vote(contested!), all: vote(all!) } };
}

/** One state's ties of one kind to each third state, in their order, and where they come from. */
interface Tie {
  cells: readonly (number | Absence)[];
  sources: readonly string[];
}

type Ties = Readonly<Record<'treaties' | 'trade' | 'arms', Tie>>;

function tiesOf(whole: readonly YearOf[], state: number, thirds: readonly number[]): Ties {
  const [treaties, trade, arms] = whole.map(({ column }) => tieOf(column, state, thirds)) as [Tie, Tie, Tie];
  return { treaties, trade, arms };
}

/** A directed measure's figures of one state toward each third state. That there is no tie is a 0 here: so it counts. */
function tieOf(column: Column, state: number, thirds: readonly number[]): Tie {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < column.keys.length; row++)
    if (Math.floor(column.keys[row]! / 1000) === state) rowOf.set(column.keys[row]! % 1000, row);
  const sources = new Set<string>();
  const cells = thirds.map((third) => {
    const row = rowOf.get(third);
    if (row === undefined) return 'not-loaded';
    for (const source of column.sources[column.source[row]!] ?? []) sources.add(source);
    const reason = absenceOf(column.status[row]!);
    return reason === undefined ? column.values[row]! : reason === 'no-tie' ? 0 : reason;
  });
  return { cells, sources: [...sources] };
}

/** A comparison over the third states, of those at some places, on which both states have something. */
function compared(
  first: Tie,
  second: Tie,
  places: readonly number[],
  of: (x: number[], z: number[]) => number | Absence,
): { figure: Figure; counted: number } {
  const sources = [...new Set([...first.sources, ...second.sources])];
  const known = places.filter(
    (place) => typeof first.cells[place] === 'number' && typeof second.cells[place] === 'number',
  );
  if (known.length === 0 || known.length < LEAST_KNOWN * places.length) {
    const cells = places.flatMap((place) => [first.cells[place]!, second.cells[place]!]);
    const reasons = cells.filter((cell) => typeof cell === 'string');
    const reason = reasons.length > 0 ? reasons.reduce(graver) : 'no-such-state';
    return { figure: absent(reason, sources), counted: known.length };
  }
  const ties = ({ cells }: Tie) => known.map((place) => cells[place] as number);
  const result = of(ties(first), ties(second));
  return {
    figure: typeof result === 'string' ? absent(result, sources) : value(result, sources),
    counted: known.length,
  };
}
