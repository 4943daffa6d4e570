import type { Atlas } from '../atlas/atlas.ts';
import { type Absence, dyadKey, type Figure, pairKey } from '../figures/index.ts';
import type { Measure } from '../measures/index.ts';
import type { Standing } from '../stats/index.ts';
import { figureIn, pairSeries, type Series, stateSeries } from './series.ts';
import { yearOf } from './standing.ts';

/** One measure of one pair, direction or state in the year compared. */
export interface Compared {
  measure: Measure;
  /** The state, or the pair in the measure's direction. */
  states: readonly number[];
  figure: Figure;
  /** Among all that have a value that year; undefined where this one has none. */
  standing?: Standing;
  series: Series;
}

/** The rows of measures of which nobody compared has a number that year, and the one reason for it; no reason where there are several. */
export interface Without {
  reason?: Absence;
  rows: readonly (readonly Compared[])[];
}

/**
 * The measures with a number for any of those compared, then those that are coded as none; and the others, gathered by why. Within each
 * the order given.
 */
export function gathered(rows: readonly (readonly Compared[])[]): {
  known: readonly (readonly Compared[])[];
  without: readonly Without[];
} {
  const reasonsOf = (row: readonly Compared[]) => [
    ...new Set(row.flatMap(({ figure }) => (figure.kind === 'absent' ? [figure.reason] : []))),
  ];
  const valued = rows.filter((row) => row.some(({ figure }) => figure.kind === 'value'));
  const others = rows.filter((row) => !valued.includes(row));
  const coded = others.filter((row) => reasonsOf(row).includes('no-tie'));
  const byReason = new Map<Absence | undefined, (readonly Compared[])[]>();
  for (const row of others.filter((one) => !coded.includes(one))) {
    const [reason, ...more] = reasonsOf(row);
    const key = more.length > 0 ? undefined : reason;
    byReason.set(key, [...(byReason.get(key) ?? []), row]);
  }
  return {
    known: [...valued, ...coded],
    without: [...byReason].map(([reason, of]) => ({ ...(reason && { reason }), rows: of })),
  };
}

/**
 * Several pairs side by side on several measures in a year: the figure, and where it stands among all pairs (of a directed
 * measure, all directed pairs; of a state's, all states).
 * @returns for each measure the pairs in the order given; a directed measure, or a state's, gives two rows a pair
 */
export async function comparePairs(
  atlas: Atlas,
  pairs: readonly (readonly [number, number])[],
  measures: readonly Measure[],
  year: number,
): Promise<Compared[][]> {
  const perPair = await Promise.all(pairs.map(([a, b]) => pairSeries(atlas, measures, a, b)));
  return placed(atlas, measures, perPair, year);
}

/** Several states side by side on measures of states. @throws RangeError for a measure of pairs */
export async function compareStates(
  atlas: Atlas,
  states: readonly number[],
  measures: readonly Measure[],
  year: number,
): Promise<Compared[][]> {
  const wrong = measures.find((measure) => measure.of !== 'state');
  if (wrong) throw new RangeError(`${wrong.name} is of pairs`);
  const perState = await Promise.all(states.map((state) => stateSeries(atlas, measures, state)));
  return placed(
    atlas,
    measures,
    perState.map((list) => list.map((series) => [series])),
    year,
  );
}

async function placed(
  atlas: Atlas,
  measures: readonly Measure[],
  given: readonly Series[][][],
  year: number,
): Promise<Compared[][]> {
  const whole = await yearOf(atlas, measures, year);
  return measures.map((measure, n) => {
    const seen = new Set<number>();
    return given.flatMap((of) =>
      of[n]!.flatMap((series) => {
        const key = keyOf(measure, series.states);
        // A state's measure of two pairs that share a state is told once.
        if (seen.has(key)) return [];
        seen.add(key);
        const standing = whole[n]!.standingOf(key);
        return [
          { measure, states: series.states, figure: figureIn(series, year), series, ...(standing && { standing }) },
        ];
      }),
    );
  });
}

function keyOf({ of }: Measure, [a, b]: readonly number[]): number {
  if (of === 'state' || b === undefined) return a!;
  return of === 'dyad' ? dyadKey(a!, b) : pairKey(a!, b);
}
