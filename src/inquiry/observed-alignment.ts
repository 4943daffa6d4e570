import type { Atlas } from '../atlas/atlas.ts';
import { dyadKey } from '../figures/index.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { membersIn } from '../states/index.ts';
import { yearOf } from './standing.ts';

/** How a state's ties to its threat moved beside those to the threat's rivals. */
export interface Observed {
  measure: string;
  /** First and last year compared. */
  years: readonly [from: number, to: number];
  /** How much closer the state came to the threat, and to the threat's rivals on average: above 0 is closer, in the measure's unit. */
  towardThreat: number;
  towardRivals: number;
  /** The difference: above 0 it moved toward the threat, below 0 toward its rivals. */
  toward: number;
  rivals: readonly number[];
}

/**
 * Whether a state moved toward its threat or toward the threat's rivals in the years after one (ruling M4): the change of a measure of
 * closeness with the threat, less the mean change with the states that were the threat's rivals in the first year. What moves a state
 * closer to everybody cancels.
 * @param measure of a dyad, with a closer end: the distance of ideal points by default, for it can be compared over years
 * @param years how many years later
 * @returns undefined where a value is absent, or the threat has no rival beside the state
 */
export async function observedAlignment(
  atlas: Atlas,
  state: number,
  threat: number,
  year: number,
  measure: Measure = measureNamed('ideal-point-distance'),
  years = 5,
): Promise<Observed | undefined> {
  const [rivalries, before] = await yearOf(atlas, [measureNamed('rivalry'), measure], year);
  const [after] = await yearOf(atlas, [measure], year + years);
  const sign = measure.closer === 'lower' ? -1 : 1;
  const moved = (other: number): number | undefined => {
    const [from, to] = [before!.valueOf(dyadKey(state, other)), after!.valueOf(dyadKey(state, other))];
    return from === undefined || to === undefined ? undefined : sign * (to - from);
  };
  const towardThreat = moved(threat);
  const changes = [...membersIn(year)]
    .filter((other) => other !== state && other !== threat && rivalries!.valueOf(dyadKey(threat, other)) === 1)
    .sort((a, b) => a - b)
    .flatMap((rival) => {
      const change = moved(rival);
      return change === undefined ? [] : [{ rival, change }];
    });
  if (towardThreat === undefined || changes.length === 0) return undefined;
  const towardRivals = changes.reduce((sum, { change }) => sum + change, 0) / changes.length;
  return {
    measure: measure.name,
    years: [year, year + years],
    towardThreat,
    towardRivals,
    toward: towardThreat - towardRivals,
    rivals: changes.map(({ rival }) => rival),
  };
}
