import { holdingOf } from '../atlas/holding.ts';
import { dyadKey } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import { membersIn } from '../states/index.ts';
import type { HeldRole } from './held-role.ts';
import type { TheoryInputs } from './theory-inputs.ts';

/**
 * The states that have a defence pact with a state in a year, or, after the coded years, had one when last coded.
 * @param apart states that are not counted
 */
export async function defencePartners(
  inputs: TheoryInputs,
  state: number,
  apart: ReadonlySet<number>,
  year: number,
): Promise<HeldRole> {
  const measure = measureNamed('atop-defence');
  const coded = Math.min(year, holdingOf(inputs.atlas.manifest, measure)?.covers[1] ?? year);
  const pacts = await inputs.year(measure, coded);
  const states = [...membersIn(coded)]
    .filter((other) => other !== state && !apart.has(other))
    .filter((other) => (pacts.valueOf(dyadKey(state, other)) ?? 0) > 0)
    .sort((a, b) => a - b);
  return { states, found: { year: coded, note: `${states.length} with a defence pact in ${coded}` } };
}
