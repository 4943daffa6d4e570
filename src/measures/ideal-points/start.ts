import type { Items } from './item-step.ts';
import type { VoteTable } from './votes.ts';

/** Where states stand before the first sweep, by their number in the table; those not named stand at 0. */
export type Start = (state: number, session: number) => number;

/**
 * The start of the released code of Bailey, Strezhnev and Voeten (2017): the United States, Canada, the United Kingdom and Israel
 * at 3, Russia and East Germany at -2, all others at 0 (COW numbers).
 */
export const publishedStart: Start = (state) => starts.get(state) ?? 0;

const starts = new Map([
  [2, 3],
  [20, 3],
  [200, 3],
  [666, 3],
  [365, -2],
  [265, -2],
]);

/** Points and items before the first sweep: cuts at the quantiles of the shares of votes, slopes 0. */
export function startAt(table: VoteTable, start: Start): { point: Float64Array; variance: Float64Array; items: Items } {
  const count = table.items.length;
  const items: Items = {
    slope: new Float64Array(count),
    lower: new Float64Array(count),
    upper: new Float64Array(count),
    covariance: new Float64Array(6 * count),
  };
  for (let j = 0; j < count; j++) {
    // Half a vote on each side keeps the cuts finite.
    const votes = [0.5, 0.5, 0.5];
    for (let n = table.itemStart[j]!; n < table.itemStart[j + 1]!; n++) votes[table.sideInItem[n]!]! += 1;
    const [yes, between, no] = votes as [number, number, number];
    if (table.cuts[j] === 1) items.lower[j] = items.upper[j] = roughQuantile(yes / (yes + no));
    else {
      items.lower[j] = roughQuantile(yes / (yes + between + no));
      items.upper[j] = roughQuantile((yes + between) / (yes + between + no));
    }
  }
  const point = Float64Array.from(table.cellState, (state, cell) => start(state, table.cellSession[cell]!));
  return { point, variance: new Float64Array(point.length).fill(0.1), items };
}

/** The normal quantile by the logistic curve of the same slope at 0: a start needs no more. */
function roughQuantile(p: number): number {
  return 0.626657 * Math.log(p / (1 - p));
}
