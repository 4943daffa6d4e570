import type { Atlas } from '../atlas/atlas.ts';
import { statesOfKey, VALUE } from '../figures/index.ts';
import { threat, threatComponentMeasures } from '../measures/threat/threat.ts';
import { type Candidate, type RankedThreat, rankThreats } from '../theories/threat/rank-threats.ts';

type Five = [number, number, number, number, number];

/** All candidates for the threat to one state, most threatening first. */
export interface Threats {
  state: number;
  /** The year scored: the one asked, or the last that can be. */
  year: number;
  ranked: RankedThreat[];
  /** How far the first is ahead of the next, in standard deviations; undefined where there are not two. */
  margin?: number;
}

/**
 * Who threatens a state most in a year, or, after the coded years, in the last one that can be scored: every candidate with the share
 * of plausible weights under which it comes first. No power is a threat by assumption.
 * @param apart states that are not counted
 */
export async function threatsTo(
  atlas: Atlas,
  state: number,
  year: number,
  options: { apart?: ReadonlySet<number>; draws?: number; seed?: number } = {},
): Promise<Threats> {
  const scored = lastScored(year);
  const columns = await atlas.around(state, scored, threatComponentMeasures);
  const candidates: Candidate[] = [];
  const { keys } = columns[0]!;
  for (let row = 0; row < keys.length; row++) {
    const other = statesOfKey(keys[row]!)[1];
    if (options.apart?.has(other) || columns.some(({ status }) => status[row] !== VALUE)) continue;
    const [capability, offence, disputes, territory, rivalry] = columns.map(({ values }) => values[row]!) as Five;
    candidates.push({ state: other, components: { capability, offence, disputes, territory, rivalry } });
  }
  const ranked = rankThreats(candidates, options.draws, options.seed);
  const [first, second] = ranked;
  return { state, year: scored, ranked, ...(first && second && { margin: first.score - second.score }) };
}

/** The last year up to the one asked in which a threat can be scored. */
export function lastScored(year: number): number {
  return Math.min(year, threat.years[1]);
}
