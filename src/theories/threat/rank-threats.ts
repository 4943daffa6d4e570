import { type ByComponent, threatComponents, threatScore, threatWeights } from '../../measures/threat/components.ts';
import { randomStream } from '../../stats/index.ts';
import { threatWeightParameters } from './weights.ts';

/** A state that may be a threat, with the standardised components of its threat to one other state. */
export interface Candidate {
  state: number;
  components: ByComponent;
}

export interface RankedThreat extends Candidate {
  /** ln T under the default weights. */
  score: number;
  /** In which share of plausible weights it comes first, 0 to 1. */
  first: number;
}

/**
 * Candidates in the order of their threat under the default weights, each with the share of plausible weights under which it comes
 * first. Weights are drawn uniformly from their ranges; of two that tie the one with the smaller COW number comes first.
 * @param seed the same seed gives the same shares
 * @example two candidates, one stronger and one with more signs of intent: [{ first: 0.7, … }, { first: 0.3, … }]
 */
export function rankThreats(candidates: readonly Candidate[], draws = 10_000, seed = 1): RankedThreat[] {
  const ranked = candidates
    .map((one) => ({ ...one, score: threatScore(one.components, threatWeights), first: 0 }))
    .sort((a, b) => b.score - a.score || a.state - b.state);
  const contenders = contendersOf(ranked).sort((a, b) => a.one.state - b.one.state);
  const wins = new Float64Array(contenders.length);
  const z = Float64Array.from(contenders.flatMap((contender) => contender.z));
  const stream = randomStream(seed, 0);
  const ranges = threatComponents.map((component) => threatWeightParameters[component].range);
  const w = new Float64Array(ranges.length);
  for (let draw = 0; draw < draws && wins.length > 0; draw++) {
    for (let n = 0; n < w.length; n++) w[n] = ranges[n]![0] + stream() * (ranges[n]![1] - ranges[n]![0]);
    let first = 0;
    let most = -Infinity;
    for (let c = 0, at = 0; c < wins.length; c++) {
      let sum = 0;
      for (let n = 0; n < w.length; n++) sum += w[n]! * z[at++]!;
      if (sum > most) {
        first = c;
        most = sum;
      }
    }
    wins[first]! += 1;
  }
  for (const [c, { one }] of contenders.entries()) one.first = wins[c]! / Math.max(1, draws);
  return ranked;
}

interface Contender {
  one: RankedThreat;
  z: readonly number[];
}

/** Those whom no other equals or outdoes on every component: nobody else comes first, whatever the weights. */
function contendersOf(ranked: readonly RankedThreat[]): Contender[] {
  const contenders: Contender[] = [];
  // Whoever outdoes another has the higher score, so it stands before it.
  for (const one of ranked) {
    const z = threatComponents.map((component) => one.components[component]);
    if (!contenders.some((other) => z.every((x, n) => x <= other.z[n]!))) contenders.push({ one, z });
  }
  return contenders;
}
