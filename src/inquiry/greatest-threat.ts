import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { pairKey } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import { codeOf, membersIn } from '../states/index.ts';
import { yearOf } from './standing.ts';
import type { HeldRole } from './theory-roles.ts';

/**
 * The state with the largest `threat` toward a state (ruling M3), in the year asked or, after the coded years, in the last one that
 * can be scored. No power is a threat by assumption.
 * @param apart states that are not counted
 * @returns nobody where no state has a score
 */
export async function greatestThreat(
  atlas: Atlas,
  state: number,
  apart: ReadonlySet<number>,
  year: number,
): Promise<HeldRole> {
  const measure = measureNamed('threat');
  const scored = Math.min(year, holdingOf(atlas.manifest, measure)?.covers[1] ?? year);
  const [scores] = await yearOf(atlas, [measure], scored);
  const ranked = [...membersIn(scored)]
    .filter((other) => other !== state && !apart.has(other))
    .flatMap((other) => {
      const score = scores!.valueOf(pairKey(state, other));
      return score === undefined ? [] : [{ other, score }];
    })
    .sort((a, b) => b.score - a.score || a.other - b.other);
  const [first, second] = ranked;
  if (!first) return { states: [], found: { year: scored, note: 'no state has a score' } };
  const runnerUp = second ? `; next ${codeOf(second.other)}, behind by ${(first.score - second.score).toFixed(2)}` : '';
  return {
    states: [first.other],
    found: { year: scored, note: `largest threat score ${first.score.toFixed(2)} in ${scored}${runnerUp}` },
  };
}
