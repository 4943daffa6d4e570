import { nameIn, withArticle } from '../states/index.ts';
import type { HeldRole } from './held-role.ts';
import type { TheoryInputs } from './theory-inputs.ts';
import { lastScored, threatsTo } from './threats.ts';

/**
 * The state with the largest `threat` toward a state (ruling M3), in the year asked or, after the coded years, in the last one that
 * can be scored, with the margin, the runner-up, and in how many of 100 plausible weightings it comes first.
 * @param apart states that are not counted
 * @returns nobody where no state has a score
 */
export async function greatestThreat(
  inputs: TheoryInputs,
  state: number,
  apart: ReadonlySet<number>,
  year: number,
): Promise<HeldRole> {
  const scored = lastScored(year);
  const { ranked, margin } = await inputs.once(`threats to ${state} in ${scored} but ${[...apart]}`, () =>
    threatsTo(inputs.atlas, state, scored, { apart, draws: 500 }),
  );
  const [first, second] = ranked;
  if (!first) return { states: [], found: { year: scored, note: `no state has a threat score in ${scored}` } };
  const last = scored < year ? ', the last year that can be scored' : '';
  const next = second ? `; next ${withArticle(nameIn(second.state, scored))}, behind by ${margin!.toFixed(2)}` : '';
  const share = `first in ${Math.round(100 * first.first)} of 100 plausible weightings`;
  return {
    states: [first.state],
    found: {
      year: scored,
      note: `largest threat score ${first.score.toFixed(2)} in ${scored}${last}; ${share}${next}`,
    },
  };
}
